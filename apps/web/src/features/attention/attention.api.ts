import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';

export type AttentionList = Schemas['AttentionList'];
export type AttentionItem = Schemas['AttentionItem'];
export type CallAbout = Schemas['CallAbout'];

const queryKey = ['insight', 'attention'] as const;

export function useAttention(enabled = true) {
  return useQuery({
    queryKey,
    enabled,
    queryFn: ({ signal }) => api.get<AttentionList>('insight/attention', {}, signal),
  });
}

export function useCallAbout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CallAbout) => api.post<void>('insight/attention/calls', body, { idempotencyKey: newKey() }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}
