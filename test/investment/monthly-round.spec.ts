import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import type { EntryPage } from '#investment/entries/dto/entry.dto.js';
import type {
  DraftChanges,
  DraftSaved,
  DraftsSaved,
  RoundRow,
  RoundStanding,
  RoundSubmitted,
  RoundTerms,
  RoundView,
  SaveDraft,
} from '#investment/rounds/dto/round.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { runJobs, runScheduled } from '../support/run-jobs.js';
import { type LedgerWorld, must, NOW, type ProblemBody, startLedgerWorld } from './ledger-world.js';

const MONTH = '2026-10';

/** The reporter's month, from the prefilled form to entries that wait for their verdict. */
describe('the monthly round', () => {
  let world: LedgerWorld;
  let officer: HttpClient;
  let manager: HttpClient;
  let verifier: HttpClient;
  let [first, second, third, theirs] = ['', '', '', ''];

  beforeAll(async () => {
    world = await startLedgerWorld();
    officer = await world.login('officer');
    manager = await world.login('manager');
    verifier = await world.login('verifier');
    const fields = { plannedTotal: '10000.00' };
    first = await world.started({ name: '甲项目', fields });
    second = await world.started({ name: '乙项目', fields });
    third = await world.started({ name: '丙项目', fields, on: '2026-10-31' });
    theirs = await world.started({ name: '丁项目', owner: 'officer2', zoneCode: 'C-LOG', fields });
    await world.started({ name: '下月开工', on: '2026-11-01' });
    await world.project({ name: '未开工' });
    await world.completed(first, '2025-12', '500');
    await world.completed(first, '2026-08', '200');
    await world.report(first, '2026-09', '100.50');
    must(200, await verifier.put('/api/year-plans/2026', { plans: [{ projectId: first, amount: '2000' }] }));
  });
  afterAll(() => world.close());
  afterEach(() => world.clock.set(NOW));

  const form = async (by = officer, month = MONTH) => must(200, await by.get<RoundView>(`/api/rounds/${month}`));
  const rowOf = async (id: string, by = officer): Promise<RoundRow> => {
    const row = (await form(by)).items.find(({ projectId }) => projectId === id);
    if (row === undefined) throw new Error('no such row');
    return row;
  };
  const save = async (rows: Partial<SaveDraft>[], by = officer): Promise<DraftSaved[]> => {
    const full = rows.map((row) => ({ version: 0, amountText: row.amount ?? '', note: '', ...row }));
    return must(200, await by.put<DraftsSaved>(`/api/rounds/${MONTH}/drafts`, { rows: full })).rows;
  };
  const submit = async (rows: { projectId: string; version: number }[], by = officer) =>
    must(200, await by.post<RoundSubmitted>(`/api/rounds/${MONTH}/submissions`, { rows })).rows;
  const versionOf = async (id: string) => (await rowOf(id)).draft?.version ?? 0;
  const entriesOf = async (id: string) =>
    must(200, await verifier.get<EntryPage>(`/api/projects/${id}/entries?kind=completed`)).items.filter(
      ({ month }) => month === MONTH,
    );

  it.each([[[[]]], [[null]], [['a row']], [{ 0: {} }]])('refuses rows that are not rows: %j', async (rows) => {
    const answers = [
      await officer.post<{ code: string }>(`/api/rounds/${MONTH}/submissions`, { rows }),
      await officer.put<{ code: string }>(`/api/rounds/${MONTH}/drafts`, { rows }),
    ];
    for (const { status, body } of answers) expect([status, body.code]).toEqual([400, 'request.invalid']);
  });

  it('is a form of what is under way, prefilled', async () => {
    const view = await form();
    expect(view).toMatchObject({
      dueOn: '2026-11-05',
      remindOn: '2026-11-03',
      expectedShare: '0.833333',
      mayPlan: false,
    });
    expect(view.items.map(({ name }) => name)).toEqual(['丙项目', '甲项目', '乙项目']);
    expect(await rowOf(first)).toMatchObject({
      last: '100.50',
      verified: '700.00',
      reported: '800.50',
      yearVerified: '200.00',
      yearReported: '300.50',
      yearPlan: '2000.00',
      yearShare: '0.150250',
      plannedTotal: '10000.00',
      left: '9199.50',
      current: null,
      draft: null,
    });
    expect((await form(manager)).items.map(({ name }) => name)).not.toContain('丁项目');
    expect((await form(manager)).mayPlan).toBe(true);
    expect((await officer.get('/api/rounds/2026-12')).status).toBe(404);
    expect((await officer.get('/api/rounds/latest')).status).toBe(404);
  });

  it('keeps what is typed, read or not, and nothing of it counts', async () => {
    const saved = await save([
      { projectId: first, amountText: '120 万', amount: '1200000' },
      { projectId: second, amountText: '约三百' },
      { projectId: theirs, amount: '1' },
    ]);
    expect(saved.map(({ projectId, status }) => [projectId, status])).toEqual(
      [
        [first, 200],
        [second, 200],
        [theirs, 404],
      ].sort(([left], [right]) => (String(left) < String(right) ? -1 : 1)),
    );
    expect((await rowOf(first)).draft).toMatchObject({ amountText: '120 万', amount: '1200000.00', version: 1 });
    expect((await rowOf(second)).draft).toMatchObject({ amountText: '约三百', amount: null });
    expect(await entriesOf(first)).toEqual([]);
    expect((await submit([{ projectId: second, version: 1 }]))[0]).toMatchObject({
      status: 400,
      code: 'round.no_amount',
    });
    await save([{ projectId: second, version: 1 }]);
  });

  it('is filled in by several at once: the later one gets what the other wrote and loses nothing', async () => {
    const { cursor } = must(200, await officer.get<DraftChanges>(`/api/rounds/${MONTH}/drafts`));
    const version = await versionOf(first);
    await save([{ projectId: first, version, amount: '150', note: '园区填' }], manager);
    const [stale] = await save([{ projectId: first, version, amount: '160' }]);
    expect(stale).toMatchObject({
      status: 409,
      code: 'round.stale',
      draft: { amount: '150.00', note: '园区填', editedByName: '王海平', version: version + 1 },
    });
    const changes = must(200, await officer.get<DraftChanges>(`/api/rounds/${MONTH}/drafts?since=${cursor}`));
    expect(changes.items.map(({ projectId, amount }) => [projectId, amount])).toContainEqual([first, '150.00']);
    // What two people typed alike is no quarrel.
    expect((await save([{ projectId: first, version, amount: '150.00', note: '园区填' }]))[0]?.status).toBe(200);
    const stranger = await (await world.login('officer2')).get<DraftChanges>(`/api/rounds/${MONTH}/drafts`);
    expect(stranger.body.items).toEqual([]);
    expect((await officer.get(`/api/rounds/${MONTH}/drafts?since=yesterday`)).status).toBe(400);
  });

  it.each<[string, Partial<SaveDraft>, string]>([
    ['a jump', { amount: '900' }, 'jump'],
    ['more than was planned', { amount: '9500', note: '' }, 'above_planned_total'],
    ['the figure of last month', { amount: '100.50' }, 'same_as_last_month'],
    ['less than nothing', { amount: '-5' }, 'negative_sum'],
  ])('asks for a word on %s, and takes it then', async (_, draft, code) => {
    await save([{ projectId: first, version: await versionOf(first), ...draft }]);
    const row = await rowOf(first);
    expect(row.hints.filter(({ asksWord }) => asksWord).map((hint) => hint.code)).toContain(code);
    const [refused] = await submit([{ projectId: first, version: row.draft!.version }]);
    expect(refused).toMatchObject({ status: 400, code: 'round.word_required', entryId: null });
    expect(refused?.message).toContain('说明');
  });

  it('asks for a word where one reporter states the same of two projects', async () => {
    await save([
      { projectId: second, version: await versionOf(second), amount: '77' },
      { projectId: third, version: 0, amount: '77' },
    ]);
    for (const id of [second, third]) {
      expect((await rowOf(id)).hints).toMatchObject([{ code: 'same_elsewhere', asksWord: true }]);
      expect((await submit([{ projectId: id, version: await versionOf(id) }]))[0]?.code).toBe('round.word_required');
    }
    await save([{ projectId: third, version: await versionOf(third), amount: '78' }]);
    expect((await rowOf(second)).hints).toEqual([]);
  });

  it('is submitted row by row, each once however often it is sent, with its word', async () => {
    await save([{ projectId: first, version: await versionOf(first), amount: '900', note: '设备集中到货' }]);
    const rows = await Promise.all(
      [first, second, third].map(async (projectId) => ({ projectId, version: await versionOf(projectId) })),
    );
    const stale = { projectId: second, version: rows[1]!.version - 1 };
    const [answer, refused] = await submit([rows[0]!, stale]);
    expect(answer).toMatchObject({ status: 200, code: null });
    expect(refused).toMatchObject({ status: 409, code: 'round.stale' });

    const all = await submit(rows);
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(all[0]?.entryId).toBe(answer?.entryId);
    const again = await submit(rows, manager);
    expect(again.map(({ entryId }) => entryId)).toEqual(all.map(({ entryId }) => entryId));

    expect(await entriesOf(first)).toMatchObject([{ amount: '900.00', note: '设备集中到货', state: 'pending' }]);
    expect(await rowOf(first)).toMatchObject({
      current: { amount: '900.00', state: 'pending' },
      draft: { amountText: '', amount: null, submittedEntryId: all[0]?.entryId },
      reported: '1700.50',
    });
    const more = await save([{ projectId: first, version: await versionOf(first), amount: '1' }]);
    const [taken] = await submit([{ projectId: first, version: more[0]!.draft!.version }]);
    expect(taken).toMatchObject({ status: 409, code: 'entry.pending_exists' });
  });

  it('takes a month below zero only with a word, from every door', async () => {
    const body = { kind: 'completed', month: '2026-07', amount: '-20' };
    const bare = await officer.post<ProblemBody>(`/api/projects/${second}/entries`, body);
    expect(bare.body.errors).toMatchObject([{ code: 'entry.negative_needs_word' }]);
    const funds = await officer.post<ProblemBody>(`/api/projects/${second}/entries`, {
      ...body,
      kind: 'funds',
      note: '退',
    });
    expect(funds.body.errors).toMatchObject([{ code: 'entry.negative_needs_word' }]);
    await world.report(second, '2026-07', '-20', { note: '上月多报，冲减' });
  });

  it('knows who owes what and since when', async () => {
    const standing = async (query = '', by = verifier) =>
      must(200, await by.get<RoundStanding>(`/api/rounds/${MONTH}/standing${query}`));
    const all = await standing();
    expect(all).toMatchObject({ dueOn: '2026-11-05', owed: 4, missing: 1, pending: 3, verified: 0, late: 4 });
    expect(all.items.find(({ projectId }) => projectId === theirs)).toMatchObject({
      reporterName: '周启明',
      state: 'missing',
      reportedOn: null,
      daysLate: 19,
    });
    expect((await standing('?zoneCode=C-MED')).owed).toBe(3);
    const [owing, ...more] = (await standing('?missing=true')).items;
    expect(more).toEqual([]);
    // Who closes the month is warned by the same rule, in production too: there a figure is still owed.
    const unreported = async () => must(200, await verifier.get<{ missing: number }>(`/api/months/${MONTH}`)).missing;
    expect(await unreported()).toBe(1);
    await world.app.dataSource.query(`UPDATE projects SET stage = 'producing' WHERE id = $1`, [owing?.projectId]);
    expect([(await standing()).missing, await unreported()]).toEqual([1, 1]);
    expect((await standing('', manager)).owed).toBe(3);
    expect((await (await world.login('department')).get(`/api/rounds/${MONTH}/standing`)).status).toBe(403);
  });

  it('reminds the reporter alone, once before and once on the day, until nothing is owed', async () => {
    const told = async (username: string) => {
      await runJobs(world.app);
      const { items } = must(200, await (await world.login(username)).get<NoticePage>('/api/notices?limit=100'));
      return items.filter(({ kind }) => kind.startsWith('round.')).map(({ kind, textZh }) => [kind, textZh]);
    };
    const morning = async (day: string) => {
      world.clock.set(new Date(`${day}T09:10:00+08:00`));
      await runScheduled(world.app, 'investment.remind-of-rounds');
    };
    await morning('2026-11-02');
    expect(await told('officer2')).toEqual([]);
    await morning('2026-11-03');
    await morning('2026-11-04');
    expect(await told('officer2')).toEqual([['round.due_soon', '2026-10 月报 2026-11-05 截止，您还有 1 个项目未报']]);
    await morning('2026-11-05');
    expect((await told('officer2')).map(([kind]) => kind)).toEqual(['round.due_today']);
    for (const other of ['officer', 'manager', 'manager3', 'leader', 'verifier']) expect(await told(other)).toEqual([]);
    const officer2 = await world.login('officer2');
    must(201, await officer2.post(`/api/projects/${theirs}/entries`, { kind: 'completed', month: MONTH, amount: '5' }));
    expect(await told('officer2')).toEqual([]);
  });

  it('is due by a day that is data, changed with a reason by those who answer for it', async () => {
    const term = { fromMonth: '2026-10', dueDay: 8, remindDays: 1, reason: '统计快报推迟' };
    expect((await manager.put('/api/round-terms', term)).status).toBe(403);
    expect((await verifier.put('/api/round-terms', { ...term, dueDay: 31 })).status).toBe(400);
    world.clock.set(new Date('2026-11-03T09:00:00+08:00'));
    must(200, await verifier.put('/api/round-terms', term));
    // 8 November 2026 is a Sunday.
    expect(await form()).toMatchObject({ dueOn: '2026-11-09', remindOn: '2026-11-06' });
    expect((await form(officer, '2026-09')).dueOn).toBe('2026-10-08');
  });

  it('tells every term there was, and what the one in force comes to', async () => {
    world.clock.set(new Date('2026-11-03T09:00:00+08:00'));
    const term = { fromMonth: '2026-11', dueDay: 6, remindDays: 2, reason: '试行' };
    must(200, await verifier.put('/api/round-terms', term));
    const { items, coming } = must(200, await verifier.put<RoundTerms>('/api/round-terms', { ...term, dueDay: 7 }));
    expect(items.slice(0, 2)).toMatchObject([
      { fromMonth: '2026-11', dueDay: 7, standing: true },
      { fromMonth: '2026-11', dueDay: 6, standing: false, reason: '试行' },
    ]);
    expect(coming).toEqual([
      { month: '2026-10', remindOn: '2026-11-06', dueOn: '2026-11-09' },
      { month: '2026-11', remindOn: '2026-12-03', dueOn: '2026-12-07' },
      { month: '2026-12', remindOn: '2027-01-05', dueOn: '2027-01-07' },
    ]);
  });

  it('keeps the day of what fell due, and takes no year mistyped', async () => {
    const put = (fromMonth: string) =>
      verifier.put<ProblemBody>('/api/round-terms', { fromMonth, dueDay: 9, remindDays: 1, reason: '补' });
    for (const [month, code] of [
      ['2026-10', 'round_term.due_already'],
      ['1990-01', 'round_term.due_already'],
      ['2062-10', 'round_term.too_far'],
    ] as const) {
      const { status, body } = await put(month);
      expect([status, body.errors?.[0]?.code]).toEqual([400, code]);
    }
    expect((await form()).dueOn).toBe('2026-11-09');
  });
});
