import { type BulkAction, type BulkValues, faultyValue, undoUntil } from './bulk-act.js';

describe('a bulk act', () => {
  it.each<[BulkAction, BulkValues, string | null]>([
    ['hand_over', { toOwnerId: 'x', note: '转产业组' }, null],
    ['hand_over', {}, 'values.toOwnerId field.required'],
    ['hand_over', { toOwnerId: null }, 'values.toOwnerId field.required'],
    ['set_zone', { zoneCode: null }, null],
    ['set_zone', {}, 'values.zoneCode field.required'],
    ['set_industry', { industryCode: 'biomedicine', segmentCode: null }, null],
    ['set_industry', { segmentCode: 'api' }, 'values.industryCode field.required'],
    ['set_source', { source: null }, 'values.source field.required'],
    ['rest', {}, null],
    ['rest', { zoneCode: null }, 'values.zoneCode field.unknown'],
    ['watch', { reason: '无' }, 'values.reason field.unknown'],
  ])('%s with %j: %s', (action, values, fault) => {
    const found = faultyValue(action, values);
    expect(found === null ? null : `${found.field} ${found.code}`).toBe(fault);
  });

  it('is taken back within ten minutes after its end, and only once', () => {
    const finishedAt = new Date('2026-03-02T02:00:00Z');
    expect(undoUntil({ phase: 'done', finishedAt })).toEqual(new Date('2026-03-02T02:10:00Z'));
    for (const phase of ['doing', 'undoing', 'undone'] as const) expect(undoUntil({ phase, finishedAt })).toBeNull();
  });
});
