import type { MomentSql } from '#platform/database/as-of.sql.js';

const text = (column: string, key: string) => `'${column}', v.content->'${key}'`;
const month = (column: string, key: string) => `'${column}', (v.content->>'${key}') || '-01'`;

const KEPT = [
  text('name_zh', 'nameZh'),
  text('name_en', 'nameEn'),
  text('basis_zh', 'basisZh'),
  text('basis_en', 'basisEn'),
  text('unit', 'unit'),
  text('currency', 'currency'),
  text('amount', 'amount'),
  text('scope', 'scope'),
  text('baseline_amount', 'baselineAmount'),
  month('window_from', 'windowFrom'),
  month('window_to', 'windowTo'),
].join(', ');

/**
 * Where targets are read from, as `t`: now, or in the version known at a moment. What came with the plan's data was
 * promised before anybody wrote it down here, so before the first version that first one is told.
 */
export const targetsAt = (moment: MomentSql): string =>
  moment === null
    ? 'targets t'
    : `(SELECT told.* FROM targets today
          JOIN LATERAL (
            SELECT v.version, v.content FROM target_versions v WHERE v.target_code = today.code
             ORDER BY v.recorded_at <= ${moment} DESC, CASE WHEN v.recorded_at <= ${moment} THEN v.version END DESC, v.version
             LIMIT 1) v ON TRUE
         CROSS JOIN LATERAL jsonb_populate_record(today, jsonb_build_object(${KEPT}, 'version', v.version)) told) t`;
