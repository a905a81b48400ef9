import { DataSource } from 'typeorm';
import type { HistoryEvent } from '#access/audit/audit-trail.js';
import { FixedClock } from '#platform/clock/clock.js';
import type { ClaimStory } from '#promotion/claims/dto/claim.dto.js';
import type { ClockView } from '#promotion/clocks/dto/clock.dto.js';
import type { InteractionView } from '#promotion/interactions/dto/interaction.dto.js';
import type { LeadPage, LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import type { TaskPage } from '#promotion/tasks/dto/task.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, Person, type ProblemBody } from './leads-client.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
type Said = InteractionView & ProblemBody;

describe('interactions', () => {
  let app: TestApp;
  let clock: FixedClock;
  let officer: Person;
  let leader: Person;
  const day = (date: string) => clock.set(new Date(`${date}T02:00:00Z`));
  const call = (over: Record<string, unknown> = {}) => ({ kind: 'call', on: '2026-03-10', summary: '谈用地', ...over });
  const talks = (lead: { id: string }, over = {}, by = officer, key = aKey()) =>
    by.post<Said>(`leads/${lead.id}/interactions`, call(over), { key });
  const fresh = async (lead: LeadView) => (await officer.get<LeadView>(`leads/${lead.id}`)).body;
  const idOf = async (username: string): Promise<string> => {
    const rows: { id: string }[] = await app
      .get(DataSource)
      .query(`SELECT id FROM users WHERE username = $1`, [username]);
    return rows[0]!.id;
  };
  const count = async (table: string): Promise<number> => {
    const rows: { n: number }[] = await app.get(DataSource).query(`SELECT count(*)::int AS n FROM ${table}`);
    return rows[0]!.n;
  };

  async function paper(by = 'officer'): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([PNG]), '会议纪要.png');
    const headers = { authorization: `Bearer ${await app.tokenOf(by)}` };
    const response = await fetch(`${app.url}/api/files`, { method: 'POST', headers, body: form });
    return ((await response.json()) as { id: string }).id;
  }

  async function opens(by: string, fileId: string): Promise<number> {
    const headers = { authorization: `Bearer ${await app.tokenOf(by)}` };
    const response = await fetch(`${app.url}/api/files/${fileId}`, { headers });
    await response.arrayBuffer();
    return response.status;
  }

  beforeAll(async () => {
    clock = new FixedClock(new Date('2026-03-10T02:00:00Z'));
    app = await startTestApp({ clock });
    officer = new Person(app, 'officer');
    leader = new Person(app, 'leader');
  });
  beforeEach(() => day('2026-03-10'));
  afterAll(() => app.close());

  it('carry who took part, themes, papers, what the firm says, and the promise, which becomes a task', async () => {
    const lead = await officer.logs({ contact: { name: '王建国', title: '总经理', phone: '13812345678' } });
    const fileId = await paper();
    const said = await talks(lead, {
      kind: 'reception',
      themes: ['land', 'price', 'land'],
      ourIds: [await idOf('leader'), await idOf('officer')],
      theirs: [{ contactId: lead.contact!.id }, { name: '李工', title: '厂长' }, { name: '李工', title: '厂长' }],
      feedback: [
        { policyArea: 'energy', kind: 'complaint', text: '电价偏高' },
        { policyArea: 'permits', kind: 'praise', text: '审批快' },
      ],
      fileIds: [fileId, fileId],
      nextStep: { title: '回复用地面积', dueOn: '2026-03-13' },
    });
    expect(said.status).toBe(201);
    expect(said.body).toMatchObject({
      kind: 'reception',
      themes: ['land', 'price'],
      ours: [{ name: '郑国强' }, { name: '陈晓岚' }],
      theirs: [
        { contactId: lead.contact!.id, name: '王建国', title: '总经理' },
        { contactId: null, name: '李工', title: '厂长' },
      ],
      feedback: [
        { policyArea: 'energy', kind: 'complaint', text: '电价偏高' },
        { policyArea: 'permits', kind: 'praise', text: '审批快' },
      ],
      files: [{ id: fileId, name: '会议纪要.png' }],
      nextStep: { title: '回复用地面积', dueOn: '2026-03-13', ownerName: '陈晓岚', state: 'open' },
      correctedById: null,
    });
    expect((await fresh(lead)).interactions).toEqual([said.body]);
    const tasks = (await officer.get<TaskPage>(`tasks?leadId=${lead.id}`)).body;
    expect(tasks.items).toMatchObject([
      { id: said.body.nextStep!.taskId, interactionId: said.body.id, leadCode: lead.code, mayEdit: true },
    ]);
  });

  it.each(['call', 'visit', 'reception', 'event', 'wechat', 'meeting', 'other'])('may be a %s', async (kind) => {
    expect((await talks(await officer.logs(), { kind })).status).toBe(201);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['a kind nobody knows', { kind: 'fax' }, 'kind', 'field.not_in_list'],
    ['tomorrow', { on: '2026-03-11' }, 'on', 'field.future'],
    ['nothing said', { summary: ' ' }, 'summary', 'field.required'],
    ['too much said', { summary: '长'.repeat(4001) }, 'summary', 'field.too_long'],
    ['a theme nobody knows', { themes: ['weather'] }, 'themes', 'field.not_in_list'],
    ['a colleague nobody knows', { ourIds: [aKey()] }, 'ourIds', 'interaction.unknown_person'],
    ['a contact nobody knows', { theirs: [{ contactId: aKey() }] }, 'theirs', 'interaction.unknown_person'],
    ['somebody without a name', { theirs: [{ title: '厂长' }] }, 'theirs[0].name', 'field.required'],
    [
      'feedback on nothing',
      { feedback: [{ kind: 'praise', text: '很好' }] },
      'feedback[0].policyArea',
      'field.required',
    ],
    ['a file nobody knows', { fileIds: [aKey()] }, 'fileIds', 'file.unknown'],
    [
      'a promise before the contact',
      { nextStep: { title: '回复', dueOn: '2026-03-09' } },
      'nextStep.dueOn',
      'interaction.step_before',
    ],
    [
      'a promise of nobody',
      { nextStep: { title: '回复', dueOn: '2026-03-12', ownerId: aKey() } },
      'nextStep.ownerId',
      'task.out_of_reach',
    ],
  ])('refuse %s at its field, and write nothing', async (_, over, field, code) => {
    const lead = await officer.logs();
    const before = [await count('lead_interactions'), await count('interaction_people'), await count('tasks')];
    const refused = await talks(lead, over);
    expect([refused.status, refused.body.errors.map((each) => [each.field, each.code])]).toEqual([
      400,
      [[field, code]],
    ]);
    expect([await count('lead_interactions'), await count('interaction_people'), await count('tasks')]).toEqual(before);
  });

  it('know the contacts of this company only', async () => {
    const [lead, other] = [await officer.logs(), await officer.logs({ contact: { name: '别家' } })];
    const refused = await talks(lead, { theirs: [{ contactId: other.contact!.id }] });
    expect(refused.body.errors).toMatchObject([{ field: 'theirs', code: 'interaction.unknown_person' }]);
  });

  it('sent twice are one, with one task', async () => {
    const lead = await officer.logs();
    const key = aKey();
    const over = {
      nextStep: { title: '寄资料', dueOn: '2026-03-12' },
      feedback: [{ policyArea: 'tax', kind: 'question', text: '税率' }],
    };
    const both = await Promise.all([talks(lead, over, officer, key), talks(lead, over, officer, key)]);
    expect(both.map((each) => each.status)).toEqual([201, 201]);
    expect(new Set(both.map((each) => each.body.id)).size).toBe(1);
    expect((await fresh(lead)).interactions).toHaveLength(1);
    expect((await officer.get<TaskPage>(`tasks?leadId=${lead.id}`)).body.total).toBe(1);
  });

  it('open their papers to who may edit the lead, as its cards do; nobody’s paper is taken along', async () => {
    const lead = await officer.logs({ zoneCode: 'C-MED' });
    const fileId = await paper();
    await talks(lead, { fileIds: [fileId] });
    expect(await opens('manager', fileId)).toBe(200);
    expect(await opens('leader', fileId)).toBe(404);
    const theirs = await talks(lead, { fileIds: [await paper('officer2')] });
    expect(theirs.body.errors).toMatchObject([{ field: 'fileIds', code: 'file.unknown' }]);
  });

  it('are written by who may edit the lead, and do not exist for who may not read it', async () => {
    const lead = await officer.logs();
    const stranger = new Person(app, 'officer2');
    expect((await talks(lead, {}, leader)).status).toBe(403);
    expect((await talks(lead, {}, stranger)).status).toBe(404);
    const { id } = (await talks(lead)).body;
    const correction = { ...call(), reason: '记错了' };
    for (const [who, status] of [
      [leader, 403],
      [stranger, 404],
    ] as const) {
      expect((await who.post(`leads/${lead.id}/interactions/${id}/correction`, correction)).status).toBe(status);
      expect((await who.post(`leads/${lead.id}/interactions/${id}/withdrawal`, { reason: '误' + '记' })).status).toBe(
        status,
      );
    }
    const elsewhere = await officer.logs();
    expect((await officer.post(`leads/${elsewhere.id}/interactions/${id}/correction`, correction)).status).toBe(404);
  });

  it('are corrected by a new row with a reason; the wrong one stays to be read and counts nowhere', async () => {
    const lead = await officer.logs();
    day('2026-03-20');
    const fileId = await paper();
    const wrong = await talks(lead, {
      on: '2026-03-20',
      fileIds: [fileId],
      nextStep: { title: '约下周见', dueOn: '2026-03-27' },
    });
    const path = `leads/${lead.id}/interactions/${wrong.body.id}`;
    const body = call({
      on: '2026-03-12',
      summary: '其实是上周谈的',
      fileIds: [fileId],
      nextStep: { title: '约见', dueOn: '2026-03-26' },
    });
    expect((await officer.post<Said>(`${path}/correction`, body)).body.errors).toMatchObject([{ field: 'reason' }]);
    const key = aKey();
    for (let time = 0; time < 2; time += 1) {
      const right = await officer.post<Said>(`${path}/correction`, { ...body, reason: '日期记错' }, { key });
      expect([right.status, right.body.correctsId, right.body.correctionReason]).toEqual([
        201,
        wrong.body.id,
        '日期记错',
      ]);
    }
    const [first, second] = (await fresh(lead)).interactions;
    expect(first).toMatchObject({ id: wrong.body.id, on: '2026-03-20', correctedById: second!.id });
    expect(first!.nextStep).toMatchObject({ state: 'dropped' });
    expect(second).toMatchObject({ on: '2026-03-12', correctedById: null, files: [{ id: fileId }] });
    const open = (await officer.get<TaskPage>(`tasks?leadId=${lead.id}`)).body;
    expect(open.items.map((task) => task.title)).toEqual(['约见']);
    const list = (await officer.get<LeadPage>(`leads?investorId=${lead.investorId}`)).body;
    expect(list.items[0]!.lastContactOn).toBe('2026-03-12');
    const again = await officer.post<Said>(`${path}/correction`, { ...body, reason: '再改' });
    expect([again.status, again.body.code]).toEqual([409, 'interaction.corrected']);
    const history = (await officer.get<HistoryEvent[]>(`leads/${lead.id}/history`)).body.map((event) => event.action);
    expect(history).toEqual(
      ['lead.task_added', 'lead.task_dropped', 'lead.interaction_recorded', 'lead.task_added', 'lead.logged'].toSpliced(
        0,
        0,
        'lead.interaction_corrected',
      ),
    );
  });

  it('are taken back when nothing of the kind took place', async () => {
    const lead = await officer.logs();
    const wrong = await talks(lead, { nextStep: { title: '寄样品', dueOn: '2026-03-11' } });
    const path = `leads/${lead.id}/interactions/${wrong.body.id}`;
    const back = await officer.post<Said>(`${path}/withdrawal`, { reason: '记在了别家名下' });
    expect(back.body).toMatchObject({ withdraws: true, correctsId: wrong.body.id, summary: '' });
    const list = (await officer.get<LeadPage>(`leads?investorId=${lead.investorId}`)).body;
    expect(list.items[0]!.lastContactOn).toBeNull();
    expect((await officer.get<TaskPage>(`tasks?leadId=${lead.id}`)).body.total).toBe(0);
    const again = await officer.post<Said>(`leads/${lead.id}/interactions/${back.body.id}/withdrawal`, {
      reason: '反悔',
    });
    expect(again.body.code).toBe('interaction.corrected');
  });

  it('that proved wrong have kept no claim alive and met no clock', async () => {
    const lead = await officer.logs();
    const claim = async () => (await officer.get<ClaimStory[]>(`leads/${lead.id}/claims`)).body[0]!;
    const clockOf = async (code: string) =>
      (await officer.get<ClockView[]>(`leads/${lead.id}/clocks`)).body.find((each) => each.code === code)!;
    const before = await claim();
    const followUp = await clockOf('follow_up');
    day('2026-06-20');
    const real = await talks(lead, { on: '2026-06-10' });
    const between = await claim();
    expect(between.until > before.until).toBe(true);
    const wrong = await talks(lead, { on: '2026-06-20' });
    expect((await claim()).until > between.until).toBe(true);
    await officer.post(`leads/${lead.id}/interactions/${wrong.body.id}/withdrawal`, { reason: '没有打通' });
    expect(await claim()).toMatchObject({ until: between.until });
    expect((await claim()).steps.at(-1)).toMatchObject({ kind: 'shortened', until: between.until });
    expect(await clockOf('follow_up')).toMatchObject({ state: 'running', dueOn: '2026-06-24' });
    expect(await clockOf('answer')).toMatchObject({ state: 'met' });
    await officer.post(`leads/${lead.id}/interactions/${real.body.id}/withdrawal`, { reason: '也没有打通' });
    expect(await claim()).toMatchObject({ until: before.until });
    expect(await clockOf('follow_up')).toMatchObject({ state: 'running', dueOn: followUp.dueOn });
    expect(await clockOf('answer')).toMatchObject({ state: 'running', endedOn: null });
  });

  it('are facts: the database refuses to change any part of them', async () => {
    const lead = await officer.logs();
    const said = {
      feedback: [{ policyArea: 'tax', kind: 'praise', text: '好' + '的' }],
      theirs: [{ name: '甲' }],
      fileIds: [await paper()],
    };
    expect((await talks(lead, said)).status).toBe(201);
    const attempt = (sql: string) => app.get(DataSource).query(sql);
    await expect(attempt(`UPDATE interaction_feedback SET kind = 'complaint'`)).rejects.toThrow('append-only');
    await expect(attempt('DELETE FROM interaction_people')).rejects.toThrow('append-only');
    await expect(attempt('TRUNCATE interaction_files')).rejects.toThrow('append-only');
    await expect(attempt(`UPDATE lead_interactions SET themes = '{}'`)).rejects.toThrow('append-only');
  });
});
