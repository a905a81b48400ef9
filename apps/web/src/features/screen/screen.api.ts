import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { Progress } from '../insight/insight.api';

export type ScreenFigures = Schemas['ScreenFigures'];

/** Besides the live line: a wall that hangs for months also asks by itself, were it only for the date. */
const ASK_ANYWAY_MS = 60_000;

const always = {
  refetchInterval: ASK_ANYWAY_MS,
  refetchIntervalInBackground: true,
  retry: true,
  retryDelay: (count: number) => Math.min(15_000, 1_000 * 2 ** count),
} as const;

export function useScreenProgress(code: string) {
  return useQuery({
    queryKey: ['insight', 'progress', code, null],
    queryFn: ({ signal }) => api.get<Progress>(`targets/${code}/progress`, {}, signal),
    ...always,
  });
}

export function useScreenFigures(code: string) {
  return useQuery({
    queryKey: ['insight', 'screen', code],
    queryFn: ({ signal }) => api.get<ScreenFigures>(`targets/${code}/screen`, {}, signal),
    ...always,
  });
}
