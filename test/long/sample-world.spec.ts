import { Client } from 'pg';
import { loadSample } from '../../apps/cli/src/sample/load-sample.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testConfig } from '../support/test-config.js';

describe('the sample world, played through the services', () => {
  let database: TestDatabase;
  let client: Client | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    await loadSample(testConfig({ demo: true, sampleData: true }), database.url);
    client = new Client({ connectionString: database.url });
    await client.connect();
  }, 300_000);
  afterAll(async () => {
    await client?.end();
    await database.drop();
  });

  const one = async (sql: string): Promise<number> =>
    Number(Object.values((await client!.query(sql)).rows[0] as object)[0]);

  it('fills every room and marks every row as sample', async () => {
    expect(await one('SELECT count(*) FROM projects')).toBe(150);
    expect(await one('SELECT count(*) FROM leads')).toBeGreaterThan(300);
    expect(await one('SELECT count(*) FROM leads WHERE NOT sample')).toBe(0);
    expect(await one('SELECT count(*) FROM projects WHERE NOT sample')).toBe(0);
    expect(await one(`SELECT count(*) FROM investors WHERE name NOT LIKE '%（示例）%'`)).toBe(0);
  });

  it('has a project that goes by a code name, and a look behind it', async () => {
    expect(await one(`SELECT count(*) FROM projects WHERE confidential AND name = '海棠-07'`)).toBe(1);
    expect(await one('SELECT count(*) FROM project_openings')).toBe(1);
    expect(await one(`SELECT count(*) FROM files f WHERE f.confidential`)).toBe(0);
  });

  it('has firms that speak of our policies, and promises kept, forgotten and due', async () => {
    expect(await one('SELECT count(DISTINCT (policy_area, kind)) FROM interaction_feedback')).toBeGreaterThan(6);
    expect(await one(`SELECT count(*) FROM interaction_feedback WHERE text NOT LIKE '%（示例）'`)).toBe(0);
    for (const state of [`'done'`, `'open' AND due_on < now()`, `'open' AND due_on > now()`]) {
      expect(await one(`SELECT count(*) FROM tasks WHERE state = ${state}`)).toBeGreaterThan(0);
    }
  });

  it('reaches the upper rungs of the ladder, and stops a few on the way', async () => {
    expect(await one('SELECT count(DISTINCT stage) FROM projects')).toBeGreaterThanOrEqual(6);
    expect(await one(`SELECT count(*) FROM projects WHERE stage IN ('producing', 'at_capacity')`)).toBeGreaterThan(15);
    expect(await one(`SELECT count(*) FROM projects WHERE status <> 'active'`)).toBeGreaterThan(0);
  });

  it('plans the years of what is under way, and has begun the month of today', async () => {
    const without = `SELECT count(*) FROM projects p WHERE p.status = 'active' AND p.stage IN ('building', 'producing')
      AND NOT EXISTS (SELECT 1 FROM standing_year_plans y WHERE y.project_id = p.id)`;
    expect(await one(without)).toBe(0);
    expect(await one('SELECT count(*) FROM round_drafts WHERE amount > 0')).toBeGreaterThan(10);
  });

  it('has a paper for every month that was reported', async () => {
    expect(await one('SELECT count(*) FROM ledger_entries WHERE evidence_file_id IS NULL')).toBe(0);
  });

  it('records facts when they would have been recorded, not today', async () => {
    expect(await one(`SELECT count(*) FROM ledger_entries WHERE recorded_at > '2026-02-28'`)).toBe(0);
    expect(await one(`SELECT count(*) FROM milestones WHERE recorded_at < effective_on`)).toBe(0);
  });

  it('admits some projects by a review in the system, and leaves some on their way', async () => {
    const states = await client!.query('SELECT DISTINCT state FROM reviews ORDER BY state');
    expect(states.rows.map(({ state }: { state: string }) => state)).toEqual([
      'decided',
      'draft',
      'in_review',
      'submitted',
    ]);
    expect(
      await one(`SELECT count(*) FROM review_decisions d JOIN reviews r ON r.id = d.review_id JOIN projects p ON p.id = r.project_id
                  WHERE d.verdict LIKE 'approved%' AND p.stage = 'negotiation'`),
    ).toBe(0);
    expect(await one('SELECT count(*) FROM obligations')).toBeGreaterThan(5);
  });

  it('has promises of both sides, visits and requests, so that no desk is empty at first sight', async () => {
    expect(await one('SELECT count(DISTINCT (side, state)) FROM obligations')).toBeGreaterThanOrEqual(4);
    expect(await one(`SELECT count(*) FROM obligations WHERE state = 'partly'`)).toBeGreaterThan(0);
    expect(
      await one(
        `SELECT count(*) FROM obligations WHERE state = 'open' AND due_on BETWEEN now() AND now() + interval '90 days'`,
      ),
    ).toBeGreaterThan(3);
    expect(await one(`SELECT count(*) FROM visit_plans WHERE state = 'open' AND due_on < now()`)).toBeGreaterThan(1);
    expect(await one(`SELECT count(*) FROM visit_plans WHERE state = 'open' AND due_on > now()`)).toBeGreaterThan(3);
    expect(await one('SELECT count(*) FROM visit_records')).toBeGreaterThan(3);
    expect(
      await one(`SELECT count(*) FROM blockers b JOIN users u ON u.team_id = b.team_id AND u.username = 'department'
                       WHERE b.state IN ('requested', 'accepted')`),
    ).toBeGreaterThan(3);
    expect(await one('SELECT count(DISTINCT project_id) FROM missing_items')).toBeGreaterThan(50);
  });

  it('adds up: the roll-ups are the verified entries', async () => {
    const rollups = await one(`SELECT sum(verified) FROM rollups WHERE kind = 'completed'`);
    const entries = await one(
      `SELECT sum(e.amount) FROM ledger_entries e JOIN entry_verdicts v ON v.entry_id = e.id AND v.verdict = 'verified'
        WHERE e.kind = 'completed'`,
    );
    expect(rollups).toBe(entries);
    expect(rollups / 1e8).toBeGreaterThan(500);
  });

  it('breaks its targets down, and shows what is not given to anybody', async () => {
    const sum = (axis: string) =>
      one(`SELECT sum(p.amount) / 1e8 FROM target_parts p JOIN target_breakdowns b ON b.id = p.breakdown_id
            WHERE b.target_code = 'KEY-INVEST-14' AND p.parent_id IS NULL AND p.axis = '${axis}'`);
    expect([await sum('year'), await sum('zone'), await sum('industry')]).toEqual([1500, 1460, 1470]);
    expect(await one(`SELECT count(*) FROM target_breakdowns WHERE reason NOT LIKE '%（示例）'`)).toBe(0);
  });

  it('states a dozen indicators over the years, one of them revised, each source marked as sample', async () => {
    expect(await one('SELECT count(DISTINCT indicator_code) FROM indicator_observations')).toBeGreaterThanOrEqual(12);
    expect(await one('SELECT count(DISTINCT period) FROM indicator_observations')).toBe(5);
    expect(await one('SELECT count(*) FROM indicator_observations WHERE revises_id IS NOT NULL')).toBe(1);
    expect(await one(`SELECT count(*) FROM indicator_observations WHERE source NOT LIKE '%示例%'`)).toBe(0);
    // The plan's own facts stay as the plan prints them.
    expect(await one(`SELECT count(*) FROM indicators WHERE edited_at IS NOT NULL OR version > 1`)).toBe(0);
    expect(await one(`SELECT count(*) FROM targets WHERE edited_at IS NOT NULL OR version > 1`)).toBe(0);
  });

  it('has rates of its days, and foreign capital paid in at them, some of it waiting', async () => {
    expect(await one(`SELECT count(*) FROM exchange_rates WHERE source NOT LIKE '%示例%'`)).toBe(0);
    expect(await one('SELECT count(DISTINCT currency) FROM exchange_rates')).toBe(2);
    const unrated = `SELECT count(*) FROM ledger_entries e WHERE e.kind = 'foreign_capital' AND NOT EXISTS (
      SELECT 1 FROM exchange_rates r WHERE r.currency = e.currency AND r."on" = e.rate_on AND r.rate = e.rate)`;
    expect(await one(unrated)).toBe(0);
    const usd = await one(
      `SELECT sum(verified_original) / 1e8 FROM rollups WHERE kind = 'foreign_capital' AND currency = 'USD'`,
    );
    expect(usd).toBeGreaterThan(5);
    expect(usd).toBeLessThan(20);
    expect(
      await one(`SELECT count(*) FROM positions WHERE kind = 'foreign_capital' AND pending_entry_id IS NOT NULL`),
    ).toBeGreaterThan(0);
  });

  it('says what brought some of the leads: events with their guests, and intermediaries', async () => {
    expect(
      await one(`SELECT count(*) FROM promotion_events WHERE sample AND state = 'held' AND name LIKE '%（示例）'`),
    ).toBe(4);
    expect(await one('SELECT count(DISTINCT event_id) FROM leads')).toBe(4);
    expect(await one('SELECT count(*) FROM leads WHERE event_id IS NOT NULL')).toBeGreaterThan(12);
    expect(await one('SELECT count(DISTINCT intermediary_id) FROM leads')).toBe(2);
    expect(await one(`SELECT count(*) FROM event_guests WHERE attendance = 'absent'`)).toBeGreaterThan(10);
    expect(await one(`SELECT count(*) FROM event_guests WHERE company NOT LIKE '%（示例）%'`)).toBe(0);
  });

  it('has land: parcels and plants, some free, some given, some reserved, all of them marked', async () => {
    expect(await one('SELECT count(*) FROM land_units WHERE NOT sample')).toBe(0);
    expect(await one(`SELECT count(DISTINCT zone_code) FROM land_units WHERE kind = 'land'`)).toBeGreaterThan(8);
    expect(await one(`SELECT count(*) FROM land_facts WHERE state = 'allocated'`)).toBeGreaterThan(15);
    expect(await one(`SELECT count(*) FROM land_facts WHERE state = 'reserved' AND until_on >= now()`)).toBeGreaterThan(
      2,
    );
  });

  it('is played once', async () => {
    expect(await loadSample(testConfig({ demo: true, sampleData: true }), database.url)).toBe(false);
    expect(await one('SELECT count(*) FROM projects')).toBe(150);
  });
});
