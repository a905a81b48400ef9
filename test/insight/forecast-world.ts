import { addMonths } from '#platform/clock/calendar.js';
import { GeneratedZone, LIKE_THE_SAMPLE } from '#insight/forecast/domain/testing/worlds.js';
import type { LedgerWorld } from '../investment/ledger-world.js';

export const KEY = 'KEY-INVEST-14';
export const NOW = new Date('2026-11-24T02:00:00Z');
/** 2024-04-15, when the first quarter had been reported and verified. */
export const THEN = '2024-04-15T16:00:00Z';

const month = (index: number): string => addMonths('0000-01', index);
const known = (index: number): string => `${month(index + 1)}-10T02:00:00Z`;

/** A generated zone's histories, straight into the book: each fact recorded on the 10th of the month after it. */
export async function fillForecastWorld(world: LedgerWorld): Promise<void> {
  const zone = new GeneratedZone({ ...LIKE_THE_SAMPLE, opensPerMonth: 0.9 }, 4);
  const { projects } = zone.until(2025 * 12 + 11);
  const actor = await world.actor('officer2');
  const rows = projects.map((project, index) => ({
    ...project,
    code: `G-${index}`,
    opened: known(project.reached[0]!),
  }));
  const stages = ['negotiation', 'appraisal', 'signed', 'registered', 'started'];
  const sql = (text: string, ...values: unknown[]) => world.app.dataSource.query(text, values);
  await sql(`INSERT INTO investors (name, name_key, created_by) VALUES ('生成世界', '生成世界', $1)`, actor.userId);
  await sql(
    `INSERT INTO projects (code, name, investor_id, zone_code, industry_code, mode, stage, stage_since, planned_total,
                           promised_start_on, officer_id, team_id, created_at, updated_at)
     SELECT r.code, r.code, (SELECT id FROM investors WHERE name = '生成世界'), 'C-MED-W', 'MED', r.mode, 'negotiation',
            r.opened::date, r.planned, r.start::date, $2, $3, r.opened, r.opened
       FROM jsonb_to_recordset($1::jsonb) AS r (code text, mode text, planned numeric, start text, opened timestamptz)`,
    JSON.stringify(rows.map((row) => ({ ...row, start: row.plannedStart && `${month(row.plannedStart)}-15` }))),
    actor.userId,
    actor.teamId,
  );
  const log = rows.flatMap(({ code, reached }) =>
    reached.flatMap((at, rung) =>
      at === null ? [] : [{ code, stage: stages[rung], on: `${month(at)}-03`, at: known(at) }],
    ),
  );
  await sql(
    `INSERT INTO project_stage_log (project_id, to_stage, cause, effective_on, recorded_at)
     SELECT p.id, r.stage, 'milestone', r."on"::date, r.at
       FROM jsonb_to_recordset($1::jsonb) AS r (code text, stage text, "on" text, at timestamptz)
       JOIN projects p ON p.code = r.code ORDER BY r.at`,
    JSON.stringify(log),
  );
  const money = rows.flatMap(({ code, spend, counted }) =>
    spend.map((one) => ({
      code,
      month: `${month(one.month)}-01`,
      amount: one.amount,
      listed: counted === 1,
      at: known(one.month),
    })),
  );
  await sql(
    `INSERT INTO credits (project_id, kind, month, currency, zone_code, industry_code, segment_code, listed, verified_delta,
       reported_delta, verified_original_delta, reported_original_delta, entries_delta, cause, recorded_at)
     SELECT p.id, 'completed', r.month::date, 'CNY', 'C-MED-W', 'MED', 'unassigned', r.listed, r.amount, 0, r.amount, 0, 1, 'verify', r.at
       FROM jsonb_to_recordset($1::jsonb) AS r (code text, month text, amount numeric, listed boolean, at timestamptz)
       JOIN projects p ON p.code = r.code`,
    JSON.stringify(money),
  );
  const ends = rows.flatMap(({ code, stoppedAt }) =>
    stoppedAt === null ? [] : [{ code, at: `${month(stoppedAt)}-20T02:00:00Z` }],
  );
  await sql(
    `INSERT INTO status_changes (project_id, from_status, to_status, reason, by, effective_on, recorded_at)
     SELECT p.id, 'active', 'terminated', '生成', $2, r.at::date, r.at FROM jsonb_to_recordset($1::jsonb) AS r (code text, at timestamptz)
       JOIN projects p ON p.code = r.code`,
    JSON.stringify(ends),
    actor.userId,
  );
}
