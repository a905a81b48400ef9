/** What projects and leads are told apart by. Leads have no construction mode. */
export const FLOW_GROUPS = ['industry', 'zone', 'source', 'team', 'mode'] as const;
export type FlowGroup = (typeof FLOW_GROUPS)[number];

/** Of `leads l`. */
export const LEAD_KEYS: Record<Exclude<FlowGroup, 'mode'>, string> = {
  industry: 'l.industry_code',
  zone: 'l.zone_code',
  source: 'l.source',
  team: 'l.team_id::text',
};

/** Of a history by month: the line that counts in the month of `asOf`, of what was recorded by `known`. */
const inForce = (table: string, column: string, asOf: string, known: string): string => `(
  SELECT h.${column} FROM ${table} h
   WHERE h.project_id = p.id AND h.from_month <= ${asOf}::date AND h.recorded_at <= ${known}::timestamptz
   ORDER BY h.from_month DESC, h.id DESC LIMIT 1)`;

/**
 * Of `projects p`. `privy` is a condition: the source belongs to the lead, and a channel of one lead would tell whose a
 * confidential project is.
 */
export function projectKey(by: FlowGroup, asOf: string, known: string, privy: string): string {
  switch (by) {
    case 'industry':
      return inForce('project_industries', 'industry_code', asOf, known);
    case 'zone':
      return inForce('project_zones', 'zone_code', asOf, known);
    case 'team':
      return 'p.team_id::text';
    case 'mode':
      return 'p.mode';
    case 'source':
      return `(SELECT l.source FROM leads l WHERE l.id = p.lead_id AND (${privy}))`;
  }
}
