import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Comment = Schemas['CommentView'];
export type Person = Schemas['DiscussionPerson'];
type CommentPage = Schemas['CommentPage'];
type Watching = Schemas['WatchView'];

export interface Subject {
  type: 'lead' | 'project';
  id: string;
}

const pathOf = ({ type, id }: Subject) => `discussion/${type}/${id}`;
const keyOf = ({ type, id }: Subject, what: string) => ['discussion', type, id, what];

export function useComments(subject: Subject) {
  return useInfiniteQuery({
    queryKey: keyOf(subject, 'comments'),
    queryFn: ({ pageParam }) => api.get<CommentPage>(`${pathOf(subject)}/comments`, { cursor: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** After anything said or taken back: the talk, who follows it, and the record's history. */
export function useReloadTalk(subject: Subject) {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: [subject.type === 'lead' ? 'leads' : 'projects'] });
    return client.invalidateQueries({ queryKey: ['discussion', subject.type, subject.id] });
  };
}

export interface Words {
  body: string;
  mentions: string[];
}

export function useWrite(subject: Subject, onDone: () => void) {
  const reload = useReloadTalk(subject);
  return useMutation({
    mutationFn: ({ key, ...words }: Words & { key: string }) =>
      api.post<Comment>(`${pathOf(subject)}/comments`, words, { idempotencyKey: key }),
    onSuccess: async () => {
      onDone();
      await reload();
    },
  });
}

export function useEditComment(subject: Subject, comment: Comment, onDone: () => void) {
  const reload = useReloadTalk(subject);
  return useMutation({
    mutationFn: (words: Words) => api.patch<Comment>(`comments/${comment.id}`, words, { version: comment.version }),
    onSuccess: async () => {
      onDone();
      await reload();
    },
  });
}

export function findPeople(subject: Subject, q: string): Promise<Person[]> {
  return api.get<{ items: Person[] }>(`${pathOf(subject)}/people`, { q }).then((list) => list.items);
}

export function useWatch(subject: Subject) {
  const client = useQueryClient();
  const queryKey = keyOf(subject, 'watch');
  const watch = useQuery({ queryKey, queryFn: () => api.get<Watching>(`${pathOf(subject)}/watch`) });
  const change = useMutation({
    mutationFn: (on: boolean) =>
      on ? api.put<Watching>(`${pathOf(subject)}/watch`, {}) : api.delete<Watching>(`${pathOf(subject)}/watch`),
    onSuccess: (now) => client.setQueryData(queryKey, now),
  });
  return { watch, change };
}
