/**
 * A closed month worked out a second time, from what people recorded until its closing and nothing else: entries,
 * verdicts, the histories of zones and industries, the key list's changes. Shares nothing with the application: no
 * credits, no roll-ups, no code. Runs in psql as well, with the values put in for the parameters.
 *
 * $1 moment of the closing   $2 kind of entry   $3 first month that counts   $4 last month that counts (as dates)
 * $5 currency of the target  $6 only projects on the key list of the month's year
 */
export const RECOMPUTE = `
WITH known AS ( -- entries recorded by then, each with the verdict it had by then
  SELECT e.id, e.project_id, e.month, e.restates_id, v.verdict,
         CASE WHEN $5 = 'CNY' THEN e.amount WHEN e.currency = $5 THEN e.original_amount END AS amount
    FROM ledger_entries e
    LEFT JOIN entry_verdicts v ON v.entry_id = e.id AND v.recorded_at <= $1::timestamptz
   WHERE e.recorded_at <= $1::timestamptz AND e.kind = $2 AND e.month BETWEEN $3::date AND $4::date
),
verified AS ( -- the entry of a month that stands: verified, and not replaced by a verified correction
  SELECT k.* FROM known k
   WHERE k.verdict = 'verified'
     AND NOT EXISTS (SELECT 1 FROM known later WHERE later.restates_id = k.id AND later.verdict = 'verified')
),
months AS ( -- of each project's month: what is verified, and what the waiting entry would add
  SELECT project_id, month, sum(amount) AS verified, count(amount) AS entries, 0::numeric AS pending
    FROM verified GROUP BY project_id, month
  UNION ALL
  SELECT w.project_id, w.month, 0, 0, coalesce(w.amount, 0) - coalesce(v.amount, 0)
    FROM known w LEFT JOIN verified v ON v.project_id = w.project_id AND v.month = w.month
   WHERE w.verdict IS NULL
)
SELECT coalesce(zone.code, 'unassigned') AS "zoneCode", coalesce(industry.code, 'unassigned') AS "industryCode",
       coalesce(sum(m.verified), 0)::numeric(24,2)::text AS verified,
       coalesce(sum(m.pending), 0)::numeric(24,2)::text AS pending,
       sum(m.entries)::integer AS entries
  FROM months m
  LEFT JOIN LATERAL ( -- the zone that held the project in that month, as far as was recorded by then
    SELECT z.zone_code AS code FROM project_zones z
     WHERE z.project_id = m.project_id AND z.recorded_at <= $1::timestamptz
     ORDER BY z.from_month <= m.month DESC,
              CASE WHEN z.from_month <= m.month THEN z.from_month END DESC, z.from_month, z.id DESC LIMIT 1) zone ON true
  LEFT JOIN LATERAL ( -- its industry likewise
    SELECT i.industry_code AS code FROM project_industries i
     WHERE i.project_id = m.project_id AND i.recorded_at <= $1::timestamptz
     ORDER BY i.from_month <= m.month DESC,
              CASE WHEN i.from_month <= m.month THEN i.from_month END DESC, i.from_month, i.id DESC LIMIT 1) industry ON true
  LEFT JOIN LATERAL ( -- on the key list of that year, by the last word recorded by then
    SELECT k.listed FROM key_list_changes k
     WHERE k.project_id = m.project_id AND k.year = extract(year FROM m.month) AND k.recorded_at <= $1::timestamptz
     ORDER BY k.id DESC LIMIT 1) list ON true
 WHERE NOT $6::boolean OR coalesce(list.listed, false)
 GROUP BY 1, 2
HAVING sum(m.entries) <> 0 OR sum(m.verified) <> 0 OR sum(m.pending) <> 0
 ORDER BY 1, 2`;
