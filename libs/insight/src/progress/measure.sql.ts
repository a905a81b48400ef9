import type { Where } from '#platform/database/sql.js';
import type { TargetFacts } from './dto/progress.dto.js';

const HOME_CURRENCY = 'CNY';

/**
 * The columns a target is measured by. A target in CNY counts the CNY value of everything in its scope; one in
 * another currency counts original amounts in that currency alone. USD is not CNY.
 */
export interface Measure {
  verified: string;
  pending: string;
}

/** Over `rollups` or anything with its columns. */
export function cellMeasure(target: TargetFacts, where: Where): Measure {
  if (target.currency === HOME_CURRENCY) return { verified: 'c.verified', pending: 'c.reported' };
  const same = `c.currency = ${where.param(target.currency)}`;
  return {
    verified: `CASE WHEN ${same} THEN c.verified_original ELSE 0 END`,
    pending: `CASE WHEN ${same} THEN c.reported_original ELSE 0 END`,
  };
}

/** Over `positions`: as `contributions` of the ledger's domain credits them. */
export function positionMeasure(target: TargetFacts, where: Where): Measure {
  if (target.currency === HOME_CURRENCY) {
    return {
      verified: 'COALESCE(p.verified_amount, 0)',
      pending: 'CASE WHEN p.pending_entry_id IS NULL THEN 0 ELSE p.pending_amount - COALESCE(p.verified_amount, 0) END',
    };
  }
  const currency = where.param(target.currency);
  const verified = `CASE WHEN p.verified_currency = ${currency} THEN p.verified_original ELSE 0 END`;
  const waiting = `CASE WHEN p.pending_currency = ${currency} THEN p.pending_original ELSE 0 END`;
  return { verified, pending: `CASE WHEN p.pending_entry_id IS NULL THEN 0 ELSE ${waiting} - ${verified} END` };
}

/** The months, kind and list a target counts. `table` has the columns kind, month, listed. */
export function inScope(where: Where, target: TargetFacts, asOf: string, table: string): Where {
  where.add(`${table}.kind = ?`, target.entryKind);
  where.add(
    `${table}.month BETWEEN ?::date AND LEAST(?::date, ?::date)`,
    `${target.windowFrom}-01`,
    `${target.windowTo}-01`,
    `${asOf}-01`,
  );
  return target.keyListOnly ? where.add(`${table}.listed`) : where;
}
