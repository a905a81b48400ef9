import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Scan = Schemas['ScanView'];
export type Pair = Schemas['PairRow'];
type Latest = Schemas['LatestScan'];

const scanKey = ['duplicate-scans', 'latest'] as const;
export const pairsPath = 'duplicate-pairs';

export const isUnderWay = (scan: Scan | null | undefined): boolean =>
  scan?.state === 'queued' || scan?.state === 'running';

/** The scan asked for last; while it runs it is asked how far it is, and at its end the pairs are read anew. */
export function useScan() {
  const client = useQueryClient();
  return useQuery({
    queryKey: scanKey,
    queryFn: async ({ signal }) => {
      const before = client.getQueryData<Latest>(scanKey)?.scan;
      const now = await api.get<Latest>('duplicate-scans/latest', undefined, signal);
      if (before?.progress !== now.scan?.progress || before?.state !== now.scan?.state)
        void client.invalidateQueries({ queryKey: [pairsPath] });
      return now;
    },
    refetchInterval: ({ state }) => (isUnderWay(state.data?.scan) ? 1000 : false),
  });
}

export function useScanSteps() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: scanKey });
  const start = useMutation({
    mutationFn: () => api.post<Latest>('duplicate-scans', {}, { idempotencyKey: newKey() }),
    onSuccess,
  });
  const cancel = useMutation({
    mutationFn: (id: string) => api.post<Scan>(`duplicate-scans/${id}/cancellation`),
    onSuccess,
  });
  return { start, cancel };
}

export function useJudge() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: [pairsPath] });
  const different = useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      api.post(`${pairsPath}/${id}/dismissal`, { reason }),
    onSuccess,
  });
  const reopen = useMutation({ mutationFn: (id: string) => api.delete(`${pairsPath}/${id}/dismissal`), onSuccess });
  return { different, reopen };
}
