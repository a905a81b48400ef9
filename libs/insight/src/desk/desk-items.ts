import type { Role } from '#access/policy/role.js';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import type { RowColumns } from '#access/policy/row-scope.js';
import { owes } from '#investment/rounds/owed-rows.sql.js';
import { CLOCKS_RUN, STANDING, TO_REVIEW } from '#landing/projects/domain/project-status.js';
import { oneOf } from '#landing/projects/one-of.sql.js';
import { RECEIVED } from '#landing/transfers/transfers.query.js';
import type { Where } from '#platform/database/sql.js';
import { toSupply } from '#landing/missing/to-supply.sql.js';
import { waitsFor } from '#landing/reviews/review-waits.sql.js';
import { VISITOR } from '#landing/visits/visit-rows.js';
import type { DeskRow } from './dto/desk.dto.js';

/** `sql` yields id, title, subtitle, date (date) and amount; {{me}}, {{today}}, {{reach}} and {{may:…}} are filled in. */
export interface DeskSource {
  code: string;
  roles: readonly Role[];
  kind: DeskRow['kind'];
  /** Rows the reader may act on; without it the rows are the reader's own by `sql`. */
  reach: { permission: Permission; columns: RowColumns } | ((where: Where, actor: Actor) => Where) | null;
  sql: string;
}

const PROJECT = { owner: 'pr.officer_id', team: 'pr.team_id', zone: 'pr.zone_code' };
const LEAD = { owner: 'l.owner_id', team: 'l.team_id', zone: 'l.zone_code' };
const BUSINESS_DAY = (column: string) => `(${column} AT TIME ZONE 'Asia/Shanghai')::date`;

const CLOCKS = oneOf('pr.status', CLOCKS_RUN);

const LEADS = `SELECT l.id, l.title, l.code AS subtitle, l.captured_on AS date, l.planned_total AS amount FROM leads l`;

const SENT_BACK_ENTRIES = `
  SELECT e.id, pr.name AS title, to_char(e.month, 'YYYY-MM') || ' · ' || v.reason AS subtitle,
         ${BUSINESS_DAY('v.recorded_at')} AS date, e.amount
    FROM entry_verdicts v JOIN ledger_entries e ON e.id = v.entry_id JOIN projects pr ON pr.id = e.project_id
   WHERE v.verdict = 'sent_back' AND {{reach}}
     AND NOT EXISTS (SELECT 1 FROM ledger_entries n WHERE n.project_id = e.project_id AND n.kind = e.kind
                        AND n.month = e.month AND n.recorded_at > v.recorded_at)`;

const SENT_BACK_MILESTONES = `
  SELECT m.id, pr.name AS title, m.kind || ' · ' || v.reason AS subtitle, ${BUSINESS_DAY('v.recorded_at')} AS date, NULL::numeric AS amount
    FROM milestone_verdicts v JOIN milestones m ON m.id = v.milestone_id JOIN projects pr ON pr.id = m.project_id
   WHERE v.verdict = 'sent_back' AND {{reach}}
     AND NOT EXISTS (SELECT 1 FROM milestones n WHERE n.project_id = m.project_id AND n.kind = m.kind
                        AND n.recorded_at > v.recorded_at)`;

const LAST_MONTH = `(date_trunc('month', {{today}}::timestamp) - interval '1 month')::date`;

/** The month that is over and not reported yet, of projects that owe it: the round's own rule. */
const UNREPORTED = `
  SELECT pr.id, pr.name AS title, pr.code AS subtitle, pr.stage_since AS date, NULL::numeric AS amount
    FROM projects pr
   WHERE EXISTS (SELECT 1 FROM projects p WHERE p.id = pr.id AND ${owes(LAST_MONTH)}) AND {{reach}}
     AND NOT EXISTS (SELECT 1 FROM positions p WHERE p.project_id = pr.id AND p.kind = 'completed'
                        AND p.month >= ${LAST_MONTH}
                        AND (p.verified_entry_id IS NOT NULL OR p.pending_entry_id IS NOT NULL))`;

const PENDING_MILESTONES = `
  SELECT m.id, pr.name AS title, m.kind AS subtitle, ${BUSINESS_DAY('m.recorded_at')} AS date, NULL::numeric AS amount
    FROM milestones m JOIN projects pr ON pr.id = m.project_id
   WHERE NOT EXISTS (SELECT 1 FROM milestone_verdicts v WHERE v.milestone_id = m.id)
     AND m.reported_by <> {{me}} AND {{reach}}`;

const PENDING_ENTRIES = `
  SELECT e.id, pr.name AS title, to_char(e.month, 'YYYY-MM') AS subtitle, ${BUSINESS_DAY('e.recorded_at')} AS date, e.amount
    FROM positions p JOIN ledger_entries e ON e.id = p.pending_entry_id JOIN projects pr ON pr.id = e.project_id
   WHERE p.pending_entry_id IS NOT NULL AND e.reported_by <> {{me}} AND {{reach}}`;

/** As last stated: the forecast before the plan. What has been reported waits for its verdict, not for this desk. */
const MILESTONES_DUE = `
  SELECT pr.id, pr.name AS title, due.kind AS subtitle, due."on" AS date, NULL::numeric AS amount
    FROM projects pr CROSS JOIN LATERAL (
           SELECT DISTINCT ON (last.kind) last.kind, last."on" FROM (
             SELECT DISTINCT ON (d.kind, d.what) d.kind, d.what, d."on" FROM milestone_dates d
              WHERE d.project_id = pr.id ORDER BY d.kind, d.what, d.id DESC) last
            WHERE last."on" IS NOT NULL ORDER BY last.kind, last.what) due
   WHERE ${CLOCKS} AND due."on" < {{today}}::date + 14 AND {{reach}}
     AND NOT EXISTS (SELECT 1 FROM milestones m LEFT JOIN milestone_verdicts v ON v.milestone_id = m.id
                      WHERE m.project_id = pr.id AND m.kind = due.kind AND NOT m.withdraws
                        AND v.verdict IS DISTINCT FROM 'sent_back')`;

const BLOCKERS = `
  SELECT b.id, b.title, pr.name AS subtitle, b.due_on AS date, NULL::numeric AS amount
    FROM blockers b JOIN projects pr ON pr.id = b.project_id`;

const ON_PROJECT = (permission: Permission) => ({ permission, columns: PROJECT });
const BOTH: readonly Role[] = ['promotion_officer', 'zone_manager'];

/** Rounds of admission review that ask something of the reader: named for them, proposed by them, or theirs by right. */
const REVIEWS_WAITING = `
  SELECT rv.id, p.name AS title, w.asks AS subtitle, ${BUSINESS_DAY('rv.updated_at')} AS date, NULL::numeric AS amount
    FROM reviews rv JOIN projects p ON p.id = rv.project_id
    CROSS JOIN LATERAL (SELECT ${waitsFor('{{me}}', '{{may:review.convene}}', '{{may:review.decide}}')} AS asks) w
   WHERE rv.state IN ('draft', 'submitted', 'in_review') AND ${oneOf('p.status', STANDING)} AND w.asks IS NOT NULL`;

/** Promises overdue or due within 30 days. */
const OBLIGATIONS_DUE = `
  SELECT ob.id, pr.name AS title, ob.side || ' · ' || ob.text AS subtitle, ob.due_on AS date, ob.amount
    FROM obligations ob JOIN projects pr ON pr.id = ob.project_id
   WHERE ob.state = 'open' AND ob.reported_by IS NULL AND ob.due_on <= {{today}}::date + 30 AND {{reach}}`;

const OBLIGATIONS_REPORTED = `
  SELECT ob.id, pr.name AS title, ob.side || ' · ' || ob.text AS subtitle, ob.due_on AS date, ob.amount
    FROM obligations ob JOIN projects pr ON pr.id = ob.project_id
   WHERE ob.state = 'open' AND ob.reported_by <> {{me}} AND {{reach}}`;

/** Projects whose next rung lacks something the reader can bring: the rung, and how many things. */
const TO_SUPPLY = `
  SELECT pr.id, pr.name AS title, max(mi.stage) || ' · ' || count(*) AS subtitle, min(mi.since) AS date,
         NULL::numeric AS amount
    FROM missing_items mi JOIN projects pr ON pr.id = mi.project_id WHERE {{reach}} GROUP BY pr.id, pr.name`;

/** Visits one shall make within two weeks; of the projects one leads or helps, also what others have missed. */
const VISITS_DUE = `
  SELECT vp.id, pr.name AS title, vp.purpose AS subtitle, vp.due_on AS date, NULL::numeric AS amount
    FROM visit_plans vp JOIN projects pr ON pr.id = vp.project_id
   WHERE vp.state = 'open' AND ${CLOCKS} AND vp.due_on <= {{today}}::date + 14 AND {{reach}}
     AND (${VISITOR} = {{me}} OR (vp.due_on < {{today}}::date AND {{me}} IN (pr.leader_id, pr.agent_id)))`;

/** What waits on whose desk, as a table. A reader with several roles gets each item once. */
export const DESK_SOURCES: readonly DeskSource[] = [
  {
    code: 'my_tasks_due', // what was promised and is due within the week, the overdue first
    roles: ['promotion_officer', 'zone_manager', 'leadership'],
    kind: 'task',
    reach: { permission: 'lead.read', columns: LEAD },
    sql: `SELECT t.id, t.title, l.title AS subtitle, t.due_on AS date, NULL::numeric AS amount
            FROM tasks t LEFT JOIN leads l ON l.id = t.lead_id
           WHERE t.owner_id = {{me}} AND (t.lead_id IS NULL OR {{reach}}) AND t.state = 'open' AND t.due_on <= {{today}}::date + 7`,
  },
  {
    code: 'leads_to_screen', // answer within a day [R, Jiangmen 2024]
    roles: BOTH,
    kind: 'lead',
    reach: { permission: 'lead.screen', columns: LEAD },
    sql: `${LEADS} WHERE l.state = 'captured' AND l.captured_on < {{today}}::date - 1 AND {{reach}}`,
  },
  {
    code: 'leads_to_decide',
    roles: BOTH,
    kind: 'lead',
    reach: { permission: 'lead.decide', columns: LEAD },
    sql: `${LEADS} WHERE l.state = 'screening' AND {{reach}}`,
  },
  {
    code: 'my_projects_quiet', // a follow-up at least every 14 days [R]
    roles: ['promotion_officer'],
    kind: 'project',
    reach: null,
    sql: `SELECT pr.id, pr.name AS title, pr.stage AS subtitle, ${BUSINESS_DAY('pr.updated_at')} AS date, pr.planned_total AS amount
            FROM projects pr WHERE pr.officer_id = {{me}} AND ${CLOCKS}
             AND pr.stage IN ('negotiation', 'appraisal', 'signed', 'registered')
             AND ${BUSINESS_DAY('pr.updated_at')} < {{today}}::date - 14`,
  },
  { code: 'months_unreported', roles: BOTH, kind: 'project', reach: ON_PROJECT('entry.report'), sql: UNREPORTED },
  { code: 'entries_sent_back', roles: BOTH, kind: 'entry', reach: ON_PROJECT('entry.report'), sql: SENT_BACK_ENTRIES },
  {
    code: 'milestones_sent_back',
    roles: BOTH,
    kind: 'milestone',
    reach: ON_PROJECT('milestone.report'),
    sql: SENT_BACK_MILESTONES,
  },
  {
    code: 'entries_pending',
    roles: ['verifier'],
    kind: 'entry',
    reach: ON_PROJECT('entry.verify'),
    sql: PENDING_ENTRIES,
  },
  {
    code: 'milestones_pending',
    roles: ['verifier', 'zone_manager'],
    kind: 'milestone',
    reach: ON_PROJECT('milestone.verify'),
    sql: PENDING_MILESTONES,
  },
  {
    code: 'blockers_asked',
    roles: ['department'],
    kind: 'blocker',
    reach: { permission: 'blocker.handle', columns: { team: 'b.team_id' } },
    sql: `${BLOCKERS} WHERE b.state IN ('requested', 'accepted') AND {{reach}}`,
  },
  {
    code: 'blockers_to_confirm',
    roles: BOTH,
    kind: 'blocker',
    reach: ON_PROJECT('blocker.raise'),
    sql: `${BLOCKERS} WHERE b.state = 'solved' AND {{reach}}`,
  },
  {
    code: 'blockers_escalated',
    roles: ['leadership'],
    kind: 'blocker',
    reach: ON_PROJECT('project.read'),
    sql: `${BLOCKERS} WHERE b.escalated_on IS NOT NULL AND b.state IN ('requested', 'accepted', 'refused') AND {{reach}}`,
  },
  {
    code: 'escalations_open',
    roles: ['leadership'],
    kind: 'project',
    reach: ON_PROJECT('escalation.answer'),
    sql: `SELECT pr.id, pr.name AS title, e.sentence_zh AS subtitle, e.due_on AS date, NULL::numeric AS amount
            FROM light_escalations e JOIN projects pr ON pr.id = e.project_id
           WHERE e.state = 'open' AND (e.leader_id IS NULL OR e.leader_id = {{me}}) AND {{reach}}`,
  },
  {
    code: 'milestones_due',
    roles: BOTH,
    kind: 'project',
    reach: ON_PROJECT('milestone.report'),
    sql: MILESTONES_DUE,
  },
  {
    code: 'transfers_to_answer',
    roles: ['zone_manager', 'leadership'],
    kind: 'transfer',
    reach: { permission: 'transfer.decide', columns: RECEIVED },
    sql: `SELECT x.id, pr.name AS title, x.reason AS subtitle,
                 ${BUSINESS_DAY('x.proposed_at')} AS date, pr.contracted_amount AS amount
            FROM project_transfers x JOIN projects pr ON pr.id = x.project_id
           WHERE x.state = 'proposed' AND x.proposed_by <> {{me}} AND {{reach}}`,
  },
  {
    code: 'paused_to_review', // laid aside until a day that has come
    roles: ['zone_manager'],
    kind: 'project',
    reach: ON_PROJECT('project.status'),
    sql: `SELECT pr.id, pr.name AS title, pr.status_reason AS subtitle, pr.status_review_on AS date, pr.contracted_amount AS amount
            FROM projects pr WHERE ${oneOf('pr.status', TO_REVIEW)} AND pr.status_review_on <= {{today}}::date AND {{reach}}`,
  },
  {
    code: 'red_projects',
    roles: BOTH,
    kind: 'project',
    reach: ON_PROJECT('project.edit'),
    sql: `SELECT pr.id, pr.name AS title, pr.stage AS subtitle, g.since AS date, pr.contracted_amount AS amount
            FROM project_lights g JOIN projects pr ON pr.id = g.project_id WHERE g.light = 'red' AND {{reach}}`,
  },
  {
    code: 'waivers_open',
    roles: ['leadership'],
    kind: 'project',
    reach: ON_PROJECT('project.read'),
    sql: `SELECT pr.id, pr.name AS title, w.stage || ' · ' || w.reason AS subtitle, w.expires_on AS date, NULL::numeric AS amount
            FROM gate_waivers w JOIN projects pr ON pr.id = w.project_id
           WHERE w.closed_at IS NULL AND w.expires_on >= {{today}}::date AND {{reach}}`,
  },
  {
    code: 'reviews_waiting',
    roles: ['promotion_officer', 'zone_manager', 'verifier', 'leadership', 'department'],
    kind: 'review',
    reach: null,
    sql: REVIEWS_WAITING,
  },
  {
    code: 'obligations_due',
    roles: BOTH,
    kind: 'obligation',
    reach: ON_PROJECT('obligation.report'),
    sql: OBLIGATIONS_DUE,
  },
  {
    code: 'obligations_reported',
    roles: ['verifier'],
    kind: 'obligation',
    reach: ON_PROJECT('obligation.verify'),
    sql: OBLIGATIONS_REPORTED,
  },
  {
    code: 'to_supply',
    roles: ['promotion_officer', 'zone_manager', 'verifier', 'leadership'],
    kind: 'project',
    reach: toSupply,
    sql: TO_SUPPLY,
  },
  {
    code: 'visits_due',
    roles: ['promotion_officer', 'zone_manager', 'verifier', 'leadership'],
    kind: 'visit',
    reach: ON_PROJECT('project.read'),
    sql: VISITS_DUE,
  },
  {
    code: 'accounts_locked',
    roles: ['system_admin'],
    kind: 'user',
    reach: null,
    sql: `SELECT u.id, u.name AS title, u.username AS subtitle, ${BUSINESS_DAY('u.locked_until')} AS date, NULL::numeric AS amount
            FROM users u WHERE u.locked_until > now() AND u.id <> {{me}}`,
  },
  {
    code: 'accounts_without_role',
    roles: ['security_admin'],
    kind: 'user',
    reach: null,
    sql: `SELECT u.id, u.name AS title, u.username AS subtitle, ${BUSINESS_DAY('u.created_at')} AS date, NULL::numeric AS amount
            FROM users u WHERE u.status = 'active' AND u.id <> {{me}}
             AND NOT EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id)`,
  },
  {
    code: 'audit_last_week',
    roles: ['audit_admin'],
    kind: 'audit_event',
    reach: null,
    sql: `SELECT e.id::text, e.action AS title, e.subject_type AS subtitle, ${BUSINESS_DAY('e.at')} AS date, NULL::numeric AS amount
            FROM audit_events e WHERE e.at >= ({{today}}::date - 7)::timestamp AND e.actor_id IS DISTINCT FROM {{me}}`,
  },
];
