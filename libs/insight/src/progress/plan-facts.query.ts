import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { monthText } from '#investment/sql-text.js';
import { insightErrors } from '../insight.errors.js';
import type { ZoneFact } from './domain/zone-sums.js';
import type { BaselineFacts, TargetFacts } from './dto/progress.dto.js';

export interface TargetRow extends TargetFacts {
  baseline: BaselineFacts | null;
}

export interface IndustryName {
  code: string;
  nameZh: string;
  nameEn: string;
}

/** What the leader's room needs of the plan. */
@Injectable()
export class PlanFactsQuery {
  async target(em: EntityManager, code: string): Promise<TargetRow> {
    const rows: TargetRow[] = await em.query(
      `SELECT code, plan_code AS "planCode", name_zh AS "nameZh", name_en AS "nameEn", basis_zh AS "basisZh",
              basis_en AS "basisEn", amount, unit, currency, ${monthText('window_from')} AS "windowFrom",
              ${monthText('window_to')} AS "windowTo", scope->>'entryKind' AS "entryKind",
              COALESCE((scope->>'keyListOnly')::boolean, false) AS "keyListOnly", version,
              CASE WHEN baseline_amount IS NOT NULL THEN json_build_object(
                'amount', baseline_amount::text, 'fromYear', baseline_from_year, 'toYear', baseline_to_year,
                'noteZh', baseline_note_zh, 'noteEn', baseline_note_en) END AS baseline
         FROM targets WHERE code = $1`,
      [code],
    );
    if (rows[0] === undefined) throw insightErrors('target.not_found', { code });
    return rows[0];
  }

  zones(em: EntityManager): Promise<ZoneFact[]> {
    return em.query(
      `SELECT code, parent_code AS "parentCode", name_zh AS "nameZh", name_en AS "nameEn", active FROM zones ORDER BY sort, code`,
    );
  }

  /** The plan's industries in its order, then any other. */
  industries(em: EntityManager, planCode: string): Promise<IndustryName[]> {
    return em.query(
      `SELECT i.code, i.name_zh AS "nameZh", i.name_en AS "nameEn" FROM industries i
         LEFT JOIN plan_industries p ON p.industry_code = i.code AND p.plan_code = $1
        ORDER BY p.rank NULLS LAST, i.code`,
      [planCode],
    );
  }
}
