import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { dateText } from '#platform/database/sql-text.js';
import { CLOCKS_RUN, STATUSES } from './domain/project-status.js';
import { oneOf } from './one-of.sql.js';

const STOPPED = STATUSES.filter((status) => !CLOCKS_RUN.includes(status));

/** When the project's clocks stood still, as JSON: from each change into such a status to the next, by the days they hold from. */
export const stopsOf = (project: string, moment: MomentSql = null): string => `(
  SELECT COALESCE(json_agg(json_build_object('from', ${dateText('s.effective_on')}, 'to', ${dateText('s.until')}) ORDER BY s.id), '[]')
    FROM (SELECT c.id, c.to_status, c.effective_on, lead(c.effective_on) OVER (ORDER BY c.id) AS until
            FROM status_changes c WHERE c.project_id = ${project}.id AND ${knownBy('c', moment)}) s WHERE ${oneOf('s.to_status', STOPPED)})`;
