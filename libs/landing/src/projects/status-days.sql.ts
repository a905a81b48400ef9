import { lastKnown, type MomentSql } from '#platform/database/as-of.sql.js';

/** Since when the change of status `c` holds: the day it was put right to, as far as known, else the day it was given. */
export const heldFrom = (c: string, moment: MomentSql = null): string =>
  `COALESCE((${lastKnown('status_redatings', 'line.effective_on', `line.change_id = ${c}.id`, moment)}), ${c}.effective_on)`;
