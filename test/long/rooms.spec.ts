import type { Desk } from '#insight/desk/dto/desk.dto.js';
import type { Pipeline } from '#insight/pipeline/dto/pipeline.dto.js';
import type { StuckList } from '#insight/stuck/dto/stuck.dto.js';
import { DEMO_ACCOUNTS } from '#access/sessions/demo-accounts.js';
import { type LedgerWorld, must, startLedgerWorld } from '../investment/ledger-world.js';

let world: LedgerWorld;
const aWorldEach = () => {
  beforeEach(async () => {
    world = await startLedgerWorld();
  });
  afterEach(() => world.close());
};

/** Puts a project where a rule looks, without walking the ladder there: the rules are what is tested here. */
const place = (id: string, columns: Record<string, string>) =>
  world.app.dataSource.query(
    `UPDATE projects SET ${Object.keys(columns)
      .map((column, index) => `${column} = $${index + 2}`)
      .join(', ')} WHERE id = $1`,
    [id, ...Object.values(columns)],
  );
const desk = async (username: string) => must(200, await (await world.login(username)).get<Desk>('/api/insight/desk'));
const item = async (username: string, code: string) => (await desk(username)).items.find((one) => one.code === code);

describe('the pipeline', () => {
  aWorldEach();

  it('counts active projects by stage, every stage named', async () => {
    await world.project({ fields: { plannedTotal: '100.00', contractedAmount: '80.00' } });
    await world.project({ fields: { plannedTotal: '1.50' } });
    const gone = await world.project({ fields: { plannedTotal: '1000.00' } });
    await place(gone, { status: 'lost' });
    const leader = await world.login('leader');
    const pipeline = must(200, await leader.get<Pipeline>('/api/insight/pipeline'));
    expect(pipeline.items).toHaveLength(9);
    expect(pipeline.items[0]).toEqual({
      stage: 'negotiation',
      count: 2,
      plannedTotal: '101.50',
      contractedAmount: '80.00',
    });
    expect(pipeline).toMatchObject({ count: 2, plannedTotal: '101.50', contractedAmount: '80.00' });
  });
});

describe('what is stuck', () => {
  beforeAll(async () => {
    world = await startLedgerWorld();
  });
  // Out of the way of the next rule: what is lost is not stuck.
  afterEach(() => world.app.dataSource.query(`UPDATE projects SET status = 'lost'`));
  afterAll(() => world.close());

  const stuck = async (username = 'leader') =>
    must(200, await (await world.login(username)).get<StuckList>('/api/insight/stuck'));

  // Today is 2026-11-24.
  it.each<[string, Record<string, string>, [string, number] | null]>([
    ['a talk without an event for 180 days', { stage_since: '2026-05-28' }, null],
    ['… for 181', { stage_since: '2026-05-27' }, ['no_milestone', 181]],
    ['a start promised for today', { promised_start_on: '2026-11-24', stage: 'signed' }, null],
    ['a start promised for yesterday', { promised_start_on: '2026-11-23', stage: 'signed' }, ['start_overdue', 1]],
    ['started 60 days ago, not in the statistics', { stage: 'started', stage_since: '2026-09-25' }, null],
    ['… 61 days', { stage: 'started', stage_since: '2026-09-24' }, ['not_in_statistics', 61]],
    [
      'asset-light works never enter the statistics',
      { stage: 'started', stage_since: '2026-01-01', mode: 'asset_light' },
      null,
    ],
    [
      'production promised for yesterday',
      { stage: 'building', stage_since: '2026-11-01', promised_production_on: '2026-11-23' },
      ['production_overdue', 1],
    ],
    ['building since this month: nothing to report yet', { stage: 'building', stage_since: '2026-11-01' }, null],
    ['building since October, nothing reported', { stage: 'building', stage_since: '2026-10-05' }, ['no_report', 23]],
    ['paused past its review', { status: 'paused', status_review_on: '2026-11-20' }, ['paused_past_review', 4]],
    ['paused, review to come', { status: 'paused', status_review_on: '2026-11-30' }, null],
    ['lost is not stuck', { status: 'lost', stage_since: '2020-01-01' }, null],
  ])('%s', async (_, columns, expected) => {
    const project = await world.project();
    await place(project, columns);
    const list = await stuck();
    expect(list.items.map((row) => [row.reasonCode, row.days])).toEqual(expected === null ? [] : [expected]);
    expect(list.counts.map((count) => count.reasonCode)).toEqual(expected === null ? [] : [expected[0]]);
    if (expected !== null) expect(list.items[0]).toMatchObject({ projectId: project, officerName: '陈晓岚' });
  });

  it('a month reported, even unverified, stops the clock of that month', async () => {
    const project = await world.project();
    await place(project, { stage: 'building', stage_since: '2026-06-05' });
    await world.report(project, '2026-10', '1.00');
    expect((await stuck()).items).toEqual([]);
  });

  it('shows each reader the projects within reach', async () => {
    const project = await world.project();
    await place(project, { stage_since: '2020-01-01' });
    expect((await stuck('officer')).total).toBe(1);
    expect((await stuck('manager')).total).toBe(1);
    expect((await stuck('officer2')).total).toBe(0);
    expect((await stuck('manager2')).total).toBe(0);
  });
});

describe('the desk', () => {
  aWorldEach();

  it('answers every role', async () => {
    for (const { username } of DEMO_ACCOUNTS)
      expect([username, (await desk(username)).items.every((one) => one.count >= 0)]).toEqual([username, true]);
  });

  it('shows the verifier what waits, with count, sum and the oldest', async () => {
    const project = await world.project({ name: '示例原料药扩产' });
    await world.report(project, '2023-01', '10.00');
    await world.report(project, '2023-02', '20.00');
    expect(await item('verifier', 'entries_pending')).toMatchObject({
      count: 2,
      amount: '30.00',
      oldest: '2026-11-24',
      rows: [{ kind: 'entry', title: '示例原料药扩产', date: '2026-11-24' }, {}],
    });
  });

  it('shows the officer what came back, until it is reported again', async () => {
    const project = await world.project();
    const entry = await world.report(project, '2023-01', '10.00');
    const verifier = await world.login('verifier');
    must(200, await verifier.post(`/api/entries/${entry.id}/verdict`, { verdict: 'sent_back', reason: '缺监理月报' }));
    expect(await item('officer', 'entries_sent_back')).toMatchObject({
      count: 1,
      rows: [{ id: entry.id, subtitle: '2023-01 · 缺监理月报' }],
    });
    expect((await item('officer2', 'entries_sent_back'))?.count).toBe(0);
    world.clock.set(new Date('2026-11-24T03:00:00Z'));
    await world.report(project, '2023-01', '11.00');
    expect((await item('officer', 'entries_sent_back'))?.count).toBe(0);
  });

  it('shows the park manager the projects of the zone whose last month is missing', async () => {
    const project = await world.project();
    await place(project, { stage: 'building', stage_since: '2026-08-01' });
    expect(await item('manager', 'months_unreported')).toMatchObject({
      count: 1,
      rows: [{ id: project, kind: 'project' }],
    });
    expect((await item('manager2', 'months_unreported'))?.count).toBe(0);
    await world.report(project, '2026-10', '1.00');
    expect((await item('manager', 'months_unreported'))?.count).toBe(0);
  });

  it('shows what one has promised and is due within the week, the overdue first', async () => {
    const officer = await world.login('officer');
    for (const [title, dueOn] of [
      ['月底再办', '2026-12-20'],
      ['本周答复', '2026-11-27'],
      ['早该答复', '2026-11-02'],
    ]) {
      must(201, await officer.post('/api/tasks', { title, dueOn }));
    }
    const rows = [
      { kind: 'task', title: '早该答复', date: '2026-11-02' },
      { kind: 'task', title: '本周答复', date: '2026-11-27' },
    ];
    expect(await item('officer', 'my_tasks_due')).toMatchObject({ count: 2, oldest: '2026-11-02', rows });
    expect((await item('officer2', 'my_tasks_due'))?.count).toBe(0);
  });

  it('keeps administrators away from business data', async () => {
    await world.report(await world.project(), '2023-01', '10.00');
    const codes = (await Promise.all(['sysadmin', 'secadmin', 'auditor'].map(desk))).flatMap((one) =>
      one.items.map((row) => row.code),
    );
    expect(codes).toEqual(['accounts_locked', 'accounts_without_role', 'audit_last_week']);
  });
});
