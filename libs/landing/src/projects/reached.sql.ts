import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { CONSTRUCTION_MODES } from './domain/construction-mode.js';
import { kindsOpening, type MilestoneKind } from './domain/milestone-kind.js';
import type { Stage } from './domain/project-stage.js';

/** Reports a verified correction has replaced, along the whole chain, as standingMilestones() of domain/project-facts.ts. */
const replaced = (moment: MomentSql): string => `
  WITH RECURSIVE replaced AS (
    SELECT c.corrects_id AS id FROM milestones c JOIN milestone_verdicts cv ON cv.milestone_id = c.id AND cv.verdict = 'verified'
      AND ${knownBy('cv', moment)}
     WHERE c.project_id = p.id AND c.corrects_id IS NOT NULL
    UNION SELECT b.corrects_id FROM replaced JOIN milestones b ON b.id = replaced.id WHERE b.corrects_id IS NOT NULL)
  SELECT id FROM replaced`;

/** The first day of a verified event that stands among these kinds (a SQL array), or NULL, of the project `p`. */
const firstDayOf = (kinds: string, moment: MomentSql): string => `(SELECT min(m.effective_on) FROM milestones m
     JOIN milestone_verdicts v ON v.milestone_id = m.id AND v.verdict = 'verified' AND ${knownBy('v', moment)}
    WHERE m.project_id = p.id AND NOT m.withdraws AND m.kind = ANY(${kinds})
      AND m.id NOT IN (${replaced(moment)}))`;

/**
 * The day the project `p` first reached a rung by a verified event that stands, or NULL. Unlike its stage this does not
 * go down with a gate that is open again, and a company registered before the agreement does not count as signed.
 * With a moment: by the verdicts given by then, of `projectsThen`.
 */
export function reachedOn(stage: Stage, moment: MomentSql = null): string {
  const kinds = CONSTRUCTION_MODES.map(
    (mode) =>
      `WHEN '${mode}' THEN ARRAY[${kindsOpening(mode, stage)
        .map((kind) => `'${kind}'`)
        .join(', ')}]::text[]`,
  ).join(' ');
  return firstDayOf(`CASE p.mode ${kinds} END`, moment);
}

/** The day one kind of event first happened to the project `p`, or NULL. */
export const happenedOn = (kind: MilestoneKind, moment: MomentSql = null): string =>
  firstDayOf(`ARRAY['${kind}']`, moment);
