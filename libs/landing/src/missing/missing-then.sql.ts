import type { EntityManager } from 'typeorm';
import { knownBy, lastKnown, type MomentSql } from '#platform/database/as-of.sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { joinProject } from '../projects/projects-then.sql.js';

const KEPT_AS = `'missing_items'`;
/** Stands in the history for the moment from which it is kept, where there were projects before. */
const BEGUN = `'00000000-0000-0000-0000-000000000000'`;

/** Rows are put in place of others here: of each project is kept what it lacked, all of it, whenever that changed. */
export async function keepMissing(em: EntityManager, projectIds: readonly string[], at: Date): Promise<void> {
  await em.query(
    `INSERT INTO kept_states (subject_type, subject_id, content, recorded_at)
     SELECT ${KEPT_AS}, p.id, jsonb_build_object('items', COALESCE((
              SELECT jsonb_agg(to_jsonb(mi) ORDER BY mi.sort) FROM missing_items mi WHERE mi.project_id = p.id), '[]')), $2
       FROM unnest($1::uuid[]) p (id) ORDER BY p.id`,
    [projectIds, at],
  );
}

const ITEMS = "jsonb_populate_recordset(NULL::missing_items, kept.content->'items')";

/** What projects lack, as `mi` beside the project `pr`: now, or as was kept by a moment; `of`: which projects, over `today`. */
export function missingFrom(moment: MomentSql, of = 'TRUE'): string {
  if (moment === null) return 'missing_items mi JOIN projects pr ON pr.id = mi.project_id';
  const last = lastKnown(
    'kept_states',
    'line.content',
    `line.subject_type = ${KEPT_AS} AND line.subject_id = today.id`,
    moment,
  );
  return `(SELECT today.id, last.content FROM projects today CROSS JOIN LATERAL (${last}) last WHERE ${of}) kept
    ${joinProject(moment, 'kept.id', 'pr')} CROSS JOIN LATERAL ${ITEMS} mi`;
}

/** The other things the project of `mi` lacks, as `event`. */
export const besideIt = (moment: MomentSql): string =>
  moment === null ? 'missing_items event WHERE event.project_id = mi.project_id' : `${ITEMS} event WHERE TRUE`;

/** From when it is kept what projects lacked, if that is after the moment asked about. */
export async function missingKeptFrom(em: EntityManager, knownAt: string): Promise<string | null> {
  const [begun]: { at: string }[] = await em.query(
    `SELECT ${instantText('k.recorded_at')} AS at FROM kept_states k
      WHERE k.subject_type = ${KEPT_AS} AND k.subject_id = ${BEGUN} AND NOT ${knownBy('k', '$1::timestamptz')}`,
    [knownAt],
  );
  return begun?.at ?? null;
}
