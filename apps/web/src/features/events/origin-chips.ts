import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import type { Chip } from '../../components/filters';
import { useLeadTexts } from '../leads/i18n';
import type { LeadSource } from '../leads/leads.api';
import { useEvent, useTeams } from './events.api';
import { useEventTexts } from './events.texts';

/** Filters that say where leads, or the projects they became, came from: set by the figures that open to their rows. */
export const LEAD_ORIGIN_FILTERS = ['eventId', 'intermediaryId', 'teamId', 'capturedFrom', 'capturedTo', 'screened'];
export const PROJECT_ORIGIN_FILTERS = [
  'source',
  'eventId',
  'intermediaryId',
  'leadTeamId',
  'leadIndustryCode',
  'leadZoneCode',
  'capturedFrom',
  'capturedTo',
  'reached',
];

/** Those of the filters in force that are set by links only, in words. */
export function useOriginChips(filters: Record<string, string>, of: readonly string[]): Chip[] {
  const t = useEventTexts();
  const lead = useLeadTexts();
  const common = useCommonTexts();
  const name = useName();
  const names = useNames();
  const event = useEvent(filters['eventId']);
  const companyId = filters['intermediaryId'];
  const company = useQuery({
    queryKey: ['investors', companyId],
    enabled: companyId !== undefined,
    queryFn: ({ signal }) => api.get<{ name: string }>(`investors/${companyId}`, undefined, signal),
  });
  const teamId = filters['teamId'] ?? filters['leadTeamId'];
  const team = useTeams().data?.find((each) => each.id === teamId);
  const named = (found: { data?: { name: string }; isError: boolean }) =>
    found.data?.name ?? (found.isError ? t('chip.hidden') : '…');
  const words: Record<string, (value: string) => string> = {
    eventId: () => t('chip.event', { name: named(event) }),
    intermediaryId: () => t('chip.intermediary', { name: named(company) }),
    teamId: () => t('chip.team', { name: name(team) || '…' }),
    leadTeamId: () => t('chip.team', { name: name(team) || '…' }),
    capturedFrom: (date) => t('chip.from', { date }),
    capturedTo: (date) => t('chip.to', { date }),
    screened: (value) => t(value === 'true' ? 'chip.screened' : 'chip.notScreened'),
    source: (value) => t('chip.source', { name: lead(`source.${value as LeadSource}`) }),
    leadIndustryCode: (code) => t('chip.leadIndustry', { name: name(names.industry(code)) || code }),
    leadZoneCode: (code) => t('chip.leadZone', { name: name(names.zone(code)) || code }),
    reached: (stage) => t('chip.reached', { name: common(`stage.${stage as 'signed'}`) }),
  };
  return of.flatMap((key) => {
    const value = filters[key];
    const say = words[key];
    return value === undefined || say === undefined ? [] : [{ key, text: say(value) }];
  });
}
