import { eachLastKnown, type MomentSql } from '#platform/database/as-of.sql.js';

/** The plan that stands for each project and year: now, or the last one known at a moment. */
export const yearPlansAt = (moment: MomentSql): string =>
  moment === null ? 'standing_year_plans' : `(${eachLastKnown('year_plans', 'project_id, year', moment)})`;
