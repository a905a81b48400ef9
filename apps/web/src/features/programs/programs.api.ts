import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type ApiKey = Schemas['ApiKeyView'];
export type NewApiKey = Schemas['NewApiKey'];
export type KeyScope = Schemas['KeyScopeView'];
export type OverseenKey = Schemas['OverseenKey'];
export type WebhookEndpoint = Schemas['WebhookView'];
export type NewWebhook = Schemas['NewWebhook'];
export type WebhookKind = Schemas['WebhookKindView'];
export type Delivery = Schemas['DeliveryRow'];
export type DeliveryDetail = Schemas['DeliveryView'];
export type DeliveriesPage = Schemas['DeliveriesPage'];
export type OverseenWebhook = Schemas['OverseenWebhook'];

export const keyStates = ['live', 'expired', 'revoked'] as const;

const read = <T>(path: string) => ({
  queryKey: path.split('/'),
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<T>(path, undefined, signal),
});

export const useApiKeys = () => useQuery(read<ApiKey[]>('api-keys'));
export const useKeyScopes = () => useQuery({ ...read<KeyScope[]>('api-keys/scopes'), staleTime: Infinity });
export const useWebhooks = () => useQuery(read<WebhookEndpoint[]>('webhooks'));
export const useWebhookKinds = () => useQuery({ ...read<WebhookKind[]>('webhooks/kinds'), staleTime: Infinity });

export function useReload(what: 'api-keys' | 'webhooks' | 'overseen-webhooks'): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).split('/')[0] === what }),
    [client, what],
  );
}

/** Newest first; asked again every few seconds while something is under way. */
export function useDeliveries(id: string, state: string | null) {
  return useInfiniteQuery({
    queryKey: ['webhooks', id, 'deliveries', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<DeliveriesPage>(`webhooks/${id}/deliveries`, { state, limit: 30, cursor: pageParam }, signal),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.pages[0]?.items.some((each) => each.state === 'waiting' && isSoon(each.nextAt)) === true ? 3000 : false,
  });
}

const isSoon = (at: string | null): boolean => at !== null && Date.parse(at) - Date.now() < 30_000;

export const useDelivery = (endpointId: string, id: string) =>
  useQuery(read<DeliveryDetail>(`webhooks/${endpointId}/deliveries/${id}`));
