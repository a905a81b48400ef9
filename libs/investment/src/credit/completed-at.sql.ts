import type { MomentSql } from '#platform/database/as-of.sql.js';
import { creditsThen } from './rollups-then.sql.js';

/** What a project has completed and verified, of all months: now, or by what was recorded by a moment. NULL for nothing. */
export const completedAt = (project: string, moment: MomentSql): string =>
  moment === null
    ? `(SELECT sum(q.verified_amount) FROM positions q WHERE q.project_id = ${project} AND q.kind = 'completed')`
    : `(SELECT sum(q.verified) FROM ${creditsThen(moment, 'q')} WHERE q.project_id = ${project} AND q.kind = 'completed')`;
