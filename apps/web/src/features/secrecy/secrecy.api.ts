import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Secrecy = Schemas['SecrecyView'];
export type Insider = Schemas['InsiderView'];
export type Opening = Schemas['OpeningView'];
export type OpeningRow = Schemas['OpeningRow'];

export function useSecrecy(projectId: string) {
  return useQuery({
    queryKey: ['projects', projectId, 'secrecy'],
    queryFn: ({ signal }) => api.get<Secrecy>(`projects/${projectId}/secrecy`, undefined, signal),
  });
}

export function useCodeNameSuggestion() {
  return useQuery({
    queryKey: ['code-name-suggestion'],
    queryFn: ({ signal }) => api.get<{ codeName: string }>('code-name-suggestion', undefined, signal),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Whatever is done to a secret, every page may show other names from then on. */
export function useSecrecyAct<Body>(projectId: string, path: (body: Body) => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: Body; version?: number }) =>
      api.post<Secrecy>(`projects/${projectId}/${path(body)}`, body, { idempotencyKey: newKey(), version }),
    onSuccess: () => client.invalidateQueries(),
  });
}
