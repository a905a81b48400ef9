import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey, type Page } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Obligation = Schemas['ObligationView'];
export type ObligationStory = Schemas['ObligationStory'];
export type ObligationKindRule = Schemas['ObligationKindView'];
export type ProjectPromises = Schemas['ProjectPromises'];
export type SetObligation = Schemas['SetObligation'];
export type ObligationList = Page<Obligation> & { totals: Schemas['ObligationTotals'] };

export function useObligationKinds() {
  return useQuery({
    queryKey: ['obligation-kinds'],
    queryFn: ({ signal }) => api.get<ObligationKindRule[]>('obligation-kinds', undefined, signal),
    staleTime: Infinity,
  });
}

export function useProjectObligations(projectId: string) {
  return useQuery({
    queryKey: ['projects', projectId, 'obligations'],
    queryFn: ({ signal }) => api.get<ObligationStory[]>(`projects/${projectId}/obligations`, undefined, signal),
  });
}

export function useProjectPromises(projectId: string) {
  return useQuery({
    queryKey: ['projects', projectId, 'promises'],
    queryFn: ({ signal }) => api.get<ProjectPromises>(`projects/${projectId}/promises`, undefined, signal),
  });
}

/** Whatever is done to an obligation shows on the project, on the list and on the desk. */
function useForgetObligations(projectId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [['projects', projectId], ['obligations'], ['insight'], ['to-supply']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

export function useObligationStep({ id, projectId }: Obligation) {
  const forget = useForgetObligations(projectId);
  return useMutation({
    mutationFn: ({ step, body }: { step: 'reports' | 'verdict' | 'waiver' | 'withdrawal'; body: object }) =>
      api.post<ObligationStory>(`obligations/${id}/${step}`, body, { idempotencyKey: newKey() }),
    onSuccess: forget,
  });
}

export function useSetObligation(projectId: string, path = `projects/${projectId}/obligations`) {
  const forget = useForgetObligations(projectId);
  return useMutation({
    mutationFn: (body: SetObligation) => api.post<unknown>(path, body, { idempotencyKey: newKey() }),
    onSuccess: forget,
  });
}

export function useChangeObligation(projectId: string) {
  const forget = useForgetObligations(projectId);
  return useMutation({
    mutationFn: ({
      id,
      version,
      body,
    }: {
      id: string;
      version: number;
      body: Partial<SetObligation> & { reason: string };
    }) => api.patch<ObligationStory>(`obligations/${id}`, body, { version }),
    onSuccess: forget,
  });
}

export function useSetFromAgreement(projectId: string) {
  const forget = useForgetObligations(projectId);
  return useMutation({
    mutationFn: () =>
      api.post<ObligationStory[]>(`projects/${projectId}/obligations/from-agreement`, {}, { idempotencyKey: newKey() }),
    onSuccess: forget,
  });
}
