import { type Actor } from '#access/policy/actor.js';
import { type RowColumns, rowFilter } from '#access/policy/row-scope.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { versionAt } from '#platform/database/kept-states.sql.js';
import { contains, Where } from '#platform/database/sql.js';
import type { ListSource } from '#platform/http/list.js';
import { BY_PINYIN, instantText } from '#platform/database/sql-text.js';
import { ofLeadAt, standingAt } from '../interactions/interactions-then.sql.js';
import { LEAD_STATES } from './domain/lead-state.js';
import type { LeadListQuery } from './dto/lead-view.dto.js';
import { leadsAt, OWNERS_NOW } from './leads-then.sql.js';

/** Columns that carry the row rights of a lead. */
export const LEAD_ROW = { owner: 'l.owner_id', team: 'l.team_id', zone: 'l.zone_code' };

/** For rowFilter over `leadsAt(moment)`: rights are today's. */
export const leadColumnsAt = (moment: MomentSql): RowColumns => (moment === null ? LEAD_ROW : OWNERS_NOW);

/** What brought it. Whether the reader may know the intermediary is asked for the rows of the page. */
export const ORIGIN = `
  l.event_id AS "eventId", (SELECT name FROM promotion_events WHERE id = l.event_id) AS "eventName",
  l.intermediary_id AS "intermediaryId", (SELECT name FROM investors WHERE id = l.intermediary_id) AS "intermediaryName"`;

const select = (moment: MomentSql): string => `
  l.id, l.code, l.title, l.state, l.investor_id AS "investorId", i.name AS "investorName",
  c.name AS "contactName", CASE WHEN c.consent_withdrawn_on IS NULL THEN c.phone END AS "contactPhone", l.source, ${ORIGIN}, l.home_region AS "homeRegion",
  l.industry_code AS "industryCode", l.segment_code AS "segmentCode", l.zone_code AS "zoneCode",
  l.planned_total AS "plannedTotal", l.land_need_mu AS "landNeedMu", l.plant_need_m2 AS "plantNeedM2", l.owner_id AS "ownerId", o.name AS "ownerName",
  l.captured_on::text AS "capturedOn",
  ${lastContact('l.id', moment)}::text AS "lastContactOn",
  ${instantText('l.created_at')} AS "createdAt",
  ${instantText('l.updated_at')} AS "updatedAt", l.sample, ${versionAt('l', moment)} AS version`;

const from = (moment: MomentSql): string => `${leadsAt(moment)}
  JOIN investors i ON i.id = l.investor_id
  JOIN users o ON o.id = l.owner_id
  LEFT JOIN contacts c ON c.id = l.contact_id`;

/** One branch per table, so that each can use its own trigram index; an OR over the join could use none. */
const MATCHES = `l.id IN (
  SELECT id FROM leads WHERE title ILIKE ? OR code ILIKE ?
  UNION ALL SELECT s.id FROM leads s JOIN investors t ON t.id = s.investor_id WHERE t.name ILIKE ?
  UNION ALL SELECT s.id FROM leads s JOIN contacts t ON t.id = s.contact_id WHERE t.name ILIKE ?)`;

/** The same of what was written of a lead at a past moment, which no index holds; names are today's. */
const MATCHED = `l.title ILIKE ? OR l.code ILIKE ?
  OR l.investor_id IN (SELECT t.id FROM investors t WHERE t.name ILIKE ?)
  OR l.contact_id IN (SELECT t.id FROM contacts t WHERE t.name ILIKE ?)`;

/** The day of the latest contact with the lead that counts. */
export const lastContact = (lead: string, moment: MomentSql): string =>
  moment === null
    ? `(SELECT max(n."on") FROM standing_interactions n WHERE n.lead_id = ${lead})`
    : `(SELECT max(n."on") FROM lead_interactions n WHERE ${ofLeadAt(lead, moment)} AND ${standingAt(moment)})`;

/** The filters of the list, and beside them what a selection names. */
export interface LeadFilter extends LeadListQuery {
  ids?: readonly string[];
  knownAt?: string;
}

/**
 * Which leads: the filters of the query within what the actor may see, added to `where`. Needs the alias `l` alone, of
 * `leadsAt(moment)`.
 */
export function leadConditions(
  actor: Actor,
  query: Omit<LeadFilter, 'knownAt'>,
  where: Where = new Where(),
  moment: MomentSql = null,
): Where {
  where
    .when(query.state, 'l.state = ANY(?)')
    .when(query.source, 'l.source = ANY(?)')
    .when(query.homeRegion, 'l.home_region = ANY(?)')
    .when(query.industryCode, 'l.industry_code = ?')
    .when(query.segmentCode, 'l.segment_code = ?')
    .when(query.zoneCode, 'l.zone_code IN (SELECT code FROM zone_descendants WHERE ancestor = ?)')
    .when(query.ownerId, 'l.owner_id = ?::uuid')
    .when(query.investorId, 'l.investor_id = ?::uuid')
    .when(query.teamId, 'l.team_id = ?::uuid')
    .when(query.eventId, 'l.event_id = ?::uuid')
    .when(query.intermediaryId, 'l.intermediary_id = ?::uuid')
    .when(query.capturedFrom, 'l.captured_on >= ?::date')
    .when(query.capturedTo, 'l.captured_on <= ?::date')
    .when(query.screened, '(l.screened_at IS NOT NULL) = ?');
  // A lead merged away goes on in another: shown and summed only where asked for.
  if (query.ids !== undefined) where.add('l.id = ANY(?::uuid[])', query.ids);
  else if (!query.state?.includes('merged')) where.add(`l.state <> 'merged'`);
  if (query.q !== undefined) {
    const text = contains(query.q);
    where.add(moment === null ? MATCHES : MATCHED, text, text, text, text);
  }
  return rowFilter(where, actor, 'lead.read', leadColumnsAt(moment));
}

/** The leads of the list, from now or the moment asked for, and the conditions on them. */
export function leadsListed(actor: Actor, query: LeadFilter): { from: string; where: Where; moment: MomentSql } {
  const where = new Where();
  const moment = where.moment(query.knownAt);
  return { from: leadsAt(moment), where: leadConditions(actor, query, where, moment), moment };
}

/** Made anew for every page: reading one adds its cursor to the conditions. */
export function leadListSource(actor: Actor, query: LeadFilter): ListSource {
  const { where, moment } = leadsListed(actor, query);
  return {
    select: select(moment),
    from: from(moment),
    where,
    id: 'l.id',
    sorts: {
      createdAt: { sql: 'l.created_at', type: 'timestamptz' },
      capturedOn: { sql: 'l.captured_on', type: 'date' },
      // An unknown amount stands below every known one.
      plannedTotal: { sql: 'COALESCE(l.planned_total, -1)', type: 'numeric' },
      title: { sql: `l.title ${BY_PINYIN}`, type: 'text' },
      state: { sql: `array_position('{${LEAD_STATES.join(',')}}'::text[], l.state)`, type: 'integer' },
    },
    defaultSort: '-createdAt',
  };
}
