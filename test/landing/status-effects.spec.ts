import type { Desk } from '#insight/desk/dto/desk.dto.js';
import type { Pipeline } from '#insight/pipeline/dto/pipeline.dto.js';
import type { BlockerReference, BlockerView } from '#landing/blockers/dto/blocker.dto.js';
import type { LightView } from '#landing/lights/dto/light.dto.js';
import type { ObligationStory } from '#landing/obligations/dto/obligation.dto.js';
import type { Ladders } from '#landing/projects/dto/ladders.dto.js';
import type { ProjectHistory, ProjectView } from '#landing/projects/dto/project-view.dto.js';
import { must, NOW, refusal } from './landing-world.js';
import { CONDITION, ReviewWorld } from './review-world.js';
import { runScheduled } from '../support/run-jobs.js';

describe('what a change of status does', () => {
  let world: ReviewWorld;
  let office: string;

  beforeAll(async () => {
    world = await ReviewWorld.start();
    const { teams } = must(200, await world.manager.get<BlockerReference>('/api/blocker-kinds'));
    office = teams.find(({ nameEn }) => nameEn.startsWith('Administrative office'))?.id ?? '';
  });
  afterEach(() => world.clock.set(NOW));
  afterAll(() => world.close());

  const on = (day: string) => world.clock.set(new Date(`${day}T02:00:00Z`));
  const change = async (id: string, status: string, over: object = {}) =>
    must(
      200,
      await world.leader.post<ProjectView>(`/api/projects/${id}/status`, { status, reason: '市场变化', ...over }),
    );
  const raise = async (id: string) =>
    must(
      201,
      await world.manager.post<BlockerView>(`/api/projects/${id}/blockers`, {
        kindCode: 'power',
        title: '双回路用电',
        teamId: office,
      }),
    );
  const blocker = async (id: string) => must(200, await world.leader.get<BlockerView>(`/api/blockers/${id}`));
  const light = async (id: string) => must(200, await world.leader.get<LightView>(`/api/projects/${id}/light`));
  const desk = async (code: string, by = world.manager) => {
    const { items } = must(200, await by.get<Desk>('/api/insight/desk'));
    return items.find((item) => item.code === code)?.rows.map(({ id }) => id) ?? [];
  };
  const pipeline = async () => must(200, await world.leader.get<Pipeline>('/api/insight/pipeline')).count;
  const promises = async (id: string) =>
    must(200, await world.leader.get<ObligationStory[]>(`/api/projects/${id}/obligations`));
  const promised = async () => {
    const { id, projectId } = await world.ready();
    must(200, await world.decide(id, { verdict: 'approved_with_conditions', conditions: [CONDITION] }));
    return projectId;
  };

  it('is told with each status, so that whoever changes it reads it first', async () => {
    const { statuses } = must(200, await world.officer.get<Ladders>('/api/reference/ladders'));
    expect(statuses.find(({ code }) => code === 'paused')).toMatchObject({
      clocks: false,
      monthly: false,
      open: true,
      effectsZh: expect.stringContaining('停止计时'),
    });
  });

  it('暂缓 stops the clocks, and what it stood is nobody’s delay after 恢复', async () => {
    const { id } = await world.signed();
    const before = await pipeline();
    const { id: request, dueOn } = await raise(id);
    expect(dueOn).toBe('2026-12-15');
    on('2027-03-11'); // ten days after the promised start
    await change(id, 'paused', { reviewOn: '2027-04-10' });
    expect(await light(id)).toMatchObject({ light: null, sentenceZh: '项目未在推进，各项时限停止计时' });
    expect(await pipeline()).toBe(before - 1);
    expect(await blocker(request)).toMatchObject({ overdue: false, waitedDays: 107 });
    await runScheduled(world.app, 'landing.escalate-overdue-blockers');
    expect((await blocker(request)).escalatedOn).toBeNull();

    expect(await desk('paused_to_review')).not.toContain(id);
    on('2027-04-10');
    expect(await desk('paused_to_review')).toContain(id);
    expect(await desk('paused_to_review', world.manager2)).not.toContain(id);
    expect(await blocker(request)).toMatchObject({ waitedDays: 107 });

    await change(id, 'active', { reason: '资金到位' });
    expect(await light(id)).toMatchObject({
      light: 'yellow',
      rules: [{ value: 10, stoppedDays: 30, redOn: '2027-07-02' }],
      sentenceZh: expect.stringContaining('已逾期 10 天（暂缓的 30 天不计）'),
    });
    const taken = await blocker(request);
    expect(taken).toMatchObject({ dueOn: '2027-01-14', overdue: true, waitedDays: 107 });
    expect(taken.steps.map(({ action }) => action)).toEqual(['request', 'pause', 'resume']);
    expect(await pipeline()).toBe(before);
    expect(await desk('paused_to_review')).not.toContain(id);
  });

  it('a pause written down later holds from its own day: clocks, lights and requests are read again', async () => {
    const { id } = await world.signed();
    const { id: request } = await raise(id);
    on('2027-04-10'); // forty days after the promised start, thirty of which it was laid aside
    await runScheduled(world.app, 'landing.read-lights-nightly');
    expect(await light(id)).toMatchObject({ rules: [{ value: 40, stoppedDays: 0 }] });
    const later = await raise(id);
    const back = { effectiveOn: '2027-03-11', reason: '园区会议纪要：三月十一日起停工' };
    const paused = await change(id, 'paused', { ...back, reviewOn: '2027-06-01' });
    expect(paused).toMatchObject({ status: 'paused', statusSince: '2027-03-11' });
    expect(await light(id)).toMatchObject({ light: null });
    expect(await blocker(request)).toMatchObject({ overdue: false, waitedDays: 107 });
    expect(await blocker(later.id)).toMatchObject({ waitedDays: 0 });

    await change(id, 'active', { reason: '资金到位' });
    expect(await light(id)).toMatchObject({ light: 'yellow', rules: [{ value: 10, stoppedDays: 30 }] });
    expect(await blocker(request)).toMatchObject({ dueOn: '2027-01-14', waitedDays: 107 });
    expect(await blocker(later.id)).toMatchObject({ dueOn: later.dueOn });
    const { items } = must(200, await world.leader.get<ProjectHistory>(`/api/projects/${id}/history`));
    const told = items.filter(({ action }) => action === 'project.status_changed').map(({ detail }) => detail);
    expect(told).toMatchObject([{ to: 'active' }, { to: 'paused', effectiveOn: '2027-03-11', reason: back.reason }]);
    expect(told[0]).not.toHaveProperty('effectiveOn');
  });

  it('written down later, it leaves as it was what was answered and told, and what was known at a moment', async () => {
    const { id } = await world.signed();
    const { id: request } = await raise(id);
    on('2027-01-20');
    await runScheduled(world.app, 'landing.escalate-overdue-blockers');
    const { escalatedOn } = await blocker(request);
    expect(escalatedOn).toBe('2027-01-20');
    const moment = world.clock.now().toISOString();
    on('2027-02-01');
    await change(id, 'paused', { effectiveOn: '2026-12-01', reason: '据会议纪要补记', reviewOn: '2027-06-01' });
    expect(await blocker(request)).toMatchObject({ escalatedOn, overdue: false });
    const then = must(200, await world.leader.get<ProjectView>(`/api/projects/${id}?knownAt=${moment}`));
    expect(then).toMatchObject({ status: 'active', statusSince: null });
  });

  it('is dated back with both its ends, in the order of things, and never into an end', async () => {
    const { id } = await world.signed();
    on('2027-04-10');
    const refused = async (status: string, over: object) => {
      const body = { status, reason: '据会议纪要补记', reviewOn: '2027-06-01', ...over };
      return refusal(await world.leader.post(`/api/projects/${id}/status`, body)).slice(0, 3);
    };
    const at = (code: string) => [400, 'request.invalid', { effectiveOn: code }];
    expect(await refused('paused', { effectiveOn: '2027-04-11' })).toEqual(at('field.future'));
    expect(await refused('paused', { effectiveOn: '2016-04-01' })).toEqual(at('project.backdate_too_early'));
    expect(await refused('paused', { effectiveOn: '2027-02-30' })).toEqual(at('field.date'));
    expect(await refused('terminated', { effectiveOn: '2027-04-01' })).toEqual(at('project.backdate_end'));
    await change(id, 'paused', { effectiveOn: '2027-03-06', reviewOn: '2027-06-01' });
    expect(await refused('active', { effectiveOn: '2027-03-05' })).toEqual(at('project.backdate_order'));
    await change(id, 'active', { effectiveOn: '2027-03-16' });
    expect(await light(id)).toMatchObject({ rules: [{ value: 30, stoppedDays: 10 }] });
    expect(await refused('paused', { effectiveOn: '2027-03-10' })).toEqual(at('project.backdate_order'));
    await change(id, 'terminated', { effectiveOn: '2027-04-10' });
  });

  it('a request made while it is laid aside begins when it is taken up', async () => {
    const { id } = await world.project();
    await change(id, 'paused', { reviewOn: '2027-01-10' });
    const { id: request } = await raise(id);
    on('2026-12-04');
    expect((await blocker(request)).waitedDays).toBe(0);
    await change(id, 'active');
    on('2026-12-06');
    expect(await blocker(request)).toMatchObject({ waitedDays: 2, dueOn: '2026-12-25' });
  });

  it.each([
    ['lost', 'waived'],
    ['transferred', 'waived'],
  ])('%s closes requests and promises with its reason', async (status, state) => {
    const id = await promised();
    const { id: request } = await raise(id);
    await change(id, status, { destination: '外省' });
    const closed = await blocker(request);
    expect(closed).toMatchObject({ state: 'withdrawn', actions: [] });
    expect(closed.steps.at(-1)).toMatchObject({ action: 'withdraw', text: '市场变化' });
    const [promise] = await promises(id);
    expect(promise).toMatchObject({ state });
    expect(promise!.steps.at(-1)).toMatchObject({ kind: 'waived', note: '市场变化' });
  });

  it('terminated leaves promises to be answered for', async () => {
    const { id } = await world.signed();
    const { id: request } = await raise(id);
    await world.app.dataSource.query(
      `INSERT INTO obligations (project_id, side, kind, text, due_on, source, source_id, set_by, recorded_at)
       SELECT id, 'investor', 'tax', '年纳税', '2026-12-31', 'review_condition', id, officer_id, now() FROM projects WHERE id = $1`,
      [id],
    );
    await change(id, 'terminated');
    expect((await blocker(request)).state).toBe('withdrawn');
    expect(await promises(id)).toMatchObject([{ state: 'open' }]);
    const { items } = must(
      200,
      await world.verifier.get<{ items: { projectId: string }[] }>('/api/obligations?limit=200'),
    );
    expect(items.map(({ projectId }) => projectId)).toContain(id);
  });

  it('merged moves requests and promises to the other project, and counts nowhere', async () => {
    const id = await promised();
    const other = await world.project();
    const { id: request } = await raise(id);
    const before = await pipeline();
    await change(id, 'merged', { mergedIntoId: other.id });
    expect(await pipeline()).toBe(before - 1);
    expect(await blocker(request)).toMatchObject({ state: 'requested', projectId: other.id });
    expect(await promises(id)).toEqual([]);
    expect(await promises(other.id)).toMatchObject([{ state: 'open', text: CONDITION.text }]);
    const { items } = must(200, await world.leader.get<ProjectHistory>(`/api/projects/${other.id}/history`));
    expect(items.map(({ action }) => action)).toContain('obligation.moved');
    expect(
      (await world.manager.post(`/api/blockers/${request}/steps`, { action: 'withdraw', text: '不再需要' })).status,
    ).toBe(200);
  });

  it('two projects merged into each other at once: one of them stays', async () => {
    const [one, two] = [await world.project(), await world.project()];
    const merge = (from: ProjectView, into: ProjectView) =>
      world.leader.post(`/api/projects/${from.id}/status`, { status: 'merged', reason: '重复', mergedIntoId: into.id });
    const answers = await Promise.all([merge(one, two), merge(two, one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });
});
