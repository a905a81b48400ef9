import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asTheyStood, type Edited } from '#access/audit/edited-then.js';
import type { Actor } from '#access/policy/actor.js';
import { contains, Where } from '#platform/database/sql.js';
import { listPage } from '#platform/http/list.js';
import { InvestorSight } from '../claims/investor-sight.js';
import { PoolTerms } from './assignment.entities.js';
import { leadsAt } from '../leads/leads-then.sql.js';
import type { PoolAsked, PoolPage, PoolRow, PoolTermsView } from './dto/assignment.dto.js';

const SELECT = `
  l.id, l.code, l.title, i.name AS "investorName", l.industry_code AS "industryCode", l.segment_code AS "segmentCode",
  l.zone_code AS "zoneCode", l.planned_total AS "plannedTotal", l.handover_note AS "handoverNote",
  o.name AS "lastOwnerName", l.pooled_on::text AS "pooledOn"`;

const EDITED: Edited<PoolTerms> = {
  subjectType: 'pool_terms',
  subjectOf: ({ code }) => code,
  action: 'pool.terms_edited',
};

/** 线索公共池: leads nobody works, open to every officer; a company somebody else has claimed since is not shown. */
@Injectable()
export class LeadPool {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sight: InvestorSight,
  ) {}

  /** As of a past moment: the leads that rested then, of the companies one may know today. */
  list(actor: Actor, query: PoolAsked): Promise<PoolPage> {
    const where = new Where();
    const moment = where.moment(query.knownAt);
    where
      .add(`l.state = 'dormant'`)
      .when(query.industryCode, 'l.industry_code = ?')
      .when(query.zoneCode, 'l.zone_code IN (SELECT code FROM zone_descendants WHERE ancestor = ?)');
    if (query.q !== undefined) {
      const text = contains(query.q);
      where.add('l.title ILIKE ? OR i.name ILIKE ? OR l.code ILIKE ?', text, text, text);
    }
    this.sight.narrow(where, actor, 'i.id');
    const source = {
      select: SELECT,
      from: `${leadsAt(moment)} JOIN investors i ON i.id = l.investor_id JOIN users o ON o.id = l.owner_id`,
      where,
      id: 'l.id',
      sorts: {
        pooledOn: { sql: `COALESCE(l.pooled_on, '1990-01-01'::date)`, type: 'date' as const },
        plannedTotal: { sql: 'COALESCE(l.planned_total, -1)', type: 'numeric' as const },
      },
      defaultSort: '-pooledOn',
    };
    return listPage<PoolRow>(this.dataSource.manager, source, query);
  }

  async terms(knownAt?: string): Promise<PoolTermsView> {
    const em = this.dataSource.manager;
    const now = await em.findOneByOrFail(PoolTerms, { code: 'standard' });
    const [terms] = await asTheyStood(em, [now], EDITED, knownAt);
    const { mostOpen, mostTakenWeekly, ownRestDays, version } = terms!;
    return { mostOpen, mostTakenWeekly, ownRestDays, version };
  }
}
