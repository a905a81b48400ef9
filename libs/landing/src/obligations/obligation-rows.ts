import type { MomentSql } from '#platform/database/as-of.sql.js';
import { joinProject } from '../projects/projects-then.sql.js';
import { obligationsAt } from './obligations-then.sql.js';
import type { EntityManager } from 'typeorm';
import { Where } from '#platform/database/sql.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import type { ObligationSource } from './domain/obligation.js';
import type { ObligationView } from './dto/obligation.dto.js';

/** `of`: which obligations of a moment, over `today`. */
export const obligationFrom = (moment: MomentSql, of = 'TRUE'): string =>
  `${obligationsAt(moment, of)} ${joinProject(moment, 'ob.project_id')} LEFT JOIN teams t ON t.id = ob.team_id`;

/** Overdue by the calendar of Shanghai: `today` is a parameter's place. */
export const obligationRow = (today: string): string => `
  ob.id, ob.project_id AS "projectId", p.name AS "projectName", ob.side, ob.kind, ob.text, ob.amount,
  ob.kept_amount AS "keptAmount", ob.reported_amount AS "reportedAmount", ob.team_id AS "teamId",
  t.name_zh AS "teamNameZh", t.name_en AS "teamNameEn", p.zone_code AS "zoneCode", ob.version,
  ${dateText('ob.due_on')} AS "dueOn", ob.state = 'open' AND ob.due_on < ${today}::date AS overdue, ob.source,
  ob.source_id AS "sourceId", ob.state, ob.reported_by IS NOT NULL AS reported,
  ${instantText('ob.recorded_at')} AS "recordedAt"`;

/** What one record of the source made, as it stands on a day; with a moment, as it was known then. */
export function obligationsOf(
  em: EntityManager,
  { source, sourceId }: { source: ObligationSource; sourceId: string },
  today: string,
  knownAt?: string,
): Promise<ObligationView[]> {
  const where = new Where([source, sourceId, today]);
  return em.query(
    `SELECT ${obligationRow('$3')} FROM ${obligationFrom(where.moment(knownAt), 'today.source_id = $2')}
      WHERE ob.source = $1 AND ob.source_id = $2 ORDER BY ob.due_on, ob.recorded_at, ob.id`,
    where.params,
  );
}

/** The agreement's terms that stand as obligations of the project. */
export async function termsSetFor(em: EntityManager, projectId: string): Promise<string[]> {
  const rows: { term: string }[] = await em.query(
    `SELECT term FROM obligations WHERE project_id = $1 AND term IS NOT NULL AND state <> 'withdrawn'`,
    [projectId],
  );
  return rows.map(({ term }) => term);
}
