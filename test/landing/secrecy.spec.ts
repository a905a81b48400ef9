import type { AuditPage } from '#access/audit/dto/audit.dto.js';
import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import { KnownProjects } from '#landing/imports/known-projects.query.js';
import { companyNameKey } from '#promotion/investors/domain/company-name.js';
import type { ProjectHistory, ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type {
  CodeNameSuggestion,
  OpeningPage,
  SecrecyRuleList,
  SecrecyView,
} from '#landing/secrecy/dto/secrecy.dto.js';
import type { Answer, HttpClient } from '../support/http-client.js';
import { runJobs } from '../support/run-jobs.js';
import { aProject, LandingWorld, must, NOW, type ProblemBody, refusal } from './landing-world.js';

const REASON = '企业要求保密';
let used = 0;
const aCodeName = () => `代号-${(used += 1)}`;

describe('confidential projects', () => {
  let world: LandingWorld;
  let auditor: HttpClient;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    world = await LandingWorld.start();
    auditor = await world.app.login('auditor');
    const users: { id: string; username: string }[] =
      await world.app.dataSource.query(`SELECT id, username FROM users`);
    for (const { id, username } of users) ids[username] = id;
  });
  afterAll(() => world.close());
  afterEach(() => world.clock.set(NOW));

  type Sent = Promise<Answer<SecrecyView & ProblemBody>>;
  const act = (id: string, path: string, body: object, by = world.officer, headers = {}): Sent =>
    by.post(`/api/projects/${id}/${path}`, body, headers);
  const mark = (id: string, over: object = {}, by = world.officer, headers = {}) =>
    act(id, 'secrecy', { codeName: aCodeName(), reason: REASON, ...over }, by, headers);
  const seen = async (id: string, by: HttpClient) => {
    const { name, trueName, investorName, companyName, description } = await world.view(id, by);
    return { name, trueName, investorName, companyName, description };
  };
  const secret = async (over: Record<string, unknown> = {}): Promise<ProjectView & { codeName: string }> => {
    const project = await world.project(over);
    const { codeName } = must(201, await mark(project.id));
    return { ...project, codeName: codeName! };
  };
  const told = async (by: HttpClient, kind: string, id: string) => {
    await runJobs(world.app);
    const { items } = must(200, await by.get<NoticePage>('/api/notices?limit=100'));
    return items.filter((item) => item.kind === kind && item.subject?.id === id);
  };
  const history = async (id: string, by: HttpClient) =>
    must(200, await by.get<ProjectHistory>(`/api/projects/${id}/history`)).items;

  it('goes by its code name, and gets its names back', async () => {
    const whole = { companyName: '隐名制药有限公司', filingCode: '2611-1', description: '全部内容' };
    const { id, name, version, investorName } = await world.project();
    must(200, await world.officer.patch(`/api/projects/${id}`, whole, version));
    const before = await world.view(id);
    const { codeName } = must(201, await mark(id));
    const veiled = { name: codeName, trueName: null, investorName: null, companyName: '（保密）', description: null };
    expect(await seen(id, world.verifier)).toEqual(veiled);
    const known = { companyName: whole.companyName, description: whole.description };
    expect(await seen(id, world.officer)).toEqual({ name: codeName, trueName: name, investorName, ...known });

    must(200, await act(id, 'secrecy/lifting', { reason: '已公开签约' }, world.manager));
    expect(await told(world.officer, 'secrecy.lifted', id)).toHaveLength(1);
    const { version: _v, updatedAt: _u, ...after } = await world.view(id);
    expect(after).toEqual({ ...before, version: undefined, updatedAt: undefined });
    // The code name is free again, and the same project can be put under another.
    must(201, await mark((await world.project()).id, { codeName }));
    must(201, await mark(id));
  });

  it('stays on its stage: a gate asks whether something is filled in, not with what', async () => {
    const signed = await world.signed();
    must(200, await world.officer.patch(`/api/projects/${signed.id}`, { companyName: '某公司' }, signed.version));
    must(201, await mark(signed.id));
    const view = await world.view(signed.id, world.officer);
    expect(view.stage).toBe(signed.stage);
    expect(view.nextStage?.missing.map(({ field }) => field)).not.toContain('companyName');
  });

  it.each([
    ['the officer', 'officer', 201],
    ['the manager of its zone', 'manager', 201],
    ['leadership', 'leader', 201],
    ['a verifier', 'verifier', 403],
    ['an officer of another team', 'officer2', 404],
    ['a manager of another zone', 'manager2', 404],
  ] as const)('%s marking it is answered %s', async (_, username, status) => {
    const { id } = await world.project();
    const by = await world.app.login(username);
    expect((await mark(id, {}, by)).status).toBe(status);
    if (status === 201) expect((await seen(id, by)).trueName).not.toBeNull();
    expect((await world.view(id)).confidential).toBe(status === 201);
  });

  it('is marked once, seen as it stands, under a name that is free and tells nothing', async () => {
    const { id, version } = await world.project({ name: '山海创新药', investor: { name: '江苏晓雾生物科技有限公司' } });
    const standing = await world.project();
    const taken = (await secret()).codeName;
    const field = [400, 'request.invalid', { codeName: 'secrecy.code_name_tells' }];
    for (const codeName of ['山海创新药', '晓雾-01', '山海'])
      expect(refusal(await mark(id, { codeName }))).toEqual(field);
    for (const codeName of [taken, standing.name])
      expect(refusal(await mark(id, { codeName }))[1]).toBe('secrecy.code_name_taken');
    for (const body of [{ codeName: '' }, { codeName: 'x' }, { codeName: '长'.repeat(41) }, { reason: ' ' }])
      expect((await mark(id, body)).status).toBe(400);
    expect(refusal(await mark(id, { insiderIds: [id] }))).toEqual([
      400,
      'request.invalid',
      { userId: 'secrecy.person_unfit' },
    ]);
    expect(refusal(await mark(id, {}, world.officer, { 'if-match': `"${version + 7}"` }))[1]).toBe('record.stale');
    expect((await world.view(id)).confidential).toBe(false);
    const twice = { 'idempotency-key': 'secrecy-twice-0001' };
    const body = { codeName: aCodeName() };
    const first = must(201, await mark(id, body, world.officer, twice));
    expect(must(201, await mark(id, body, world.officer, twice))).toEqual(first);
    expect(refusal(await mark(id))[1]).toBe('secrecy.already');
    expect(refusal(await act(standing.id, 'secrecy/lifting', { reason: '不再需要' }))[1]).toBe(
      'secrecy.not_confidential',
    );
  });

  it('suggests a code name nobody bears', async () => {
    const { codeName } = must(200, await world.officer.get<CodeNameSuggestion>('/api/code-name-suggestion'));
    expect(codeName).toMatch(/^\p{Script=Han}{2}-\d\d$/u);
    const { id } = await world.project();
    must(201, await mark(id, { codeName }));
  });

  it('keeps a list of who needs to know, and tells them', async () => {
    const { id, name } = await secret();
    const let2 = { userId: ids['verifier'], until: '2026-11-25', reason: '核实投资' };
    const view = must(200, await act(id, 'insiders', let2));
    expect(view.insiders.map(({ name: who, way, until }) => [who, way, until])).toEqual([
      ['陈晓岚', 'officer', null],
      ['赵敏', 'listed', '2026-11-25'],
    ]);
    expect(await told(world.verifier, 'secrecy.let_in', id)).toHaveLength(1);
    expect((await seen(id, world.verifier)).trueName).toBe(name);
    world.clock.set(new Date('2026-11-25T15:59:00Z'));
    expect((await seen(id, world.verifier)).trueName).toBe(name);
    world.clock.set(new Date('2026-11-25T16:00:00Z'));
    expect((await seen(id, world.verifier)).trueName).toBeNull();
    // Listed again without an end, then taken off: nothing of it is lost.
    must(200, await act(id, 'insiders', { ...let2, until: null }));
    const off = { reason: '任务完成' };
    must(200, await act(id, `insiders/${ids['verifier']}/removal`, off));
    expect((await seen(id, world.verifier)).trueName).toBeNull();
    expect(refusal(await act(id, `insiders/${ids['verifier']}/removal`, off))[1]).toBe('secrecy.not_listed');
    const acts = (await history(id, world.verifier)).map(({ action }) => action);
    expect(acts.filter((action) => action.startsWith('project.insider'))).toEqual([
      'project.insider_removed',
      'project.insider_added',
      'project.insider_added',
    ]);
    await expect(world.app.dataSource.query(`DELETE FROM project_insiders`)).rejects.toThrow('append-only');
  });

  it('those in charge know it by office; nobody lets themselves in', async () => {
    const { id, name } = await secret();
    const { version } = await world.view(id);
    expect((await seen(id, world.manager)).trueName).toBeNull();
    expect(refusal(await act(id, 'insiders', { userId: ids['officer'], reason: '重复' }))[1]).toBe('secrecy.by_office');
    expect(
      refusal(await act(id, 'insiders', { userId: ids['verifier'], until: '2026-11-23', reason: '过去' }))[2],
    ).toEqual({
      until: 'secrecy.until_past',
    });
    for (const refused of [
      act(id, 'insiders', { userId: ids['manager'], reason: '自己' }, world.manager),
      world.manager.patch(`/api/projects/${id}`, { officerId: ids['manager'] }, version),
      world.manager.patch(`/api/projects/${id}/people`, { agentId: ids['manager'] }, version),
      world.leader.patch(`/api/projects/${id}/people`, { leaderId: ids['leader'] }, version),
    ])
      expect(refusal(await refused)[1]).toBe('secrecy.not_oneself');
    must(200, await world.manager.patch(`/api/projects/${id}/people`, { leaderId: ids['leader'] }, version));
    expect((await seen(id, world.leader)).trueName).toBe(name);
    expect((await act(id, 'insiders', { userId: ids['leader'], reason: '查看' }, world.verifier)).status).toBe(403);
    expect((await act(id, 'insiders', { userId: ids['leader'], reason: '查看' }, world.officer2)).status).toBe(404);
  });

  it('lets insiders change the names, and outsiders everything else', async () => {
    const { id, codeName } = await secret();
    const edit = async (by: HttpClient, body: object) =>
      by.patch<ProjectView & ProblemBody>(`/api/projects/${id}`, body, (await world.view(id)).version);
    for (const body of [{ name: '改名' }, { companyName: '公司' }, { description: '说明' }, { filingCode: '1' }])
      expect(refusal(await edit(world.manager, body))[1]).toBe('secrecy.insiders_only');
    must(200, await edit(world.manager, { needs: '用地 30 亩' }));
    const { version } = await world.view(id);
    must(200, await edit(world.officer, { name: '改后真名', companyName: '改后公司' }));
    const shown = await world.view(id);
    expect([shown.name, shown.companyName, shown.version]).toEqual([codeName, '（保密）', version + 1]);
    expect(await seen(id, world.officer)).toMatchObject({ trueName: '改后真名', companyName: '改后公司' });
    const trail = must(200, await auditor.get<AuditPage>(`/api/audit-events?subjectType=project&subjectId=${id}`));
    expect(JSON.stringify(trail)).not.toContain('改后');
    expect(trail.items.map(({ action }) => action)).toContain('project.secret_edited');
  });

  it('opens to whoever breaks the glass, with a reason, for a day, and tells those in charge', async () => {
    const { id, name, codeName } = await secret();
    const { version } = await world.view(id);
    must(200, await world.manager.patch(`/api/projects/${id}/people`, { leaderId: ids['leader'] }, version));
    expect((await act(id, 'openings', { reason: '看' }, world.verifier)).status).toBe(400);
    expect((await act(id, 'openings', { reason: '与我无关的项目' }, world.officer2)).status).toBe(404);
    expect(refusal(await act(id, 'openings', { reason: '已经知情的人' }))[1]).toBe('secrecy.insider_already');
    const reason = '核查重大安全举报';
    const once = { 'idempotency-key': 'secrecy-glass-0001' };
    const view = must(201, await act(id, 'openings', { reason }, world.verifier, once));
    must(201, await act(id, 'openings', { reason }, world.verifier, once));
    expect(view.own).toEqual({ way: 'opening', until: null, endsAt: '2026-11-25T02:00:00.000Z', reason });
    expect(view.openings).toHaveLength(1);
    for (const by of [world.officer, world.leader]) expect(await told(by, 'secrecy.opened', id)).toHaveLength(1);
    const opened = async () =>
      must(200, await auditor.get<OpeningPage>('/api/project-openings')).items.find((row) => row.projectId === id);
    expect(await opened()).toMatchObject({ codeName, userName: '赵敏', reason, open: true, read: false });
    for (let look = 0; look < 2; look += 1) expect((await seen(id, world.verifier)).trueName).toBe(name);
    expect(await opened()).toMatchObject({ open: true, read: true });
    expect((await history(id, world.officer)).filter(({ action }) => action === 'project.secret_read')).toHaveLength(1);
    world.clock.set(new Date('2026-11-25T02:00:00Z'));
    expect((await seen(id, world.verifier)).trueName).toBeNull();
    expect(await opened()).toMatchObject({ open: false });
    expect(must(200, await world.verifier.get<SecrecyView>(`/api/projects/${id}/secrecy`))).toMatchObject({
      own: null,
      mayOpen: true,
    });
    expect((await world.leader.get('/api/project-openings')).status).toBe(403);
    await expect(world.app.dataSource.query(`DELETE FROM project_openings`)).rejects.toThrow('append-only');
  });

  it('lets leadership set how long a look lasts; one that is open ends when it was said to', async () => {
    const { id } = await secret();
    const look = async (projectId: string) =>
      must(201, await act(projectId, 'openings', { reason: '核查安全举报线索' }, world.verifier)).own?.endsAt;
    const before = await look(id);
    const rule = { openingHours: 4, reason: '保密办要求缩短' };
    for (const by of [world.manager, world.verifier, auditor])
      expect(refusal((await by.put('/api/secrecy-rules', rule)) as never)).toEqual([403, 'access.forbidden', {}]);
    for (const [over, field] of [
      [{ openingHours: 0 }, 'openingHours'],
      [{ openingHours: 169 }, 'openingHours'],
      [{ reason: '' }, 'reason'],
    ] as const)
      expect(Object.keys(refusal(await world.leader.put('/api/secrecy-rules', { ...rule, ...over }))[2])).toEqual([
        field,
      ]);
    must(200, await world.leader.put('/api/secrecy-rules', rule));
    expect(must(200, await auditor.get<SecrecyRuleList>('/api/secrecy-rules')).items).toMatchObject([
      { ...rule, setByName: expect.any(String) as string },
      { openingHours: 24, setByName: null },
    ]);
    const view = must(200, await world.verifier.get<SecrecyView>(`/api/projects/${id}/secrecy`));
    expect([view.own?.endsAt, view.openingHours]).toEqual([before, 4]);
    const opened = new Date(world.clock.now().getTime() + 4 * 3_600_000).toISOString();
    expect(await look((await secret()).id)).toBe(opened);
    await expect(world.app.dataSource.query(`UPDATE secrecy_rules SET opening_hours = 1`)).rejects.toThrow(
      'append-only',
    );
  });

  it('is no project a workbook’s row can be recognised as', async () => {
    const body = aProject();
    const { id } = must(201, await world.officer.post<ProjectView>('/api/projects', body));
    const known = async () => {
      const investor = companyNameKey((body['investor'] as { name: string }).name);
      const rows: { name: string }[] = await world.app.dataSource.query(`SELECT name FROM projects WHERE id = $1`, [
        id,
      ]);
      const keys = [String(body['name']), rows[0]!.name].map((name) => `${companyNameKey(name)}|${investor}`);
      return (await world.app.get(KnownProjects).byKeys(keys)).size;
    };
    expect(await known()).toBe(1);
    must(201, await mark(id));
    expect(await known()).toBe(0);
  });
});
