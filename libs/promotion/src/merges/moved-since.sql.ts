import type { MergeKind } from './domain/merge-kind.js';

/** Rows that point to a record by a column, told apart by their id, which a merge moves. */
export interface MovedRelation {
  kind: MergeKind;
  table: string;
  column: string;
}

/** Rows `m` that a merge of this kind, or its undoing, moved after the moment, and the record `f.from_id` they left. */
const movedSince = ({ kind, table, column }: MovedRelation, moment: string): string => `
  merges g JOIN merge_moves m ON m.merge_id = g.id AND m.relation = '${table}.${column}'
   CROSS JOIN LATERAL (VALUES (g.merged_at, g.source_id, m.outcome = 'moved'),
                              (g.undone_at, g.target_id, m.undo_outcome = 'returned')) f (at, from_id, so)
   WHERE g.kind = '${kind}' AND f.so AND f.at > ${moment}`;

/** Whose the row `as` was at the moment: of the record the first of those moves took it from. */
const recordThen = (relation: MovedRelation, as: string, moment: string): string => `COALESCE((
  SELECT f.from_id FROM ${movedSince(relation, moment)} AND m.row_key = jsonb_build_object('id', ${as}.id)
   ORDER BY f.at LIMIT 1), ${as}.${relation.column})`;

/**
 * A condition: the row `as` of the relation hung on the record at the moment. That it was there by then is not asked.
 * Takes the aliases g, m, f and i.
 */
export function hungOnAt(relation: MovedRelation, as: string, record: string, moment: string): string {
  const { table, column } = relation;
  return `${as}.id IN (
      SELECT i.id FROM ${table} i WHERE i.${column} = ${record}
      UNION SELECT (m.row_key->>'id')::uuid FROM ${movedSince(relation, moment)}
               AND f.from_id = ${record} AND ${record} IN (g.source_id, g.target_id))
    AND ${recordThen(relation, as, moment)} = ${record}`;
}
