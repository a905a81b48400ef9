import { type LedgerWorld, must, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';

export let world: LedgerWorld;
export const ids: Record<string, string> = {};

/** Puts a project on rungs by its log, without walking the ladder: what is read is the log. */
async function climbs(name: string, zoneCode: string, days: [string, string][], over: Record<string, string> = {}) {
  const { owner = 'officer', contractedAmount, mode = 'greenfield', industryCode = 'MED' } = over;
  const fields = { plannedTotal: '200.50', ...(contractedAmount === undefined ? {} : { contractedAmount }) };
  const id = await world.project({ name, owner, zoneCode, mode: mode as 'greenfield', industryCode, fields });
  ids[name] = id;
  const db = world.app.dataSource;
  // The opening stands in the log on the day the test runs; the story begins before it.
  await db.query(`ALTER TABLE project_stage_log DISABLE TRIGGER project_stage_log_append_only`);
  await db.query(`DELETE FROM project_stage_log WHERE project_id = $1`, [id]);
  await db.query(`ALTER TABLE project_stage_log ENABLE TRIGGER project_stage_log_append_only`);
  for (const [stage, on] of days)
    await db.query(
      `INSERT INTO project_stage_log (project_id, to_stage, cause, effective_on, recorded_at) VALUES ($1, $2, 'milestone', $3, $4)`,
      [id, stage, on, `${on}T08:00:00Z`],
    );
  await db.query(`UPDATE projects SET created_at = $2 WHERE id = $1`, [id, `${days[0]![1]}T00:00:00Z`]);
  const last = days.at(-1)!;
  await db.query(`UPDATE projects SET stage = $2, stage_since = $3 WHERE id = $1`, [id, ...last]);
  return id;
}

const clients = new Map<string, Promise<HttpClient>>();
const clientOf = (username: string): Promise<HttpClient> => {
  const client = clients.get(username) ?? world.login(username);
  clients.set(username, client);
  return client;
};

export const get = async <T>(path: string, username = 'leader', status = 200): Promise<T> =>
  must(status, await (await clientOf(username)).get<T>(`/api/insight/${path}`));
export const PERIOD = 'from=2024-Q1&to=2026-Q4';

/** Talks, a signing, a start, a late signing, one lost, one merged. */
export async function startFunnelWorld(): Promise<void> {
  clients.clear();
  world = await startLedgerWorld();
  const begin: [string, string] = ['negotiation', '2024-02-01'];
  const signed: [string, string] = ['signed', '2024-05-10'];
  await climbs('谈着', 'C-MED-W', [['negotiation', '2024-03-01']]);
  await climbs('签了', 'C-MED-W', [begin, ['appraisal', '2024-04-01'], signed], { contractedAmount: '100.10' });
  await climbs('开工', 'C-MED-W', [begin, signed, ['registered', '2024-06-10'], ['started', '2024-12-01']], {
    contractedAmount: '50.05',
  });
  await climbs('晚签', 'C-MAT', [begin, ['signed', '2026-08-01']], { owner: 'officer2', industryCode: 'MAT' });
  const lost = await climbs('未成', 'C-MAT', [begin, ['appraisal', '2024-03-02']], {
    owner: 'officer2',
    industryCode: 'MAT',
  });
  await world.app.dataSource.query(
    `INSERT INTO status_changes (project_id, from_status, to_status, reason, by, effective_on, recorded_at)
     SELECT id, 'active', 'lost', '去了外地', officer_id, '2024-04-01', '2024-04-01T02:00:00Z' FROM projects WHERE id = $1`,
    [lost],
  );
  await world.app.dataSource.query(`UPDATE projects SET status = 'lost' WHERE id = $1`, [lost]);
  const merged = await climbs('重复', 'C-MED-W', [begin, signed], { contractedAmount: '999.00' });
  await world.app.dataSource.query(`UPDATE projects SET status = 'merged' WHERE id = $1`, [merged]);
}
