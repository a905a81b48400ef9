import type { MomentSql } from '#platform/database/as-of.sql.js';
import { obligationsAt } from '../obligations/obligations-then.sql.js';

/** A PromiseFact of `obligations ob`: what the check at capacity asks of it. `of`: which of a moment's, over `today`. */
export const promiseFact = (moment: MomentSql, of?: string): string => `ob.id, ob.text,
  CASE WHEN ob.state <> 'open' THEN 'settled' WHEN ob.reported_by IS NOT NULL THEN 'reported' ELSE 'open' END AS state
  FROM ${obligationsAt(moment, of)}`;
