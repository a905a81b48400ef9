import type { BlockerReference, BlockerView } from '#landing/blockers/dto/blocker.dto.js';
import type { LightView } from '#landing/lights/dto/light.dto.js';
import type { ProjectHistory, ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { StatusChanges } from '#landing/projects/dto/status-change.dto.js';
import { must, NOW, refusal } from './landing-world.js';
import { ReviewWorld } from './review-world.js';

describe('a pause that was dated wrongly', () => {
  let world: ReviewWorld;
  let office: string;

  beforeAll(async () => {
    world = await ReviewWorld.start();
    const { teams } = must(200, await world.manager.get<BlockerReference>('/api/blocker-kinds'));
    office = teams.find(({ nameEn }) => nameEn.startsWith('Administrative office'))?.id ?? '';
  });
  afterEach(() => world.clock.set(NOW));
  afterAll(() => world.close());

  const on = (day: string, time = '02:00') => world.clock.set(new Date(`${day}T${time}:00Z`));
  const change = async (id: string, status: string, over: object = {}) =>
    must(
      200,
      await world.leader.post<ProjectView>(`/api/projects/${id}/status`, { status, reason: '市场变化', ...over }),
    );
  const changes = async (id: string, by = world.leader) =>
    must(200, await by.get<StatusChanges>(`/api/projects/${id}/status-changes`)).items;
  const reason = '据停工通知更正';
  const redate = (id: string, changeId: string, effectiveOn: string, by = world.leader, over: object = {}) =>
    by.post<ProjectView>(`/api/projects/${id}/status-changes/${changeId}/date`, { effectiveOn, reason, ...over });
  const light = async (id: string) => must(200, await world.leader.get<LightView>(`/api/projects/${id}/light`));
  const blocker = async (id: string) => must(200, await world.leader.get<BlockerView>(`/api/blockers/${id}`));
  const raise = async (id: string) => {
    const body = { kindCode: 'power', title: '双回路用电', teamId: office };
    return must(201, await world.manager.post<BlockerView>(`/api/projects/${id}/blockers`, body)).id;
  };
  /** Promised to start on 2027-03-01; laid aside from 11 March to 10 April, and a request that waited meanwhile. */
  const laidAside = async () => {
    const { id } = await world.signed();
    const request = await raise(id);
    on('2027-03-11');
    await change(id, 'paused', { reviewOn: '2027-06-01' });
    on('2027-04-10');
    await change(id, 'active', { reason: '资金到位' });
    const [pause, resume] = await changes(id);
    return { id, request, pause: pause!.id, resume: resume!.id };
  };

  it('gets its day: light, request and page are read again, and the old day stays readable', async () => {
    const { id, request, pause } = await laidAside();
    expect(await light(id)).toMatchObject({ rules: [{ value: 10, stoppedDays: 30 }] });
    expect(await blocker(request)).toMatchObject({ dueOn: '2027-01-14', waitedDays: 107 });
    const before = world.clock.now().toISOString();
    on('2027-04-12');
    must(200, await redate(id, pause, '2027-03-06'));
    expect(await light(id)).toMatchObject({ rules: [{ value: 7, stoppedDays: 35 }] });
    const told = await blocker(request);
    expect(told).toMatchObject({ dueOn: '2027-01-19', waitedDays: 104 });
    expect(told.steps.map(({ action, on: day, corrects }) => [action, day, corrects])).toEqual([
      ['request', '2026-11-24', false],
      ['pause', '2027-03-11', false],
      ['resume', '2027-04-10', false],
      ['pause', '2027-03-06', true],
    ]);
    const [first] = await changes(id);
    expect(first).toMatchObject({ to: 'paused', effectiveOn: '2027-03-06', latest: '2027-04-10' });
    expect(first?.days.map(({ effectiveOn, reason: why }) => [effectiveOn, why])).toEqual([
      ['2027-03-11', '市场变化'],
      ['2027-03-06', reason],
    ]);
    const { items } = must(200, await world.leader.get<ProjectHistory>(`/api/projects/${id}/history`));
    expect(items.find(({ action }) => action === 'project.status_redated')?.detail).toMatchObject({
      ...{ to: 'paused', was: '2027-03-11', effectiveOn: '2027-03-06', reason },
    });
    // What was known before it was put right.
    const then = must(200, await world.leader.get<BlockerView[]>(`/api/projects/${id}/blockers?knownAt=${before}`));
    expect(then[0]).toMatchObject({ dueOn: '2027-01-14', waitedDays: 107 });
  });

  it('gets its day while it lasts: since when stands on the page, today and as known then', async () => {
    const { id } = await world.signed();
    on('2027-03-11');
    await change(id, 'paused', { reviewOn: '2027-06-01' });
    const before = world.clock.now().toISOString();
    on('2027-03-20');
    const pause = (await changes(id))[0]?.id ?? '';
    const { version } = must(200, await world.leader.get<ProjectView>(`/api/projects/${id}`));
    expect(must(200, await redate(id, pause, '2027-03-06'))).toMatchObject({
      ...{ status: 'paused', statusSince: '2027-03-06', version: version + 1 },
    });
    const then = must(200, await world.leader.get<ProjectView>(`/api/projects/${id}?knownAt=${before}`));
    expect(then.statusSince).toBe('2027-03-11');
    // What follows is dated after the day it really began.
    expect(
      (await world.leader.post(`/api/projects/${id}/status`, { ...active, effectiveOn: '2027-03-05' })).status,
    ).toBe(400);
    must(200, await world.leader.post(`/api/projects/${id}/status`, { ...active, effectiveOn: '2027-03-06' }));
  });

  it('the end of a pause is put right like its beginning, and a second time', async () => {
    const { id, request, resume } = await laidAside();
    on('2027-04-12');
    must(200, await redate(id, resume, '2027-03-31'));
    expect(await light(id)).toMatchObject({ rules: [{ value: 22, stoppedDays: 20 }] });
    expect(await blocker(request)).toMatchObject({ dueOn: '2027-01-04' });
    must(200, await redate(id, resume, '2027-04-10'));
    expect(await light(id)).toMatchObject({ rules: [{ value: 12, stoppedDays: 30 }] });
    expect(await blocker(request)).toMatchObject({ dueOn: '2027-01-14', waitedDays: 109 });
    expect((await changes(id))[1]?.days.map(({ effectiveOn }) => effectiveOn)).toEqual([
      '2027-04-10',
      '2027-03-31',
      '2027-04-10',
    ]);
  });

  it('stays between what it follows and what follows it, by whoever may change the status, with a reason', async () => {
    const { id, pause, resume } = await laidAside();
    on('2027-04-12');
    const refused = async (changeId: string, day: string, over: object = {}) =>
      refusal(await redate(id, changeId, day, world.leader, over)).slice(0, 3);
    const at = (code: string) => [400, 'request.invalid', { effectiveOn: code }];
    expect(await refused(pause, '2027-04-11')).toEqual(at('project.redate_after_next'));
    expect(await refused(pause, '2016-04-01')).toEqual(at('project.backdate_too_early'));
    expect(await refused(pause, '2027-03-11')).toEqual(at('project.redate_same'));
    expect(await refused(pause, '2027-02-30')).toEqual(at('field.date'));
    expect(await refused(resume, '2027-03-10')).toEqual(at('project.backdate_order'));
    expect(await refused(resume, '2027-04-13')).toEqual(at('field.future'));
    expect(await refused(pause, '2027-03-06', { reason: ' ' })).toEqual([
      400,
      'request.invalid',
      { reason: 'field.required' },
    ]);
    expect((await redate(id, '0', '2027-03-06')).status).toBe(404);
    expect((await redate(id, 'x', '2027-03-06')).status).toBe(404);
    expect((await redate(id, pause, '2027-03-06', world.manager2)).status).toBe(404);
    expect((await redate(id, pause, '2027-03-06', world.officer)).status).toBe(403);
    expect(await changes(id, world.officer)).toMatchObject([
      { earliest: null, latest: null },
      { earliest: null, latest: null },
    ]);
    const stale = `/api/projects/${id}/status-changes/${pause}/date`;
    expect((await world.leader.post(stale, { effectiveOn: '2027-03-06', reason }, { 'if-match': '"1"' })).status).toBe(
      412,
    );
    expect(await changes(id)).toMatchObject([{ effectiveOn: '2027-03-11' }, { effectiveOn: '2027-04-10' }]);
    must(200, await redate(id, pause, '2027-03-06', world.manager));
  });

  it('leaves a closed month as it was closed', async () => {
    const { id, pause } = await laidAside();
    on('2027-05-06');
    const closed = must(200, await world.verifier.post('/api/months/2027-03/close', { note: '如期关账' }));
    on('2027-05-07');
    must(200, await redate(id, pause, '2027-03-06'));
    const { snapshot, contentHash, hash } = closed as { snapshot: object; contentHash: string; hash: string };
    expect(must(200, await world.leader.get('/api/months/2027-03'))).toMatchObject({ snapshot, contentHash, hash });
  });

  it('an end is not redated', async () => {
    const { id } = await world.signed();
    on('2027-03-11');
    await change(id, 'terminated');
    const [end] = await changes(id);
    expect(end?.earliest).toBeNull();
    on('2027-03-12');
    const answer = refusal(await redate(id, end?.id ?? '', '2027-03-01')).slice(0, 3);
    expect(answer).toEqual([400, 'request.invalid', { effectiveOn: 'project.redate_end' }]);
  });
});

const active = { status: 'active', reason: '资金到位' };
