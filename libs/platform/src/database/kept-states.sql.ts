import type { EntityManager } from 'typeorm';
import { lastKnown, type MomentSql } from './as-of.sql.js';

/**
 * Of a table whose rows are edited in place every state is kept beside it. Whoever writes such a row says so here, in the
 * transaction of the change; of a row that stands as it stood nothing is written. `at` is the moment the change itself
 * bears. `but`: columns that are not kept, such as a person's. The table's name and its columns are constant text.
 */
export async function keepStates(
  em: EntityManager,
  table: string,
  ids: readonly string[],
  at: Date,
  but: readonly string[] = [],
): Promise<void> {
  if (ids.length === 0) return;
  await em.query(
    `INSERT INTO kept_states (subject_type, subject_id, content, recorded_at)
     SELECT '${table}', t.id, ${contentOf('t', but)}, $2 FROM ${table} t WHERE t.id = ANY($1::uuid[])
        AND ${contentOf('t', but)} IS DISTINCT FROM (${lastKnown('kept_states', 'line.content', linesOf(table, 't.id'), null)})
      ORDER BY t.id`,
    [ids, at],
  );
}

/** A row that is deleted: from then on it is not there. */
export async function keepGone(em: EntityManager, table: string, id: string, at: Date): Promise<void> {
  await em.query(
    `INSERT INTO kept_states (subject_type, subject_id, content, recorded_at) VALUES ('${table}', $1, '{}', $2)`,
    [id, at],
  );
}

/** A column of today that never changes, under its name in `keptAt(…, moment, [column])`. */
export const unchanged = (column: string, moment: MomentSql): string => (moment === null ? column : `${column}_now`);

/** A version counts writes and says nothing of the row. */
export const contentOf = (row: string, but: readonly string[] = []): string =>
  `to_jsonb(${row}) - ARRAY[${['version', ...but].map((column) => `'${column}'`).join(', ')}]`;

const linesOf = (table: string, id: string) => `line.subject_type = '${table}' AND line.subject_id = ${id}`;

/**
 * Where the rows of a table are read from, as `as`: now, or as of a moment, with every column as it stood then and those
 * of `today` beside them as `<column>_now`: for rights, and for looking up by an index, which no column of then has. A row
 * nothing was kept of since stands as it stood: only the others are told from their states. Its version is today's all
 * the same, so nobody shows it (`versionAt`).
 */
export function keptAt(table: string, as: string, moment: MomentSql, today: readonly string[] = []): string {
  if (moment === null) return `${table} ${as}`;
  const now = today.map((column) => `, today.${column} AS ${column}_now`).join('');
  const since = `SELECT 1 FROM kept_states line WHERE ${linesOf(table, 'today.id')} AND line.recorded_at > ${moment}`;
  const known = `${linesOf(table, 'today.id')} AND line.recorded_at <= ${moment}`;
  // The last line known is joined, not asked for row by row: of a moment long ago few lines are known, of one just past
  // few rows have changed, and which of the two to begin with is for the database to choose.
  return `(
    SELECT today.*${now} FROM ${table} today WHERE NOT EXISTS (${since})
    UNION ALL
    SELECT told.*${now} FROM ${table} today JOIN kept_states kept ON ${known.replaceAll('line.', 'kept.')}
      CROSS JOIN LATERAL jsonb_populate_record(today, kept.content) told
     WHERE EXISTS (${since}) AND NOT EXISTS (SELECT 1 FROM kept_states line WHERE ${known} AND line.id > kept.id)) ${as}`;
}

/** The version of a row of `keptAt`. One of a past moment opens no edit, and would tell of the edits since. */
export const versionAt = (row: string, moment: MomentSql): string => (moment === null ? `${row}.version` : '0');

/**
 * As keptAt, of a table whose rows are deleted: also those that are gone since. `ids` is SQL that yields whose states to
 * ask for; columns that are not kept are null.
 */
export const keptOnceAt = (table: string, as: string, moment: string, ids: string): string => `(
    SELECT told.* FROM (${ids}) who (id)
      JOIN LATERAL (${lastKnown('kept_states', 'line.content', linesOf(table, 'who.id'), moment)}) kept ON kept.content <> '{}'
      CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, kept.content || '{"version": 0}') told) ${as}`;
