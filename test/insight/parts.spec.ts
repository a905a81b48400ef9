import type { TargetParts, TargetProgress } from '#insight/progress/dto/progress.dto.js';
import { add } from '#platform/money/money.js';
import type { HttpClient } from '../support/http-client.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from '../investment/ledger-world.js';

let world: LedgerWorld;
let leader: HttpClient;
let mine: string;
let other: string;
const KEY = 'KEY-INVEST-14';
const hour = (of: number) => new Date(Date.UTC(2026, 10, 24, of));

/** Two projects over three zones, two years and a restatement, each hour one step. */
beforeAll(async () => {
  world = await startLedgerWorld(hour(0));
  leader = await world.login('leader');
  mine = await world.project({ zoneCode: 'C-MED-W' });
  other = await world.project({ zoneCode: 'N-CBZ', industryCode: null, owner: 'officer2' });
  await world.list(mine, 2022, 2023);
  await world.list(other, 2023);
  world.clock.set(hour(1));
  await world.completed(mine, '2022-12', '1.00');
  await world.completed(mine, '2023-01', '10.00');
  const officer2 = await world.login('officer2');
  const entry = must(
    201,
    await officer2.post<{ id: string }>(`/api/projects/${other}/entries`, {
      kind: 'completed',
      month: '2023-01',
      amount: '100.00',
    }),
  );
  await world.verify(entry.id);
  world.clock.set(hour(2));
  must(
    200,
    await leader.post(`/api/projects/${mine}/zone`, { zoneCode: 'C-MAT', fromMonth: '2023-01', reason: '移交' }),
  );
  await world.report(mine, '2023-02', '1000.00');
  world.clock.set(hour(3));
  const first = must(200, await leader.get<TargetParts>(`/api/targets/${KEY}/entries?projectId=${mine}&month=2023-01`))
    .projects[0]?.entries[0];
  const reason = '审计核减';
  const second = await world.report(mine, '2023-01', '8.00', { expectedVerified: first?.id, reason });
  world.clock.set(hour(4));
  await world.verify(second.id);
});
afterAll(() => world.close());

const parts = async (query: string, client = leader) =>
  must(200, await client.get<TargetParts>(`/api/targets/${KEY}/entries?${query}`));
const progress = async (query = '') =>
  must(200, await leader.get<TargetProgress>(`/api/targets/${KEY}/progress?${query}`));

describe('every figure opens to its parts, and the parts add up to it', () => {
  it.each([
    '',
    'knownAt=2026-11-24T00:30:00Z',
    'knownAt=2026-11-24T01:30:00Z',
    'knownAt=2026-11-24T02:30:00Z',
    'knownAt=2026-11-24T03:30:00Z',
    'asOf=2023-01',
    'asOf=2022-12&knownAt=2026-11-24T02:30:00Z',
  ])('with "%s"', async (moment) => {
    const told = await progress(moment);
    const opens = async (filter: string, figure: { verified: string; pending: string }) => {
      const opened = await parts([moment, filter].filter(Boolean).join('&'));
      expect([filter, opened.verified, opened.pending]).toEqual([filter, figure.verified, figure.pending]);
      expect(add('0', ...opened.projects.map((part) => part.verified))).toBe(figure.verified);
      expect(add('0', ...opened.projects.map((part) => part.pending))).toBe(figure.pending);
    };
    await opens('', told);
    for (const part of told.byYear) await opens(`year=${part.year}`, part);
    for (const part of told.byIndustry) await opens(`industryCode=${part.code}`, part);
    for (const part of told.byZone) await opens(`zoneCode=${part.code}`, part);
    for (const part of told.months.slice(-12)) await opens(`month=${part.month}`, part);
    expect(add('0', ...told.byIndustry.map((part) => part.verified))).toBe(told.verified);
    expect(add('0', ...told.byZone.map((part) => part.ownVerified))).toBe(told.verified);
    expect(add('0', ...told.byYear.map((part) => part.pending))).toBe(told.pending);
  });

  it('a project opens to its entries, which add up to it', async () => {
    const opened = await parts(`projectId=${mine}`);
    expect(opened.projects).toMatchObject([{ projectId: mine, verified: '9.00', pending: '1000.00' }]);
    expect(opened.projects[0]?.entries.map(({ month, amount, state }) => [month, amount, state])).toEqual([
      ['2022-12', '1.00', 'verified'],
      ['2023-01', '8.00', 'verified'],
      ['2023-02', '1000.00', 'pending'],
    ]);
  });

  it('as known earlier it opens to the entries that stood then', async () => {
    const then = async (at: string) =>
      (await parts(`projectId=${mine}&month=2023-01&knownAt=2026-11-24T${at}Z`)).projects[0]?.entries.map(
        ({ amount, state }) => [amount, state],
      );
    expect(await then('01:30:00')).toEqual([['10.00', 'verified']]);
    expect(await then('03:30:00')).toEqual([
      ['10.00', 'verified'],
      ['8.00', 'pending'],
    ]);
    expect(await then('04:00:00')).toEqual([['8.00', 'verified']]);
  });

  it('the same question about a past moment gets the same bytes', async () => {
    const ask = () => progress('knownAt=2026-11-24T01:30:00Z');
    const before = JSON.stringify(await ask());
    world.clock.set(hour(5));
    await world.completed(mine, '2023-07', '5.00');
    expect(JSON.stringify(await ask())).toBe(before);
  });

  it('pages: every project once, the largest first', async () => {
    const first = await parts('limit=1');
    const second = await parts(`limit=1&cursor=${first.nextCursor}`);
    expect([first.total, first.projects[0]?.projectId, second.projects[0]?.projectId]).toEqual([2, other, mine]);
    expect(second.nextCursor).toBeNull();
  });

  it('a project the reader may not see counts in the sum and stays nameless', async () => {
    const opened = await parts('month=2023-01', await world.login('officer'));
    expect(opened.projects.find((part) => part.projectId === null)).toMatchObject({
      visible: false,
      projectName: null,
      projectCode: null,
      verified: '100.00',
      entries: [],
    });
    expect(opened.verified).toBe('108.00');
  });
});

describe('the month told for', () => {
  it('past the window it is the window’s end, and says so', async () => {
    expect(await progress()).toMatchObject({
      asOf: '2025-12',
      asOfDefaulted: true,
      asOfReason: 'window_over',
      linearDue: '150000000000.00',
    });
  });

  it('a chosen month bounds every figure', async () => {
    const told = await progress('asOf=2022-12');
    expect(told).toMatchObject({
      asOf: '2022-12',
      asOfDefaulted: false,
      verified: '1.00',
      linearDue: '60000000000.00',
      aheadOfLinear: '-59999999999.00',
    });
    expect(told.months).toHaveLength(24);
    expect(told.byYear.map((part) => part.linearDue)).toEqual([
      '30000000000.00',
      '30000000000.00',
      '0.00',
      '0.00',
      '0.00',
    ]);
  });

  it('before the window there is nothing, and nothing due', async () => {
    expect(await progress('asOf=2020-06')).toMatchObject({
      verified: '0.00',
      pending: '0.00',
      linearDue: '0.00',
      months: [],
    });
  });

  it.each(['asOf=2023-13', 'knownAt=yesterday', 'knownAt=2026-11-24', 'year=x', 'zoneCode=%27%3B--'])(
    '%s is refused',
    async (query) => {
      const answer = await leader.get<ProblemBody>(`/api/targets/${KEY}/entries?${query}`);
      expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    },
  );

  it('an unknown target is not found', async () => {
    const answer = await leader.get<ProblemBody>('/api/targets/NOPE/progress');
    expect([answer.status, answer.body.code]).toEqual([404, 'target.not_found']);
  });
});
