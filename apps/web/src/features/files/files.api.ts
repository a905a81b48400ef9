import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { FileType, ScanState } from '../../components/file-words.texts';

export interface FileVersion {
  id: string;
  version: number;
  name: string;
  type: FileType;
  confidential: boolean;
  mediaType: string;
  /** In bytes. */
  size: number;
  sha256: string;
  scanState: ScanState;
  scanFinding: string | null;
  uploadedBy: string;
  createdAt: string;
}

export interface ProjectDocument {
  documentId: string;
  versions: FileVersion[];
  cites: { fileId: string; kind: string; label: string }[];
  mayReplace: boolean;
  mayOpenOriginal: boolean;
}

export interface ProjectFileList {
  items: ProjectDocument[];
  scanned: boolean;
  mayAdd: boolean;
}

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
