import type { MomentSql } from '#platform/database/as-of.sql.js';
import { keptAt } from '#platform/database/kept-states.sql.js';

/** Where companies are read from, as `i`: now, or as they stood at a moment. What they are called is of today: `name_now`. */
export const investorsAt = (moment: MomentSql, as = 'i'): string =>
  keptAt('investors', as, moment, ['id', 'name', 'name_key', 'uscc']);
