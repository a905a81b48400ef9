import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Run = Schemas['ForecastRunView'];
export type Forecast = Schemas['ForecastView'];
export type Outlook = Schemas['ForecastOutlook'];
export type Mover = Schemas['ForecastMover'];
export type Backtest = Schemas['BacktestView'];
export type Question = Schemas['AskForecast'];
export type Month = Schemas['ForecastMonth'];
export type Assumed = Schemas['ForecastAssumed'];
export type PastForecast = Schemas['PastForecast'];
export type PartLine = Schemas['ForecastPartLine'];
export type ForecastProject = Schemas['ForecastProject'];
export type PartKind = ForecastProject['kind'];
export type Side = 'base' | 'changed';
type Latest = Schemas['LatestForecasts'];

const root = ['forecasts'] as const;

export const isUnderWay = (run: Pick<Run, 'state'> | null | undefined): boolean =>
  run?.state === 'queued' || run?.state === 'running';

/** The newest of each kind; asked again while one is being computed. */
export function useLatest(code: string) {
  return useQuery({
    queryKey: [...root, 'latest', code],
    queryFn: ({ signal }) => api.get<Latest>(`targets/${code}/forecasts/latest`, undefined, signal),
    refetchInterval: ({ state }) => ((state.data?.underWay.length ?? 0) > 0 ? 1500 : false),
  });
}

export function useRun(id: string | null) {
  return useQuery({
    queryKey: [...root, 'run', id],
    queryFn: ({ signal }) => api.get<Run>(`forecasts/${id}`, undefined, signal),
    enabled: id !== null,
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 1000 : false),
  });
}

/** What was asked before, newest first. */
export function usePastForecasts(code: string) {
  return useInfiniteQuery({
    queryKey: [...root, 'past', code],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<Schemas['PastForecasts']>(`targets/${code}/forecasts`, { cursor: pageParam, limit: 10 }, signal),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? 1500 : false),
  });
}

export interface PartQuestion {
  run: string;
  month: string;
  side: Side;
  kind: PartKind;
}

/** The projects of a part of a month's mean, the largest first. */
export function useForecastPart({ run, ...question }: PartQuestion) {
  return useInfiniteQuery({
    queryKey: [...root, 'parts', run, question],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<Schemas['OpenedForecast']>(
        `forecasts/${run}/parts`,
        { ...question, cursor: pageParam, limit: 50 },
        signal,
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useForecastProject(run: string, opened: { projectId: string; side: Side } | null) {
  return useQuery({
    queryKey: [...root, 'project', run, opened?.projectId, opened?.side],
    queryFn: ({ signal }) =>
      api.get<ForecastProject>(`forecasts/${run}/projects/${opened!.projectId}`, { side: opened!.side }, signal),
    enabled: opened !== null,
  });
}

export function useAsk(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (question: Question) =>
      api.post<Run>(`targets/${code}/forecasts`, question, { idempotencyKey: newKey() }),
    onSuccess: () => client.invalidateQueries({ queryKey: root }),
  });
}

export function useStop() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`forecasts/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: root }),
  });
}

/** Index of a share in the quantiles of a month: 5, 10, 25, 50, 75, 90, 95. */
export const AT = { p5: 0, p10: 1, p25: 2, p50: 3, p75: 4, p90: 5, p95: 6 } as const;
