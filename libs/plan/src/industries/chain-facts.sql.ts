/** The enterprise `e` counts at the segment `s`. */
export const NAMED_AT = 'e.active AND s.code = ANY(e.segment_codes)';

/**
 * Whom the plan names in each segment. A leader is called one (龙头), or stands among the leading enterprises the plan
 * lists for the industry. Needs no parameter; columns `code`, `enterprises`, `leaders`.
 */
export const CHAIN_FACTS = `
  SELECT s.code, count(e.code)::integer AS enterprises,
         (count(e.code) FILTER (WHERE e.roles @> '[{"role": "leader"}]' OR EXISTS (
           SELECT 1 FROM plan_industries i WHERE i.active AND i.plan_code = e.plan_code
              AND i.industry_code = e.industry_code AND e.name_zh = ANY(i.leaders_zh))))::integer AS leaders
    FROM segments s LEFT JOIN plan_enterprises e ON ${NAMED_AT}
   GROUP BY s.code`;
