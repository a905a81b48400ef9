import type { MomentSql } from '#platform/database/as-of.sql.js';
import { obligationsAt } from '../obligations/obligations-then.sql.js';

/** A PromiseFact of `obligations ob`: what the check at capacity asks of it. */
export const promiseFact = (moment: MomentSql): string => `ob.id, ob.text,
  CASE WHEN ob.state <> 'open' THEN 'settled' WHEN ob.reported_by IS NOT NULL THEN 'reported' ELSE 'open' END AS state
  FROM ${obligationsAt(moment)}`;
