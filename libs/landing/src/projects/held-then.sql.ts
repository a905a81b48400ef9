/** SQL expressions: whose history, in which month, as far as was recorded by which moment. */
export interface HeldIn {
  project: string;
  /** First day of the month. */
  month: string;
  moment: string;
}

/** The month of a moment in Shanghai, as its first day. */
export const monthThen = (moment: string): string =>
  `date_trunc('month', ${moment} AT TIME ZONE 'Asia/Shanghai')::date`;

/**
 * The line of a project's history in force in a month as known at a moment: the greatest `from_month` not after it, of
 * two such the one recorded later, before the first line that first one (as `inForce` of the ledger's domain).
 */
export const heldThen = (table: 'project_zones' | 'project_industries', { project, month, moment }: HeldIn): string => `
  SELECT h.* FROM ${table} h WHERE h.project_id = ${project} AND h.recorded_at <= ${moment}
   ORDER BY h.from_month <= ${month} DESC, CASE WHEN h.from_month <= ${month} THEN h.from_month END DESC,
            h.from_month, h.id DESC LIMIT 1`;
