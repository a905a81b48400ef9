import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import type { FieldProblem } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { SegmentTier } from './industries/segment.entity.js';
import type { ZoneKind } from './zones/zone.entity.js';

export interface IndustryFact {
  code: string;
  nameZh: string;
  nameEn: string;
  aliases: string[];
  active: boolean;
}

export interface SegmentFact {
  code: string;
  industryCode: string;
  tier: SegmentTier;
  nameZh: string;
  nameEn: string;
  aliases: string[];
  active: boolean;
}

export interface ZoneFact {
  code: string;
  parentCode: string | null;
  nameZh: string;
  nameEn: string;
  kind: ZoneKind;
  aliases: string[];
  industryCodes: string[];
  active: boolean;
}

/** Codes as they came in a request; absent or null ones are not checked. */
export interface PlanCodes {
  industryCode?: string | null;
  segmentCode?: string | null;
  zoneCode?: string | null;
}

const NAMES = `code, name_zh AS "nameZh", name_en AS "nameEn", aliases, active`;

/** What the floors above ask of the plan: which codes exist, what they are called, what contains what. */
@Injectable()
export class PlanLookup {
  constructor(private readonly dataSource: DataSource) {}

  /** Those a new record may name; `all` adds what is switched off, for the names of old records. */
  industries(all = false): Promise<IndustryFact[]> {
    return this.dataSource.query(`SELECT ${NAMES} FROM industries WHERE active OR $1 ORDER BY sort`, [all]);
  }

  segments(all = false, em: EntityManager = this.dataSource.manager): Promise<SegmentFact[]> {
    return em.query(
      `SELECT ${NAMES}, industry_code AS "industryCode", tier FROM segments WHERE active OR $1 ORDER BY sort`,
      [all],
    );
  }

  /** With the other names people type; `placeNamed` of domain/zone-name.ts finds a zone by any of them. */
  zones(all = false, em: EntityManager = this.dataSource.manager): Promise<ZoneFact[]> {
    return em.query(
      `SELECT ${NAMES}, parent_code AS "parentCode", kind, industry_codes AS "industryCodes"
         FROM zones WHERE active OR $1 ORDER BY sort, code`,
      [all],
    );
  }

  /** What every industry, segment and zone is called, by code: for files, which carry names. */
  async names(language: 'zh' | 'en'): Promise<ReadonlyMap<string, string>> {
    const named = [...(await this.industries(true)), ...(await this.segments(true)), ...(await this.zones(true))];
    return new Map(named.map((each) => [each.code, language === 'en' ? each.nameEn : each.nameZh]));
  }

  /** The zone itself and everything it contains. */
  async descendants(zoneCode: string, em: EntityManager = this.dataSource.manager): Promise<string[]> {
    const rows: { code: string }[] = await em.query(
      `SELECT code FROM zone_descendants WHERE ancestor = $1 ORDER BY code`,
      [zoneCode],
    );
    return rows.map((row) => row.code);
  }

  /**
   * Every code given must exist and be in use, and the segment must belong to the industry. Answers all problems at
   * once, each at its field. On an edit pass only what changes: an old record may keep a code switched off since.
   */
  async assertCodes(em: EntityManager, codes: PlanCodes): Promise<void> {
    const { industryCode = null, segmentCode = null, zoneCode = null } = codes;
    const [found]: { industry: boolean; segmentIndustry: string | null; zone: boolean }[] = await em.query(
      `SELECT EXISTS (SELECT 1 FROM industries WHERE code = $1 AND active) AS industry,
              (SELECT industry_code FROM segments WHERE code = $2 AND active) AS "segmentIndustry",
              EXISTS (SELECT 1 FROM zones WHERE code = $3 AND active) AS zone`,
      [industryCode, segmentCode, zoneCode],
    );
    const problems: FieldProblem[] = [];
    const unknown = (field: keyof PlanCodes, value: string) =>
      problems.push({ field, code: 'field.unknown_code', params: { value } });
    const segmentIndustry = found?.segmentIndustry ?? null;
    if (industryCode !== null && found?.industry !== true) unknown('industryCode', industryCode);
    if (zoneCode !== null && found?.zone !== true) unknown('zoneCode', zoneCode);
    if (segmentCode !== null && segmentIndustry === null) unknown('segmentCode', segmentCode);
    else if (segmentCode !== null && industryCode !== null && segmentIndustry !== industryCode) {
      const params = { segment: segmentCode };
      problems.push({ field: 'segmentCode', code: 'plan.segment_of_other_industry', params });
    }
    if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
  }
}
