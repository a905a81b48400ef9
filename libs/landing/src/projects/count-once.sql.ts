import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { COUNTED, STATUSES } from './domain/project-status.js';
import { PART_OF_PARENT } from './domain/relation.js';
import { oneOf } from './one-of.sql.js';
import { projectsAt } from './projects-then.sql.js';
import { reachedOn } from './reached.sql.js';

/** Not a part of another project that is counted already: a phase lies within its parent. */
export const ownSize = (project: string): string =>
  `(${project}.relation IS NULL OR NOT ${oneOf(`${project}.relation`, PART_OF_PARENT)})`;

/** By the few that do not count: a list of a million projects compares each of them with each word. */
const NOT_COUNTED = STATUSES.filter((status) => !COUNTED.includes(status));

/** A project of its own: not merged into another and not a phase. */
export const countsOnce = (project: string): string =>
  `NOT ${oneOf(`${project}.status`, NOT_COUNTED)} AND ${ownSize(project)}`;

/** The one day a project `p` counts as signed: its first verified agreement that stands. A later ceremony is an event. */
export const SIGNED_ON = reachedOn('signed');

/**
 * Signings as dated amounts: (row_id, project_id, "on", signings, contracted). A project counts at its first agreement with what
 * was contracted without the later increases; an increase adds itself alone, on its own day. OFFSET 0: the day is looked
 * for once a project, not once for each place that names it.
 */
export const signings = (moment: MomentSql): string => `
  SELECT p.id AS row_id, p.id AS project_id, s."on", 1 AS signings,
         COALESCE(p.contracted_amount, 0) - COALESCE((
           SELECT sum(c.contracted) FROM capital_increases c WHERE c.project_id = p.id AND ${knownBy('c', moment)}), 0) AS contracted
    FROM ${projectsAt(moment)} CROSS JOIN LATERAL (SELECT ${reachedOn('signed', moment)} AS "on" OFFSET 0) s WHERE ${countsOnce('p')} AND s."on" IS NOT NULL
   UNION ALL
  SELECT c.id, p.id, c."on", 0, c.contracted
    FROM capital_increases c JOIN ${projectsAt(moment)} ON p.id = c.project_id
   WHERE ${countsOnce('p')} AND ${knownBy('c', moment)} AND ${reachedOn('signed', moment)} IS NOT NULL`;
