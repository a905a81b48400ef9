import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { contains, Where } from '#platform/database/sql.js';
import { planErrors } from '../plan.errors.js';
import type {
  IndicatorFilter,
  IndicatorView,
  PeriodView,
  PlanEnterpriseView,
  PlanEventView,
  PlanFilter,
  PlanProjectFilter,
  PlanProjectPage,
  PlanProjectView,
} from './document.dto.js';

const PERIOD = `code, name_zh AS "nameZh", name_en AS "nameEn", title_zh AS "titleZh", title_en AS "titleEn",
  from_year AS "fromYear", to_year AS "toYear", status, issued_on AS "issuedOn",
  note_zh AS "noteZh", note_en AS "noteEn", source, version`;

const INDICATOR = `plan_code AS "planCode", code, source_table AS "table", ref, category_zh AS "categoryZh",
  category_en AS "categoryEn", name_zh AS "nameZh", name_en AS "nameEn", unit, unit_en AS "unitEn", kind,
  five_year_total AS "fiveYearTotal", increment, property, baseline, baseline_printed AS "baselinePrinted",
  baseline_source AS "baselineSource", target, target_max AS "targetMax", target_printed AS "targetPrinted", comparator,
  assigned_from_above AS "assignedFromAbove", actual, actual_printed AS "actualPrinted", result,
  previous_period AS "previousPeriod", relevance, pipeline_link AS "pipelineLink",
  cardinality(suspect_cells) > 0 AS suspect, suspect_cells AS "suspectCells", related_codes AS "relatedCodes",
  note_zh AS "noteZh", note_en AS "noteEn", sort, source, version`;

const PROJECT = `p.code, p.plan_code AS "planCode", p.name_zh AS "nameZh", p.name_en AS "nameEn", p.aliases,
  p.industry_code AS "industryCode", p.segment_code AS "segmentCode", p.segment_basis AS "segmentBasis", p.kind,
  p.zone_code AS "zoneCode", p.enterprise_code AS "enterpriseCode", e.name_zh AS "enterpriseNameZh",
  e.name_en AS "enterpriseNameEn", p.status_words AS "statusWords", p.status_reading AS "statusReading", p.origin,
  p.group_zh AS "groupZh", p.note_zh AS "noteZh", p.note_en AS "noteEn", p.source`;

const ENTERPRISE = `code, plan_code AS "planCode", name_zh AS "nameZh", name_en AS "nameEn", aliases,
  industry_code AS "industryCode", segment_codes AS "segmentCodes", segment_basis AS "segmentBasis", roles,
  note_zh AS "noteZh", note_en AS "noteEn", source`;

/** The plan as printed: periods, indicators, named projects and enterprises. */
@Injectable()
export class DocumentQuery {
  constructor(private readonly dataSource: DataSource) {}

  periods(em: EntityManager = this.dataSource.manager): Promise<PeriodView[]> {
    return em.query(`SELECT ${PERIOD} FROM plan_periods WHERE active ORDER BY from_year`);
  }

  async period(code: string, em: EntityManager = this.dataSource.manager): Promise<PeriodView> {
    const period = (await this.periods(em)).find((each) => each.code === code);
    if (period === undefined) throw planErrors('plan.period_not_found', { code });
    return period;
  }

  /** The period, held until the end of the transaction, and still a draft. */
  async draft(em: EntityManager, code: string): Promise<PeriodView> {
    await em.query(`SELECT 1 FROM plan_periods WHERE code = $1 FOR UPDATE`, [code]);
    const period = await this.period(code, em);
    if (period.status !== 'draft') throw planErrors('plan.not_a_draft', { plan: period.nameZh });
    return period;
  }

  /** Taken out of a plan: they are no part of it, but can be taken back while it is drafted. */
  dropped(plan: string, em: EntityManager = this.dataSource.manager): Promise<IndicatorView[]> {
    return em.query(`SELECT ${INDICATOR} FROM indicators WHERE plan_code = $1 AND NOT active ORDER BY sort, code`, [
      plan,
    ]);
  }

  /** One indicator, dropped or not. */
  async indicator(plan: string, code: string, em: EntityManager): Promise<IndicatorView> {
    const of = `plan_code = $1 AND code = $2`;
    const [row]: IndicatorView[] = await em.query(`SELECT ${INDICATOR} FROM indicators WHERE ${of}`, [plan, code]);
    if (row === undefined) throw planErrors('plan.indicator_not_found', { code });
    return row;
  }

  indicators({ plan, table }: IndicatorFilter, em: EntityManager = this.dataSource.manager): Promise<IndicatorView[]> {
    const where = new Where().add('active').when(plan, 'plan_code = ?').when(table, 'source_table = ?');
    return em.query(
      `SELECT ${INDICATOR} FROM indicators WHERE ${where.toString()} ORDER BY plan_code, sort`,
      where.params,
    );
  }

  async projects({ plan, industryCode, segmentCode, zoneCode, q }: PlanProjectFilter): Promise<PlanProjectPage> {
    const where = new Where()
      .add('p.active')
      .when(plan, 'p.plan_code = ?')
      .when(industryCode, 'p.industry_code = ?')
      .when(segmentCode, 'p.segment_code = ?')
      .when(zoneCode, 'p.zone_code IN (SELECT code FROM zone_descendants WHERE ancestor = ?)');
    if (q !== undefined) {
      const text = contains(q);
      where.add(
        `p.name_zh ILIKE ? OR p.name_en ILIKE ? OR e.name_zh ILIKE ? OR array_to_string(p.aliases, ' ') ILIKE ?`,
        text,
        text,
        text,
        text,
      );
    }
    const items: PlanProjectView[] = await this.dataSource.query(
      `SELECT ${PROJECT} FROM plan_projects p LEFT JOIN plan_enterprises e ON e.code = p.enterprise_code
        WHERE ${where.toString()} ORDER BY p.plan_code, p.sort`,
      where.params,
    );
    return { items, nextCursor: null, total: items.length };
  }

  events({ plan }: PlanFilter): Promise<PlanEventView[]> {
    const where = new Where().add('active').when(plan, 'plan_code = ?');
    return this.dataSource.query(
      `SELECT code, plan_code AS "planCode", name_zh AS "nameZh", name_en AS "nameEn", source
         FROM plan_events WHERE ${where.toString()} ORDER BY plan_code, sort`,
      where.params,
    );
  }

  enterprises({ plan }: PlanFilter): Promise<PlanEnterpriseView[]> {
    const where = new Where().add('active').when(plan, 'plan_code = ?');
    return this.dataSource.query(
      `SELECT ${ENTERPRISE} FROM plan_enterprises WHERE ${where.toString()} ORDER BY plan_code, sort`,
      where.params,
    );
  }
}
