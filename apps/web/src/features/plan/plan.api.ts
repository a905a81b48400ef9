import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Period = Schemas['PeriodView'];
export type Indicator = Schemas['IndicatorView'];
export type IndicatorTable = Indicator['table'];
export type PlanProject = Schemas['PlanProjectView'];
export type Target = Schemas['TargetView'];
export type ZoneFit = Schemas['ZoneFitView'];

const reference = { staleTime: 60 * 60_000 } as const;

export function usePeriods() {
  return useQuery({ queryKey: ['plan', 'periods'], queryFn: () => api.get<Period[]>('plan/periods'), ...reference });
}

export function useIndicators(plan: string) {
  return useQuery({
    queryKey: ['plan', 'indicators', plan],
    queryFn: () => api.get<Indicator[]>('plan/indicators', { plan }),
    ...reference,
  });
}

/** Of every plan: the units in use. */
export function useAllIndicators() {
  return useQuery({
    queryKey: ['plan', 'indicators', 'all'],
    queryFn: () => api.get<Indicator[]>('plan/indicators'),
    ...reference,
  });
}

export function usePlanProjects(plan: string) {
  return useQuery({
    queryKey: ['plan', 'projects', plan],
    queryFn: () => api.get<Schemas['PlanProjectPage']>('plan/projects', { plan }),
    ...reference,
  });
}

export function useTargets(plan: string) {
  return useQuery({
    queryKey: ['plan', 'targets', plan],
    queryFn: () => api.get<Target[]>('plan/targets', { plan }),
    ...reference,
  });
}

/** Targets that count: of every plan in force. */
export function useTargetsInForce() {
  return useQuery({
    queryKey: ['plan', 'targets', 'in-force'],
    queryFn: () => api.get<Target[]>('plan/targets'),
    select: (targets) => targets.filter((each) => !each.draft),
    ...reference,
  });
}

export function useZoneFits() {
  return useQuery({
    queryKey: ['plan', 'zone-fits'],
    queryFn: () => api.get<ZoneFit[]>('plan/zone-fits'),
    ...reference,
  });
}
