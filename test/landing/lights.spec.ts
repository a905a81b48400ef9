import type {
  EscalationPage,
  EscalationView,
  LightRulesView,
  LightSimulation,
  LightView,
} from '#landing/lights/dto/light.dto.js';
import type { ProjectPage, ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import { runJobs, runScheduled } from '../support/run-jobs.js';
import { CONTRACT, LandingWorld, must, NOW, refusal } from './landing-world.js';

const NIGHTLY = 'landing.read-lights-nightly';

describe('lights', () => {
  let world: LandingWorld;
  let signed: ProjectView;

  beforeAll(async () => {
    world = await LandingWorld.start();
    signed = await world.signed();
  });
  afterAll(() => world.close());
  afterEach(() => world.clock.set(NOW));

  const light = async (id: string, by = world.leader) =>
    must(200, await by.get<LightView>(`/api/projects/${id}/light`));
  const night = async (day: string) => {
    world.clock.set(new Date(`${day}T00:20:00+08:00`));
    await runScheduled(world.app, NIGHTLY);
  };
  const escalations = async (query = '', by = world.leader) =>
    must(200, await by.get<EscalationPage>(`/api/escalations${query}`));
  const told = async (kind: string, subjectId: string, by = world.leader) => {
    await runJobs(world.app);
    const { items } = must(200, await by.get<NoticePage>('/api/notices?limit=100'));
    return items.filter((item) => item.kind === kind && item.subject?.id === subjectId);
  };

  it('are green while deadlines are kept, say what comes next, and stand in the list', async () => {
    expect(await light(signed.id)).toMatchObject({
      light: 'green',
      since: '2026-11-24',
      rules: [{ code: 'start_overdue', since: CONTRACT.promisedStartOn, yellowOn: '2027-03-02', redOn: '2027-06-02' }],
      sentenceZh: '各项时限和进度正常；若无进展，2027-03-02 起因逾期未开工转为黄灯。',
    });
    const { items } = must(200, await world.leader.get<ProjectPage>('/api/projects?light=green'));
    expect(items.map(({ id, light: colour }) => [id, colour])).toEqual([[signed.id, 'green']]);
    const young = await world.project();
    expect(await light(young.id)).toMatchObject({ light: null, rules: [], changes: [] });
    expect(must(200, await world.leader.get<ProjectPage>('/api/projects?light=none')).items[0]?.id).toBe(young.id);
  });

  it('turn by time alone, once, with their history', async () => {
    await night('2027-03-01');
    expect((await light(signed.id)).light).toBe('green');
    await night('2027-03-02');
    await night('2027-03-02');
    const yellow = await light(signed.id);
    expect(yellow).toMatchObject({ light: 'yellow', since: '2027-03-02' });
    expect(yellow.sentenceEn).toContain('1 days overdue');
    expect(yellow.changes.map(({ fromLight, toLight, on }) => [fromLight, toLight, on])).toEqual([
      ['green', 'yellow', '2027-03-02'],
      [null, 'green', '2026-11-24'],
    ]);
    expect(yellow.escalations).toEqual([]);
  });

  it('escalate a yellow that stood through two month-ends, once, to the leadership', async () => {
    await night('2027-04-30');
    expect((await light(signed.id)).escalations).toEqual([]);
    await night('2027-05-01');
    await night('2027-05-02');
    const [escalation, ...more] = (await light(signed.id)).escalations;
    expect(more).toEqual([]);
    // Five working days over the Labour Day holiday of a calendar not yet published count plain weekdays.
    expect(escalation).toMatchObject({ cause: 'yellow_again', state: 'open', openedOn: '2027-05-01', overdue: false });
    expect(await told('escalation.opened', signed.id)).toHaveLength(1);
  });

  it('escalate a red to the leader named, lift what it replaces, and remind of the answer once', async () => {
    const leaderId = (await must(200, await world.leader.get<{ id: string }>('/api/auth/me'))).id;
    const { version } = await world.view(signed.id);
    const people = must(
      200,
      await world.manager.patch<ProjectView>(
        `/api/projects/${signed.id}/people`,
        { leaderId, agentId: leaderId },
        version,
      ),
    );
    expect(people).toMatchObject({ leaderName: '郑国强', agentName: '郑国强' });
    await night('2027-06-02');
    const red = await light(signed.id);
    expect(red.light).toBe('red');
    expect(red.escalations.map(({ cause, state, leaderName }) => [cause, state, leaderName])).toEqual([
      ['red', 'open', '郑国强'],
      ['yellow_again', 'lifted', null],
    ]);
    expect(await told('escalation.opened', signed.id)).toHaveLength(1);
    await night('2027-06-30');
    await night('2027-07-01');
    expect(await told('escalation.overdue', signed.id)).toHaveLength(1);
    expect((await escalations('?state=open')).items).toMatchObject([
      { projectId: signed.id, overdue: true, light: 'red' },
    ]);
  });

  it('are answered by leadership alone, once, and then remind nobody', async () => {
    const [open] = (await escalations('?state=open')).items;
    const path = `/api/escalations/${open?.id}/answer`;
    const answer = { answer: '约谈投资方，七月底前开工，否则收回用地。' };
    expect((await world.manager.post(path, answer)).status).toBe(403);
    expect(refusal(await world.leader.post(path, { answer: '好' }))[2]).toEqual({ answer: 'field.too_short' });
    const key = { 'idempotency-key': 'answer-1' };
    const given = must(200, await world.leader.post<EscalationView>(path, answer, key));
    expect(given).toMatchObject({ state: 'answered', answer: answer.answer, answeredByName: '郑国强' });
    expect(must(200, await world.leader.post<EscalationView>(path, answer, key))).toEqual(given);
    expect(refusal(await world.leader.post(path, answer))[1]).toBe('escalation.closed');
    expect(await told('escalation.opened', signed.id)).toEqual([]);
    expect(await told('escalation.overdue', signed.id)).toEqual([]);
    await night('2027-07-02');
    expect((await light(signed.id)).escalations.filter(({ cause }) => cause === 'red')).toHaveLength(1);
  });

  it('follow each fact at once: started, verified investment, paused', async () => {
    world.clock.set(new Date('2027-07-03T02:00:00Z'));
    const at = { effectiveOn: '2027-07-01' };
    const file = async () => ({ evidenceFileId: await world.evidence() });
    const fields = { companyName: '测试', companyUscc: null, filingCode: '2026-1' };
    await world.verified(signed.id, { kind: 'company_registered', ...at, ...(await file()), fields });
    await world.verified(signed.id, { kind: 'land_obtained', ...at });
    await world.verified(signed.id, { kind: 'construction_permit', ...at });
    await world.verified(signed.id, { kind: 'construction_started', ...at, ...(await file()) });
    const now = await world.view(signed.id);
    if (now.stage !== 'started') throw new Error(JSON.stringify(now.nextStage));
    expect((await light(signed.id)).rules.map(({ code }) => code).sort()).toEqual([
      'behind_schedule',
      'not_in_statistics',
    ]);
    expect(now.light).toBe('green');
    await night('2028-03-01');
    const behind = await light(signed.id);
    expect(behind.light).toBe('red');
    expect(behind.rules[0]).toMatchObject({ code: 'behind_schedule', donePercent: 0, light: 'red' });
    await world.verified(signed.id, { kind: 'in_statistics', effectiveOn: '2028-02-20', ...(await file()) });
    const entry = must(
      201,
      await world.manager.post<{ id: string }>(`/api/projects/${signed.id}/entries`, {
        kind: 'completed',
        month: '2028-02',
        amount: '190000000.00',
      }),
    );
    expect((await light(signed.id)).rules[0]?.donePercent).toBe(0);
    must(200, await world.verifier.post(`/api/entries/${entry.id}/verdict`, { verdict: 'verified' }));
    expect(await light(signed.id)).toMatchObject({ light: 'green', since: '2028-03-01', rules: [{ donePercent: 95 }] });
    const restated = must(
      201,
      await world.manager.post<{ id: string }>(`/api/projects/${signed.id}/entries`, {
        kind: 'completed',
        month: '2028-02',
        amount: '0.00',
        reason: '多报',
        expectedVerified: entry.id,
      }),
    );
    must(200, await world.verifier.post(`/api/entries/${restated.id}/verdict`, { verdict: 'verified' }));
    const again = await light(signed.id);
    expect([again.light, again.escalations[0]?.state]).toEqual(['red', 'open']);
    expect(await told('escalation.opened', signed.id)).toHaveLength(1);
    must(
      200,
      await world.manager.post(`/api/projects/${signed.id}/status`, {
        status: 'paused',
        reason: '市场变化',
        reviewOn: '2028-06-01',
      }),
    );
    expect((await light(signed.id)).light).toBeNull();
    expect(await escalations('?state=open')).toMatchObject({ total: 0 });
  });

  it('follow thresholds the leadership sets, and are simulated before', async () => {
    const other = await world.signed();
    world.clock.set(new Date('2027-03-20T02:00:00Z'));
    await runScheduled(world.app, NIGHTLY);
    const stricter = { code: 'start_overdue', mode: 'greenfield', yellowFrom: 0, redFrom: 0, active: true };
    const simulated = must(
      200,
      await world.leader.post<LightSimulation>('/api/lights/simulation', { rules: [stricter] }),
    );
    expect(simulated).toMatchObject({ changedTotal: 1, now: { yellow: 1, red: 0 }, then: { yellow: 0, red: 1 } });
    expect(simulated.changed).toMatchObject([{ projectId: other.id, from: 'yellow', to: 'red' }]);
    expect((await light(other.id)).light).toBe('yellow');
    const crossed = { rules: [{ ...stricter, yellowFrom: 5 }] };
    expect(refusal(await world.leader.post('/api/lights/simulation', crossed))[2]).toEqual({
      redFrom: 'light.thresholds_crossed',
    });
    expect((await world.manager.post('/api/lights/simulation', { rules: [] })).status).toBe(403);

    const path = '/api/light-rules/start_overdue/modes/greenfield';
    const { rules } = must(200, await world.manager.get<LightRulesView>('/api/light-rules'));
    expect(rules).toHaveLength(11);
    expect((await world.manager.patch(path, { redFrom: 0 }, 1)).status).toBe(403);
    expect(refusal(await world.leader.patch(path, { yellowFrom: 9 }, 1))[2]).toEqual({
      redFrom: 'light.thresholds_crossed',
    });
    must(200, await world.leader.patch(path, { redFrom: 0 }, 1));
    expect((await world.leader.patch(path, { redFrom: 1 }, 1)).status).toBe(412);
    expect((await world.leader.patch('/api/light-rules/start_overdue/modes/none', { redFrom: 1 }, 1)).status).toBe(404);
    await runJobs(world.app);
    expect((await light(other.id)).light).toBe('red');
    must(200, await world.leader.patch('/api/light-rules/escalation', { answerDays: 3 }, 1));
    must(200, await world.leader.patch(path, { redFrom: 3 }, 2));
    await runJobs(world.app);
    expect((await light(other.id)).light).toBe('yellow');
  });

  it('and the people of a project, belong to whom may see and manage the zone', async () => {
    expect((await world.manager2.get(`/api/projects/${signed.id}/light`)).status).toBe(404);
    expect((await escalations('', world.manager2)).total).toBe(0);
    expect((await escalations('', world.manager)).total).toBeGreaterThan(0);
    const { version } = await world.view(signed.id);
    const appoint = (body: object, by = world.manager, seen = version) =>
      by.patch(`/api/projects/${signed.id}/people`, body, seen);
    expect((await appoint({ leaderId: null }, world.officer)).status).toBe(403);
    expect((await appoint({ leaderId: null }, world.manager2)).status).toBe(404);
    expect((await appoint({ leaderId: null }, world.manager, version - 1)).status).toBe(412);
    const manager = must(200, await world.manager.get<{ id: string }>('/api/auth/me')).id;
    expect(refusal(await appoint({ leaderId: manager }))[2]).toEqual({ leaderId: 'project.leader_unfit' });
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(refusal(await appoint({ agentId: nobody }))[2]).toEqual({ agentId: 'project.agent_unfit' });
    must(200, await appoint({ agentId: manager, leaderId: null }));
  });
});
