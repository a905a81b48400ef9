import type { HoldingView, LandHistory } from '#landing/land/dto/land-holding.dto.js';
import type { ProjectHistory, ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { runScheduled } from '../support/run-jobs.js';
import { areas, Land, UNTIL } from './land-world.js';
import { LandingWorld, must, NOW, refusal, renewals, TODAY } from './landing-world.js';

describe('who holds land', () => {
  let world: LandingWorld;
  let land: Land;
  beforeAll(async () => {
    world = await LandingWorld.start();
    land = new Land(world);
  });
  afterAll(() => world.close());
  afterEach(() => world.clock.set(NOW));

  const inbox = async (name: string, kind: string, holdingId = ''): Promise<string[]> => {
    const rows: { text: string }[] = await world.app.dataSource.query(
      `SELECT n.subject_type || ' ' || n.params::text AS text FROM notices n JOIN users u ON u.id = n.user_id
        WHERE u.username = $1 AND n.kind = $2 AND n.withdrawn_at IS NULL AND strpos(n.dedupe_key, $3) > 0 ORDER BY n.created_at`,
      [name, kind, holdingId],
    );
    return rows.map((row) => row.text);
  };
  const lead = async (over: Record<string, unknown> = {}): Promise<LeadView> => {
    const body = { title: '拟建厂', investor: { name: `预留线索${Math.random()}有限公司` }, source: 'own_visit' };
    const filed = { homeRegion: 'yangtze_delta', industryCode: 'MED', zoneCode: 'C-MED-W', capturedOn: '2026-11-01' };
    return must(201, await world.officer.post<LeadView>('/api/leads', { ...body, ...filed, ...over }));
  };

  it('reserves, prolongs, gives and takes back, each a fact with its words and its paper', async () => {
    const unit = await land.unit();
    const project = await world.project();
    const reserved = must(201, await land.reserve(unit.id, { projectId: project.id, area: '30' }));
    expect(areas(reserved)).toEqual(['100.00', '30.00', '0.00', '70.00', 'partly']);
    const holding = reserved.holdings[0]!;
    expect(holding).toMatchObject({
      state: 'reserved',
      area: '30.00',
      until: UNTIL,
      holder: { type: 'project', id: project.id, name: project.name, stage: 'negotiation' },
      toRelease: false,
      mayManage: true,
    });
    must(200, await land.step(holding.id, 'prolongation', { until: '2027-03-31', reason: '环评未批' }));
    const given = must(200, await land.step(holding.id, 'allocation', await land.allocation({ area: '31.5' })));
    expect(areas(given)).toEqual(['100.00', '0.00', '31.50', '68.50', 'partly']);
    const part = must(200, await land.release(holding.id, { area: '1.5', effectiveOn: '2026-11-22' }));
    expect(areas(part)).toEqual(['100.00', '0.00', '30.00', '70.00', 'partly']);
    expect(part.holdings[0]).toMatchObject({ state: 'allocated', area: '30.00', basis: 'grant', on: '2026-11-22' });
    const done = must(200, await land.release(holding.id));
    expect(areas(done)).toEqual(['100.00', '0.00', '0.00', '100.00', 'free']);
    expect(done.holdings[0]).toMatchObject({ state: 'released', area: '30.00', on: TODAY });
    const steps = done.holdings[0]!.steps.map(({ kind, area, until, reason, contract }) => [
      kind,
      area,
      until,
      reason,
      contract?.name ?? null,
    ]);
    expect(steps).toEqual([
      ['reserved', '30.00', UNTIL, '签约前保留', null],
      ['prolonged', '30.00', '2027-03-31', '环评未批', null],
      ['allocated', '31.50', null, null, '证明.pdf'],
      ['released', '30.00', null, '退回', '证明.pdf'],
      ['released', '0.00', null, '退回', null],
    ]);
    expect(refusal(await land.release(holding.id))[1]).toBe('land.nothing_held');
    const told = (await world.officer.get<ProjectHistory>(`/api/projects/${project.id}/history`)).body.items;
    const about = told.filter((event) => event.action.startsWith('land.'));
    expect(about.map((event) => event.action).reverse()).toEqual(steps.map(([kind]) => `land.${kind}`));
    expect(about.at(-1)!.detail).toMatchObject({ unit: `${unit.code} ${unit.name}`, reason: '签约前保留' });
    // The story of the land names nobody and repeats nobody's words.
    const story = must(200, await world.leader.get<LandHistory>(`/api/land-units/${unit.id}/history`));
    expect(JSON.stringify(story.items)).not.toMatch(/签约前保留|测试项目/);
    await expect(world.app.dataSource.query(`UPDATE land_facts SET area = 1`)).rejects.toThrow(/append-only/);
  });

  it('lets several projects share a plant, to its last square metre and no further', async () => {
    const plant = await land.unit({ kind: 'plant' });
    const [first, second] = [await world.project({ mode: 'leased' }), await world.project({ mode: 'leased' })];
    must(201, await land.reserve(plant.id, { projectId: first.id, area: '5000.25' }));
    const lease = { projectId: second.id, area: '2999.75', basis: 'lease' };
    const full = must(201, await land.allocate(plant.id, lease));
    expect(areas(full)).toEqual(['8000.00', '5000.25', '2999.75', '0.00', 'reserved']);
    const more = await land.reserve(plant.id, { projectId: second.id, area: '0.01' });
    expect(refusal(more).slice(0, 2)).toEqual([409, 'land.not_enough']);
    expect(more.body.params).toEqual({ free: '0.00', asked: '0.01' });
    expect(refusal(await land.allocate(plant.id, { ...lease, area: '0.01' }))[1]).toBe('land.not_enough');
    const held = full.holdings.find((one) => one.state === 'reserved')!;
    const larger = await land.allocation({ basis: 'lease', area: '5000.26' });
    expect(refusal(await land.step(held.id, 'allocation', larger))[1]).toBe('land.not_enough');
    const edit = (body: object) => world.manager.patch(`/api/land-units/${plant.id}`, body, 1);
    expect(refusal(await edit({ area: '7999.99' }))[1]).toBe('land.below_held');
    expect(refusal(await edit({ active: false }))[1]).toBe('land.held');
    expect(refusal(await edit({ zoneCode: 'C-MED-W' }))[1]).toBe('land.held');
    const all = must(200, await land.step(held.id, 'allocation', await land.allocation({ basis: 'lease' })));
    expect(areas(all)).toEqual(['8000.00', '0.00', '8000.00', '0.00', 'allocated']);
  });

  it('is refused at the field that is wrong', async () => {
    const unit = await land.unit();
    const project = await world.project();
    const mine = { projectId: project.id, area: '1' };
    const reserve = async (body: object) => refusal(await land.reserve(unit.id, { ...mine, ...body }))[2];
    expect(await reserve({ area: '0' })).toEqual({ area: 'field.area' });
    expect(await reserve({ until: '2026-11-23' })).toEqual({ until: 'land.until_past' });
    expect(await reserve({ until: '2027-11-26' })).toEqual({ until: 'land.until_too_far' });
    expect(await reserve({ reason: '' })).toEqual({ reason: 'field.required' });
    expect(await reserve({ projectId: null })).toEqual({ leadId: 'land.one_holder' });
    expect(await reserve({ leadId: project.id })).toEqual({ projectId: 'land.one_holder' });
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await reserve({ projectId: nobody })).toEqual({ projectId: 'land.unknown_holder' });
    expect(await reserve({ projectId: null, leadId: nobody })).toEqual({ leadId: 'land.unknown_holder' });
    const allocate = async (body: object) => refusal(await land.allocate(unit.id, { ...mine, ...body }))[2];
    expect(await allocate({ basis: 'sale' })).toEqual({ basis: 'land.basis_of_kind' });
    expect(await allocate({ effectiveOn: '2026-11-25' })).toEqual({ effectiveOn: 'field.future' });
    expect(await allocate({ contractFileId: nobody })).toEqual({ contractFileId: 'file.unknown' });
    expect(await allocate({ contractFileId: null })).toEqual({ contractFileId: 'field.required' });
    const { id } = must(201, await land.reserve(unit.id, { ...mine, area: '10' })).holdings[0]!;
    const prolong = async (until: string) => refusal(await land.step(id, 'prolongation', { until, reason: '再等等' }));
    expect((await prolong(UNTIL))[2]).toEqual({ until: 'land.until_not_later' });
    expect(refusal(await land.release(id, { area: '10.01' }))[2]).toEqual({ area: 'land.release_too_much' });
    expect(refusal(await land.release(id, { effectiveOn: '2026-11-25' }))[2]).toEqual({ effectiveOn: 'field.future' });
    expect(refusal(await land.release(nobody))[0]).toBe(404);
    expect(refusal(await land.step(nobody, 'prolongation', { until: UNTIL, reason: '再等等' }))[0]).toBe(404);
    expect(refusal(await land.reserve(nobody, mine))[0]).toBe(404);
    must(200, await land.step(id, 'allocation', await land.allocation({})));
    expect((await prolong('2027-05-01'))[1]).toBe('land.not_reserved');
    expect(refusal(await land.step(id, 'allocation', await land.allocation({})))[1]).toBe('land.not_reserved');
    expect(areas(await land.view(unit.id))).toEqual(['100.00', '0.00', '10.00', '90.00', 'partly']);
  });

  it('is written once when it is sent twice', async () => {
    const unit = await land.unit();
    const project = await world.project();
    const headers = { 'idempotency-key': 'reserve-once-1' };
    const send = () => land.reserve(unit.id, { projectId: project.id, area: '30' }, world.manager, headers);
    const [left, right] = await Promise.all([send(), send()]);
    expect([left.status, right.status, right.body]).toEqual([201, 201, left.body]);
    expect((await land.view(unit.id)).reserved).toBe('30.00');
  });

  it('needs both: the land of the zone, and the project', async () => {
    const unit = await land.unit();
    const project = await world.project();
    const body = { projectId: project.id, area: '1' };
    for (const by of [world.officer, world.leader, world.verifier]) {
      expect(refusal(await land.reserve(unit.id, body, by))[0]).toBe(403);
    }
    // manager2 does not read this project; manager reads it but not the one of the other zone.
    expect(refusal(await land.reserve(unit.id, body, world.manager2))[2]).toEqual({ projectId: 'land.unknown_holder' });
    const foreign = await world.project({ zoneCode: 'C-MAT-S', industryCode: 'MAT' });
    expect(refusal(await land.reserve(unit.id, { projectId: foreign.id, area: '1' }))[2]).toEqual({
      projectId: 'land.unknown_holder',
    });
    expect(refusal(await land.reserve(unit.id, { projectId: foreign.id, area: '1' }, world.manager2))[0]).toBe(403);
    const { id } = must(201, await land.reserve(unit.id, body)).holdings[0]!;
    expect(refusal(await land.release(id, {}, world.officer))[0]).toBe(403);
    expect(refusal(await land.release(id, {}, world.manager2))[0]).toBe(403);
    expect(refusal(await land.step(id, 'prolongation', { until: UNTIL, reason: '再等等' }, world.manager2))[0]).toBe(
      404,
    );
  });

  it('shows whoever may not read the holder how much is taken, and nothing else', async () => {
    const unit = await land.unit();
    const project = await world.project();
    const idea = await lead();
    must(201, await land.reserve(unit.id, { projectId: project.id, area: '10' }));
    must(201, await land.allocate(unit.id, { projectId: project.id, area: '5' }));
    must(201, await land.reserve(unit.id, { leadId: idea.id, area: '20.5' }));
    const department = await world.app.login('department');
    for (const by of [world.officer2, department, world.manager2]) {
      const seen = await land.view(unit.id, by);
      expect(seen.holdings).toEqual([]);
      expect(seen.others).toEqual({ reserved: '30.50', allocated: '5.00' });
      expect(areas(seen)).toEqual(['100.00', '30.50', '5.00', '64.50', 'partly']);
      expect(JSON.stringify(seen)).not.toMatch(/拟建厂|测试项目|2027-02-28|签约前/);
    }
    // The verifier reads projects, not leads; the officer reads both of them.
    expect((await land.view(unit.id, world.verifier)).others).toEqual({ reserved: '20.50', allocated: '0.00' });
    const own = await land.view(unit.id, world.officer);
    expect(own.holdings.map((one) => one.holder?.type).sort()).toEqual(['lead', 'project', 'project']);
    expect(own.others).toEqual({ reserved: '0.00', allocated: '0.00' });
    expect((await world.officer2.get(`/api/projects/${project.id}/land`)).status).toBe(404);
    expect((await world.officer2.get(`/api/leads/${idea.id}/land`)).status).toBe(404);
    const contract = own.holdings.flatMap((one) => one.steps).find((step) => step.contract !== null)!.contract!;
    expect((await world.officer.bytes(`/api/files/${contract.id}`)).status).toBe(200);
    expect((await world.officer2.bytes(`/api/files/${contract.id}`)).status).toBe(404);
    expect(await renewals(contract.id, world.officer2, world.officer, world.manager)).toEqual([400, 403, 201]);
  });

  it('goes over from a lead to its project', async () => {
    const unit = await land.unit();
    const idea = await lead();
    const { id } = must(201, await land.reserve(unit.id, { leadId: idea.id, area: '40' })).holdings[0]!;
    expect(refusal(await land.step(id, 'allocation', await land.allocation({})))[1]).toBe('land.needs_project');
    expect(must(200, await world.officer.get<HoldingView[]>(`/api/leads/${idea.id}/land`))).toHaveLength(1);
    const post = (step: string, body: object) => world.officer.post(`/api/leads/${idea.id}/${step}`, body);
    must(200, await post('screening', { opinion: '符合方向', zoneCode: 'C-MED-W' }));
    const converted = await post('conversion', {
      zoneCode: 'C-MED-W',
      mode: 'greenfield',
      plannedTotal: '100000000',
      firstMeetingOn: '2026-11-10',
      meetingNote: '首次洽谈',
    });
    const project = must(201, converted) as ProjectView;
    const [held] = await land.ofProject(project.id);
    expect(held).toMatchObject({
      id,
      holder: { type: 'project', id: project.id },
      state: 'reserved',
      toRelease: false,
    });
    const given = must(200, await land.step(id, 'allocation', await land.allocation({})));
    expect(given.holdings[0]!.holder).toMatchObject({ type: 'project', id: project.id });
    expect(refusal(await land.reserve(unit.id, { leadId: idea.id, area: '1' }))[2]).toEqual({});
  });

  it('lapses by its day, told a week before and once after, and lives again while there is room', async () => {
    const unit = await land.unit();
    const project = await world.project();
    const { id } = must(201, await land.reserve(unit.id, { projectId: project.id, area: '60' })).holdings[0]!;
    const night = () => runScheduled(world.app, 'landing.remind-of-reservations');
    const counts = async () => [
      (await inbox('manager', 'land.unit_lapses_soon', id)).length,
      (await inbox('officer', 'land.lapses_soon', id)).length,
      (await inbox('manager', 'land.unit_lapsed', id)).length,
      (await inbox('officer', 'land.lapsed', id)).length,
    ];
    await night();
    expect(await counts()).toEqual([0, 0, 0, 0]);
    world.clock.set(new Date('2027-02-21T01:00:00Z'));
    await night();
    await night();
    expect(await counts()).toEqual([1, 1, 0, 0]);
    // Its last day, late in the evening: it still holds.
    world.clock.set(new Date('2027-02-28T15:59:00Z'));
    expect((await land.view(unit.id)).reserved).toBe('60.00');
    world.clock.set(new Date('2027-02-28T16:01:00Z'));
    const lapsed = await land.view(unit.id);
    expect(areas(lapsed)).toEqual(['100.00', '0.00', '0.00', '100.00', 'free']);
    expect(lapsed.holdings[0]).toMatchObject({ state: 'lapsed', area: '60.00' });
    await night();
    await night();
    expect(await counts()).toEqual([0, 0, 1, 1]);
    expect((await inbox('manager', 'land.unit_lapsed', id))[0]).toContain('land_unit');
    expect((await inbox('manager', 'land.unit_lapsed', id))[0]).not.toContain(project.name);
    expect(refusal(await land.release(id))[1]).toBe('land.nothing_held');
    const other = await world.project();
    const { id: otherId } = must(
      201,
      await land.reserve(unit.id, { projectId: other.id, area: '41', until: '2027-06-30' }),
    ).holdings.find((one) => one.state === 'reserved')!;
    const again = () => land.step(id, 'prolongation', { until: '2027-07-31', reason: '恢复洽谈' });
    expect(refusal(await again())[1]).toBe('land.not_enough');
    must(200, await land.release(otherId, { area: '1' }));
    expect(areas(must(200, await again()))).toEqual(['100.00', '100.00', '0.00', '0.00', 'reserved']);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it('is not taken silently from what has ended: the manager is asked, and not asked when it comes back', async () => {
    const unit = await land.unit();
    const project = await world.project();
    const { id } = must(201, await land.reserve(unit.id, { projectId: project.id, area: '60' })).holdings[0]!;
    const status = (body: object) => world.leader.post(`/api/projects/${project.id}/status`, body);
    const waiting = async (by = world.manager) =>
      must(200, await by.get<HoldingView[]>('/api/land-holdings/to-release')).map((one) => one.id);
    must(200, await status({ status: 'lost', reason: '落户外地' }));
    expect((await inbox('manager', 'land.unit_to_release', id)).length).toBe(1);
    expect((await land.view(unit.id)).reserved).toBe('60.00');
    expect(await waiting()).toEqual([id]);
    expect(await waiting(world.officer)).toEqual([id]);
    expect(await waiting(world.manager2)).toEqual([]);
    expect(await waiting(world.officer2)).toEqual([]);
    expect(refusal(await land.reserve(unit.id, { projectId: project.id, area: '1' }))[1]).toBe('project.closed');
    expect(refusal(await land.step(id, 'prolongation', { until: '2027-05-01', reason: '再等等' }))[1]).toBe(
      'project.closed',
    );
    must(200, await status({ status: 'active', reason: '恢复洽谈' }));
    expect([await waiting(), (await inbox('manager', 'land.unit_to_release', id)).length]).toEqual([[], 0]);
    must(200, await status({ status: 'lost', reason: '再次落户外地' }));
    expect((await inbox('manager', 'land.unit_to_release', id)).length).toBe(1);
    must(200, await land.release(id));
    expect([await waiting(), (await inbox('manager', 'land.unit_to_release', id)).length]).toEqual([[], 0]);
  });

  it('is asked back from a lead that rests, too', async () => {
    const unit = await land.unit();
    const idea = await lead();
    const { id } = must(201, await land.reserve(unit.id, { leadId: idea.id, area: '5' })).holdings[0]!;
    must(200, await world.officer.post(`/api/leads/${idea.id}/dormancy`, { reason: '投资方暂缓' }));
    const waiting = must(200, await world.manager.get<HoldingView[]>('/api/land-holdings/to-release'));
    expect(waiting.map((one) => one.id)).toEqual([id]);
    expect((await inbox('manager', 'land.unit_to_release', id)).length).toBe(1);
    expect(refusal(await land.reserve(unit.id, { leadId: idea.id, area: '1' }))[1]).toBe('land.lead_closed');
    must(200, await land.release(id));
  });

  it('goes with a lead that is merged into another', async () => {
    const unit = await land.unit();
    const from = await lead();
    const into = await lead({ investor: { id: from.investorId } });
    must(201, await land.reserve(unit.id, { leadId: from.id, area: '5' }));
    const fresh = async (id: string) => must(200, await world.officer.get<LeadView>(`/api/leads/${id}`));
    const [source, target] = [await fresh(from.id), await fresh(into.id)];
    const merged = await world.officer.post(
      `/api/leads/${source.id}/merge`,
      { intoId: target.id, intoVersion: target.version },
      { 'if-match': `"${source.version}"` },
    );
    must(201, merged);
    expect((await land.view(unit.id, world.officer)).holdings[0]!.holder).toMatchObject({ type: 'lead', id: into.id });
  });
});
