import type { DataSource } from 'typeorm';
import { BridgeQueries } from '#insight/bridge/bridge.query.js';
import { ProgressQueries } from '#insight/progress/progress.query.js';
import { add } from '#platform/money/money.js';
import { type LedgerWorld, startLedgerWorld } from './ledger-world.js';
import { Random, RandomLedger } from './random-ledger.js';
import {
  type Facts,
  readCredits,
  readFacts,
  readPositions,
  readRollups,
  recomputeCells,
  recomputeHeadline,
  recomputePositions,
} from './slow-recomputation.js';

/** BERTH_LEDGER_SEED repeats a run that failed; BERTH_LEDGER_OPERATIONS makes a longer one. */
const SEED = Number(process.env['BERTH_LEDGER_SEED'] ?? '20211231');
const OPERATIONS = Number(process.env['BERTH_LEDGER_OPERATIONS'] ?? (process.env['BERTH_TEST_LONG'] ? '2400' : '800'));
const AT_ONCE = OPERATIONS / 8;
const CHECK_EVERY = OPERATIONS / 4;
const PROJECTS = 8;

interface Belief {
  at: string;
  fen: bigint;
  /** `month` → verified in fen. */
  months: Map<string, bigint>;
}

let world: LedgerWorld;
let ledger: RandomLedger;
let now = Date.parse('2026-11-24T02:00:00Z');
const believed: Belief[] = [];

/** Every operation happens at its own moment. */
const tick = () => world.clock.set(new Date((now += 1000)));

beforeAll(async () => {
  world = await startLedgerWorld();
  const projects: string[] = [];
  for (let index = 0; index < PROJECTS; index += 1)
    projects.push(await world.project({ industryCode: index === 0 ? null : 'MED' }));
  ledger = new RandomLedger(world, new Random(SEED), projects);
  await ledger.begin();
});
afterAll(() => world.close());

/** The derived tables against the raw facts; the progress page against both. */
async function check(): Promise<void> {
  const db = world.app.dataSource;
  const facts = await readFacts(db);
  const cells = recomputeCells(facts);
  expect(await readRollups(db)).toEqual(cells);
  expect(await readCredits(db)).toEqual(cells);
  expect(await readPositions(db)).toEqual(recomputePositions(facts));
  const headline = recomputeHeadline(facts, '2021-01', '2025-12');
  expect(await told()).toBe(headline);
  const months = wholeByMonth(facts);
  expect(await zonesByMonth(db)).toEqual(months);
  believed.push({ at: world.clock.now().toISOString(), fen: headline, months });
}

/** Σ of what all zones hold of each month, now or as known at a moment; a zone's sum counts its own place alone. */
async function zonesByMonth(db: DataSource, knownAt: string | null = null): Promise<Map<string, bigint>> {
  const rows: { month: string; fen: string }[] = await db.query(
    `SELECT kind || ' ' || to_char(month, 'YYYY-MM') AS month, (sum(verified) * 100)::bigint::text AS fen
       FROM (SELECT kind, month, zone_code, sum(verified_delta) AS verified FROM credits
              WHERE recorded_at <= COALESCE($1::timestamptz, 'infinity') GROUP BY 1, 2, 3) zone GROUP BY 1 HAVING sum(verified) <> 0 ORDER BY 1`,
    [knownAt],
  );
  return new Map(rows.map(({ month, fen }) => [month, BigInt(fen)]));
}

async function mergedAndMoved(): Promise<{ merged: number; accepted: number }> {
  const [row] = await world.app.dataSource.query(
    `SELECT (SELECT count(*)::int FROM projects WHERE status = 'merged') AS merged,
            (SELECT count(*)::int FROM project_transfers WHERE state = 'accepted') AS accepted`,
  );
  return row;
}

async function told(knownAt?: string): Promise<bigint> {
  const { verified } = await world.app
    .get(ProgressQueries)
    .progress('KEY-INVEST-14', knownAt === undefined ? {} : { knownAt });
  return BigInt(verified.replace('.', ''));
}

/** The same from the facts alone, and without a word of zones. */
function wholeByMonth(facts: Facts): Map<string, bigint> {
  const months = new Map<string, bigint>();
  for (const [cell, [verified]] of recomputeCells(facts)) {
    const month = cell.split(' ').slice(0, 2).join(' ');
    months.set(month, (months.get(month) ?? 0n) + verified);
  }
  return new Map([...months].filter(([, fen]) => fen !== 0n).sort(([left], [right]) => (left < right ? -1 : 1)));
}

describe(`roll-ups, positions and credits equal the ledger to the fen (seed ${SEED})`, () => {
  it(`after ${OPERATIONS} random operations, checked every ${CHECK_EVERY}`, async () => {
    for (let count = 1; count <= OPERATIONS; count += 1) {
      tick();
      await ledger.next()();
      if (count % CHECK_EVERY === 0) await check();
    }
    for (const kind of [
      'report',
      'verify',
      'send back',
      'verify many',
      're-zone',
      're-industry',
      'offer',
      'answer',
      'list',
    ]) {
      expect([kind, (ledger.done.get(kind) ?? 0) > OPERATIONS / 120]).toEqual([kind, true]);
    }
    // Projects end: these dry up however long it goes on.
    expect(ledger.done.get('status')).toBeGreaterThan(6);
    const { merged, accepted } = await mergedAndMoved();
    expect([merged > 0, accepted > 6]).toEqual([true, true]);
  }, 240_000);

  it('and after more of them five at a time', async () => {
    for (let count = 0; count < AT_ONCE; count += 5) {
      tick();
      await Promise.all(Array.from({ length: 5 }, () => ledger.next()()));
    }
    await check();
  }, 120_000);

  it('as known at any earlier moment the number is what it was then', async () => {
    expect(believed.length).toBeGreaterThan(4);
    expect(new Set(believed.map(({ fen }) => fen)).size).toBeGreaterThan(3);
    for (const { at, fen, months } of believed) {
      expect([at, await told(at)]).toEqual([at, fen]);
      expect([at, await zonesByMonth(world.app.dataSource, at)]).toEqual([at, months]);
      const { byZone } = await world.app.get(ProgressQueries).progress('KEY-INVEST-14', { knownAt: at });
      const own = byZone.reduce((sum, zone) => sum + BigInt(zone.ownVerified.replace('.', '')), 0n);
      expect([at, own]).toEqual([at, fen]);
    }
  });

  it('and the bridge between any two of those moments is exactly the difference, zone by zone', async () => {
    const bridges = world.app.get(BridgeQueries);
    for (const [index, from] of believed.entries()) {
      for (const to of believed.slice(index)) {
        const told = await bridges.bridge('KEY-INVEST-14', { from: from.at, to: to.at });
        const fen = (amount: string) => BigInt(amount.replace('.', ''));
        expect([from.at, fen(told.opening)]).toEqual([from.at, from.fen]);
        expect([to.at, fen(told.closing)]).toEqual([to.at, to.fen]);
        expect(add('0', ...told.byZone.map((zone) => zone.opening))).toBe(told.opening);
        expect(add('0', ...told.byZone.map((zone) => zone.closing))).toBe(told.closing);
        for (const name of ['rezoned', 'reindustried'])
          expect([name, told.rows.find(({ row }) => row === name)?.amount]).toEqual([name, '0.00']);
      }
    }
  });
});
