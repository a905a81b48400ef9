import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';

export type BatchSummary = Schemas['BatchSummary'];

export type Batch = Schemas['BatchView'];

/** Below the entries: every verdict makes them be asked anew. */
const root = ['entries', 'batches'] as const;

export function useBatches() {
  return useQuery({
    queryKey: root,
    queryFn: ({ signal }) => api.get<{ items: BatchSummary[] }>('verify-batches', {}, signal),
  });
}

export function useBatch(id: string) {
  return useQuery({
    queryKey: [...root, id],
    queryFn: ({ signal }) => api.get<Batch>(`verify-batches/${id}`, {}, signal),
  });
}

export function useDrawBatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { month: string; zoneCode: string }) =>
      api.post<Batch>('verify-batches', body, { idempotencyKey: newKey() }),
    onSuccess: () => client.invalidateQueries({ queryKey: root }),
  });
}

export function useConfirmBatch(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<Batch>(`verify-batches/${id}/confirmation`, {}, { idempotencyKey: newKey() }),
    onSuccess: () =>
      Promise.all(
        [['entries'], ['projects'], ['insight'], ['rounds']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
}
