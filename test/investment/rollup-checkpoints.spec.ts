import { KeepRollupCheckpoints } from '#investment/credit/keep-rollup-checkpoints.processor.js';
import { rollupsThen } from '#investment/credit/rollups-then.sql.js';
import { ProgressQueries } from '#insight/progress/progress.query.js';
import type { TargetProgress } from '#insight/progress/dto/progress.dto.js';
import { type LedgerWorld, startLedgerWorld } from './ledger-world.js';
import { Random, RandomLedger } from './random-ledger.js';

const START = Date.parse('2026-11-20T02:00:00Z');
const OPERATIONS = 100;
const EVERY = 8;

let world: LedgerWorld;
let ledger: RandomLedger;
const moments: string[] = [];
const signal = new AbortController().signal;

const at = (n: number) => new Date(START + n * 60_000);
const told = (knownAt: string): Promise<TargetProgress> =>
  world.app.get(ProgressQueries).progress('KEY-INVEST-14', { asOf: '2025-12', knownAt });
const keep = () => world.app.get(KeepRollupCheckpoints).run(signal, EVERY);
const count = async (from: string): Promise<number> =>
  ((await world.app.dataSource.query(`SELECT count(*)::int AS n FROM ${from}`)) as { n: number }[])[0]!.n;

/** What is summed of a moment, cell by cell. */
const cells = (moment: string) =>
  world.app.dataSource.query<unknown[]>(
    `SELECT kind, month::text, currency, zone_code, industry_code, listed, sum(verified)::text, sum(reported)::text AS reported, sum(entries) AS entries
       FROM (${rollupsThen('$1::timestamptz')}) c GROUP BY 1, 2, 3, 4, 5, 6
     HAVING (sum(verified), sum(reported), sum(entries)) <> (0, 0, 0) ORDER BY 1, 2, 3, 4, 5, 6`,
    [moment],
  );

/** The cells as the credits alone give them: what every checkpoint must hold. */
const wrongCells = () =>
  world.app.dataSource.query<unknown[]>(`
    WITH credited AS (
      SELECT k.known_at, c.kind, c.month, c.currency, c.zone_code, c.industry_code, c.listed, sum(verified_delta) AS verified,
             sum(reported_delta) AS reported, sum(verified_original_delta) AS vo, sum(reported_original_delta) AS ro, sum(entries_delta) AS n
        FROM rollup_checkpoints k JOIN credits c ON c.recorded_at <= k.known_at GROUP BY 1, 2, 3, 4, 5, 6, 7
      HAVING (sum(verified_delta), sum(reported_delta), sum(verified_original_delta), sum(reported_original_delta), sum(entries_delta)) <> (0, 0, 0, 0, 0)),
    kept AS (SELECT known_at, kind, month, currency, zone_code, industry_code, listed, verified, reported, verified_original, reported_original, entries::bigint FROM rollup_checkpoint_cells)
    (TABLE credited EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE credited)`);

beforeAll(async () => {
  world = await startLedgerWorld();
  const projects: string[] = [];
  for (let index = 0; index < 10; index += 1) projects.push(await world.project({}));
  ledger = new RandomLedger(world, new Random(20260101), projects);
  await ledger.begin();
  for (let n = 0; n < OPERATIONS; n += 1) {
    world.clock.set(at(n));
    await ledger.next()();
    if (n % 10 === 0) moments.push(at(n).toISOString());
  }
});
afterAll(() => world.close());

describe('checkpoints of the roll-ups', () => {
  it('change no answer about any past moment', async () => {
    const all = () =>
      Promise.all(moments.map(async (moment) => ({ told: await told(moment), cells: await cells(moment) })));
    const before = await all();
    expect(new Set(before.map((each) => JSON.stringify(each.cells))).size).toBeGreaterThan(5);
    world.clock.set(at(OPERATIONS + 300));
    expect(await keep()).toBeGreaterThan(3);
    expect(await all()).toEqual(before);
    expect(await wrongCells()).toEqual([]);
  });

  it('are made once: a second run finds nothing to do', async () => {
    expect(await keep()).toBe(0);
  });

  it('are what the answer comes from', async () => {
    const last = moments.at(-1)!;
    const before = await cells(last);
    await world.app.dataSource.query(`UPDATE rollup_checkpoint_cells SET reported = reported + 1`);
    const changed = await cells(last);
    await world.app.dataSource.query(`UPDATE rollup_checkpoint_cells SET reported = reported - 1`);
    expect(changed).not.toEqual(before);
    expect(await cells(last)).toEqual(before);
  });

  it('go when something is booked with an older moment, and come again with it', async () => {
    const kept: { knownAt: Date }[] = await world.app.dataSource.query(
      `SELECT known_at AS "knownAt" FROM rollup_checkpoints ORDER BY 1`,
    );
    const before = kept.length;
    world.clock.set(kept[Math.floor(before / 2)]!.knownAt);
    const credits = await count('credits');
    while ((await count('credits')) === credits) await ledger.next()();
    const left = await count('rollup_checkpoints');
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(before);
    const late = await told(at(OPERATIONS).toISOString());
    world.clock.set(at(OPERATIONS + 300));
    expect(await keep()).toBeGreaterThan(0);
    expect(await wrongCells()).toEqual([]);
    expect(await told(at(OPERATIONS).toISOString())).toEqual(late);
  });

  it('wait until what is under way has been booked', async () => {
    await world.app.dataSource.query(`DELETE FROM rollup_checkpoints`);
    world.clock.set(new Date(START + 1000));
    expect(await keep()).toBe(0);
  });
});
