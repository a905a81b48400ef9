import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Obligation = Schemas['ObligationView'];
export type ObligationStory = Schemas['ObligationStory'];

export function useProjectObligations(projectId: string) {
  return useQuery({
    queryKey: ['projects', projectId, 'obligations'],
    queryFn: ({ signal }) => api.get<ObligationStory[]>(`projects/${projectId}/obligations`, undefined, signal),
  });
}

export function useObligationStep({ id, projectId }: Obligation) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ step, body }: { step: 'reports' | 'verdict' | 'waiver'; body: object }) =>
      api.post<ObligationStory>(`obligations/${id}/${step}`, body, { idempotencyKey: newKey() }),
    onSuccess: () =>
      Promise.all(
        [['projects', projectId], ['obligations'], ['insight']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
