import { ProgressQueries } from '#insight/progress/progress.query.js';
import { type LedgerWorld, startLedgerWorld } from './ledger-world.js';
import { Random, RandomLedger } from './random-ledger.js';
import {
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
  believed.push({ at: world.clock.now().toISOString(), fen: headline });
}

async function told(knownAt?: string): Promise<bigint> {
  const { verified } = await world.app
    .get(ProgressQueries)
    .progress('KEY-INVEST-14', knownAt === undefined ? {} : { knownAt });
  return BigInt(verified.replace('.', ''));
}

describe(`roll-ups, positions and credits equal the ledger to the fen (seed ${SEED})`, () => {
  it(`after ${OPERATIONS} random operations, checked every ${CHECK_EVERY}`, async () => {
    for (let count = 1; count <= OPERATIONS; count += 1) {
      tick();
      await ledger.next()();
      if (count % CHECK_EVERY === 0) await check();
    }
    for (const kind of ['report', 'verify', 'send back', 'verify many', 're-zone', 're-industry', 'list']) {
      expect([kind, (ledger.done.get(kind) ?? 0) > OPERATIONS / 120]).toEqual([kind, true]);
    }
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
    for (const { at, fen } of believed) expect([at, await told(at)]).toEqual([at, fen]);
  });
});
