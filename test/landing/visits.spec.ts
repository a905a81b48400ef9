import { randomUUID } from 'node:crypto';
import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import type { Desk } from '#insight/desk/dto/desk.dto.js';
import type { ObligationStory } from '#landing/obligations/dto/obligation.dto.js';
import type { PlannedVisitPage, ProjectVisits, VisitPlanView } from '#landing/visits/dto/visit.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { runJobs, runScheduled } from '../support/run-jobs.js';
import { LandingWorld, must, NOW, refusal, TODAY } from './landing-world.js';

/** 走访: planned for the named leader, the service agent or others; recorded; what was promised there is not lost. */
describe('visits', () => {
  let world: LandingWorld;
  let ids: Record<string, string>;
  let office: string;
  beforeAll(async () => {
    world = await LandingWorld.start();
    const users: { id: string; username: string }[] =
      await world.app.dataSource.query(`SELECT id, username FROM users`);
    ids = Object.fromEntries(users.map(({ id, username }) => [username, id]));
    const [team]: { id: string }[] = await world.app.dataSource.query(`SELECT id FROM teams WHERE code = 'office'`);
    office = team!.id;
  });
  afterEach(() => world.clock.set(NOW));
  afterAll(() => world.close());

  /** With its leader, and the verifier as its agent. */
  const led = async (): Promise<string> => {
    const { id, version } = await world.project();
    const people = { leaderId: ids['leader'], agentId: ids['verifier'] };
    must(200, await world.leader.patch(`/api/projects/${id}/people`, people, version));
    return id;
  };
  const PLAN = { visitedBy: 'leader', dueOn: '2026-12-10', purpose: '了解开工准备' };
  const plan = (id: string, over: object = {}, by = world.officer) =>
    by.post<VisitPlanView>(`/api/projects/${id}/visit-plans`, { ...PLAN, ...over });
  const RECORD = { visitedOn: TODAY, met: '总经理李明', raised: '希望尽快接通蒸汽' };
  const record = (id: string, over: object = {}, by = world.officer, headers: Record<string, string> = {}) =>
    by.post<ProjectVisits>(`/api/projects/${id}/visits`, { ...RECORD, ...over }, headers);
  const visits = async (id: string, by = world.officer) =>
    must(200, await by.get<ProjectVisits>(`/api/projects/${id}/visits`));
  const planned = async (by: HttpClient, query = 'mine=true') =>
    must(200, await by.get<PlannedVisitPage>(`/api/visit-plans?limit=200&${query}`)).items.map(({ id }) => id);

  it('are planned for whoever holds the office, and follow it to the next person', async () => {
    const { id } = await world.project();
    expect(refusal(await plan(id))[2]).toEqual({ visitedBy: 'visit.nobody_appointed' });
    const project = await led();
    const first = must(201, await plan(project));
    expect(first).toMatchObject({ visitorId: ids['leader'], overdue: false, state: 'open', version: 1 });
    expect(await planned(world.leader)).toContain(first.id);
    expect(await planned(world.officer)).not.toContain(first.id);
    expect(await planned(world.officer, 'mine=false')).toContain(first.id);
    expect(await planned(world.officer2, 'mine=false')).not.toContain(first.id);
    const { version } = await world.view(project);
    must(200, await world.leader.patch(`/api/projects/${project}/people`, { leaderId: null }, version));
    expect((await visits(project)).plans[0]).toMatchObject({ id: first.id, visitorId: null });
  });

  it('refuse plans that make no sense', async () => {
    const id = await led();
    for (const [over, field, code] of [
      [{ dueOn: '2026-11-23' }, 'dueOn', 'visit.due_past'],
      [{ visitedBy: 'other' }, 'visitorId', 'field.required'],
      [{ visitedBy: 'other', visitorId: randomUUID() }, 'visitorId', 'visit.visitor_unfit'],
      [{ visitorId: ids['manager'] }, 'visitorId', 'visit.visitor_unasked'],
      [{ purpose: '' }, 'purpose', 'field.required'],
    ] as const) {
      expect(refusal(await plan(id, over))[2]).toEqual({ [field]: code });
    }
    expect(refusal(await plan(id, {}, world.officer2))[0]).toBe(404);
    expect(refusal(await plan(id, {}, world.verifier))[0]).toBe(403);
    const made = must(201, await plan(id, { visitedBy: 'other', visitorId: ids['manager'] }));
    const change = (body: object, seen = made.version) =>
      world.officer.patch<VisitPlanView>(`/api/visit-plans/${made.id}`, body, seen);
    expect(must(200, await change({ visitedBy: 'agent', dueOn: '2026-12-20' }))).toMatchObject({
      visitorId: ids['verifier'],
      dueOn: '2026-12-20',
    });
    expect(refusal(await change({ purpose: '改期' }))[1]).toBe('record.stale');
    const drop = (by = world.officer) => by.post(`/api/visit-plans/${made.id}/drop`, { reason: '项目暂缓' });
    expect(refusal(await drop(world.manager2))[0]).toBe(404);
    must(200, await drop());
    expect(refusal(await drop())[1]).toBe('visit.plan_closed');
  });

  it('are recorded by who works the project or is named for it, once', async () => {
    const id = await led();
    const key = { 'idempotency-key': randomUUID() };
    const fileId = await world.evidence();
    const nextSteps = [{ text: '协调蒸汽接入', dueOn: '2026-12-31' }, { text: '答复用工补贴' }];
    const body = { nextSteps, fileIds: [fileId, fileId] };
    must(201, await record(id, body, world.officer, key));
    const seen = must(201, await record(id, body, world.officer, key));
    expect(seen.records).toHaveLength(1);
    expect(seen.records[0]).toMatchObject({ visitorName: '陈晓岚', yearly: false, files: [{ id: fileId }] });
    expect(seen.records[0]!.steps.map(({ text, dueOn }) => [text, dueOn])).toEqual([
      ['协调蒸汽接入', '2026-12-31'],
      ['答复用工补贴', null],
    ]);
    expect((await world.manager.bytes(`/api/files/${fileId}`)).status).toBe(200);
    expect((await world.officer2.bytes(`/api/files/${fileId}`)).status).toBe(404);
    // The verifier records as the project's agent, and nowhere else.
    expect((await visits(id, world.verifier)).mayRecord).toBe(true);
    must(201, await record(id, {}, world.verifier));
    expect(refusal(await record((await world.project()).id, {}, world.verifier))[0]).toBe(403);
    expect(refusal(await record(id, {}, world.officer2))[0]).toBe(404);
    expect(refusal(await record(id, { visitedOn: '2026-11-25' }))[2]).toEqual({ visitedOn: 'field.future' });
    expect(refusal(await record(id, { planId: randomUUID() }))[2]).toEqual({ planId: 'visit.plan_elsewhere' });
    expect(refusal(await record(id, { fileIds: [randomUUID()] }))[2]).toEqual({ fileIds: 'file.unknown' });
    expect((await visits(id)).records).toHaveLength(2);
  });

  it('fulfil their plan, and a recurring one plans the next by the stage', async () => {
    const id = await led();
    const once = must(201, await plan(id));
    const again = must(201, await plan(id, { visitedBy: 'agent', recurring: true }));
    must(201, await record(id, { planId: once.id }));
    expect(refusal(await record(id, { planId: once.id }))[1]).toBe('visit.plan_closed');
    const after = must(201, await record(id, { planId: again.id }, world.verifier));
    // In negotiation: every month.
    expect(after.plans[0]).toMatchObject({ visitedBy: 'agent', state: 'open', dueOn: '2026-12-24' });
    expect(after.plans.filter(({ state }) => state === 'done')).toHaveLength(2);
    expect(after).toMatchObject({ rhythmMonths: 1, nextOn: '2026-12-24' });
  });

  it('hand their next steps on, to a department or as an obligation, once', async () => {
    const id = await led();
    const seen = must(201, await record(id, { nextSteps: [{ text: '蒸汽接入' }, { text: '答复补贴' }] }));
    const [steam, subsidy] = seen.records[0]!.steps;
    const blocker = { kindCode: 'water_gas', title: '蒸汽接入', teamId: office };
    const intoBlocker = (by = world.officer) =>
      by.post<ProjectVisits>(`/api/visit-steps/${steam!.id}/blocker`, blocker);
    expect(refusal(await intoBlocker(world.officer2))[0]).toBe(404);
    expect(must(201, await intoBlocker()).records[0]!.steps[0]!.blockerId).not.toBeNull();
    expect(refusal(await intoBlocker())[1]).toBe('visit.step_taken');
    expect(must(200, await world.officer.get<unknown[]>(`/api/projects/${id}/blockers`))).toHaveLength(1);
    const obligation = { side: 'zone', kind: 'subsidy', text: '答复补贴', amount: '100000', dueOn: '2026-12-31' };
    const path = `/api/visit-steps/${subsidy!.id}/obligation`;
    expect(refusal(await world.officer.post(path, { ...obligation, kind: 'tax' }))[2]).toEqual({
      kind: 'obligation.other_side',
    });
    const turned = must(201, await world.officer.post<ProjectVisits>(path, obligation));
    const [set] = must(200, await world.officer.get<ObligationStory[]>(`/api/projects/${id}/obligations`));
    expect(set).toMatchObject({
      id: turned.records[0]!.steps[1]!.obligationId,
      source: 'visit',
      sourceId: subsidy!.id,
    });
    expect((await world.officer.post(`/api/visit-steps/${randomUUID()}/obligation`, obligation)).status).toBe(404);
  });

  it('missed are on the desk of leader and agent, and told once', async () => {
    const id = await led();
    const missed = must(201, await plan(id, { visitedBy: 'other', visitorId: ids['manager'], dueOn: '2026-11-30' }));
    const onDesk = async (by: HttpClient) => {
      const { items } = must(200, await by.get<Desk>('/api/insight/desk'));
      return items.find(({ code }) => code === 'visits_due')!.rows.map((row) => row.id);
    };
    const told = async (by: HttpClient) => {
      await runJobs(world.app);
      const { items } = must(200, await by.get<NoticePage>('/api/notices?limit=100'));
      return items.filter((item) => item.kind === 'visit.overdue' && item.subject?.id === id).length;
    };
    expect(await onDesk(world.manager)).toContain(missed.id);
    expect(await onDesk(world.leader)).not.toContain(missed.id);
    world.clock.set(new Date('2026-12-01T02:00:00Z'));
    expect(await onDesk(world.leader)).toContain(missed.id);
    expect(await onDesk(world.verifier)).toContain(missed.id);
    await runScheduled(world.app, 'landing.remind-overdue-visits');
    await runScheduled(world.app, 'landing.remind-overdue-visits');
    expect([await told(world.leader), await told(world.verifier), await told(world.manager)]).toEqual([1, 1, 1]);
    expect(await told(world.officer)).toBe(0);
    must(201, await record(id, { planId: missed.id, visitedOn: '2026-12-01' }, world.manager));
    expect([await told(world.leader), await onDesk(world.leader)]).toEqual([
      0,
      expect.not.arrayContaining([missed.id]),
    ]);
  });

  it('are the yearly visit that aftercare asks for, confirmed by somebody else', async () => {
    const id = await led();
    await world.app.dataSource.query(`UPDATE projects SET stage = 'producing' WHERE id = $1`, [id]);
    const first = must(201, await record(id));
    expect(first.records[0]).toMatchObject({ yearly: true });
    await world.app.dataSource.query(`UPDATE projects SET stage = 'producing' WHERE id = $1`, [id]);
    expect(
      must(201, await record(id, { met: '财务总监' }))
        .records.map(({ yearly }) => yearly)
        .sort(),
    ).toEqual([false, true]);
    const yearly = (await world.view(id)).milestones.filter(({ kind }) => kind === 'yearly_visit');
    expect(yearly).toMatchObject([{ state: 'pending', effectiveOn: TODAY }]);
    expect(refusal(await world.verdict(yearly[0]!.id, { verdict: 'verified' }, world.officer))[0]).toBe(403);
    must(200, await world.verdict(yearly[0]!.id, { verdict: 'verified' }, world.manager));
  });

  it('keep what was recorded: the database refuses to change it', async () => {
    for (const table of ['visit_records', 'visit_files']) {
      await expect(world.app.dataSource.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('append-only');
    }
  });
});
