import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type MergeKind = 'investor' | 'lead';
export type Merge = Schemas['MergeView'];
export type MergePreview = Schemas['MergePreview'];

const pathOf = (kind: MergeKind) => (kind === 'investor' ? 'investors' : 'leads');

export function useMerges(kind: MergeKind, id: string) {
  return useQuery({
    queryKey: [pathOf(kind), id, 'merges'],
    queryFn: ({ signal }) => api.get<Merge[]>(`${pathOf(kind)}/${id}/merges`, undefined, signal),
  });
}

export function useMergePreview(kind: MergeKind, id: string, into: string | null) {
  return useQuery({
    queryKey: [pathOf(kind), id, 'merge-preview', into],
    enabled: into !== null,
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) => api.get<MergePreview>(`${pathOf(kind)}/${id}/merge-preview`, { into }, signal),
  });
}

/** Companies, leads and projects change together: whatever is shown of them is read anew. */
function useReread(): () => void {
  const client = useQueryClient();
  return () => {
    for (const key of ['investors', 'leads', 'projects']) void client.invalidateQueries({ queryKey: [key] });
  };
}

export function useMerge(onDone: (merge: Merge) => void) {
  const reread = useReread();
  return useMutation({
    mutationFn: ({ preview, reason, key }: { preview: MergePreview; reason: string | null; key: string }) => {
      const { kind, source, target } = preview;
      const body = { intoId: target.id, intoVersion: target.version, reason };
      const options = { version: source.version, idempotencyKey: key };
      return api.post<Merge>(`${pathOf(kind)}/${source.id}/merge`, body, options);
    },
    onSuccess: (merge) => {
      onDone(merge);
      reread();
    },
  });
}

export function useUndoMerge() {
  const reread = useReread();
  return useMutation({
    mutationFn: (id: string) => api.post<Merge>(`merges/${id}/undo`),
    onSuccess: reread,
  });
}
