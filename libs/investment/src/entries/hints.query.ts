import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EntryKind } from '../domain/entry.js';
import { type Hint, type HintFacts, hintsFor } from '../domain/hints.js';

/** What JSON says of `HINT_FACTS`. */
export type HintFactsRow = Omit<HintFacts, 'kind' | 'amount' | 'listed' | 'previousIsLastMonth'> & {
  previousIsLastMonth: boolean | null;
};

const BEFORE_START = `('negotiation', 'appraisal', 'signed', 'registered')`;

/** Other projects whose entry of the same month, by the same reporter, says the very same. Nothing is nothing everywhere. */
const SAME_ELSEWHERE = `CASE WHEN e.kind <> 'completed' OR e.amount = 0 THEN 0 ELSE (
  SELECT count(DISTINCT o.project_id)::int FROM ledger_entries o JOIN positions op
      ON op.project_id = o.project_id AND op.kind = o.kind AND op.month = o.month
     AND o.id IN (op.pending_entry_id, op.verified_entry_id)
   WHERE o.month = e.month AND o.kind = e.kind AND o.project_id <> e.project_id
     AND o.amount = e.amount AND o.reported_by = e.reported_by) END`;

/** The months beside an entry `e`, and the rest of its kind. */
export const HINT_JOINS = `
  LEFT JOIN LATERAL (
    SELECT month, COALESCE(pending_amount, verified_amount) AS amount FROM positions
     WHERE project_id = e.project_id AND kind = e.kind AND month < e.month
       AND COALESCE(pending_amount, verified_amount) IS NOT NULL
     ORDER BY month DESC LIMIT 1) before ON TRUE
  CROSS JOIN LATERAL (
    SELECT sum(COALESCE(pending_amount, verified_amount)) AS amount FROM positions
     WHERE project_id = e.project_id AND kind = e.kind AND month <> e.month) others`;

/** Of an entry `e` with its project `pr` as it stands now: a JSON value, amounts as text. */
export const HINT_FACTS = `json_build_object(
  'previous', before.amount::text, 'previousIsLastMonth', before.month = (e.month - interval '1 month')::date,
  'others', COALESCE(others.amount, 0)::numeric(22,2)::text, 'sameElsewhere', ${SAME_ELSEWHERE},
  'plannedTotal', pr.planned_total::text, 'status', pr.status, 'started', pr.stage NOT IN ${BEFORE_START})`;

/** What a second look at an entry should ask, from the months beside it and the project as it stands now. */
export const hintsOf = (
  entry: { kind: EntryKind; amount: string; listed: boolean | null },
  { previousIsLastMonth, ...facts }: HintFactsRow,
): Hint[] =>
  hintsFor({
    ...facts,
    kind: entry.kind,
    amount: entry.amount,
    listed: entry.listed ?? false,
    previousIsLastMonth: previousIsLastMonth ?? false,
  });

@Injectable()
export class HintsQuery {
  async ofMany(em: EntityManager, entryIds: readonly string[]): Promise<Map<string, Hint[]>> {
    const rows: { id: string; kind: EntryKind; amount: string; listed: boolean | null; facts: HintFactsRow }[] =
      await em.query(
        `SELECT e.id, e.kind, e.amount, p.listed, ${HINT_FACTS} AS facts
           FROM ledger_entries e
           JOIN projects pr ON pr.id = e.project_id
           LEFT JOIN positions p ON p.project_id = e.project_id AND p.kind = e.kind AND p.month = e.month
           ${HINT_JOINS}
          WHERE e.id = ANY($1::uuid[])`,
        [entryIds],
      );
    return new Map(rows.map(({ id, facts, ...entry }) => [id, hintsOf(entry, facts)]));
  }
}
