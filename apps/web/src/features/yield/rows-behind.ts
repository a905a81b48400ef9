import type { YieldFilters } from './yield-page';
import type { YieldGroup } from './yield.api';

const LEAD_FILTER = { event: 'eventId', source: 'source', intermediary: 'intermediaryId', team: 'teamId' } as const;

/** The lists a figure opens to: the same leads and projects it counted. Null where no filter names the channel. */
export function rowsBehind(by: YieldGroup, key: string | null, filters: YieldFilters) {
  if (key === null) return { leads: null, screened: null, projects: null, signed: null, started: null };
  // An event is counted whole; its own day decided about the period.
  const period = by === 'event' ? {} : { capturedFrom: filters.from, capturedTo: filters.to };
  const leads = { [LEAD_FILTER[by]]: key, industryCode: filters.industryCode, zoneCode: filters.zoneCode, ...period };
  const projects = {
    view: 'table',
    [by === 'team' ? 'leadTeamId' : LEAD_FILTER[by]]: key,
    leadIndustryCode: filters.industryCode,
    leadZoneCode: filters.zoneCode,
    ...period,
  };
  return {
    leads: address('/leads', leads),
    screened: address('/leads', { ...leads, screened: 'true' }),
    projects: address('/projects', projects),
    signed: address('/projects', { ...projects, reached: 'signed' }),
    started: address('/projects', { ...projects, reached: 'started' }),
  };
}

function address(path: string, query: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
  return `${path}?${search.toString()}`;
}
