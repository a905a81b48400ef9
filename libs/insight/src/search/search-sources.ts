import type { EntityManager } from 'typeorm';
import type { SearchKind } from './domain/search-text.js';

export interface SourceRow {
  id: string;
  title: string;
  detail: string;
  code: string;
  others: (string | null)[];
  phone: string | null;
  ownerId: string | null;
  teamId: string | null;
  zoneCode: string | null;
  updatedAt: Date;
}

/** What of each record may be typed. A record that is not answered here has no entry any more. */
const SOURCES: Record<SearchKind, string> = {
  lead: `
    SELECT l.id, l.title, i.name AS detail, l.code, 
           ARRAY[l.code, i.name, i.uscc, c.name] || ARRAY(
             SELECT DISTINCT p.name FROM standing_interactions n JOIN interaction_people p ON p.interaction_id = n.id
              WHERE n.lead_id = l.id AND p.name IS NOT NULL) AS others, c.phone,
           l.owner_id AS "ownerId", l.team_id AS "teamId", l.zone_code AS "zoneCode", l.updated_at AS "updatedAt"
      FROM leads l JOIN investors i ON i.id = l.investor_id LEFT JOIN contacts c ON c.id = l.contact_id
     WHERE l.id = ANY($1::uuid[]) AND l.state <> 'merged'`,
  investor: `
    SELECT i.id, i.name AS title, '' AS detail, COALESCE(i.uscc, '') AS code, ARRAY[i.uscc] AS others,
           NULL AS phone, NULL AS "ownerId", NULL AS "teamId", NULL AS "zoneCode", i.updated_at AS "updatedAt"
      FROM investors i WHERE i.id = ANY($1::uuid[]) AND i.merged_into_id IS NULL`,
  project: `
    SELECT p.id, p.name AS title, CASE WHEN p.confidential THEN '' ELSE i.name END AS detail, p.code,
           CASE WHEN p.confidential THEN ARRAY[p.code]
                ELSE ARRAY[p.code, i.name, p.company_name, p.company_uscc] END AS others,
           NULL AS phone, p.officer_id AS "ownerId", p.team_id AS "teamId", p.zone_code AS "zoneCode",
           p.updated_at AS "updatedAt"
      FROM projects p JOIN investors i ON i.id = p.investor_id WHERE p.id = ANY($1::uuid[])`,
  event: `
    SELECT e.id, e.name AS title, concat_ws(' · ', to_char(e.from_on, 'YYYY-MM-DD'), e.place) AS detail, '' AS code,
           ARRAY[e.place] AS others, NULL AS phone, e.owner_id AS "ownerId", e.team_id AS "teamId",
           e.zone_code AS "zoneCode", e.updated_at AS "updatedAt"
      FROM promotion_events e WHERE e.id = ANY($1::uuid[])`,
};

export function readSources(em: EntityManager, kind: SearchKind, ids: readonly string[]): Promise<SourceRow[]> {
  return em.query(SOURCES[kind], [ids]);
}
