import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';

export type BlockerRow = Schemas['BlockerRow'];
export type Blocker = Schemas['BlockerView'];
export type BlockerAction = BlockerRow['actions'][number];
export type BlockerReference = Schemas['BlockerReference'];
export type DepartmentLoad = Schemas['DepartmentLoad'];

export function useProjectBlockers(projectId: string) {
  return useQuery({
    queryKey: ['blockers', 'project', projectId],
    queryFn: ({ signal }) => api.get<Blocker[]>(`projects/${projectId}/blockers`, undefined, signal),
  });
}

export function useBlocker(id: string | undefined) {
  return useQuery({
    queryKey: ['blockers', 'one', id],
    queryFn: ({ signal }) => api.get<Blocker>(`blockers/${id}`, undefined, signal),
    enabled: id !== undefined,
  });
}

export function useBlockerReference() {
  return useQuery({
    queryKey: ['blocker-kinds'],
    queryFn: ({ signal }) => api.get<BlockerReference>('blocker-kinds', undefined, signal),
    staleTime: 5 * 60_000,
  });
}

export function useLoad() {
  return useQuery({
    queryKey: ['blockers', 'load'],
    queryFn: ({ signal }) => api.get<DepartmentLoad[]>('blockers/load', undefined, signal),
  });
}

export type NewBlocker = Schemas['RaiseBlocker'];

export type BlockerStep = Schemas['TakeBlockerStep'];

function useForget() {
  const client = useQueryClient();
  return (projectId?: string) =>
    Promise.all(
      [['blockers'], ...(projectId === undefined ? [] : [['projects', projectId]])].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

/** `path`: where it is sent when it grows out of something else. */
export function useRaise(projectId: string, onDone: () => void, path = `projects/${projectId}/blockers`) {
  const forget = useForget();
  return useMutation({
    mutationFn: (body: NewBlocker) => api.post<unknown>(path, body, { idempotencyKey: newKey() }),
    onSuccess: async () => {
      onDone();
      await forget(projectId);
    },
  });
}

export function useStep(blocker: Pick<BlockerRow, 'id' | 'version'>, onDone: () => void) {
  const forget = useForget();
  return useMutation({
    mutationFn: (body: BlockerStep) =>
      api.post<Blocker>(`blockers/${blocker.id}/steps`, body, { version: blocker.version, idempotencyKey: newKey() }),
    onSuccess: async () => {
      onDone();
      await forget();
    },
  });
}
