import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';
import { currentPlan } from '../../app/reference';

export type ChainMap = Schemas['ChainMap'];
export type ChainIndustry = Schemas['ChainIndustry'];
export type ChainSegment = Schemas['ChainSegment'];
export type Gap = ChainSegment['gap'];

/** The gaps to fill, the widest first. */
export const openGaps = ['empty', 'coming', 'untended'] as const satisfies readonly Gap[];

export function useChain() {
  return useQuery({
    queryKey: ['insight', 'chain', currentPlan],
    queryFn: ({ signal }) => api.get<ChainMap>('insight/chain', { plan: currentPlan }, signal),
  });
}

export function usePlanEnterprises() {
  return useQuery({
    queryKey: ['plan', 'enterprises', currentPlan],
    queryFn: ({ signal }) =>
      api.get<Schemas['PlanEnterpriseView'][]>('plan/enterprises', { plan: currentPlan }, signal),
    staleTime: 60 * 60_000,
  });
}

export function useSegmentZones(segmentCode: string) {
  return useQuery({
    queryKey: ['plan', 'zone-fits', segmentCode],
    queryFn: ({ signal }) => api.get<Schemas['ZoneFitView'][]>('plan/zone-fits', { segment: segmentCode }, signal),
    staleTime: 60 * 60_000,
  });
}

/** Projects of a segment that stand in any way the reader may know of. */
export const projectsOf = ({ talks, signed, producing }: ChainSegment): number => talks + signed + producing;
