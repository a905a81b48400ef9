/**
 * How SQL says "as of". A moment is a SQL expression of a timestamptz, or null for now. Of a history that is only added
 * to, what is known at a moment are the lines recorded by then; where lines replace one another, the last of them.
 */
export type MomentSql = string | null;

/** A condition on the lines of `alias` (recorded_at): recorded by the moment. */
export const knownBy = (alias: string, moment: MomentSql): string =>
  moment === null ? 'TRUE' : `${alias}.recorded_at <= ${moment}`;

/** The columns of the last line known of one record, as a subquery: `of` says whose lines, over the alias `line`. */
export const lastKnown = (table: string, columns: string, of: string, moment: MomentSql): string => `
  SELECT ${columns} FROM ${table} line WHERE ${of} AND ${knownBy('line', moment)} ORDER BY line.id DESC LIMIT 1`;

/** The last line known of every record, `keys` telling records apart. */
export const eachLastKnown = (table: string, keys: string, moment: MomentSql): string => `
  SELECT DISTINCT ON (${keys}) * FROM ${table} line WHERE ${knownBy('line', moment)} ORDER BY ${keys}, line.id DESC`;

/**
 * What was changed after a moment, as `terms`: an object of columns, each as the first of those changes found it. For
 * records of which every edit is kept as { field, from, to }: `changes` yields (id, changes) of the edits after the moment.
 */
export const termsBefore = (changes: string): string => `
  SELECT jsonb_object_agg(f.field, f.was) AS terms
    FROM (SELECT DISTINCT ON (c->>'field') lower(regexp_replace(c->>'field', '([A-Z])', '_\\1', 'g')) AS field, c->'from' AS was
            FROM (${changes}) s CROSS JOIN LATERAL jsonb_array_elements(s.changes) c
           WHERE c ? 'from' ORDER BY c->>'field', s.id) f`;
