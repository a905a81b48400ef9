import { CLOCKS_RUN } from '#landing/projects/domain/project-status.js';
import { blockersAt } from '#landing/blockers/blockers-then.sql.js';
import { holdersAt, holdingsAt, lastFact, unitAt } from '#landing/land/land.sql.js';
import { obligationsAt } from '#landing/obligations/obligations-then.sql.js';
import { projectAt } from '#landing/projects/projects-then.sql.js';
import { completedAt } from '#investment/credit/completed-at.sql.js';
import { eachLastKnown, type MomentSql } from '#platform/database/as-of.sql.js';
import { keptAt, unchanged } from '#platform/database/kept-states.sql.js';
import { claimsAt } from '#promotion/claims/claims.query.js';
import { leadsAt } from '#promotion/leads/leads-then.sql.js';
import { oneOf } from '#landing/projects/one-of.sql.js';
import type { StuckReason } from '../stuck/stuck-rules.js';
import { AHEAD_DAYS, type AttentionRuleCode, LARGE_CLAIM } from './domain/attention-rules.js';

/**
 * What each rule finds, as SQL that yields subject, project, lead, since, days, amount, zh, en and reading. {{today}} and
 * {{project}}, {{claim}}, {{holding}} (the reader's rights) are filled in. `pr` is the project.
 */
type Source = { code: AttentionRuleCode; sql: string };

/** Still to be invested by the plan. */
const remaining = (moment: MomentSql) =>
  `GREATEST(0, COALESCE(pr.planned_total, pr.contracted_amount, 0) - COALESCE(${completedAt('pr.id', moment)}, 0))`;

const row = (
  moment: MomentSql,
  subject: string,
  since: string,
  about: Partial<Record<'zh' | 'en' | 'reading' | 'amount' | 'days', string>>,
) => `
  SELECT ${subject} AS subject, pr.id AS project, NULL::uuid AS lead, (${since}) AS since,
         ${about.days ?? `{{today}} - (${since})`} AS days, ${about.amount ?? remaining(moment)} AS amount,
         ${about.zh ?? 'NULL::text'} AS zh, ${about.en ?? 'NULL::text'} AS en, ${about.reading ?? 'NULL::jsonb'} AS reading`;

const RUNNING = oneOf('pr.status', CLOCKS_RUN);

/** Of what is stuck already (`stuck`): which reason becomes which matter, and when. */
const fromStuck = (moment: MomentSql, reason: StuckReason, zh: string, en: string, also = 'TRUE') => `
  ${row(moment, 'pr.id', 's.since', { zh: `'${zh}'`, en: `'${en}'` })}
    FROM stuck s JOIN ${moment === null ? 'projects' : 'known'} pr ON pr.id = s.project_id WHERE s.reason = '${reason}' AND ${also}`;

/** The slip that moves the number most: remaining money × overdue days. More than three of a kind would be the stuck list again. */
const slips = (moment: MomentSql) => `
  SELECT * FROM (${fromStuck(moment, 'start_overdue', '开工', 'The start')} UNION ALL
                 ${fromStuck(moment, 'production_overdue', '投产', 'Production')}) slip
   WHERE slip.amount > 0 ORDER BY slip.amount * slip.days DESC, slip.subject LIMIT 6`;

/** Lights, red or not, each since when. Of a past moment with the measures of the day it turned. */
const lightsAt = (moment: MomentSql) =>
  moment === null
    ? 'project_lights g'
    : `(SELECT t.project_id, t.to_light AS light, t."on" AS since, t.reading
          FROM (${eachLastKnown('light_changes', 'project_id', moment)}) t) g`;

const escalationsAt = (moment: MomentSql) => keptAt('light_escalations', 'e', moment);

export const attentionSources = (moment: MomentSql): readonly Source[] => [
  {
    code: 'escalation_unanswered',
    sql: `${row(moment, 'e.id', 'e.due_on', {})} FROM ${escalationsAt(moment)} JOIN ${projectAt('e.project_id', moment, 'pr')}
           WHERE e.state = 'open' AND e.due_on < {{today}} AND {{project}}`,
  },
  {
    code: 'red_new',
    sql: `${row(moment, 'pr.id', 'g.since', { reading: 'g.reading' })} FROM ${lightsAt(moment)} JOIN ${projectAt('g.project_id', moment, 'pr')}
           WHERE g.light = 'red' AND g.since > {{today}} - ${AHEAD_DAYS} AND ${RUNNING} AND {{project}}`,
  },
  { code: 'slip_moves_number', sql: slips(moment) },
  {
    code: 'unreported_twice',
    sql: fromStuck(moment, 'no_report', '', '', `s.since + interval '1 month' < {{today}} - 10`),
  },
  {
    code: 'promise_overdue',
    sql: `${row(moment, 'ob.id', 'ob.due_on', {
      zh: `CASE ob.side WHEN 'zone' THEN '园区' ELSE '企业' END`,
      en: `CASE ob.side WHEN 'zone' THEN 'the zone' ELSE 'the investor' END`,
    })} FROM ${obligationsAt(moment)} JOIN ${projectAt('ob.project_id', moment, 'pr')}
           WHERE ob.state = 'open' AND ob.reported_by IS NULL AND ob.due_on < {{today}} AND {{project}}`,
  },
  {
    code: 'request_waiting',
    sql: `${row(moment, 'b.id', 'b.due_on', { zh: 'd.name_zh', en: 'd.name_en' })}
            FROM ${blockersAt(moment)} JOIN ${projectAt('b.project_id', moment, 'pr')} JOIN teams d ON d.id = b.team_id
           WHERE b.state IN ('requested', 'accepted') AND b.due_on < {{today}} AND ${RUNNING} AND {{project}}`,
  },
  {
    code: 'claim_lapsing',
    sql: `SELECT c.id, NULL::uuid, l.id, c.until, c.until - {{today}}, l.planned_total, NULL::text, NULL::text, NULL::jsonb
            FROM ${claimsAt(moment)} JOIN ${leadsAt(moment)} ON l.${unchanged('id', moment)} = c.lead_id
           WHERE c.state = 'held' AND c.until BETWEEN {{today}} AND {{today}} + ${AHEAD_DAYS}
             AND l.state IN ('captured', 'screening') AND l.planned_total >= ${LARGE_CLAIM} AND {{claim}}`,
  },
  {
    code: 'reservation_lapsing',
    sql: `SELECT h.id, p.id, l.id, s.until_on, s.until_on - {{today}}, COALESCE(p.planned_total, l.planned_total), u.name, u.name,
                 NULL::jsonb
            FROM ${holdingsAt(moment)} JOIN ${unitAt('h.unit_id', moment)} ${lastFact(moment)} ${holdersAt(moment)}
           WHERE s.state = 'reserved' AND s.until_on BETWEEN {{today}} AND {{today}} + ${AHEAD_DAYS} AND {{holding}}`,
  },
];
