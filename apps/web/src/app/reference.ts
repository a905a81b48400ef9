import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../api/client';
import type { Schemas } from '../api/types';

export type Segment = Schemas['SegmentView'];
export type Industry = Schemas['IndustryView'];
export type Zone = Schemas['ZoneView'];

const reference = { staleTime: 60 * 60_000, gcTime: 24 * 60 * 60_000 } as const;

/** The plan whose industries and zones new records are filed under. */
export const currentPlan = '14FYP';

export function useIndustries(plan: string = currentPlan) {
  return useQuery({
    queryKey: ['plan', 'industries', plan],
    queryFn: () => api.get<Industry[]>('plan/industries', { plan }),
    ...reference,
  });
}

export function useZones() {
  return useQuery({ queryKey: ['plan', 'zones'], queryFn: () => api.get<Zone[]>('plan/zones'), ...reference });
}

export interface ZoneNode extends Zone {
  children: ZoneNode[];
}

/** Zones in tree order with their depth. */
export function treeOf(zones: Zone[]): ZoneNode[] {
  const nodes = new Map(zones.map((zone) => [zone.code, { ...zone, depth: 0, children: [] as ZoneNode[] }]));
  const roots: ZoneNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.parentCode === null ? undefined : nodes.get(node.parentCode);
    if (parent === undefined) roots.push(node);
    else parent.children.push(node);
  }
  const settle = (node: ZoneNode, depth: number): void => {
    node.depth = depth;
    node.children.forEach((child) => settle(child, depth + 1));
  };
  roots.forEach((root) => settle(root, 0));
  return roots;
}

export function flatten(nodes: ZoneNode[]): ZoneNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

interface Named {
  nameZh: string;
  nameEn: string;
}

/** Names by code: `names.zone('C-MED')` gives the record to put through useName(). Codes unknown give null. */
export function useNames() {
  const zones = useZones().data;
  const industries = useIndustries().data;
  return useMemo(() => {
    const zone = new Map<string, Named>((zones ?? []).map((each) => [each.code, each]));
    const industry = new Map<string, Named>((industries ?? []).map((each) => [each.code, each]));
    const segment = new Map<string, Named>(
      (industries ?? []).flatMap((each) => each.segments).map((each) => [each.code, each]),
    );
    const find = (map: Map<string, Named>) => (code: string | null | undefined) =>
      code == null ? null : (map.get(code) ?? null);
    return { zone: find(zone), industry: find(industry), segment: find(segment) };
  }, [zones, industries]);
}
