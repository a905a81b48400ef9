import { CLOCKS_RUN } from '#landing/projects/domain/project-status.js';
import { HOLDERS, LAST_FACT } from '#landing/land/land.sql.js';
import { oneOf } from '#landing/projects/one-of.sql.js';
import type { StuckReason } from '../stuck/stuck-rules.js';
import { AHEAD_DAYS, type AttentionRuleCode, LARGE_CLAIM } from './domain/attention-rules.js';

/**
 * What each rule finds, as SQL that yields subject, project, lead, since, days, amount, zh, en and reading. {{today}} and
 * {{project}}, {{claim}}, {{holding}} (the reader's rights) are filled in. `pr` is the project.
 */
type Source = { code: AttentionRuleCode; sql: string };

/** Still to be invested by the plan. */
const REMAINING = `GREATEST(0, COALESCE(pr.planned_total, pr.contracted_amount, 0) - COALESCE((
  SELECT sum(q.verified_amount) FROM positions q WHERE q.project_id = pr.id AND q.kind = 'completed'), 0))`;

const row = (
  subject: string,
  since: string,
  about: Partial<Record<'zh' | 'en' | 'reading' | 'amount' | 'days', string>>,
) => `
  SELECT ${subject} AS subject, pr.id AS project, NULL::uuid AS lead, (${since}) AS since,
         ${about.days ?? `{{today}} - (${since})`} AS days, ${about.amount ?? REMAINING} AS amount,
         ${about.zh ?? 'NULL::text'} AS zh, ${about.en ?? 'NULL::text'} AS en, ${about.reading ?? 'NULL::jsonb'} AS reading`;

const RUNNING = oneOf('pr.status', CLOCKS_RUN);

/** Of what is stuck already (`stuck`): which reason becomes which matter, and when. */
const fromStuck = (reason: StuckReason, zh: string, en: string, also = 'TRUE') => `
  ${row('pr.id', 's.since', { zh: `'${zh}'`, en: `'${en}'` })}
    FROM stuck s JOIN projects pr ON pr.id = s.project_id WHERE s.reason = '${reason}' AND ${also}`;

/** The slip that moves the number most: remaining money × overdue days. More than three of a kind would be the stuck list again. */
const SLIPS = `
  SELECT * FROM (${fromStuck('start_overdue', '开工', 'The start')} UNION ALL
                 ${fromStuck('production_overdue', '投产', 'Production')}) slip
   WHERE slip.amount > 0 ORDER BY slip.amount * slip.days DESC, slip.subject LIMIT 6`;

export const ATTENTION_SOURCES: readonly Source[] = [
  {
    code: 'escalation_unanswered',
    sql: `${row('e.id', 'e.due_on', {})} FROM light_escalations e JOIN projects pr ON pr.id = e.project_id
           WHERE e.state = 'open' AND e.due_on < {{today}} AND {{project}}`,
  },
  {
    code: 'red_new',
    sql: `${row('pr.id', 'g.since', { reading: 'g.reading' })} FROM project_lights g JOIN projects pr ON pr.id = g.project_id
           WHERE g.light = 'red' AND g.since > {{today}} - ${AHEAD_DAYS} AND ${RUNNING} AND {{project}}`,
  },
  { code: 'slip_moves_number', sql: SLIPS },
  {
    code: 'unreported_twice',
    sql: fromStuck('no_report', '', '', `s.since + interval '1 month' < {{today}} - 10`),
  },
  {
    code: 'promise_overdue',
    sql: `${row('ob.id', 'ob.due_on', {
      zh: `CASE ob.side WHEN 'zone' THEN '园区' ELSE '企业' END`,
      en: `CASE ob.side WHEN 'zone' THEN 'the zone' ELSE 'the investor' END`,
    })} FROM obligations ob JOIN projects pr ON pr.id = ob.project_id
           WHERE ob.state = 'open' AND ob.reported_by IS NULL AND ob.due_on < {{today}} AND {{project}}`,
  },
  {
    code: 'request_waiting',
    sql: `${row('b.id', 'b.due_on', { zh: 'd.name_zh', en: 'd.name_en' })}
            FROM blockers b JOIN projects pr ON pr.id = b.project_id JOIN teams d ON d.id = b.team_id
           WHERE b.state IN ('requested', 'accepted') AND b.due_on < {{today}} AND ${RUNNING} AND {{project}}`,
  },
  {
    code: 'claim_lapsing',
    sql: `SELECT c.id, NULL::uuid, l.id, c.until, c.until - {{today}}, l.planned_total, NULL::text, NULL::text, NULL::jsonb
            FROM claims c JOIN leads l ON l.id = c.lead_id
           WHERE c.state = 'held' AND c.until BETWEEN {{today}} AND {{today}} + ${AHEAD_DAYS}
             AND l.state IN ('captured', 'screening') AND l.planned_total >= ${LARGE_CLAIM} AND {{claim}}`,
  },
  {
    code: 'reservation_lapsing',
    sql: `SELECT h.id, p.id, l.id, s.until_on, s.until_on - {{today}}, COALESCE(p.planned_total, l.planned_total), u.name, u.name,
                 NULL::jsonb
            FROM land_holdings h JOIN land_units u ON u.id = h.unit_id ${LAST_FACT} ${HOLDERS}
           WHERE s.state = 'reserved' AND s.until_on BETWEEN {{today}} AND {{today}} + ${AHEAD_DAYS} AND {{holding}}`,
  },
];
