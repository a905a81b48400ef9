import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { Where } from '#platform/database/sql.js';
import { planErrors } from '../plan.errors.js';
import { CHAIN_ACTION_RULES } from '../domain/chain-action.js';
import type { PlanFilter } from '../document/document.dto.js';
import type { IndustryView, SegmentView } from './industries.dto.js';

const INDUSTRY = `i.code, pi.plan_code AS "planCode", i.name_zh AS "nameZh", i.name_en AS "nameEn", i.aliases, i.active,
  pi.rank, pi.brand_zh AS "brandZh", pi.brand_en AS "brandEn", pi.structure_zh AS "structureZh",
  pi.structure_en AS "structureEn", pi.spatial_zh AS "spatialZh", pi.spatial_en AS "spatialEn", pi.goal_zh AS "goalZh",
  pi.goal_en AS "goalEn", pi.target_indicator AS "targetIndicator", pi.measure_zh AS "measureZh",
  pi.measure_en AS "measureEn", pi.target_value AS "targetValue", pi.target_unit AS "targetUnit",
  pi.leaders_zh AS "leadersZh", coalesce(pi.note_zh, i.note_zh) AS "noteZh", coalesce(pi.note_en, i.note_en) AS "noteEn",
  pi.source`;

const SEGMENT = `code, industry_code AS "industryCode", tier, name_zh AS "nameZh", name_en AS "nameEn", aliases, focus, parts,
  note_zh AS "noteZh", note_en AS "noteEn", source, chain_action AS "chainAction",
  chain_action_basis AS "chainActionBasis", chain_action_reason AS reason, version`;

type SegmentRow = Omit<SegmentView, 'chainReasonZh' | 'chainReasonEn'> & { reason: string | null };

@Injectable()
export class IndustriesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The leading industries of one plan, or of each plan that has a set. Segments are those in use today. */
  async list({ plan }: PlanFilter): Promise<IndustryView[]> {
    const where = new Where().add('pi.active').when(plan, 'pi.plan_code = ?');
    const industries: Omit<IndustryView, 'segments'>[] = await this.dataSource.query(
      `SELECT ${INDUSTRY} FROM plan_industries pi JOIN industries i ON i.code = pi.industry_code
        WHERE ${where.toString()} ORDER BY pi.plan_code, pi.rank`,
      where.params,
    );
    const rows: SegmentRow[] = await this.dataSource.query(
      `SELECT ${SEGMENT} FROM segments WHERE active ORDER BY sort`,
    );
    const segments = rows.map(segmentView);
    return industries.map((industry) => ({
      ...industry,
      segments: segments.filter((segment) => segment.industryCode === industry.code),
    }));
  }

  async segment(code: string, em: EntityManager = this.dataSource.manager): Promise<SegmentView> {
    const [row]: SegmentRow[] = await em.query(`SELECT ${SEGMENT} FROM segments WHERE code = $1`, [code]);
    if (row === undefined) throw planErrors('plan.segment_not_found', { code });
    return segmentView(row);
  }
}

function segmentView({ reason, ...row }: SegmentRow): SegmentView {
  const rule = row.chainAction === null ? null : CHAIN_ACTION_RULES[row.chainAction];
  return { ...row, chainReasonZh: reason ?? rule?.zh ?? null, chainReasonEn: reason ?? rule?.en ?? null };
}
