import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Notice = Schemas['NoticeView'];
export type NoticePage = Schemas['NoticePage'];
export type Preferences = Schemas['PreferencesView'];
export type Robot = Schemas['RobotView'];
export type Mode = Preferences['topics'][number]['usual'];
type Marked = Schemas['MarkedNotices'];

const LOOK_AGAIN_MS = 30_000;

/** How many are unread: looked at now and then, and whenever the window comes back to the front. */
export function useUnread() {
  return useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => api.get<{ unread: number }>('notices/unread'),
    refetchInterval: LOOK_AGAIN_MS,
    refetchOnWindowFocus: true,
    select: (answer) => answer.unread,
  });
}

export function useNotices(unread: boolean) {
  return useInfiniteQuery({
    queryKey: ['notices', 'list', { unread }],
    queryFn: ({ pageParam, signal }) =>
      api.get<NoticePage>('notices', { unread: unread || undefined, cursor: pageParam, limit: 30 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Marks and unmarks; both answer which they changed, so that an undo gives back exactly those. */
export function useMarkNotices() {
  const client = useQueryClient();
  const onSuccess = (marked: Marked) => {
    client.setQueryData(['notices', 'unread'], { unread: marked.unread });
    return client.invalidateQueries({ queryKey: ['notices', 'list'] });
  };
  const read = useMutation({
    mutationFn: (body: { ids?: string[]; upTo?: string }) => api.post<Marked>('notices/read', body),
    onSuccess,
  });
  const unread = useMutation({ mutationFn: (ids: string[]) => api.post<Marked>('notices/unread', { ids }), onSuccess });
  return { read, unread };
}

const PREFERENCES = ['notices', 'preferences'];

export function usePreferences() {
  return useQuery({ queryKey: PREFERENCES, queryFn: () => api.get<Preferences>('notices/preferences') });
}

export type SavePreferences = Schemas['SavePreferences'];

export function useSavePreferences(onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SavePreferences) => api.put<Preferences>('notices/preferences', body),
    onSuccess: (saved) => {
      client.setQueryData(PREFERENCES, saved);
      onDone?.();
    },
  });
}

export function useReloadPreferences() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: PREFERENCES });
}
