import type { EntityManager } from 'typeorm';
import { type PlacementChange, ProjectChangeListeners } from '#landing/projects/project-change-listeners.js';
import type { ProjectView } from '#landing/projects/dto/project-view.dto.js';
import { LandingWorld, must, refusal } from './landing-world.js';

describe('the zone and the industry of a project', () => {
  let world: LandingWorld;
  const heard: [string, PlacementChange][] = [];
  let failing = false;

  beforeAll(async () => {
    world = await LandingWorld.start();
    const hear = (what: string) => async (em: EntityManager, change: PlacementChange) => {
      if (failing) throw new Error('the ledger cannot follow');
      const rows: unknown[] = await em.query('SELECT 1 FROM projects WHERE id = $1', [change.projectId]);
      heard.push([what, { ...change, recordedAt: rows.length === 1 ? change.recordedAt : new Date(0) }]);
    };
    world.app
      .get(ProjectChangeListeners)
      .register({ onZoneChanged: hear('zone'), onIndustryChanged: hear('industry') });
  });
  beforeEach(() => void heard.splice(0));
  afterAll(() => world.close());

  const move = (id: string, what: 'zone' | 'industry', body: Record<string, unknown>, by = world.leader) =>
    by.post<ProjectView>(`/api/projects/${id}/${what}`, { reason: '园区调整', ...body });

  it('moves from a month on, keeps what was before, and the ledger hears of it in the same transaction', async () => {
    const { id } = await world.project();
    heard.splice(0);
    const moved = must(200, await move(id, 'zone', { zoneCode: 'C-MAT', fromMonth: '2026-07' }));
    expect(moved.zoneCode).toBe('C-MAT');
    expect(moved.zones.map((held) => [held.fromMonth, held.zoneCode, held.reason])).toEqual([
      ['1990-01', 'C-MED-W', null],
      ['2026-07', 'C-MAT', '园区调整'],
    ]);
    expect(heard).toEqual([['zone', { projectId: id, fromMonth: '2026-07', recordedAt: expect.any(Date) }]]);
    // Months before a later line are another question than today's zone.
    const back = must(200, await move(id, 'zone', { zoneCode: 'C-MED-E', fromMonth: '2024-01' }));
    expect(back.zoneCode).toBe('C-MAT');
    expect(back.zones.map((held) => held.zoneCode)).toEqual(['C-MED-W', 'C-MED-E', 'C-MAT']);
  });

  it('does nothing at all when the ledger cannot follow', async () => {
    const { id, version } = await world.project();
    failing = true;
    const answer = await move(id, 'zone', { zoneCode: 'C-MAT', fromMonth: '2026-07' });
    failing = false;
    expect(answer.status).toBe(500);
    expect(await world.view(id)).toMatchObject({ zoneCode: 'C-MED-W', version, zones: [{ zoneCode: 'C-MED-W' }] });
  });

  it('asks for another place, a known one, and a month that has come', async () => {
    const { id } = await world.project();
    expect(refusal(await move(id, 'zone', { zoneCode: 'C-MED-W', fromMonth: '2026-07' }))[1]).toBe('project.same_zone');
    expect(refusal(await move(id, 'zone', { zoneCode: 'NOWHERE', fromMonth: '2026-07' }))[2]).toEqual({
      zoneCode: 'field.unknown_code',
    });
    expect(refusal(await move(id, 'zone', { zoneCode: 'C-MAT', fromMonth: '2026-12' }))[2]).toEqual({
      fromMonth: 'field.future',
    });
    expect(refusal(await move(id, 'zone', { zoneCode: 'C-MAT', fromMonth: '2026-13' }))[2]).toEqual({
      fromMonth: 'field.month',
    });
    expect(refusal(await move(id, 'zone', { zoneCode: 'C-MAT', fromMonth: '2026-07', reason: '' }))[2]).toEqual({
      reason: 'field.required',
    });
    expect(refusal(await move(id, 'zone', { zoneCode: 'C-MAT', fromMonth: '2026-07' }, world.manager))[0]).toBe(403);
  });

  it('the industry likewise, its segment belonging to it', async () => {
    const { id } = await world.project({ segmentCode: 'MED-BIO' });
    heard.splice(0);
    expect(
      refusal(await move(id, 'industry', { industryCode: 'MED', segmentCode: 'MED-BIO', fromMonth: '2025-01' }))[1],
    ).toBe('project.same_industry');
    const moved = must(
      200,
      await move(id, 'industry', { industryCode: 'MED', segmentCode: 'MED-TCM', fromMonth: '2025-01' }),
    );
    expect(moved).toMatchObject({ industryCode: 'MED', segmentCode: 'MED-TCM' });
    expect(heard.map(([what, { fromMonth }]) => [what, fromMonth])).toEqual([['industry', '2025-01']]);
  });

  it('the same key moves once', async () => {
    const { id } = await world.project();
    const send = () =>
      world.leader.post(
        `/api/projects/${id}/zone`,
        { zoneCode: 'C-MAT', fromMonth: '2026-01', reason: '调整' },
        { 'idempotency-key': `move-${id}` },
      );
    must(200, await send());
    must(200, await send());
    expect((await world.view(id)).zones).toHaveLength(2);
  });
});
