import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import type { Desk } from '#insight/desk/dto/desk.dto.js';
import type { ProjectHistory, ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { ProjectTransferView } from '#landing/transfers/dto/transfer.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { runJobs } from '../support/run-jobs.js';
import { LandingWorld, must, NOW, refusal } from './landing-world.js';

/** `manager` holds C-MED-W, where projects open; `manager2` is to hold C-MAT. */
describe('the transfer of a project between zones', () => {
  let world: LandingWorld;
  beforeAll(async () => {
    world = await LandingWorld.start();
  });
  afterEach(() => world.clock.set(NOW));
  afterAll(() => world.close());

  const propose = (id: string, over: object = {}, by = world.manager, headers = {}) =>
    by.post<ProjectTransferView>(
      `/api/projects/${id}/transfers`,
      { zoneCode: 'C-MAT', fromMonth: '2026-07', reason: '产业更契合新材料片区', ...over },
      headers,
    );
  const proposed = async (over: object = {}) => {
    const project = await world.project();
    return { project, transfer: must(201, await propose(project.id, over)) };
  };
  const answer = (id: string, how: 'acceptance' | 'refusal' | 'withdrawal', by: HttpClient, body: object = {}) =>
    by.post<ProjectTransferView>(`/api/project-transfers/${id}/${how}`, body);
  const listOf = async (by: HttpClient) => must(200, await by.get<ProjectTransferView[]>('/api/project-transfers'));
  const told = async (kind: string, id: string, by: HttpClient) => {
    await runJobs(world.app);
    const { items } = must(200, await by.get<NoticePage>('/api/notices?limit=100'));
    return items.filter((item) => item.kind === `project_transfer.${kind}` && item.subject?.id === id);
  };
  const desk = async (by: HttpClient) => {
    const { items } = must(200, await by.get<Desk>('/api/insight/desk'));
    return items.find(({ code }) => code === 'transfers_to_answer')?.rows.map(({ id }) => id) ?? [];
  };

  it('is proposed by the holding zone and changes nothing until the other has accepted', async () => {
    const { project, transfer } = await proposed();
    expect(transfer).toMatchObject({
      projectName: project.name,
      fromZoneCode: 'C-MED-W',
      toZoneCode: 'C-MAT',
      fromMonth: '2026-07',
      state: 'proposed',
      mayAnswer: false,
      mayWithdraw: true,
    });
    expect((await world.view(project.id)).zoneCode).toBe('C-MED-W');
    // The other zone sees what is offered, not the project.
    expect((await listOf(world.manager2)).find(({ id }) => id === transfer.id)).toMatchObject({ mayAnswer: true });
    expect((await world.manager2.get(`/api/projects/${project.id}`)).status).toBe(404);
    expect((await told('proposed', transfer.id, world.manager2))[0]?.textZh).toBe(
      `项目“${project.name}”拟自 2026-07 起流转到您园区，请答复`,
    );
    expect(await desk(world.manager2)).toContain(transfer.id);
    expect(await desk(world.manager)).not.toContain(transfer.id);

    const accepted = must(200, await answer(transfer.id, 'acceptance', world.manager2, { answer: '同意接收' }));
    expect(accepted).toMatchObject({
      state: 'accepted',
      decidedByName: '刘文静',
      answer: '同意接收',
      mayAnswer: false,
    });
    const moved = await world.view(project.id, world.manager2);
    expect(moved.zones.map((held) => [held.fromMonth, held.zoneCode])).toEqual([
      ['1990-01', 'C-MED-W'],
      ['2026-07', 'C-MAT'],
    ]);
    expect(await told('proposed', transfer.id, world.manager2)).toEqual([]);
    expect(await told('accepted', transfer.id, world.manager)).toHaveLength(1);
    expect(await desk(world.manager2)).not.toContain(transfer.id);
    const { items } = must(200, await world.leader.get<ProjectHistory>(`/api/projects/${project.id}/history`));
    const actions = items.map(({ action }) => action);
    for (const action of ['project.transfer_proposed', 'project.rezoned', 'project.transfer_accepted'])
      expect(actions).toContain(action);
  });

  it('is declined with a word, withdrawn by who proposed it, and answered once', async () => {
    const { transfer } = await proposed();
    expect(refusal(await answer(transfer.id, 'refusal', world.manager2))[2]).toEqual({ answer: 'field.required' });
    must(200, await answer(transfer.id, 'refusal', world.manager2, { answer: '不符合片区定位' }));
    expect((await told('declined', transfer.id, world.manager))[0]?.textZh).toContain('不符合片区定位');
    expect(refusal(await answer(transfer.id, 'withdrawal', world.manager))[1]).toBe('project_transfer.answered');

    const { transfer: second } = await proposed();
    expect(refusal(await answer(second.id, 'withdrawal', world.manager2))[0]).toBe(403);
    must(200, await answer(second.id, 'withdrawal', world.manager));
    expect(refusal(await answer(second.id, 'acceptance', world.manager2))[0]).toBe(404);
    expect(refusal(await answer(second.id, 'acceptance', world.leader)).slice(0, 2)).toEqual([
      409,
      'project_transfer.answered',
    ]);
  });

  it('is never answered by who proposed it, whatever their rights', async () => {
    const project = await world.project();
    const transfer = must(201, await propose(project.id, {}, world.leader));
    expect(refusal(await answer(transfer.id, 'acceptance', world.leader)).slice(0, 2)).toEqual([
      403,
      'project_transfer.own',
    ]);
    expect(refusal(await answer(transfer.id, 'acceptance', world.manager))[0]).toBe(403);
    expect(await desk(world.leader)).not.toContain(transfer.id);
    must(200, await answer(transfer.id, 'acceptance', world.manager2));
    const { transfer: other } = await proposed();
    expect(await desk(world.leader)).toContain(other.id);
    must(200, await answer(other.id, 'acceptance', world.leader));
  });

  it('is one at a time, of a project that is under way, for a month that has come', async () => {
    const { project, transfer } = await proposed();
    expect(refusal(await propose(project.id)).slice(0, 2)).toEqual([409, 'project_transfer.open']);
    must(200, await answer(transfer.id, 'withdrawal', world.manager));
    const bad = async (over: object) => refusal(await propose(project.id, over));
    expect((await bad({ fromMonth: '2026-12' }))[2]).toEqual({ fromMonth: 'field.future' });
    expect((await bad({ zoneCode: 'C-MED-W' }))[1]).toBe('project.same_zone');
    expect((await bad({ zoneCode: 'NOWHERE' }))[2]).toEqual({ zoneCode: 'field.unknown_code' });
    expect((await bad({ reason: '' }))[2]).toEqual({ reason: 'field.required' });
    expect(refusal(await propose(project.id, {}, world.manager2))[0]).toBe(404);
    expect(refusal(await propose(project.id, {}, world.officer))[0]).toBe(403);
    expect(refusal(await propose(project.id, {}, world.manager, { 'if-match': '"99"' }))[0]).toBe(412);
    must(
      200,
      await world.leader.post(`/api/projects/${project.id}/zone`, {
        zoneCode: 'C-MED-E',
        fromMonth: '2026-05',
        reason: '调整',
      }),
    );
    expect((await bad({ fromMonth: '2026-04' }))[2]).toEqual({ fromMonth: 'project_transfer.before_last_move' });
    must(200, await world.manager.post(`/api/projects/${project.id}/status`, { status: 'lost', reason: '放弃' }));
    expect((await bad({ fromMonth: '2026-06' }))[1]).toBe('project.closed');
  });

  it('is refused where the project has moved meanwhile, and lapses with a project that ends', async () => {
    const { project, transfer } = await proposed();
    must(
      200,
      await world.leader.post(`/api/projects/${project.id}/zone`, {
        zoneCode: 'C-MED-E',
        fromMonth: '2026-09',
        reason: '调整',
      }),
    );
    expect(refusal(await answer(transfer.id, 'acceptance', world.manager2)).slice(0, 2)).toEqual([
      409,
      'project_transfer.stale',
    ]);
    expect((await world.view(project.id)).zones).toHaveLength(2);
    must(200, await answer(transfer.id, 'refusal', world.manager2, { answer: '请重新提出' }));

    const { project: ending, transfer: lapsing } = await proposed();
    must(200, await world.manager.post(`/api/projects/${ending.id}/status`, { status: 'lost', reason: '投资方放弃' }));
    const list = must(200, await world.manager.get<ProjectTransferView[]>(`/api/projects/${ending.id}/transfers`));
    expect(list).toMatchObject([{ id: lapsing.id, state: 'withdrawn', answer: '投资方放弃' }]);
  });

  it('sent twice is proposed and accepted once, and of two answers at once one counts', async () => {
    const project = await world.project();
    const send = () => propose(project.id, {}, world.manager, { 'idempotency-key': `t-${project.id}` });
    const [one, two] = [must(201, await send()), must(201, await send())];
    expect(one.id).toBe(two.id);
    const answers = await Promise.all([
      answer(one.id, 'acceptance', world.manager2),
      answer(one.id, 'refusal', world.leader, { answer: '暂不调整' }),
      answer(one.id, 'withdrawal', world.manager),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { zones } = must(200, await world.leader.get<ProjectView>(`/api/projects/${project.id}`));
    expect(zones).toHaveLength(answers[0].status === 200 ? 2 : 1);
  });

  it('is not there for whoever has no part in it', async () => {
    const { project, transfer } = await proposed();
    const manager3 = await world.app.login('manager3');
    expect((await listOf(manager3)).map(({ id }) => id)).not.toContain(transfer.id);
    expect(refusal(await answer(transfer.id, 'acceptance', manager3))[0]).toBe(404);
    expect((await manager3.get(`/api/projects/${project.id}/transfers`)).status).toBe(404);
    expect(refusal(await answer('00000000-0000-4000-8000-000000000000', 'acceptance', world.manager2))[0]).toBe(404);
  });
});
