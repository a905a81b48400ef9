import type { EntityManager } from 'typeorm';
import { lastKnown, type MomentSql } from './as-of.sql.js';

/**
 * Of a table whose rows are edited in place every state is kept beside it. Whoever writes such a row says so here, in the
 * transaction of the change; of a row that stands as it stood nothing is written. `at` is the moment the change itself
 * bears. The table's name is constant text.
 */
export async function keepStates(em: EntityManager, table: string, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await em.query(
    `INSERT INTO kept_states (subject_type, subject_id, content, recorded_at)
     SELECT '${table}', t.id, ${contentOf('t')}, $2 FROM ${table} t WHERE t.id = ANY($1::uuid[])
        AND ${contentOf('t')} IS DISTINCT FROM (${lastKnown('kept_states', 'line.content', linesOf(table, 't.id'), null)})
      ORDER BY t.id`,
    [ids, at],
  );
}

/** A column of today that never changes, under its name in `keptAt(…, moment, [column])`. */
export const unchanged = (column: string, moment: MomentSql): string => (moment === null ? column : `${column}_now`);

/** A version counts writes and says nothing of the row. */
export const contentOf = (row: string): string => `to_jsonb(${row}) - 'version'`;

const linesOf = (table: string, id: string) => `line.subject_type = '${table}' AND line.subject_id = ${id}`;

/**
 * Where the rows of a table are read from, as `as`: now, or as of a moment, with every column as it stood then and those
 * of `today` beside them as `<column>_now`: for rights, and for looking up by an index, which no column of then has.
 */
export function keptAt(table: string, as: string, moment: MomentSql, today: readonly string[] = []): string {
  if (moment === null) return `${table} ${as}`;
  const now = today.map((column) => `, today.${column} AS ${column}_now`).join('');
  return `(
    SELECT told.*${now} FROM ${table} today
      JOIN LATERAL (${lastKnown('kept_states', 'line.content', linesOf(table, 'today.id'), moment)}) kept ON TRUE
      CROSS JOIN LATERAL jsonb_populate_record(today, kept.content || '{"version": 0}') told) ${as}`;
}
