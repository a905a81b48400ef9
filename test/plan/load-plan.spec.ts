import type { LoadPlan, LoadReport } from '#plan/load-plan.service.js';
import { readSeed, type Seed } from '#plan/seed-files.js';
import { emptyPlan, type PlanDatabase } from './loaded-plan.js';

const copyOf = (seed: Seed): Seed => structuredClone(seed);

describe('loading the plan', () => {
  let plan: PlanDatabase;
  let loader: LoadPlan;
  let first: LoadReport;
  const seed = readSeed();
  const one = async <Row>(sql: string, ...params: unknown[]): Promise<Row> => {
    const [row]: Row[] = await plan.dataSource.query(sql, params);
    if (row === undefined) throw new Error(`no row: ${sql}`);
    return row;
  };
  const counts = ({ inserted, updated, unchanged, kept, switchedOff }: LoadReport) => ({
    inserted,
    updated,
    unchanged,
    kept,
    switchedOff,
  });
  const rows = Object.values(seed).flat().length;

  beforeAll(async () => {
    plan = await emptyPlan();
    loader = plan.loader;
    first = await loader.load();
  });
  afterAll(() => plan.close());

  it('inserts every row of the data and says so in the audit trail', async () => {
    expect(counts(first)).toEqual({ inserted: rows, updated: 0, unchanged: 0, kept: 0, switchedOff: 0 });
    const { n } = await one<{ n: number }>(`SELECT count(*)::integer AS n FROM plan_projects`);
    expect(n).toBe(129);
    await one(`SELECT 1 AS found FROM audit_events WHERE action = 'plan.loaded'`);
  });

  it('changes nothing when run again, and says nothing', async () => {
    const before = await one<{ n: number }>(`SELECT count(*)::integer AS n FROM audit_events`);
    expect(counts(await loader.load())).toEqual({ inserted: 0, updated: 0, unchanged: rows, kept: 0, switchedOff: 0 });
    expect(await one(`SELECT count(*)::integer AS n FROM audit_events`)).toEqual(before);
  });

  it('changes nothing when two processes load at once', async () => {
    const both = await Promise.all([loader.load(), loader.load()]);
    expect(both.map((report) => report.unchanged)).toEqual([rows, rows]);
  });

  it('takes a corrected value over, and a target keeps its old version', async () => {
    const corrected = copyOf(seed);
    corrected.indicators[0]!['noteEn'] = 'corrected';
    corrected.targets[0]!['amount'] = '150000000001.00';
    expect(counts(await loader.load(corrected))).toMatchObject({ inserted: 0, updated: 2, unchanged: rows - 2 });
    const versions: { version: number; amount: string }[] = await plan.dataSource.query(
      `SELECT version, content->>'amount' AS amount FROM target_versions WHERE target_code = 'KEY-INVEST-14' ORDER BY version`,
    );
    expect(versions).toEqual([
      { version: 1, amount: '150000000000.00' },
      { version: 2, amount: '150000000001.00' },
    ]);
    expect(counts(await loader.load(seed))).toMatchObject({ updated: 2 });
  });

  it('switches off what the data no longer names, and on again when it returns', async () => {
    const shorter = copyOf(seed);
    shorter['plan-projects'] = shorter['plan-projects'].filter((row) => row['code'] !== 'PRJ-129');
    expect(counts(await loader.load(shorter))).toMatchObject({ switchedOff: 1, updated: 0 });
    expect(await one(`SELECT active FROM plan_projects WHERE code = 'PRJ-129'`)).toEqual({ active: false });
    expect(counts(await loader.load(seed))).toMatchObject({ switchedOff: 0, updated: 1 });
    expect(await one(`SELECT active FROM plan_projects WHERE code = 'PRJ-129'`)).toEqual({ active: true });
  });

  it('leaves alone what an administrator has edited or made', async () => {
    await plan.dataSource.query(`UPDATE zones SET active = FALSE, edited_at = now() WHERE code = 'X-DP'`);
    await plan.dataSource.query(
      `INSERT INTO zones (code, parent_code, name_zh, name_en, kind, sort, edited_at)
       VALUES ('OWN', 'ROOT', '自建园', 'Own park', 'park', 99, now())`,
    );
    expect(counts(await loader.load())).toEqual({
      inserted: 0,
      updated: 0,
      unchanged: rows - 1,
      kept: 1,
      switchedOff: 0,
    });
    expect(await one(`SELECT active FROM zones WHERE code = 'X-DP'`)).toEqual({ active: false });
    expect(await one(`SELECT active FROM zones WHERE code = 'OWN'`)).toEqual({ active: true });
    await plan.dataSource.query(`DELETE FROM zones WHERE code = 'OWN'`);
    await plan.dataSource.query(`UPDATE zones SET active = TRUE, edited_at = NULL WHERE code = 'X-DP'`);
  });

  it.each([
    ['a row that refers to nothing', (broken: Seed) => (broken['plan-projects'][5]!['zoneCode'] = 'NOWHERE')],
    ['a property nobody knows', (broken: Seed) => (broken.zones[3]!['nmaeZh'] = 'x')],
    ['a property left out', (broken: Seed) => delete broken.targets[1]!['amount']],
    ['a number that is none', (broken: Seed) => (broken.indicators[3]!['target'] = 'many')],
  ])('loads nothing at all when there is %s', async (_, breakIt) => {
    const broken = copyOf(seed);
    broken['plan-periods'][0]!['nameEn'] = 'changed before the fault';
    breakIt(broken);
    await expect(loader.load(broken)).rejects.toThrow();
    const { nameEn } = await one<{ nameEn: string }>(
      `SELECT name_en AS "nameEn" FROM plan_periods WHERE code = '13FYP'`,
    );
    expect(nameEn).not.toMatch(/changed/);
  });

  it('keeps the versions of a target for ever', async () => {
    await expect(plan.dataSource.query(`UPDATE target_versions SET reason = 'x'`)).rejects.toThrow(/append-only/);
    await expect(plan.dataSource.query(`DELETE FROM target_versions`)).rejects.toThrow(/append-only/);
    await expect(plan.dataSource.query(`TRUNCATE target_versions`)).rejects.toThrow(/append-only/);
  });
});
