/** What a copy says of its source until somebody decides. */
const COPIED = `'由' || $3::text || '复制，待定'`;

/** $1 the draft, $2 the plan copied, $3 its name, $4 now. Bases and actuals are the new period's own: they stay open. */
export const COPY_INDICATORS = `
  INSERT INTO indicators (plan_code, code, source_table, sort, category_zh, category_en, name_zh, name_en, unit, unit_en,
    kind, five_year_total, increment, property, target, target_max, target_printed, comparator, assigned_from_above,
    relevance, pipeline_link, suspect_cells, related_codes, source, edited_at)
  SELECT $1, code, source_table, sort, category_zh, category_en, name_zh, name_en, unit, unit_en, kind, five_year_total,
         increment, property, target, target_max, target_printed, comparator, assigned_from_above, relevance, pipeline_link,
         ARRAY(SELECT cell FROM unnest(suspect_cells) cell WHERE cell = 'target'), related_codes, ${COPIED}, $4::timestamptz
    FROM indicators WHERE plan_code = $2 AND active
  ON CONFLICT DO NOTHING RETURNING code`;

/** KEY-INVEST-14 becomes KEY-INVEST-15; its window moves by the distance of the two plans. */
export const COPY_TARGETS = `
  INSERT INTO targets (code, plan_code, indicator_code, name_zh, name_en, basis_zh, basis_en, unit, currency, window_from,
    window_to, amount, scope, source, sort, edited_at)
  SELECT regexp_replace(t.code, '[0-9]+$', '') || regexp_replace($1, '[^0-9].*$', ''), $1, t.indicator_code, t.name_zh,
         t.name_en, t.basis_zh, t.basis_en, t.unit, t.currency,
         (t.window_from + make_interval(years => n.from_year - o.from_year))::date,
         (t.window_to + make_interval(years => n.from_year - o.from_year))::date, t.amount, t.scope, ${COPIED}, t.sort,
         $4::timestamptz
    FROM targets t JOIN plan_periods o ON o.code = $2 JOIN plan_periods n ON n.code = $1
   WHERE t.plan_code = $2 AND t.active
  ON CONFLICT DO NOTHING RETURNING code`;
