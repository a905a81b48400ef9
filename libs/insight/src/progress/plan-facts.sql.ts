import { monthText } from '#platform/database/sql-text.js';

/** A target as `TargetRow`, over `targets t`. */
export const TARGET = `
  t.code, t.plan_code AS "planCode", t.name_zh AS "nameZh", t.name_en AS "nameEn", t.basis_zh AS "basisZh",
  t.basis_en AS "basisEn", t.amount::text AS amount, t.unit, t.currency, ${monthText('t.window_from')} AS "windowFrom",
  ${monthText('t.window_to')} AS "windowTo", t.scope->>'entryKind' AS "entryKind",
  COALESCE((t.scope->>'keyListOnly')::boolean, false) AS "keyListOnly", t.version,
  EXISTS (SELECT 1 FROM plan_periods d WHERE d.code = t.plan_code AND d.status = 'draft') AS draft,
  CASE WHEN t.baseline_amount IS NOT NULL THEN json_build_object(
    'amount', t.baseline_amount::text, 'fromYear', t.baseline_from_year, 'toYear', t.baseline_to_year,
    'noteZh', t.baseline_note_zh, 'noteEn', t.baseline_note_en) END AS baseline`;

/** Every place, in the tree's own order. */
export const ZONES = `
  SELECT code, parent_code AS "parentCode", name_zh AS "nameZh", name_en AS "nameEn", active FROM zones ORDER BY sort, code`;

/** The plan's industries in its order, then any other. */
export const INDUSTRIES = (planCode: string) => `
  SELECT i.code, i.name_zh AS "nameZh", i.name_en AS "nameEn" FROM industries i
    LEFT JOIN plan_industries p ON p.industry_code = i.code AND p.plan_code = ${planCode}
   ORDER BY p.rank NULLS LAST, i.code`;
