import type { MomentSql } from '#platform/database/as-of.sql.js';
import { keptAt } from '#platform/database/kept-states.sql.js';

/** Where escalations are read from, as `e`: now, or as they were known at a moment. */
export const escalationsAt = (moment: MomentSql): string => keptAt('light_escalations', 'e', moment, ['project_id']);
