import { Client } from 'pg';
import type { TargetProgress } from '#insight/progress/dto/progress.dto.js';
import type { MonthView } from '#investment/months/dto/month.dto.js';
import { addMonths, monthsBetween } from '#platform/clock/calendar.js';
import { add } from '#platform/money/money.js';
import { readMonths, verifyMonths } from '../../apps/cli/src/verify-months/verify-months.js';
import type { HttpClient } from '../support/http-client.js';
import { type LedgerWorld, must, NOW, startLedgerWorld } from './ledger-world.js';

/**
 * The auditor's path: a year is closed month by month, then restated, a project transferred, two merged. Every closed
 * month's headline is worked out again from the raw facts by apps/cli/src/verify-months/recompute.sql.ts, which
 * shares nothing with the application, over a connection of its own.
 */
let world: LedgerWorld;
let verifier: HttpClient;
let leader: HttpClient;
let auditor: Client;
let now = NOW.getTime();
const KEY = 'KEY-INVEST-14';
const DOLLARS = 'FOREIGN-CAPITAL-14';
const YEAR = monthsBetween('2023-01', '2023-12');
const closedAt = new Map<string, { at: string; told: MonthView }>();

const tick = () => world.clock.set(new Date((now += 60_000)));

async function close(month: string): Promise<void> {
  tick();
  const told = must(200, await verifier.post<MonthView>(`/api/months/${month}/close`, { note: '年度关账' }));
  closedAt.set(month, { at: told.closedAt ?? '', told });
  tick();
}

const headline = ({ told }: { told: MonthView }) => told.snapshot?.targets.find(({ code }) => code === KEY)?.verified;
const check = async () => verifyMonths(await readMonths(auditor), auditor);
const today = async (month: string, query = '') =>
  must(200, await leader.get<TargetProgress>(`/api/targets/${KEY}/progress?asOf=${month}${query}`)).verified;

let kept: string;
let moved: string;
let merged: string;
let abroad: string;
let unlisted: string;

beforeAll(async () => {
  world = await startLedgerWorld();
  verifier = await world.login('verifier');
  leader = await world.login('leader');
  auditor = new Client({ connectionString: world.app.databaseUrl });
  await auditor.connect();
  kept = await world.project();
  moved = await world.project({ zoneCode: 'C-MED-CORE' });
  merged = await world.project({ industryCode: null });
  abroad = await world.project({ zoneCode: 'N-CBZ', industryCode: 'MAT' });
  unlisted = await world.project();
  for (const project of [kept, moved, merged, abroad]) await world.list(project, 2022, 2023);
  // Money from before the year, and from before the window.
  await world.completed(kept, '2022-12', '1000.01');
  await world.completed(kept, '2020-12', '77777.00');
});
afterAll(async () => {
  await auditor.end();
  await world.close();
});

it('a year goes by: reported, verified, sent back, corrected, and closed month by month', async () => {
  for (const [index, month] of YEAR.entries()) {
    tick();
    const entry = await world.completed(kept, month, `${100 + index}.11`);
    if (index % 4 === 1) {
      tick();
      await world.completed(kept, month, `${90 + index}.07`, { expectedVerified: entry.id, reason: '当月核减' });
    }
    await world.completed(moved, month, `${10 + index}.03`);
    await world.completed(merged, month, '5.55');
    await world.completed(unlisted, month, '900.00');
    const usd = {
      currency: 'USD',
      originalAmount: `${index + 1}.01`,
      rate: '7.12345678',
      rateOn: '2023-01-31',
    } as const;
    await world.completed(abroad, month, '', { ...usd, kind: index % 2 === 0 ? 'completed' : 'foreign_capital' });
    // One that waits over the closing, verified only a month later.
    const late = index % 3 === 2 ? await world.report(abroad, month, '3.33', { kind: 'funds' }) : null;
    await close(month);
    if (late !== null) await world.verify(late.id);
  }
  expect(closedAt.size).toBe(12);
}, 60_000);

it('each headline is the ledger’s own, by zone and industry, in yuan and in dollars', async () => {
  const months = await check();
  expect(months.map(({ month, faults }) => [month, faults])).toEqual(YEAR.map((month) => [month, []]));
  expect(months.every(({ targets }) => targets.map(({ code }) => code).join() === `${DOLLARS},${KEY}`)).toBe(true);
  for (const { month, targets } of months) {
    const told = headline(closedAt.get(month)!);
    expect(targets.find(({ code }) => code === KEY)).toMatchObject({ told, recomputed: told, agrees: true });
  }
  expect(headline(closedAt.get('2023-01')!)).toBe(add('1000.01', '100.11', '10.03', '5.55', '7.19'));
});

it('then the year is restated, a project transferred, one merged, one listed late, a month reported late', async () => {
  const [march] = must(
    200,
    await verifier.get<{ months: { month: string; verifiedEntryId: string }[] }>(`/api/projects/${kept}/investment`),
  ).months.filter(({ month }) => month === '2023-03');
  await world.completed(kept, '2023-03', '1.00', { expectedVerified: march?.verifiedEntryId, reason: '审计核减' });
  tick();
  const rezone = { zoneCode: 'C-MAT', fromMonth: '2023-06', reason: '移交' };
  must(200, await leader.post(`/api/projects/${moved}/zone`, rezone));
  tick();
  must(
    200,
    await leader.post(`/api/projects/${merged}/industry`, {
      industryCode: 'MED',
      fromMonth: '2023-01',
      reason: '归类',
    }),
  );
  must(
    200,
    await leader.post(`/api/projects/${merged}/status`, { status: 'merged', reason: '并入', mergedIntoId: kept }),
  );
  tick();
  await world.list(unlisted, 2023);
  must(200, await verifier.put(`/api/projects/${abroad}/key-list/2022`, { listed: false, reason: '调出' }));
  tick();
  await world.completed(abroad, '2023-02', '44.44', { reason: '补报' });
  await close('2024-01');
  expect(await today('2023-12')).not.toBe(headline(closedAt.get('2023-12')!));
});

it('and every closed month is still what it was, from the ledger and on the page of that moment', async () => {
  const months = await check();
  expect(months.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(months.map(({ month }) => month)).toEqual([...YEAR, addMonths('2023-12', 1)]);
  for (const [month, close] of closedAt) {
    expect([month, await today(month, `&knownAt=${close.at}`)]).toEqual([month, headline(close)]);
    const now = must(200, await leader.get<MonthView>(`/api/months/${month}`));
    const figure = now.targets.find(({ code }) => code === KEY);
    expect([now.snapshot, figure?.verified]).toEqual([close.told.snapshot, headline(close)]);
    expect(add(figure?.verified ?? '', figure?.difference ?? '')).toBe(await today(month));
  }
});

it('whoever changes a fact behind the application’s back is found out, by the month', async () => {
  await auditor.query('BEGIN');
  try {
    await auditor.query('ALTER TABLE ledger_entries DISABLE TRIGGER USER');
    await auditor.query(
      `UPDATE ledger_entries SET amount = amount + 1, original_amount = original_amount + 1
        WHERE project_id = $1 AND month = '2023-07-01'`,
      [kept],
    );
    const wrong = (await check()).filter(({ faults }) => faults.length > 0);
    expect(wrong.map(({ month, faults }) => [month, faults])).toEqual(
      [...YEAR.slice(6), '2024-01'].map((month) => [month, ['headline_differs']]),
    );
  } finally {
    await auditor.query('ROLLBACK');
  }
  await auditor.query('BEGIN');
  try {
    await auditor.query('ALTER TABLE month_closes DISABLE TRIGGER USER');
    await auditor.query(
      `UPDATE month_closes SET snapshot = jsonb_set(snapshot, '{targets,1,amount}', '"1.00"') WHERE month = '2023-05-01'`,
    );
    expect((await check()).filter(({ faults }) => faults.length > 0)).toMatchObject([
      { month: '2023-05', faults: ['content_changed'] },
    ]);
  } finally {
    await auditor.query('ROLLBACK');
  }
});
