import type { EntityManager } from 'typeorm';
import type { AuditAction } from './audit-actions.js';

/** Rows edited in place, of which the trail keeps every edit as { field, from, to }: few, such as terms and rules. */
export interface Edited<Row> {
  subjectType: string;
  subjectOf: (row: Row) => string;
  action: AuditAction;
}

interface Edit {
  subjectId: string;
  changes: { field: string; from: unknown }[];
}

/** As the rows stood at a moment, by what was edited since; without one, as they are. A version of then opens no edit. */
export async function asTheyStood<Row extends { version: number }>(
  em: EntityManager,
  rows: Row[],
  { subjectType, subjectOf, action }: Edited<Row>,
  knownAt?: string,
): Promise<Row[]> {
  if (knownAt === undefined) return rows;
  // The latest first: what the first edit since found is put in last.
  const edits: Edit[] = await em.query(
    `SELECT subject_id AS "subjectId", detail->'changes' AS changes FROM audit_events
      WHERE subject_type = $1 AND subject_id = ANY($2::text[]) AND action = $3 AND at > $4::timestamptz ORDER BY id DESC`,
    [subjectType, rows.map(subjectOf), action, knownAt],
  );
  return rows.map((row) => {
    const since = edits.filter(({ subjectId }) => subjectId === subjectOf(row)).flatMap(({ changes }) => changes);
    return { ...row, ...Object.fromEntries(since.map(({ field, from }) => [field, from])), version: 0 };
  });
}
