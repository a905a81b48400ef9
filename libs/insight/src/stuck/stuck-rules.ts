import type { Stage } from '#landing/projects/domain/project-stage.js';
import { ASKED_MONTHLY, CLOCKS_RUN, type ProjectStatus, TO_REVIEW } from '#landing/projects/domain/project-status.js';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';

/**
 * What counts as stuck, as data: a project of these statuses and stage whose clock has run longer than `days`. `since`
 * is the SQL of the date the clock started, over `pr` (projects at the moment asked of); null means it does not run. All of them are our own
 * defaults but the two on start and statistics, which follow the lights of Yinchuan (2025).
 */
export interface StuckRule {
  code: string;
  statuses: readonly ProjectStatus[];
  stages: readonly Stage[] | 'all';
  since: (moment: MomentSql) => string;
  days: number;
}

/** Latest event of the project somebody reported and nobody sent back. */
const lastMilestone = (moment: MomentSql) => `(
  SELECT max(m.effective_on) FROM milestones m LEFT JOIN milestone_verdicts v ON v.milestone_id = m.id AND ${knownBy('v', moment)}
   WHERE m.project_id = pr.id AND ${knownBy('m', moment)} AND v.verdict IS DISTINCT FROM 'sent_back')`;

/** Its months with an entry somebody reported and nobody sent back. Of now the positions know that already. */
const reported = (moment: MomentSql) =>
  moment === null
    ? `positions p WHERE p.project_id = pr.id AND p.kind = 'completed'
        AND (p.verified_entry_id IS NOT NULL OR p.pending_entry_id IS NOT NULL)`
    : `ledger_entries p LEFT JOIN entry_verdicts v ON v.entry_id = p.id AND ${knownBy('v', moment)}
       WHERE p.project_id = pr.id AND p.kind = 'completed' AND ${knownBy('p', moment)} AND v.verdict IS DISTINCT FROM 'sent_back'`;

/**
 * The day the first unreported month ended: of a month nobody can report before it is over. Not the round's `owes`: that
 * says whether one month is owed, by works of any stage that had started, today; this says how long a project in the
 * statistics has been silent since the last month it spoke of, at a moment of the past too. A month left out before a
 * later one that was reported is owed, but no silence.
 */
const unreportedSince = (moment: MomentSql) => `(
  COALESCE((SELECT max(p.month) + interval '2 months' FROM ${reported(moment)}),
           date_trunc('month', pr.stage_since::timestamp) + interval '1 month'))::date`;

export const STUCK_RULES = [
  {
    code: 'start_overdue',
    statuses: CLOCKS_RUN,
    stages: ['negotiation', 'appraisal', 'signed', 'registered'],
    since: () => 'pr.promised_start_on',
    days: 0,
  },
  {
    code: 'production_overdue',
    statuses: CLOCKS_RUN,
    stages: ['started', 'building'],
    since: () => 'pr.promised_production_on',
    days: 0,
  },
  {
    code: 'not_in_statistics',
    statuses: CLOCKS_RUN,
    stages: ['started'],
    since: () => `CASE WHEN pr.mode <> 'asset_light' THEN pr.stage_since END`,
    days: 60,
  },
  { code: 'no_report', statuses: ASKED_MONTHLY, stages: ['building'], since: unreportedSince, days: 10 },
  {
    code: 'no_milestone',
    statuses: CLOCKS_RUN,
    stages: ['negotiation', 'appraisal'],
    since: (moment) => `COALESCE(${lastMilestone(moment)}, pr.stage_since)`,
    days: 180,
  },
  { code: 'paused_past_review', statuses: TO_REVIEW, stages: 'all', since: () => 'pr.status_review_on', days: 0 },
] as const satisfies readonly StuckRule[];

export type StuckReason = (typeof STUCK_RULES)[number]['code'];
