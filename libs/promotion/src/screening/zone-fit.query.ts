import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { landFitOf, type LandNeed, rankByLand } from '#plan/domain/zone-fit.js';
import { IndustriesQuery } from '#plan/industries/industries.query.js';
import { PlanLookup } from '#plan/plan.query.js';
import { LandLeft } from '#plan/zones/land-left.js';
import { ZonesQuery } from '#plan/zones/zones.query.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { LeadsQuery } from '../leads/leads.query.js';
import { explainZone } from './domain/explain-zone.js';
import type { ScreeningView, SegmentChain, ZoneFitAnswer, ZoneOption } from './dto/screening.dto.js';
import { majorRuleOf } from './major-lead.js';
import { SettledProjects } from './settled-projects.js';

const screenings = (moment: MomentSql): string => `
  SELECT s.id, s.opinion, s.advice, s.zone_code AS "zoneCode", s.segment_code AS "segmentCode",
         s.fit_verdict AS "fitVerdict", s.override_reason AS "overrideReason", s.chain_action AS "chainAction", s.major,
         u.name AS "byName", ${instantText('s.at')} AS at
    FROM screenings s JOIN users u ON u.id = s.by WHERE s.lead_id = $1 AND ${
      moment === null ? 'TRUE' : `s.at <= ${moment}`
    } ORDER BY s.at DESC, s.id`;

/** The plan names no address for its enterprises: they stand where their projects do. */
const ENTERPRISES = `
  SELECT d.ancestor AS "zoneCode", array_agg(DISTINCT e.name_zh) AS names
    FROM plan_projects p
    JOIN plan_enterprises e ON e.code = p.enterprise_code AND e.active AND $1 = ANY(e.segment_codes)
    JOIN zone_descendants d ON d.code = p.zone_code AND d.ancestor = ANY($2)
   WHERE p.active GROUP BY d.ancestor`;

/** Which parks suit a lead, with everything that is known of them, and what was written of it before. */
@Injectable()
export class ZoneFitQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly leads: LeadsQuery,
    private readonly plan: PlanLookup,
    private readonly zones: ZonesQuery,
    private readonly industries: IndustriesQuery,
    private readonly landLeft: LandLeft,
    private readonly settled: SettledProjects,
  ) {}

  async screenings(actor: Actor, leadId: string, knownAt?: string): Promise<ScreeningView[]> {
    await this.leads.one(actor, leadId, knownAt);
    const where = new Where([leadId]);
    return this.dataSource.query(screenings(where.moment(knownAt)), where.params);
  }

  async zoneFit(actor: Actor, leadId: string): Promise<ZoneFitAnswer> {
    const lead = await this.leads.one(actor, leadId);
    const em = this.dataSource.manager;
    const inUse = (await this.plan.segments()).some((segment) => segment.code === lead.segmentCode);
    const segmentCode = inUse ? lead.segmentCode : null;
    return {
      segmentCode,
      chain: segmentCode === null ? null : await this.chain(segmentCode),
      landNeedMu: lead.landNeedMu,
      plantNeedM2: lead.plantNeedM2,
      major: await majorRuleOf(em, lead.plannedTotal),
      options:
        segmentCode === null
          ? []
          : await this.options(em, { landMu: lead.landNeedMu, plantM2: lead.plantNeedM2 }, segmentCode),
    };
  }

  private async chain(segmentCode: string): Promise<SegmentChain | null> {
    const { chainAction, chainActionBasis, chainReasonZh, chainReasonEn } = await this.industries.segment(segmentCode);
    if (chainAction === null || chainActionBasis === null) return null;
    return {
      action: chainAction,
      basis: chainActionBasis,
      reasonZh: chainReasonZh ?? '',
      reasonEn: chainReasonEn ?? '',
    };
  }

  private async options(em: EntityManager, need: LandNeed, segmentCode: string): Promise<ZoneOption[]> {
    const fits = await this.zones.fits(segmentCode);
    const codes = fits.map((fit) => fit.zoneCode);
    const left = await this.landLeft.of(em, codes);
    const settled = await this.settled.of(em, segmentCode, codes);
    const named: { zoneCode: string; names: string[] }[] = await em.query(ENTERPRISES, [segmentCode, codes]);
    const options = fits.map((fit): ZoneOption => {
      const land = left.get(fit.zoneCode) ?? null;
      const landFit = landFitOf(need, land);
      const enterprises = named.find((row) => row.zoneCode === fit.zoneCode)?.names ?? [];
      const projects = settled.get(fit.zoneCode)?.projects ?? 0;
      const explained = explainZone({ ...fit, need, left: land, landFit, enterprises, projects });
      return {
        zoneCode: fit.zoneCode,
        zoneNameZh: fit.zoneNameZh,
        zoneNameEn: fit.zoneNameEn,
        reason: fit.reason,
        landFit,
        landLeftMu: land?.landMu ?? null,
        plantLeftM2: land?.plantM2 ?? null,
        enterprises: enterprises.length,
        projects,
        explanationZh: explained.zh,
        explanationEn: explained.en,
      };
    });
    return rankByLand(options);
  }
}
