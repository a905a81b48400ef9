import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type ZoneFitAnswer = Schemas['ZoneFitAnswer'];
export type ZoneOption = Schemas['ZoneOption'];
export type Screening = Schemas['ScreeningView'];

export const advices = ['accept', 'watch', 'reject'] as const satisfies readonly NonNullable<Screening['advice']>[];
export type Advice = (typeof advices)[number];

// Under the lead's own key: whatever changes the lead brings a new answer.
export function useZoneFit(leadId: string) {
  return useQuery({
    queryKey: ['leads', leadId, 'zone-fit'],
    queryFn: ({ signal }) => api.get<ZoneFitAnswer>(`leads/${leadId}/zone-fit`, undefined, signal),
  });
}

export function useScreenings(leadId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['leads', leadId, 'screenings'],
    enabled,
    queryFn: ({ signal }) => api.get<Screening[]>(`leads/${leadId}/screenings`, undefined, signal),
  });
}

/** The plan gives the segment to some places, and not to this one. */
export function isElsewhere(options: readonly ZoneOption[], zoneCode: string | null | undefined): boolean {
  if (!zoneCode || options.some((option) => option.zoneCode === zoneCode)) return false;
  return options.some((option) => option.reason === 'assigned' || option.reason === 'inferred');
}
