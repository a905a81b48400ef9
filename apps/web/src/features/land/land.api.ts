import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey, type Page, type Query } from '../../api/client';
import type { Schemas } from '../../api/types';

export type LandUnit = Schemas['LandUnitView'];
export type LandUnitRow = Schemas['LandUnitRow'];
export type LandSums = Schemas['LandSums'];
export type LandMapUnit = Schemas['LandMapUnit'];
export type Holding = Schemas['HoldingView'];
export type ZoneShape = Schemas['ZoneShapeView'];
export type ZoneYield = Schemas['ZoneYieldView'];
export type LandKind = LandUnitRow['kind'];
export type LandState = LandUnitRow['state'];

export interface LandPage extends Page<LandUnitRow> {
  sums: LandSums | null;
}

export const landKinds = ['land', 'plant'] as const;
export const landUses = ['m1', 'm2', 'm3', 'm0', 'research', 'logistics', 'commercial', 'mixed'] as const;
export const landStates = ['free', 'partly', 'reserved', 'allocated'] as const;
export const priceBases = { land: ['per_mu'], plant: ['per_m2_month', 'per_m2'] } as const;
export const allocationBases = { land: ['grant', 'lease'], plant: ['lease', 'sale'] } as const;
export const utilities = {
  land: ['powerKva', 'waterM3Day', 'steamTHour', 'gasM3Hour', 'sewageM3Day'],
  plant: ['powerKva', 'waterM3Day', 'steamTHour', 'gasM3Hour', 'sewageM3Day', 'floorLoadTM2', 'clearHeightM'],
} as const;

export function useLandUnit(id: string | null) {
  return useQuery({
    queryKey: ['land-units', id],
    enabled: id !== null,
    queryFn: ({ signal }) => api.get<LandUnit>(`land-units/${id}`, undefined, signal),
  });
}

export function useLandHistory(id: string, open: boolean) {
  return useQuery({
    queryKey: ['land-units', id, 'history'],
    enabled: open,
    queryFn: ({ signal }) => api.get<Schemas['LandHistory']>(`land-units/${id}/history`, undefined, signal),
  });
}

export function useLandMap(filters: Query) {
  return useQuery({
    queryKey: ['land-units', 'map', filters],
    queryFn: ({ signal }) => api.get<Schemas['LandMap']>('land-units/map', filters, signal),
  });
}

export function useZoneShapes() {
  return useQuery({
    queryKey: ['plan', 'zone-shapes'],
    queryFn: ({ signal }) => api.get<ZoneShape[]>('plan/zone-shapes', undefined, signal),
    staleTime: 60 * 60_000,
  });
}

export function useProjectLand(projectId: string) {
  return useQuery({
    queryKey: ['land-holdings', 'project', projectId],
    queryFn: ({ signal }) => api.get<Holding[]>(`projects/${projectId}/land`, undefined, signal),
  });
}

export function useLeadLand(leadId: string) {
  return useQuery({
    queryKey: ['land-holdings', 'lead', leadId],
    queryFn: ({ signal }) => api.get<Holding[]>(`leads/${leadId}/land`, undefined, signal),
  });
}

export function useLandToRelease(enabled: boolean) {
  return useQuery({
    queryKey: ['land-holdings', 'to-release'],
    enabled,
    queryFn: ({ signal }) => api.get<Holding[]>('land-holdings/to-release', undefined, signal),
  });
}

export function useLandYield() {
  return useQuery({
    queryKey: ['land-yield'],
    queryFn: ({ signal }) => api.get<Schemas['LandYield']>('insight/land-yield', undefined, signal),
  });
}

/** After any step every list of land may look otherwise, and the project's story too. */
function useFresh() {
  const client = useQueryClient();
  return (unit: LandUnit) => {
    client.setQueryData(['land-units', unit.id], unit);
    for (const key of ['land-units', 'land-holdings', 'land-yield', 'projects']) {
      void client.invalidateQueries({ queryKey: [key] });
    }
  };
}

/** One step of a parcel: POST to the path, answered with the parcel as it stands then. */
export function useLandStep() {
  const fresh = useFresh();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) =>
      api.post<LandUnit>(path, body, { idempotencyKey: newKey() }),
    onSuccess: fresh,
  });
}

export function useSaveLandUnit(unit: LandUnit | null) {
  const fresh = useFresh();
  return useMutation({
    mutationFn: (body: object) =>
      unit === null
        ? api.post<LandUnit>('land-units', body, { idempotencyKey: newKey() })
        : api.patch<LandUnit>(`land-units/${unit.id}`, body, { version: unit.version }),
    onSuccess: fresh,
  });
}
