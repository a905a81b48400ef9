import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EntryKind } from '../domain/entry.js';
import { type Hint, hintsFor } from '../domain/hints.js';

interface HintSqlRow {
  id: string;
  kind: EntryKind;
  amount: string;
  previous: string | null;
  previousIsLastMonth: boolean | null;
  others: string;
  sameElsewhere: number;
  plannedTotal: string | null;
  status: string;
  started: boolean;
  listed: boolean | null;
}

const BEFORE_START = `('negotiation', 'appraisal', 'signed', 'registered')`;

/** Other projects whose entry of the same month, by the same reporter, says the very same. Nothing is nothing everywhere. */
const SAME_ELSEWHERE = `CASE WHEN e.kind <> 'completed' OR e.amount = 0 THEN 0 ELSE (
  SELECT count(DISTINCT o.project_id)::int FROM ledger_entries o JOIN positions op
      ON op.project_id = o.project_id AND op.kind = o.kind AND op.month = o.month
     AND o.id IN (op.pending_entry_id, op.verified_entry_id)
   WHERE o.month = e.month AND o.kind = e.kind AND o.project_id <> e.project_id
     AND o.amount = e.amount AND o.reported_by = e.reported_by) END`;

@Injectable()
export class HintsQuery {
  /** What a second look at this entry should ask, from the months beside it and the project as it stands now. */
  async of(em: EntityManager, entryId: string): Promise<Hint[]> {
    // By its key and not in a list of one: for a list the server plans anew each time, which takes longer than the answer.
    return (await this.where(em, 'e.id = $1::uuid', entryId)).get(entryId) ?? [];
  }

  ofMany(em: EntityManager, entryIds: readonly string[]): Promise<Map<string, Hint[]>> {
    return this.where(em, 'e.id = ANY($1::uuid[])', entryIds);
  }

  private async where(em: EntityManager, condition: string, value: unknown): Promise<Map<string, Hint[]>> {
    const rows: HintSqlRow[] = await em.query(
      `SELECT e.id, e.kind, e.amount, before.amount AS previous,
              before.month = (e.month - interval '1 month')::date AS "previousIsLastMonth",
              COALESCE(others.amount, 0)::numeric(22,2)::text AS others,
              ${SAME_ELSEWHERE} AS "sameElsewhere", pr.planned_total AS "plannedTotal", pr.status,
              pr.stage NOT IN ${BEFORE_START} AS started, p.listed
         FROM ledger_entries e
         JOIN projects pr ON pr.id = e.project_id
         LEFT JOIN positions p ON p.project_id = e.project_id AND p.kind = e.kind AND p.month = e.month
         LEFT JOIN LATERAL (
           SELECT month, COALESCE(pending_amount, verified_amount) AS amount FROM positions
            WHERE project_id = e.project_id AND kind = e.kind AND month < e.month
              AND COALESCE(pending_amount, verified_amount) IS NOT NULL
            ORDER BY month DESC LIMIT 1) before ON TRUE
         CROSS JOIN LATERAL (
           SELECT sum(COALESCE(pending_amount, verified_amount)) AS amount FROM positions
            WHERE project_id = e.project_id AND kind = e.kind AND month <> e.month) others
        WHERE ${condition}`,
      [value],
    );
    return new Map(
      rows.map(({ id, ...facts }) => [
        id,
        hintsFor({ ...facts, listed: facts.listed ?? false, previousIsLastMonth: facts.previousIsLastMonth ?? false }),
      ]),
    );
  }
}
