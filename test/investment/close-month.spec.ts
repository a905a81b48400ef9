import type { MonthList, MonthsExport, MonthView } from '#investment/months/dto/month.dto.js';
import type { EntryRow } from '#investment/entries/dto/entry.dto.js';
import type { TargetParts } from '#insight/progress/dto/progress.dto.js';
import { add } from '#platform/money/money.js';
import { checkChain, type ClosedMonth } from '#investment/months/domain/chain.js';
import type { HttpClient } from '../support/http-client.js';
import { type LedgerWorld, must, NOW, type ProblemBody, startLedgerWorld } from './ledger-world.js';

let world: LedgerWorld;
let verifier: HttpClient;
let leader: HttpClient;
let project: string;
let now = NOW.getTime();
const tick = () => world.clock.set(new Date((now += 1000)));
const KEY = 'KEY-INVEST-14';

beforeAll(async () => {
  world = await startLedgerWorld();
  verifier = await world.login('verifier');
  leader = await world.login('leader');
  project = await world.project();
  await world.list(project, 2023);
  await world.completed(project, '2023-01', '10.00');
  await world.completed(project, '2023-02', '20.00');
  tick();
});
afterAll(() => world.close());

const close = (month: string, body: object = {}, client = verifier, key?: string) =>
  client.post<MonthView & ProblemBody>(`/api/months/${month}/close`, body, key ? { 'idempotency-key': key } : {});
const month = async (of: string) => must(200, await leader.get<MonthView>(`/api/months/${of}`));
const months = async () => must(200, await leader.get<MonthList>('/api/months?year=2023'));
const refusal = (answer: { status: number; body: ProblemBody }) => [answer.status, answer.body.code];

it('before the first closing any month that is over may be closed, by the verifier alone', async () => {
  const { items, lastClosed, next } = await months();
  expect([items.length, lastClosed, next, items.every((row) => row.closable)]).toEqual([12, null, null, true]);
  for (const username of ['officer', 'manager', 'leader'])
    expect((await close('2023-01', {}, await world.login(username))).status).toBe(403);
});

it.each(['2026-11', '2027-01'])('%s is not over and cannot be closed', async (of) => {
  const answer = await close(of);
  expect([...refusal(answer), answer.body.params['current']]).toEqual([409, 'month.not_over', '2026-11']);
});

it.each(['2023-13', '1989-01', 'x', '2023-1'])('%s is no month', async (of) => {
  expect((await close(of)).status).toBe(404);
  expect((await leader.get(`/api/months/${of}`)).status).toBe(404);
});

it('closes with what is told then: the headline, its parts, the version of the rules', async () => {
  const closed = must(200, await close('2023-01', {}, verifier, 'close-2023-01'));
  expect(closed).toMatchObject({ state: 'closed', closedByName: '赵敏', previousHash: '0'.repeat(64), note: null });
  const target = closed.snapshot?.targets.find(({ code }) => code === KEY);
  expect(target).toMatchObject({
    verified: '10.00',
    monthVerified: '10.00',
    entries: 1,
    parts: [{ zoneCode: 'C-MED-W', industryCode: 'MED', verified: '10.00', pending: '0.00', entries: 1 }],
  });
  expect(closed.snapshot).toMatchObject({ rulesVersion: 1, month: '2023-01' });
  // The same act sent twice is answered twice and done once.
  expect(must(200, await close('2023-01', {}, verifier, 'close-2023-01'))).toEqual(closed);
  expect(refusal(await close('2023-01'))).toEqual([409, 'month.closed_already']);
  tick();
});

it('goes on in order, none left out', async () => {
  const skipped = await close('2023-03');
  expect([...refusal(skipped), skipped.body.params['expected']]).toEqual([409, 'month.out_of_order', '2023-02']);
  expect((await months()).items.filter((row) => row.closable).map((row) => row.month)).toEqual(['2023-02']);
});

it('over what is still open it asks for a word', async () => {
  const waiting = await world.report(project, '2023-02', '25.00', {
    expectedVerified: (await standing('2023-02')) ?? undefined,
    reason: '更正',
  });
  const asked = await close('2023-02');
  expect([asked.status, asked.body.errors]).toMatchObject([400, [{ field: 'note', code: 'month.open_ends' }]]);
  expect(await month('2023-02')).toMatchObject({ state: 'open', pending: 1, closable: true });
  tick();
  const closed = must(200, await close('2023-02', { note: '核减材料后补' }));
  expect(closed.note).toBe('核减材料后补');
  expect(closed.targets.find(({ code }) => code === KEY)).toMatchObject({ verified: '30.00', pending: '5.00' });
  tick();
  await world.verify(waiting.id);
  expect((await month('2023-02')).targets.find(({ code }) => code === KEY)).toMatchObject({
    verified: '30.00',
    verifiedToday: '35.00',
    difference: '5.00',
  });
});

async function standing(of: string): Promise<string | null> {
  const rows: { id: string | null }[] = await world.app.dataSource.query(
    `SELECT verified_entry_id AS id FROM positions WHERE project_id = $1 AND month = $2::date`,
    [project, `${of}-01`],
  );
  return rows[0]?.id ?? null;
}

it('a late report into a closed month needs a reason, changes today and not the snapshot', async () => {
  const late = await world.project();
  await world.list(late, 2023);
  const officer = await world.login('officer');
  const body = { kind: 'completed', month: '2023-01', amount: '7.00' };
  const bare = await officer.post<ProblemBody>(`/api/projects/${late}/entries`, body);
  expect([bare.status, bare.body.errors]).toMatchObject([400, [{ field: 'reason', code: 'month.closed' }]]);
  tick();
  await world.completed(late, '2023-01', '7.00', { reason: '漏报' });
  const [first] = (await months()).items.slice(-1);
  expect(first?.targets.find(({ code }) => code === KEY)).toMatchObject({
    verified: '10.00',
    verifiedToday: '17.00',
    difference: '7.00',
  });
  // An open month asks for nothing.
  await world.report(late, '2023-03', '1.00');
});

it('what was begun before a closing and booked after it is booked as of after it', async () => {
  const moment = world.clock.now();
  tick();
  must(200, await close('2023-03', { note: '如常' }));
  const book = `INSERT INTO credits (project_id, kind, month, currency, zone_code, industry_code, segment_code, listed,
      verified_delta, reported_delta, verified_original_delta, reported_original_delta, entries_delta, cause, recorded_at)
    VALUES ($1, 'completed', '2023-01-01', 'CNY', 'C-MED-W', 'MED', 'unassigned', true, 1, 0, 1, 0, 0, 'report', $2)`;
  await expect(world.app.dataSource.query(book, [project, moment])).rejects.toMatchObject({
    driverError: { code: '40001', constraint: 'credits_after_closing' },
  });
  tick();
});

it('waits for what is being booked, and what comes meanwhile waits for it', async () => {
  const officer = await world.login('officer');
  const posts = Array.from({ length: 6 }, async (_, index) => {
    const id = await world.project();
    await world.list(id, 2023);
    tick();
    const body = { kind: 'completed', month: '2023-04', amount: `${index + 1}.00`, reason: '同时' };
    return officer.post(`/api/projects/${id}/entries`, body);
  });
  tick();
  const [closed, ...posted] = await Promise.all([close('2023-04', { note: '如常' }), ...posts]);
  must(200, closed);
  expect(posted.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 201, 201]);
});

it('the export is the chain, checkable by itself, twice the same, and on the trail', async () => {
  const first = await leader.bytes('/api/months/export');
  const again = await leader.bytes('/api/months/export');
  expect(first.body.equals(again.body)).toBe(true);
  const file = JSON.parse(first.body.toString()) as MonthsExport;
  const keys = new Map(file.keys.map(({ id, publicKey }) => [id, publicKey]));
  expect(checkChain(file.closes as ClosedMonth[], keys)).toEqual(
    ['2023-01', '2023-02', '2023-03', '2023-04'].map((of) => ({ month: of, faults: [] })),
  );
  const audited: { action: string }[] = await world.app.dataSource.query(
    `SELECT action FROM audit_events WHERE subject_type IN ('month', 'month_list') ORDER BY at`,
  );
  expect(audited.map(({ action }) => action)).toEqual([
    ...Array.from({ length: 4 }, () => 'month.closed'),
    'month.exported',
    'month.exported',
  ]);
});

it('a closed month is neither changed nor deleted: the database refuses', async () => {
  for (const statement of ['UPDATE month_closes SET note = NULL', 'DELETE FROM month_closes', 'TRUNCATE month_closes'])
    await expect(world.app.dataSource.query(statement)).rejects.toThrow('append-only');
});

describe('a closing', () => {
  /** Projects and entries of a figure as known at a moment, all pages. */
  async function opened(
    code: string,
    query: string,
  ): Promise<{ verified: string; pending: string; entries: EntryRow[] }> {
    const path = `/api/targets/${code}/entries?${query}&limit=1`;
    const ask = async (more: string) => must(200, await leader.get<TargetParts>(`${path}${more}`));
    const first = await ask('');
    const projects = [...first.projects];
    for (let { nextCursor } = first; nextCursor !== null;) {
      const page = await ask(`&cursor=${encodeURIComponent(nextCursor)}`);
      projects.push(...page.projects);
      nextCursor = page.nextCursor;
    }
    expect(add('0.00', ...projects.map((part) => part.verified))).toBe(first.verified);
    expect(add('0.00', ...projects.map((part) => part.pending))).toBe(first.pending);
    const entries: EntryRow[] = [];
    for (const { projectId, verified } of projects) {
      const [part] = (await ask(`&projectId=${projectId}`)).projects;
      const stood = part!.entries.filter(({ state }) => state === 'verified');
      if (code === KEY) expect(add('0.00', ...stood.map(({ amount }) => amount))).toBe(verified);
      entries.push(...stood);
    }
    return { verified: first.verified, pending: first.pending, entries };
  }

  it('opens to the entries known at it, summing to each of its figures, whatever was recorded since', async () => {
    tick();
    const of = (await months()).next!;
    const other = await world.project({ zoneCode: 'N-CBZ', industryCode: 'MAT' });
    // In the place that contains the other's: its part is told without what lies inside.
    const around = await world.project({ zoneCode: 'C-MED' });
    for (const each of [other, around]) await world.list(each, 2023);
    await world.completed(around, of, '2.22');
    const first = await world.completed(other, of, '7.77');
    const second = await world.completed(other, '2023-01', '0.03', { reason: '补报' });
    const dollars = {
      kind: 'foreign_capital',
      currency: 'USD',
      originalAmount: '12.34',
      rate: '7',
      rateOn: `${of}-01`,
    };
    await world.verify((await world.report(other, of, '', { ...dollars, amount: undefined } as object)).id);
    const waits = await world.report(project, of, '5.05');
    tick();
    const closed = must(200, await close(of, { note: '关账' }));
    tick();
    // Corrected, verified, moved, unlisted, and the target itself changed: nothing of it was known at the closing.
    await world.verify(waits.id);
    await world.completed(other, of, '1.00', { expectedVerified: first.id, reason: '更正' });
    await world.completed(other, '2023-01', '0.00', { expectedVerified: second.id, reason: '误报' });
    tick();
    must(
      200,
      await leader.post(`/api/projects/${project}/zone`, { zoneCode: 'C-MAT', fromMonth: '2023-01', reason: '移交' }),
    );
    must(200, await verifier.put(`/api/projects/${other}/key-list/2023`, { listed: false, reason: '移出' }));
    const admin = await world.login('sysadmin');
    const { version } = must(200, await admin.get<{ version: number }>(`/api/plan/targets/${KEY}`));
    must(200, await admin.patch(`/api/plan/targets/${KEY}`, { amount: '1000.00', reason: '调整' }, version));
    tick();
    const { snapshot, closedAt, targets } = await month(of);
    expect(snapshot).toEqual(closed.snapshot);
    expect(snapshot!.targets.length).toBeGreaterThan(1);
    for (const each of snapshot!.targets) {
      const moment = `asOf=${of}&knownAt=${closedAt}`;
      const whole = await opened(each.code, moment);
      expect([each.code, whole.verified, whole.pending]).toEqual([each.code, each.verified, each.pending]);
      expect([each.code, whole.entries.length]).toEqual([each.code, each.entries]);
      for (const { zoneCode, industryCode, verified, pending, entries } of each.parts) {
        const part = await opened(
          each.code,
          `${moment}&zoneCode=${zoneCode}&zoneAlone=true&industryCode=${industryCode}`,
        );
        expect([part.verified, part.pending, part.entries.length]).toEqual([verified, pending, entries]);
      }
      const today = targets.find(({ code }) => code === each.code)!.verifiedToday;
      expect([each.code, (await opened(each.code, `asOf=${of}`)).verified]).toEqual([each.code, today]);
    }
    expect(snapshot!.targets.find(({ code }) => code === KEY)).toMatchObject({
      monthVerified: '9.99',
      monthPending: '5.05',
    });
    expect(snapshot!.targets.some(({ currency, verified }) => currency === 'USD' && verified === '12.34')).toBe(true);
  });
});
