import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';

export type FileVersion = Schemas['FileVersion'];

export type ProjectDocument = Schemas['ProjectDocument'];

export type ProjectFileList = Schemas['ProjectFileList'];

/** While something is being scanned the list looks again by itself. */
const LOOK_AGAIN_MS = 5000;

export function useProjectFiles(projectId: string) {
  return useQuery({
    queryKey: ['projects', projectId, 'files'],
    queryFn: ({ signal }) => api.get<ProjectFileList>(`projects/${projectId}/files`, undefined, signal),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ versions }) => versions.some((each) => each.scanState === 'pending'))
        ? LOOK_AGAIN_MS
        : false,
  });
}

export function useProjectFileChanges(projectId: string) {
  const client = useQueryClient();
  const shown = () => client.invalidateQueries({ queryKey: ['projects', projectId] });
  const path = `projects/${projectId}/files`;
  return {
    shown,
    attach: useMutation({
      mutationFn: (fileId: string) => api.post<ProjectFileList>(path, { fileId }, { idempotencyKey: newKey() }),
      onSuccess: shown,
    }),
    takeOff: useMutation({
      mutationFn: ({ id }: { id: string; name: string }) => api.delete<ProjectFileList>(`${path}/${id}`),
      onSuccess: shown,
    }),
  };
}
