import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useUndoToast } from '../../components/use-undo-toast';
import { useTaskTexts } from './tasks.texts';

export type Task = Schemas['TaskView'];
export type TaskPage = Schemas['TaskPage'];
export type TaskState = Task['state'];
type Owner = Schemas['TaskOwner'];

export const taskStates = ['open', 'done', 'dropped'] as const;

export function useTasksOfLead(leadId: string) {
  return useQuery({
    queryKey: ['tasks', 'of', leadId],
    queryFn: ({ signal }) => api.get<TaskPage>('tasks', { leadId, state: taskStates.join(','), limit: 200 }, signal),
    select: ({ items }) => items,
  });
}

export function useTask(id: string | null) {
  return useQuery({
    queryKey: ['tasks', id],
    enabled: id !== null,
    queryFn: ({ signal }) => api.get<Task>(`tasks/${id}`, undefined, signal),
  });
}

/** Whom a task of this lead, or of none, can be given to; oneself first. */
export function useTaskOwners(leadId: string | null, q: string) {
  return useQuery({
    queryKey: ['task-owners', leadId, q],
    queryFn: ({ signal }) => api.get<{ items: Owner[] }>('task-owners', { leadId, q }, signal),
    select: ({ items }) => items,
    staleTime: 60_000,
  });
}

export function useReloadTasks() {
  const client = useQueryClient();
  return () => Promise.all(['tasks', 'leads', 'insight'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}

/** Checks a task off, and for ten seconds offers to take it back. */
export function useCheckOff() {
  const t = useTaskTexts();
  const undo = useUndoToast();
  const reload = useReloadTasks();
  return useMutation({
    mutationFn: (task: Task) => api.post<Task>(`tasks/${task.id}/done`, {}, { version: task.version }),
    onSuccess: async (done) => {
      undo(t('done', { title: done.title }), async () => {
        await api.post(`tasks/${done.id}/reopening`, {}, { version: done.version });
        await reload();
      });
      await reload();
    },
    onError: () => void reload(),
  });
}

export function useReopen() {
  const reload = useReloadTasks();
  return useMutation({
    mutationFn: (task: Task) => api.post<Task>(`tasks/${task.id}/reopening`, {}, { version: task.version }),
    onSettled: () => void reload(),
  });
}
