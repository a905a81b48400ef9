import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Bridge = Schemas['TargetBridge'];
export type BridgeStep = Schemas['BridgeStep'];
export type ZoneBridge = Schemas['ZoneBridge'];
export type BridgePart = Schemas['BridgePart'];
export type BridgeCredit = Schemas['BridgeCredit'];

/** Which two moments, as in the address. */
export interface Span {
  target: string;
  from: string | null;
  to: string | null;
  asOf: string | null;
  /** Last month counted at the first end, where it is another. */
  fromAsOf: string | null;
}

export interface PartsOf {
  row: BridgeStep['row'];
  side?: 'up' | 'down';
  zoneCode?: string;
  /** What one project moved of it. */
  projectId?: string;
}

const root = ['insight', 'bridge'] as const;

export function useBridge({ target, ...query }: Span) {
  return useQuery({
    queryKey: [...root, target, query],
    queryFn: ({ signal }) => api.get<Bridge>(`targets/${target}/bridge`, query, signal),
    placeholderData: (before) => before,
  });
}

/** The span names its end as the page was told it, so that what is opened is what was shown. */
export function useBridgeParts(span: Span, parts: PartsOf | null, projectId = parts?.projectId) {
  const { target, ...query } = span;
  return useQuery({
    queryKey: [...root, target, query, 'parts', parts, projectId],
    queryFn: ({ signal }) =>
      api.get<Schemas['BridgeParts']>(`targets/${target}/bridge/parts`, { ...query, ...parts, projectId }, signal),
    enabled: parts !== null,
  });
}
