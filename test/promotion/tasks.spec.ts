import { DataSource } from 'typeorm';
import type { HistoryEvent } from '#access/audit/audit-trail.js';
import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import { addDays } from '#platform/clock/calendar.js';
import { FixedClock } from '#platform/clock/clock.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import type { MergeView } from '#promotion/merges/dto/merge.dto.js';
import type { TaskOwnerList, TaskPage, TaskView } from '#promotion/tasks/dto/task.dto.js';
import { RemindOfTasks } from '#promotion/tasks/remind-of-tasks.processor.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, Person, type ProblemBody } from './leads-client.js';

type Answered = TaskView & ProblemBody;

describe('tasks', () => {
  let app: TestApp;
  let clock: FixedClock;
  let officer: Person;
  let officer2: Person;
  let manager: Person;
  let leader: Person;
  const ids = new Map<string, string>();
  const day = (date: string) => clock.set(new Date(`${date}T02:00:00Z`));
  const run = () => app.get(RemindOfTasks).run();
  const id = (username: string) => ids.get(username)!;
  const adds = async (over: Record<string, unknown> = {}, by = officer): Promise<TaskView> => {
    const added = await by.post<Answered>('tasks', { title: '寄资料', dueOn: '2026-03-05', ...over });
    if (added.status !== 201) throw new Error(JSON.stringify(added.body));
    return added.body;
  };
  const act = (task: { id: string }, step: string, version: number, body: object = {}, by = officer) =>
    by.send<Answered>('POST', `tasks/${task.id}/${step}`, { body, version });
  const of = async (task: { id: string }, by = officer) => (await by.get<Answered>(`tasks/${task.id}`)).body;
  const told = async (task: { id: string }, username = 'officer'): Promise<string[]> => {
    const rows: { kind: string }[] = await app.get(DataSource).query(
      `SELECT kind FROM notices WHERE subject_type = 'task' AND subject_id = $1 AND user_id = $2
          AND withdrawn_at IS NULL AND kind <> 'task.given' ORDER BY created_at`,
      [task.id, id(username)],
    );
    return rows.map(({ kind }) => kind);
  };

  beforeAll(async () => {
    clock = new FixedClock(new Date('2026-03-02T02:00:00Z'));
    app = await startTestApp({ clock });
    [officer, officer2, manager, leader] = ['officer', 'officer2', 'manager', 'leader'].map(
      (name) => new Person(app, name),
    ) as [Person, Person, Person, Person];
    // Colleagues in the officer's own bureau.
    await app
      .get(DataSource)
      .query(
        `UPDATE users SET team_id = (SELECT team_id FROM users WHERE username = 'officer') WHERE username IN ('manager2', 'verifier')`,
      );
    await app
      .get(DataSource)
      .query(
        `INSERT INTO user_roles (user_id, role) SELECT id, 'promotion_officer' FROM users WHERE username = 'verifier'`,
      );
    const users: { id: string; username: string }[] = await app.get(DataSource).query(`SELECT id, username FROM users`);
    for (const user of users) ids.set(user.username, user.id);
  });
  beforeEach(() => day('2026-03-02'));
  afterAll(() => app.close());

  it('are written by hand, with or without a lead, once however often they are sent', async () => {
    const lead = await officer.logs();
    const key = aKey();
    const body = { title: '约下周考察', dueOn: '2026-03-06', leadId: lead.id };
    const [first, second] = [
      await officer.post<TaskView>('tasks', body, { key }),
      await officer.post<TaskView>('tasks', body, { key }),
    ];
    expect([first.status, second.body.id]).toEqual([201, first.body.id]);
    expect(first.body).toMatchObject({
      state: 'open',
      overdue: false,
      ownerName: '陈晓岚',
      leadTitle: lead.title,
      mayEdit: true,
      version: 1,
    });
    expect(await adds()).toMatchObject({ leadId: null, interactionId: null });
    const history = (await officer.get<HistoryEvent[]>(`leads/${lead.id}/history`)).body;
    expect(history[0]).toMatchObject({ action: 'lead.task_added', detail: { title: '约下周考察' } });
  });

  it.each<[string, object, string, string]>([
    ['no words', { title: ' ' }, 'title', 'field.required'],
    ['too many words', { title: '长'.repeat(201) }, 'title', 'field.too_long'],
    ['no day', { dueOn: '2026-02-30' }, 'dueOn', 'field.date'],
    ['nobody', { ownerId: aKey() }, 'ownerId', 'task.out_of_reach'],
    ['somebody of another bureau', { ownerId: 'officer2' }, 'ownerId', 'task.out_of_reach'],
  ])('refuse %s', async (_, over, field, code) => {
    const body = 'ownerId' in over && over.ownerId === 'officer2' ? { ownerId: id('officer2') } : over;
    const refused = await officer.post<ProblemBody>('tasks', { title: '寄资料', dueOn: '2026-03-05', ...body });
    expect([refused.status, refused.body.errors.map((each) => [each.field, each.code])]).toEqual([
      400,
      [[field, code]],
    ]);
  });

  it('stand in lists: mine, my team’s, of a lead; overdue first', async () => {
    const lead = await officer.logs();
    const [late, soon] = [
      await adds({ leadId: lead.id, dueOn: '2026-02-20', title: '早该办' }),
      await adds({ leadId: lead.id, dueOn: '2026-03-20' }),
    ];
    const given = await adds({ leadId: lead.id, dueOn: '2026-03-10', ownerId: id('leader') });
    const list = async (query: string, by = officer) => (await by.get<TaskPage>(`tasks?${query}&limit=200`)).body;
    const mine = await list('whose=mine');
    expect(mine.items[0]).toMatchObject({ id: late.id, overdue: true });
    expect(mine.items.map((task) => task.id)).not.toContain(given.id);
    expect(mine.overdue).toBe(1);
    expect((await list(`leadId=${lead.id}`)).items.map((task) => task.id)).toEqual([late.id, given.id, soon.id]);
    expect((await list('whose=team')).items.map((task) => task.id)).toContain(given.id);
    expect((await list('whose=mine', leader)).items.map((task) => task.id)).toEqual([given.id]);
    await act(soon, 'done', 1);
    expect((await list(`leadId=${lead.id}&state=done`)).items).toMatchObject([
      { id: soon.id, state: 'done', endedByName: '陈晓岚' },
    ]);
    for (const query of ['state=x', 'whose=all', 'leadId=1']) {
      expect((await officer.get<ProblemBody>(`tasks?${query}`)).status).toBe(400);
    }
  });

  it('are done and taken back, as they were seen', async () => {
    const task = await adds();
    expect((await act(task, 'done', 9)).body.code).toBe('record.stale');
    expect((await act(task, 'done', 1)).body).toMatchObject({ state: 'done', version: 2, endedByName: '陈晓岚' });
    expect((await act(task, 'done', 2)).body.code).toBe('task.not_open');
    expect((await act(task, 'reopening', 2)).body).toMatchObject({ state: 'open', version: 3, endedAt: null });
    expect((await act(task, 'reopening', 3)).body.code).toBe('task.open');
    expect((await act(task, 'drop', 3, { reason: '' })).status).toBe(400);
    expect((await act(task, 'drop', 3, { reason: '对方不需要了' })).body).toMatchObject({
      state: 'dropped',
      reason: '对方不需要了',
    });
    const patched = await officer.patch<ProblemBody>(`tasks/${task.id}`, 4, { title: '别的' });
    expect(patched.body.code).toBe('task.not_open');
    expect((await officer.send('POST', `tasks/${task.id}/done`, { body: {} })).status).toBe(428);
  });

  it('are changed by their owner and by who may edit the lead; others see them or do not', async () => {
    const lead = await officer.logs({ zoneCode: 'C-MED' });
    const task = await adds({ leadId: lead.id });
    expect(await of(task, leader)).toMatchObject({ mayEdit: false });
    expect((await act(task, 'done', 1, {}, leader)).status).toBe(403);
    expect((await act(task, 'done', 1, {}, officer2)).status).toBe(404);
    expect((await officer2.get(`tasks/${task.id}`)).status).toBe(404);
    expect(
      (await officer2.post<ProblemBody>('tasks', { title: '偷看', dueOn: '2026-03-05', leadId: lead.id })).status,
    ).toBe(404);
    expect((await act(task, 'done', 1, {}, manager)).status).toBe(200);
    const own = await adds();
    for (const stranger of [officer2, manager, leader])
      expect((await stranger.get(`tasks/${own.id}`)).status).toBe(404);
  });

  it('are handed to a colleague who may see them, who is told', async () => {
    const lead = await officer.logs({ zoneCode: 'C-MED' });
    const task = await adds({ leadId: lead.id });
    const refused = await officer.patch<ProblemBody>(`tasks/${task.id}`, 1, { ownerId: id('officer2') });
    expect(refused.body.errors).toMatchObject([{ field: 'ownerId', code: 'task.out_of_reach' }]);
    const whom = (await officer.get<TaskOwnerList>(`task-owners?leadId=${lead.id}`)).body.items.map(({ name }) => name);
    expect(whom).toEqual(expect.arrayContaining(['陈晓岚', '王海平', '郑国强']));
    expect(whom).not.toContain('周启明');
    const given = await officer.patch<TaskView>(`tasks/${task.id}`, 1, { ownerId: id('manager'), dueOn: '2026-03-09' });
    expect(given.body).toMatchObject({ ownerName: '王海平', dueOn: '2026-03-09', version: 2 });
    const inbox = (await manager.get<NoticePage>('notices')).body.items;
    expect(inbox[0]).toMatchObject({ kind: 'task.given', subject: { name: '寄资料', path: `/tasks?task=${task.id}` } });
    const team = (await officer.get<TaskOwnerList>('task-owners')).body.items.map(({ name }) => name);
    expect(team).toEqual(['陈晓岚', '刘文静', '赵敏']);
  });

  it('remind the day before, on the day and once overdue, each exactly once; what is done takes them away', async () => {
    day('2026-03-03');
    const task = await adds({ dueOn: '2026-03-05' });
    await run();
    expect(await told(task)).toEqual([]);
    const expected: string[] = [];
    for (const [date, kind] of [
      ['2026-03-04', 'task.due_soon'],
      ['2026-03-05', 'task.due_today'],
      ['2026-03-06', 'task.overdue'],
    ] as const) {
      day(date);
      await Promise.all([run(), run(), run()]);
      await run();
      expected.push(kind);
      expect(await told(task)).toEqual(expected);
    }
    day('2026-03-16');
    await run();
    expect(await told(task)).toEqual(expected);
    await act(task, 'done', 1);
    expect(await told(task)).toEqual([]);
    await run();
    expect(await told(task)).toEqual([]);
    // Taken back, what was told holds again and is not told a second time.
    await act(task, 'reopening', 2);
    await run();
    expect(await told(task)).toEqual(expected);
  });

  it('remind of the new day and the new person, no more of the old', async () => {
    day('2026-03-04');
    const lead = await officer.logs({ zoneCode: 'C-MED' });
    const task = await adds({ leadId: lead.id, dueOn: '2026-03-05' });
    await run();
    expect(await told(task)).toEqual(['task.due_soon']);
    await officer.patch(`tasks/${task.id}`, 1, { dueOn: '2026-03-20' });
    await run();
    expect(await told(task)).toEqual([]);
    await officer.patch(`tasks/${task.id}`, 2, { dueOn: '2026-03-05' });
    await run();
    expect(await told(task)).toEqual(['task.due_soon']);
    await officer.patch(`tasks/${task.id}`, 3, { ownerId: id('manager') });
    await run();
    expect([await told(task), await told(task, 'manager')]).toEqual([[], ['task.due_soon']]);
    day('2026-03-09');
    await run();
    await manager.patch(`tasks/${task.id}`, 4, { ownerId: id('officer') });
    await run();
    expect(await told(task)).toContain('task.overdue');
  });

  it('over a year are each announced once in time and once overdue, however often the job is run', async () => {
    const open: TaskView[] = [];
    for (let at = 0; at < 365; at += 1) {
      const date = addDays('2027-01-01', at);
      day(date);
      if (at % 5 === 0) open.push(await adds({ dueOn: addDays(date, 7) }));
      const first = open[0];
      if (first !== undefined && at % 9 === 0) await act(open.shift()!, 'done', 1);
      await (at % 4 === 0 ? Promise.all([run(), run()]) : run());
    }
    const db = app.get(DataSource);
    const doubled = await db.query(
      `SELECT dedupe_key FROM notices WHERE kind LIKE 'task.%' GROUP BY user_id, dedupe_key HAVING count(*) > 1`,
    );
    expect(doubled).toEqual([]);
    const late: { told: number; due: number }[] = await db.query(
      `SELECT (SELECT count(*)::int FROM notices n WHERE n.kind = 'task.overdue' AND n.created_at >= '2027-01-01') AS told,
              (SELECT count(*)::int FROM tasks t WHERE t.created_at >= '2027-01-01'
                  AND t.due_on < COALESCE((t.ended_at AT TIME ZONE 'Asia/Shanghai')::date - 1, '2027-12-31')) AS due`,
    );
    expect(late[0]!.told).toBeGreaterThan(20);
    expect(late[0]!.told).toBe(late[0]!.due);
  }, 60_000);

  it('go along with a lead that changes hands; nobody keeps what they can see no more', async () => {
    const lead = await officer.logs({ zoneCode: 'C-MED' });
    const mine = await adds({ leadId: lead.id });
    const managers = await adds({ leadId: lead.id, ownerId: id('manager') });
    const colleagues = await adds({ leadId: lead.id, ownerId: id('verifier') });
    const done = await adds({ leadId: lead.id });
    await act(done, 'done', 1);
    await officer.post('lead-reassignments', { leadIds: [lead.id], toOwnerId: id('officer2') });
    expect(await of(mine, officer2)).toMatchObject({ ownerName: '周启明', mayEdit: true });
    expect(await of(managers, officer2)).toMatchObject({ ownerName: '王海平' });
    expect(await of(colleagues, officer2)).toMatchObject({ ownerName: '周启明' });
    const notices = (await officer2.get<NoticePage>('notices')).body.items.map(({ kind, subject }) => [
      kind,
      subject?.id,
    ]);
    expect(notices).toContainEqual(['task.given', colleagues.id]);
    expect(notices).not.toContainEqual(['task.given', mine.id]);
    expect(await of(done, officer2)).toMatchObject({ ownerName: '陈晓岚', state: 'done' });
    expect((await officer.get(`tasks/${mine.id}`)).status).toBe(404);
    const now = (await officer2.get<LeadView>(`leads/${lead.id}`)).body;
    await officer2.patch(`leads/${lead.id}`, now.version, { zoneCode: 'C-FTZ' });
    expect(await of(managers, officer2)).toMatchObject({ ownerName: '周启明' });
  });

  it('are dropped with a rejected lead, for its reason, and cannot come back', async () => {
    const lead = await officer.logs();
    const task = await adds({ leadId: lead.id });
    await officer.post(`leads/${lead.id}/screening`, { opinion: '能耗过高' });
    await officer.post(`leads/${lead.id}/rejection`, { reason: '能耗不符' });
    expect(await of(task)).toMatchObject({ state: 'dropped', reason: '能耗不符', endedByName: '陈晓岚' });
    expect((await act(task, 'reopening', 2)).body.code).toBe('lead.closed');
    expect(
      (await officer.post<ProblemBody>('tasks', { title: '再试', dueOn: '2026-03-05', leadId: lead.id })).body.code,
    ).toBe('lead.closed');
  });

  it('move with a merged lead, and back', async () => {
    const source = await officer.logs();
    const target = await officer.logs({ investor: { id: source.investorId } });
    const task = await adds({ leadId: source.id });
    const body = { intoId: target.id, intoVersion: target.version };
    const merge = await officer.send<MergeView>('POST', `leads/${source.id}/merge`, { body, version: source.version });
    expect(await of(task)).toMatchObject({ leadId: target.id, state: 'open' });
    await officer.post(`merges/${merge.body.id}/undo`, {});
    expect(await of(task)).toMatchObject({ leadId: source.id });
  });
});
