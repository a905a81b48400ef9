import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { firstDayOf } from '#platform/clock/calendar.js';
import { monthText } from '#platform/database/sql-text.js';
import { add, ZERO } from '#platform/money/money.js';
import { rollupsThen } from '../credit/rollups-then.sql.js';
import { cellMeasure, inScope, type ScopeSql } from '../credit/measure.sql.js';
import { LEDGER_RULES_VERSION } from '../domain/ledger-rules.js';
import { owes } from '../rounds/owed-rows.sql.js';
import type { OpenEnds } from './domain/closing.js';
import { type MonthSnapshot, type SnapshotCell, snapshotOf } from './domain/month-snapshot.js';

/** Of every target at once: what decides is in its own row. $1 is the month. */
const OF_EACH: ScopeSql = {
  kind: `(t.scope->>'entryKind')`,
  currency: 't.currency',
  from: 't.window_from',
  to: 't.window_to',
  asOf: '$1::date',
  keyListOnly: `COALESCE((t.scope->>'keyListOnly')::boolean, false)`,
};

const MONEY = (sum: string) => `COALESCE(${sum}, 0)::numeric(24,2)::text`;

/** The totals now, or as they were at $2. */
const TOTALS = (known: boolean) => (known ? `(${rollupsThen('$2::timestamptz')})` : 'rollups');

/** A target dropped since stands only beside the months closed while it was one. Project-months count where their money does: a dollar target counts those reported in dollars. */
const CELLS = (
  { known, dropped }: { known: boolean; dropped: boolean },
  { verified, pending } = cellMeasure(OF_EACH),
) => `
  SELECT t.code, t.version, ${OF_EACH.kind} AS "entryKind", t.currency::text AS currency,
         ${OF_EACH.keyListOnly} AS "keyListOnly", ${monthText('t.window_from')} AS "windowFrom",
         ${monthText('t.window_to')} AS "windowTo", t.amount::text AS amount,
         c.zone_code AS "zoneCode", c.industry_code AS "industryCode",
         ${MONEY(`sum(${verified})`)} AS verified, ${MONEY(`sum(${pending})`)} AS pending,
         ${MONEY(`sum(${verified}) FILTER (WHERE c.month = $1::date)`)} AS "monthVerified",
         ${MONEY(`sum(${pending}) FILTER (WHERE c.month = $1::date)`)} AS "monthPending",
         COALESCE(sum(c.entries), 0)::integer AS entries
    FROM targets t
    LEFT JOIN ${TOTALS(known)} c ON ${inScope(OF_EACH, 'c')} AND (t.currency = 'CNY' OR c.currency = t.currency)
   WHERE t.window_from <= $1::date AND t.window_to >= $1::date${dropped ? '' : ' AND t.active'}
   GROUP BY t.code, c.zone_code, c.industry_code
  HAVING c.zone_code IS NULL OR sum(c.entries) <> 0 OR sum(${verified}) <> 0 OR sum(${pending}) <> 0`;

@Injectable()
export class SnapshotQuery {
  /** What is told of the month now. Exact only while nothing can be booked: the closing holds that lock. */
  async take(em: EntityManager, month: string): Promise<MonthSnapshot> {
    const cells: SnapshotCell[] = await em.query(CELLS({ known: false, dropped: false }), [firstDayOf(month)]);
    const last: { id: string | null }[] = await em.query(`SELECT max(id)::text AS id FROM credits`);
    return snapshotOf({ month, rulesVersion: LEDGER_RULES_VERSION, lastCreditId: last[0]?.id ?? '0' }, cells);
  }

  /** What each target is told to have verified up to the month, now or as known at a moment. */
  async verified(em: EntityManager, month: string, knownAt?: string): Promise<Map<string, string>> {
    const told = new Map<string, string>();
    const known = knownAt !== undefined;
    const params = [firstDayOf(month), ...(known ? [knownAt] : [])];
    const cells: SnapshotCell[] = await em.query(CELLS({ known, dropped: true }), params);
    for (const { code, verified } of cells) told.set(code, add(told.get(code) ?? ZERO, verified));
    return told;
  }

  /** What is still open: entries up to the month that wait, and projects that owe it and said nothing: the round's own list. */
  async openEnds(em: EntityManager, month: string): Promise<OpenEnds> {
    const rows: OpenEnds[] = await em.query(
      `SELECT (SELECT count(*)::integer FROM positions p
                WHERE p.pending_entry_id IS NOT NULL AND p.month <= $1::date) AS pending,
              (SELECT count(*)::integer FROM projects p
                WHERE ${owes('$1')}
                  AND NOT EXISTS (SELECT 1 FROM positions s
                                   WHERE s.project_id = p.id AND s.kind = 'completed' AND s.month = $1::date
                                     AND (s.verified_entry_id IS NOT NULL OR s.pending_entry_id IS NOT NULL))) AS missing`,
      [firstDayOf(month)],
    );
    return rows[0] ?? { pending: 0, missing: 0 };
  }
}
