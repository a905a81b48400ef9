import { eachLastKnown, type MomentSql } from '#platform/database/as-of.sql.js';

/** (project_id, year) of the key lists: now, or by the last change of each known at a moment. */
export const keyListAt = (moment: MomentSql): string =>
  moment === null
    ? 'key_list'
    : `(SELECT c.project_id, c.year FROM (${eachLastKnown('key_list_changes', 'project_id, year', moment)}) c WHERE c.listed)`;
