import { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { BreakdownQuery } from '#plan/breakdown/breakdown.query.js';
import { DocumentQuery } from '#plan/document/document.query.js';
import type { LoadPlan } from '#plan/load-plan.service.js';
import { EditTargetService } from '#plan/targets/edit-target.service.js';
import { TargetsQuery } from '#plan/targets/targets.query.js';
import { EditZoneService } from '#plan/zones/edit-zone.service.js';
import { ZonesQuery } from '#plan/zones/zones.query.js';
import { loadedPlan, type PlanDatabase } from './loaded-plan.js';

const admin = new Actor({
  userId: '00000000-0000-4000-8000-000000000001',
  username: 'admin',
  name: 'Admin',
  roles: ['system_admin'],
  teamId: null,
  zoneCodes: [],
});

describe('an administrator edits the plan', () => {
  let plan: PlanDatabase;
  let loader: LoadPlan;
  let zones: ZonesQuery;
  let zoneEditor: EditZoneService;
  let targets: TargetsQuery;
  let targetEditor: EditTargetService;

  beforeAll(async () => {
    const clock = new Clock();
    plan = await loadedPlan();
    const { transactions, audit } = plan;
    loader = plan.loader;
    zones = new ZonesQuery(plan.dataSource);
    zoneEditor = new EditZoneService(transactions, zones, audit, clock);
    targets = new TargetsQuery(plan.dataSource);
    const breakdowns = new BreakdownQuery(plan.dataSource, targets);
    const document = new DocumentQuery(plan.dataSource);
    targetEditor = new EditTargetService(transactions, targets, document, breakdowns, audit, clock);
  });
  afterAll(() => plan.close());

  it('gives a zone another alias, and the next load leaves it', async () => {
    const edited = await zoneEditor.edit(admin, 'X-CW', 1, { aliases: ['昌圩湖', '昌圩湖'] });
    expect(edited).toMatchObject({ aliases: ['昌圩湖'], version: 2, active: true });
    expect(await loader.load()).toMatchObject({ updated: 0, kept: 1 });
    expect((await zones.one('X-CW'))?.aliases).toEqual(['昌圩湖']);
  });

  it('refuses an alias that already leads elsewhere, however it is written', async () => {
    const edit = zoneEditor.edit(admin, 'X-DP', 1, { aliases: ['大浦园', '西 园'] });
    await expect(edit).rejects.toMatchObject({
      code: 'request.invalid',
      fields: [{ field: 'aliases', code: 'plan.zone_name_taken', params: { name: '西 园', zone: '中华药港西园' } }],
    });
  });

  it('refuses a stale edit and a zone that is not there', async () => {
    await expect(zoneEditor.edit(admin, 'X-CW', 1, { nameZh: '昌圩' })).rejects.toMatchObject({ code: 'record.stale' });
    await expect(zoneEditor.edit(admin, 'NONE', 1, {})).rejects.toMatchObject({ code: 'plan.zone_not_found' });
  });

  it('switches a zone off only after what it contains, and on only after what contains it', async () => {
    await expect(zoneEditor.edit(admin, 'N-CBZ', 1, { active: false })).rejects.toMatchObject({
      code: 'plan.zone_holds_others',
    });
    await zoneEditor.edit(admin, 'P-BLX', 1, { active: false });
    await zoneEditor.edit(admin, 'N-CBZ', 1, { active: false });
    expect((await zones.list()).map((zone) => zone.code)).not.toContain('N-CBZ');
    await expect(zoneEditor.edit(admin, 'P-BLX', 2, { active: true })).rejects.toMatchObject({
      code: 'plan.zone_parent_off',
    });
    await zoneEditor.edit(admin, 'N-CBZ', 2, { active: true });
    expect(await zoneEditor.edit(admin, 'P-BLX', 2, { active: true })).toMatchObject({ active: true, version: 3 });
  });

  it('lets one of two simultaneous edits through', async () => {
    const both = await Promise.allSettled([
      zoneEditor.edit(admin, 'X-HGS', 1, { nameEn: 'North gate A' }),
      zoneEditor.edit(admin, 'X-HGS', 1, { nameEn: 'North gate B' }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('changes a target by a new version with its reason', async () => {
    const edited = await targetEditor.edit(admin, 'KEY-INVEST-14', 1, {
      amount: '160000000000.00',
      reason: '中期评估调整',
    });
    expect(edited).toMatchObject({ amount: '160000000000.00', windowFrom: '2021-01', version: 2 });
    const versions = await targets.versions('KEY-INVEST-14');
    expect(versions.map((one) => [one.version, one.content['amount'], one.reason, one.recordedBy])).toEqual([
      [2, '160000000000.00', '中期评估调整', admin.userId],
      [1, '150000000000.00', null, null],
    ]);
    expect(await loader.load()).toMatchObject({ updated: 0 });
    expect((await targets.one('KEY-INVEST-14')).amount).toBe('160000000000.00');
  });

  it('refuses a stale target edit and a window turned round, keeping nothing', async () => {
    const stale = targetEditor.edit(admin, 'KEY-INVEST-14', 1, { amount: '1.00', reason: 'x' });
    await expect(stale).rejects.toMatchObject({ code: 'record.stale' });
    const reversed = targetEditor.edit(admin, 'FOREIGN-CAPITAL-14', 1, { windowTo: '2020-12', reason: 'x' });
    await expect(reversed).rejects.toMatchObject({ fields: [{ field: 'windowTo', code: 'plan.window_reversed' }] });
    expect(await targets.versions('FOREIGN-CAPITAL-14')).toHaveLength(1);
  });

  it('leaves a trace of every change', async () => {
    const actions: { action: string; subject: string }[] = await plan.dataSource.query(
      `SELECT action, subject_id AS subject FROM audit_events WHERE actor_id = $1 ORDER BY id`,
      [admin.userId],
    );
    expect(actions[0]).toEqual({ action: 'zone.edited', subject: 'X-CW' });
    expect(actions.at(-1)).toEqual({ action: 'target.edited', subject: 'KEY-INVEST-14' });
  });
});
