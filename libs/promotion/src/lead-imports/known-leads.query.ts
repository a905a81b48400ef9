import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { isSameIdea } from '../claims/domain/claim.js';
import { companyNameKey } from '../investors/domain/company-name.js';
import type { LeadState } from '../leads/domain/lead-state.js';
import { LEAD_ROW } from '../leads/lead-list.source.js';
import type { KnownLead } from './domain/lead-patch.js';
import type { LeadRowValues } from './domain/read-lead-row.js';

export interface FoundLead extends KnownLead {
  id: string;
  title: string;
  state: LeadState;
  investorId: string;
  ownerId: string;
}

export interface AskedLead {
  investorId: string;
  values: LeadRowValues;
}

/** The leads rows mean, among those the importer may change: same company, same owner, same title, no other segment. */
@Injectable()
export class KnownLeads {
  async find(em: EntityManager, actor: Actor, asked: readonly AskedLead[]): Promise<(FoundLead | null)[]> {
    if (asked.length === 0) return [];
    const where = new Where([asked.map(({ investorId }) => investorId), asked.map(({ values }) => values.ownerId)]);
    rowFilter(where.add(`l.state <> 'merged'`), actor, 'lead.edit', LEAD_ROW);
    const rows: FoundLead[] = await em.query(
      `SELECT DISTINCT ON (l.created_at, l.id) l.id, l.title, l.state, l.investor_id AS "investorId", l.owner_id AS "ownerId",
              l.source, l.source_detail AS "sourceDetail", l.home_region AS "homeRegion", l.industry_code AS "industryCode",
              l.segment_code AS "segmentCode", l.zone_code AS "zoneCode", l.planned_total::text AS "plannedTotal", l.note,
              l.captured_on::text AS "capturedOn",
              CASE WHEN c.id IS NULL THEN NULL
                   ELSE json_build_object('name', c.name, 'title', c.title, 'phone', c.phone, 'email', c.email) END AS contact,
              (SELECT r.values FROM import_rows r JOIN imports i ON i.id = r.import_id
                WHERE r.subject_id = l.id AND r.outcome IN ('loaded', 'updated', 'unchanged')
                ORDER BY i.created_at DESC LIMIT 1) AS loaded
         FROM unnest($1::uuid[], $2::uuid[]) AS a(investor, owner)
         JOIN leads l ON l.investor_id = a.investor AND l.owner_id = a.owner
         LEFT JOIN contacts c ON c.id = l.contact_id AND c.erased_at IS NULL
        WHERE ${where.toString()} ORDER BY l.created_at, l.id`,
      where.params,
    );
    const of = new Map<string, FoundLead[]>();
    for (const row of rows) of.set(placeOf(row), [...(of.get(placeOf(row)) ?? []), row]);
    return asked.map(({ investorId, values }) => {
      const key = companyNameKey(values.title);
      const there = of.get(placeOf({ investorId, ownerId: values.ownerId })) ?? [];
      return (
        there.find((lead) => companyNameKey(lead.title) === key && isSameIdea(lead.segmentCode, values.segmentCode)) ??
        null
      );
    });
  }
}

const placeOf = ({ investorId, ownerId }: Pick<FoundLead, 'investorId' | 'ownerId'>): string =>
  `${investorId}|${ownerId}`;
