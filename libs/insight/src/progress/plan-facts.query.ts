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

export interface PlanFacts {
  target: TargetRow;
  /** In the order of the tree's own sorting. */
  zones: ZoneFact[];
  /** The plan's industries in its order, then any other. */
  industries: IndustryName[];
}

const TARGET = `
  t.code, t.plan_code AS "planCode", t.name_zh AS "nameZh", t.name_en AS "nameEn", t.basis_zh AS "basisZh",
  t.basis_en AS "basisEn", t.amount::text AS amount, t.unit, t.currency, ${monthText('t.window_from')} AS "windowFrom",
  ${monthText('t.window_to')} AS "windowTo", t.scope->>'entryKind' AS "entryKind",
  COALESCE((t.scope->>'keyListOnly')::boolean, false) AS "keyListOnly", t.version,
  CASE WHEN t.baseline_amount IS NOT NULL THEN json_build_object(
    'amount', t.baseline_amount::text, 'fromYear', t.baseline_from_year, 'toYear', t.baseline_to_year,
    'noteZh', t.baseline_note_zh, 'noteEn', t.baseline_note_en) END AS baseline`;

/** What the leader's room needs of the plan. */
@Injectable()
export class PlanFactsQuery {
  async target(em: EntityManager, code: string): Promise<TargetRow> {
    const rows: TargetRow[] = await em.query(`SELECT ${TARGET} FROM targets t WHERE t.code = $1`, [code]);
    if (rows[0] === undefined) throw insightErrors('target.not_found', { code });
    return rows[0];
  }

  /** A target with the names its figures are told by, in one round trip. */
  async all(em: EntityManager, code: string): Promise<PlanFacts> {
    const rows: PlanFacts[] = await em.query(
      `SELECT to_json(target) AS target,
              (SELECT json_agg(z) FROM (
                 SELECT code, parent_code AS "parentCode", name_zh AS "nameZh", name_en AS "nameEn", active
                   FROM zones ORDER BY sort, code) z) AS zones,
              (SELECT json_agg(i) FROM (
                 SELECT i.code, i.name_zh AS "nameZh", i.name_en AS "nameEn" FROM industries i
                   LEFT JOIN plan_industries p ON p.industry_code = i.code AND p.plan_code = target."planCode"
                  ORDER BY p.rank NULLS LAST, i.code) i) AS industries
         FROM (SELECT ${TARGET} FROM targets t WHERE t.code = $1) target`,
      [code],
    );
    if (rows[0] === undefined) throw insightErrors('target.not_found', { code });
    return rows[0];
  }
}
