import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { dateText } from '#platform/database/sql-text.js';
import { CLOCKS_RUN, STATUSES } from './domain/project-status.js';
import { oneOf } from './one-of.sql.js';
import { heldFrom } from './status-days.sql.js';

const STOPPED = STATUSES.filter((status) => !CLOCKS_RUN.includes(status));

/** When the project's clocks stood still, as JSON: from each change into such a status to the next, by the days they hold from. */
export const stopsOf = (project: string, moment: MomentSql = null): string => `(
  SELECT COALESCE(json_agg(json_build_object('from', ${dateText('s.held')}, 'to', ${dateText('s.until')}) ORDER BY s.id), '[]')
    FROM (SELECT d.id, d.to_status, d.held, lead(d.held) OVER (ORDER BY d.id) AS until
            FROM (SELECT c.id, c.to_status, ${heldFrom('c', moment)} AS held FROM status_changes c
                   WHERE c.project_id = ${project}.id AND ${knownBy('c', moment)}) d) s WHERE ${oneOf('s.to_status', STOPPED)})`;
