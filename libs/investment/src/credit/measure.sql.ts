import type { Where } from '#platform/database/sql.js';

/** What of a target decides which cells count and how, each a SQL expression. */
export interface ScopeSql {
  kind: string;
  currency: string;
  /** First and last month of the window and the last month asked for, as dates. */
  from: string;
  to: string;
  asOf: string;
  keyListOnly: string;
}

/** A target as far as counting goes. Months are YYYY-MM. */
export interface CountedTarget {
  entryKind: string;
  currency: string;
  windowFrom: string;
  windowTo: string;
  keyListOnly: boolean;
}

/** From a target that was read before. */
export function scopeOf(where: Where, target: CountedTarget, asOf: string): ScopeSql {
  return {
    kind: `${where.param(target.entryKind)}::text`,
    currency: `${where.param(target.currency)}::text`,
    from: `${where.param(`${target.windowFrom}-01`)}::date`,
    to: `${where.param(`${target.windowTo}-01`)}::date`,
    asOf: `${where.param(`${asOf}-01`)}::date`,
    keyListOnly: `${where.param(target.keyListOnly)}::boolean`,
  };
}

/** `table` has the columns kind, month and listed. */
export function inScope(scope: ScopeSql, table: string): string {
  return `${table}.kind = ${scope.kind} AND ${table}.month BETWEEN ${scope.from} AND LEAST(${scope.to}, ${scope.asOf})
    AND (${table}.listed OR NOT ${scope.keyListOnly})`;
}

/**
 * The columns a target is measured by. A target in CNY counts the CNY value of everything in its scope; one in
 * another currency counts original amounts in that currency alone. USD is not CNY.
 */
export interface Measure {
  verified: string;
  pending: string;
}

/**
 * By the CNY value where the currency is CNY, or always by what was stated in the currency itself: a CNY target counts
 * dollars by their value, while of money told currency by currency what was stated in CNY is a currency of its own.
 */
export type MeasuredBy = 'value' | 'currency';

/** Over `rollups c` or anything with its columns. */
export function cellMeasure({ currency }: ScopeSql, by: MeasuredBy = 'value'): Measure {
  const measured = (home: string, original: string) => {
    const value = by === 'value' ? `WHEN ${currency} = 'CNY' THEN ${home}` : '';
    return `CASE ${value} WHEN c.currency = ${currency} THEN ${original} ELSE 0 END`;
  };
  return {
    verified: measured('c.verified', 'c.verified_original'),
    pending: measured('c.reported', 'c.reported_original'),
  };
}

/** Over `positions p`: as `contributions` of the ledger's domain credits them. */
export function positionMeasure({ currency }: ScopeSql, by: MeasuredBy = 'value'): Measure {
  const figure = (name: 'verified' | 'pending') => {
    const value = by === 'value' ? `WHEN ${currency} = 'CNY' THEN p.${name}_amount` : '';
    return `COALESCE(CASE ${value} WHEN p.${name}_currency = ${currency} THEN p.${name}_original END, 0)`;
  };
  const verified = figure('verified');
  return {
    verified,
    pending: `CASE WHEN p.pending_entry_id IS NULL THEN 0 ELSE ${figure('pending')} - ${verified} END`,
  };
}
