import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { platformErrors } from '#platform/errors/platform.errors.js';
import {
  checkZone,
  type FitFact,
  type FitReason,
  recommendZones,
  type Recommendation,
  type SegmentFact,
} from '../domain/zone-fit.js';
import type { ZoneCheckView, ZoneFitView, ZoneView } from './zones.dto.js';

const ZONES = `
  WITH RECURSIVE tree AS (
    SELECT z.*, 0 AS depth FROM zones z WHERE z.parent_code IS NULL
    UNION ALL
    SELECT z.*, tree.depth + 1 FROM zones z JOIN tree ON z.parent_code = tree.code
  )
  SELECT code, parent_code AS "parentCode", depth, name_zh AS "nameZh", name_en AS "nameEn", kind, aliases,
         industry_codes AS "industryCodes", links, functions, note_zh AS "noteZh", note_en AS "noteEn", source, active,
         version, sort
    FROM tree ORDER BY sort, code`;

const FITS = `SELECT zone_code AS "zoneCode", industry_code AS "industryCode", segment_code AS "segmentCode", basis,
  plan_words AS "planWords", source FROM zone_fits WHERE active ORDER BY code`;

const REASONS: Record<FitReason, { zh: string; en: string }> = {
  assigned: { zh: '规划将该细分产业安排在此', en: 'The plan assigns the segment to this place' },
  inferred: { zh: '由规划表述推断适合在此', en: 'Inferred from the plan’s wording' },
  within: {
    zh: '所在组团承接该细分产业，规划未再细分到园',
    en: 'Lies in a cluster the segment is assigned to; the plan does not split it further',
  },
  industry: {
    zh: '规划将该产业整体安排在此，未指明细分产业',
    en: 'The plan gives this place the industry as a whole, no segment',
  },
  host: {
    zh: '规划未为该细分产业指定园区；此处以该产业为主',
    en: 'The plan assigns the segment nowhere; this place hosts its industry',
  },
};

/** A row of the tree; `sort` is the plan's own order. */
export type ZoneRow = ZoneView & { sort: number };

@Injectable()
export class ZonesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The tree as a flat list, containers before what they contain. */
  async list(all = false, em: EntityManager = this.dataSource.manager): Promise<ZoneView[]> {
    const rows = await this.rows(em);
    return rows.filter((zone) => all || zone.active).map(withoutSort);
  }

  async one(code: string, em: EntityManager = this.dataSource.manager): Promise<ZoneView | null> {
    const zone = (await this.rows(em)).find((row) => row.code === code);
    return zone === undefined ? null : withoutSort(zone);
  }

  rows(em: EntityManager = this.dataSource.manager): Promise<ZoneRow[]> {
    return em.query(ZONES);
  }

  /** Places that suit a segment, best first; without a segment the plan's matrix as it stands. */
  async fits(segmentCode?: string, em: EntityManager = this.dataSource.manager): Promise<ZoneFitView[]> {
    const { zones, fits } = await this.facts(em);
    if (segmentCode === undefined) return matrix(zones, fits);
    const segment = await this.segment(segmentCode, em);
    return recommendZones(segment, zones, fits).map((one) => fitView(one, segment, zones));
  }

  /** The soft check of a zone someone chose for a segment. */
  async check(
    zoneCode: string,
    segmentCode: string,
    em: EntityManager = this.dataSource.manager,
  ): Promise<ZoneCheckView> {
    const { zones, fits } = await this.facts(em);
    if (!zones.some((zone) => zone.code === zoneCode && zone.active)) throw unknownCode('zone', zoneCode);
    const segment = await this.segment(segmentCode, em);
    const answer = checkZone(zoneCode, segment, zones, fits);
    return {
      verdict: answer.verdict,
      because: answer.verdict === 'fits' ? fitView(answer.because, segment, zones) : null,
      better: answer.verdict === 'elsewhere' ? answer.better.map((one) => fitView(one, segment, zones)) : [],
    };
  }

  private async facts(em: EntityManager): Promise<{ zones: ZoneRow[]; fits: FitFact[] }> {
    const zones = await this.rows(em);
    const fits: FitFact[] = await em.query(FITS);
    return { zones, fits };
  }

  private async segment(code: string, em: EntityManager): Promise<SegmentFact> {
    const [segment]: SegmentFact[] = await em.query(
      `SELECT code, industry_code AS "industryCode" FROM segments WHERE code = $1 AND active`,
      [code],
    );
    if (segment === undefined) throw unknownCode('segment', code);
    return segment;
  }
}

const unknownCode = (field: string, value: string) =>
  platformErrors('request.invalid', { count: 1 }, [{ field, code: 'field.unknown_code', params: { value } }]);

function withoutSort({ sort: _, ...zone }: ZoneRow): ZoneView {
  return zone;
}

function fitView(
  one: Recommendation,
  segment: { code: string | null; industryCode: string },
  zones: ZoneRow[],
): ZoneFitView {
  const zone = zones.find((row) => row.code === one.zoneCode);
  return {
    zoneCode: one.zoneCode,
    zoneNameZh: zone?.nameZh ?? one.zoneCode,
    zoneNameEn: zone?.nameEn ?? one.zoneCode,
    industryCode: segment.industryCode,
    segmentCode: segment.code,
    reason: one.reason,
    reasonZh: REASONS[one.reason].zh,
    reasonEn: REASONS[one.reason].en,
    throughZoneCode: one.throughZoneCode,
    planWords: one.planWords,
    source: one.source,
  };
}

function matrix(zones: ZoneRow[], fits: FitFact[]): ZoneFitView[] {
  return fits.map((fit) => {
    const reason = fit.segmentCode === null ? 'industry' : fit.basis === 'explicit' ? 'assigned' : 'inferred';
    const one = { ...fit, reason, throughZoneCode: fit.zoneCode } as const;
    return fitView(one, { code: fit.segmentCode, industryCode: fit.industryCode }, zones);
  });
}
