import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import type { BlockerPage, BlockerReference, BlockerView, DepartmentLoad } from '#landing/blockers/dto/blocker.dto.js';
import type { ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { runJobs, runScheduled } from '../support/run-jobs.js';
import { LandingWorld, must, NOW, PDF, refusal, renewals } from './landing-world.js';

describe('blockers', () => {
  let world: LandingWorld;
  let department: HttpClient;
  let office: string;
  let zones: string;
  let project: ProjectView;

  beforeAll(async () => {
    world = await LandingWorld.start();
    department = await world.app.login('department');
    const { teams } = must(200, await world.manager.get<BlockerReference>('/api/blocker-kinds'));
    const idOf = (name: string) => teams.find(({ nameEn }) => nameEn.startsWith(name))?.id ?? '';
    office = idOf('Administrative office');
    zones = idOf('Park management');
    project = await world.project();
  });
  afterAll(() => world.close());
  afterEach(() => world.clock.set(NOW));

  const raise = (over: object = {}, by = world.manager, id = project.id, headers = {}) =>
    by.post<BlockerView>(
      `/api/projects/${id}/blockers`,
      { kindCode: 'power', title: '双回路用电', teamId: office, ...over },
      headers,
    );
  const step = (id: string, action: string, over: object = {}, by = department, headers = {}) =>
    by.post<BlockerView>(`/api/blockers/${id}/steps`, { action, ...over }, headers);
  const told = async (kind: string, id: string, by: HttpClient) => {
    await runJobs(world.app);
    const { items } = must(200, await by.get<NoticePage>('/api/notices?limit=100'));
    return items.filter((item) => item.kind === `blocker.${kind}` && item.subject?.id === id);
  };
  const on = (day: string) => world.clock.set(new Date(`${day}T02:00:00Z`));

  it('go from who asks to the department and back, each step told to whom it concerns', async () => {
    const asked = must(201, await raise());
    // 15 working days over no holiday.
    expect(asked).toMatchObject({
      state: 'requested',
      dueOn: '2026-12-15',
      actions: ['withdraw', 'escalate'],
      waitedDays: 0,
    });
    const [notice] = await told('asked', asked.id, department);
    expect(notice?.textZh).toBe(`请您部门办理“${project.name} · 双回路用电”，2026-12-15 前办结`);

    on('2026-11-26');
    const desk = must(200, await department.get<BlockerPage>('/api/blockers?state=requested,accepted'));
    expect(desk.items).toMatchObject([
      { id: asked.id, projectName: project.name, actions: ['accept', 'hand_over', 'solve', 'refuse'] },
    ]);
    expect(must(200, await step(asked.id, 'accept')).state).toBe('accepted');
    expect(await told('asked', asked.id, department)).toEqual([]);

    on('2026-11-30');
    expect(refusal(await step(asked.id, 'solve'))[2]).toEqual({ text: 'blocker.text_missing' });
    const fileId = must(201, await department.upload<{ id: string }>('/api/files', '批复.pdf', PDF)).id;
    must(200, await step(asked.id, 'solve', { text: '已接入第二路电源', fileId }));
    expect(await told('solved', asked.id, world.manager)).toHaveLength(1);
    expect((await world.officer.get(`/api/files/${fileId}`)).status).toBe(200);
    expect((await world.manager2.get(`/api/files/${fileId}`)).status).toBe(404);
    expect(await renewals(fileId, world.manager2, world.verifier, world.manager)).toEqual([400, 403, 201]);

    expect(refusal(await step(asked.id, 'confirm'))[0]).toBe(403);
    must(200, await step(asked.id, 'reopen', { text: '只接了一路' }, world.manager));
    expect(await told('asked', asked.id, department)).toHaveLength(1);
    on('2026-12-02');
    must(200, await step(asked.id, 'solve', { text: '两路都已接入' }));
    const closed = must(200, await step(asked.id, 'confirm', {}, world.officer));
    expect(closed).toMatchObject({ state: 'confirmed', closedOn: '2026-12-02', waitedDays: 8, actions: [] });
    expect(closed.steps.map(({ action }) => action)).toEqual([
      'request',
      'accept',
      'solve',
      'reopen',
      'solve',
      'confirm',
    ]);
    expect(await told('solved', asked.id, world.manager)).toEqual([]);
    on('2027-12-02');
    expect(must(200, await world.manager.get<BlockerView>(`/api/blockers/${asked.id}`)).waitedDays).toBe(8);
  });

  it('are handed over, and the days counted at the desk where they lay', async () => {
    on('2027-03-01');
    const { id } = must(201, await raise({ kindCode: 'permits', title: '消防审查' }));
    on('2027-03-06');
    expect(refusal(await step(id, 'hand_over', { text: '不属本部门' }))[2]).toEqual({ teamId: 'blocker.team_missing' });
    expect(refusal(await step(id, 'hand_over', { text: '不属本部门', teamId: office }))[2]).toEqual({
      teamId: 'blocker.same_team',
    });
    const handed = must(200, await step(id, 'hand_over', { text: '不属本部门', teamId: zones }));
    expect(handed).toMatchObject({ teamId: zones, actions: [] });
    // It lies with another desk now.
    expect((await department.get(`/api/blockers/${id}`)).status).toBe(404);
    on('2027-03-09');
    const seen = must(200, await world.manager.get<BlockerView>(`/api/blockers/${id}`));
    expect(seen).toMatchObject({
      state: 'requested',
      teamNameEn: 'Park management (sample)',
      handOvers: 1,
      waitedDays: 8,
    });
    const load = must(200, await world.leader.get<DepartmentLoad[]>('/api/blockers/load'));
    expect(load.find(({ teamId }) => teamId === zones)).toMatchObject({ open: 1, waitedDays: 3 });
    expect(load.find(({ teamId }) => teamId === office)).toMatchObject({ open: 0, waitedDays: 13, handedOver: 1 });
    must(200, await step(id, 'withdraw', { text: '改走承诺制' }, world.manager));
  });

  it('are raised to the leadership when overdue, once, and by hand', async () => {
    on('2027-05-10');
    const { id } = must(201, await raise({ kindCode: 'permits', title: '环评批复' }));
    on('2027-05-19');
    await runScheduled(world.app, 'landing.escalate-overdue-blockers');
    expect(await told('escalated', id, world.leader)).toEqual([]);
    on('2027-05-20');
    await runScheduled(world.app, 'landing.escalate-overdue-blockers');
    on('2027-05-21');
    await runScheduled(world.app, 'landing.escalate-overdue-blockers');
    expect(await told('escalated', id, world.leader)).toHaveLength(1);
    expect(await told('overdue', id, department)).toHaveLength(1);
    const late = must(200, await world.leader.get<BlockerPage>('/api/blockers?overdue=true'));
    expect(late.items).toMatchObject([{ id, overdue: true, escalatedOn: '2027-05-20' }]);
    must(200, await step(id, 'refuse', { text: '不符合规划环评' }));
    expect(await told('escalated', id, world.leader)).toEqual([]);
    expect(await told('refused', id, world.manager)).toHaveLength(1);
    must(200, await step(id, 'escalate', { text: '请领导协调' }, world.manager));
    expect(await told('escalated', id, world.leader)).toHaveLength(1);
    expect(refusal(await step(id, 'accept'))).toEqual([409, 'blocker.not_now', {}]);
  });

  it('refuse what cannot be meant, and come once', async () => {
    expect(refusal(await raise({ kindCode: 'magic' }))[2]).toEqual({ kindCode: 'blocker.kind_unknown' });
    expect(refusal(await raise({ teamId: null }))[2]).toEqual({ teamId: 'blocker.team_missing' });
    expect(refusal(await raise({ teamId: project.id }))[2]).toEqual({ teamId: 'blocker.team_unfit' });
    expect(refusal(await raise({ title: '' }))[2]).toEqual({ title: 'field.required' });
    expect(refusal(await raise({ fileId: project.id }))[2]).toEqual({ fileId: 'file.unknown' });
    const key = { 'idempotency-key': 'blocker-once' };
    const first = must(201, await raise({}, world.manager, project.id, key));
    expect(must(201, await raise({}, world.manager, project.id, key)).id).toBe(first.id);
    expect((await step(first.id, 'accept', {}, department, { 'if-match': '"9"' })).status).toBe(412);
    const both = await Promise.all([step(first.id, 'accept'), step(first.id, 'accept')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await expect(world.app.dataSource.query(`DELETE FROM blocker_steps`)).rejects.toThrow();
  });

  it('belong to those who may see the project, and to the desk they lie with', async () => {
    const { id } = must(201, await raise({ teamId: zones }));
    expect((await department.get(`/api/blockers/${id}`)).status).toBe(404);
    expect((await step(id, 'accept')).status).toBe(404);
    expect((await world.manager2.get(`/api/blockers/${id}`)).status).toBe(404);
    expect((await raise({}, world.manager2)).status).toBe(404);
    expect((await raise({}, department)).status).toBe(403);
    expect((await world.officer2.get(`/api/projects/${project.id}/blockers`)).status).toBe(404);
    expect(
      must(200, await world.officer.get<BlockerView[]>(`/api/projects/${project.id}/blockers`)).length,
    ).toBeGreaterThan(3);
    expect((await department.get(`/api/projects/${project.id}`)).status).toBe(403);
  });

  it('have kinds whose days and departments the leadership sets', async () => {
    const path = '/api/blocker-kinds/land';
    expect((await world.manager.patch(path, { days: 5 }, 1)).status).toBe(403);
    expect(refusal(await world.leader.patch(path, { teamId: project.id }, 1))[2]).toEqual({
      teamId: 'blocker.team_unfit',
    });
    must(200, await world.leader.patch(path, { days: 5, teamId: office }, 1));
    expect((await world.leader.patch(path, { days: 6 }, 1)).status).toBe(412);
    const asked = must(201, await raise({ kindCode: 'land', title: '净地交付', teamId: null }));
    expect(asked).toMatchObject({ teamId: office, dueOn: '2026-12-01' });
    must(200, await world.leader.patch(path, { active: false }, 2));
    expect(refusal(await raise({ kindCode: 'land' }))[2]).toEqual({ kindCode: 'blocker.kind_unknown' });
  });
});
