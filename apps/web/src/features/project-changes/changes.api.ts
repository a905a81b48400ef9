import { useMutation, useQuery } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useForgetFacts } from '../projects/projects.api';

export type ProjectTransfer = Schemas['ProjectTransferView'];
export type ChildProjects = Schemas['ChildProjects'];
export type Relation = ChildProjects['mayOpen'][number];
export type CapitalIncrease = Schemas['CapitalIncreaseView'];

const read =
  <T>(path: string) =>
  ({ signal }: { signal: AbortSignal }) =>
    api.get<T>(path, undefined, signal);

export const useProjectTransfers = (projectId: string) =>
  useQuery({
    queryKey: ['projects', projectId, 'transfers'],
    queryFn: read<ProjectTransfer[]>(`projects/${projectId}/transfers`),
  });

/** Offered to the reader's zones, and what the reader offered. */
export const useMyTransfers = (enabled: boolean) =>
  useQuery({ queryKey: ['projects', 'transfers'], queryFn: read<ProjectTransfer[]>('project-transfers'), enabled });

export const useChildren = (projectId: string) =>
  useQuery({
    queryKey: ['projects', projectId, 'children'],
    queryFn: read<ChildProjects>(`projects/${projectId}/children`),
  });

export const useIncreases = (projectId: string) =>
  useQuery({
    queryKey: ['projects', projectId, 'capital'],
    queryFn: read<CapitalIncrease[]>(`projects/${projectId}/capital-increases`),
  });

export type StatusChange = Schemas['StatusChangeView'];

/** What happened to the project's status, with every day each change was said to hold from. */
export const useStatusChanges = (projectId: string) =>
  useQuery({
    queryKey: ['projects', projectId, 'status-changes'],
    queryFn: read<Schemas['StatusChanges']>(`projects/${projectId}/status-changes`),
  });

/** One act upon a project; a form sends it once however often its button is pressed. */
export function useAct<Body extends object, Answer = unknown>(path: string, version?: number) {
  const forget = useForgetFacts();
  return useMutation({
    mutationFn: (body: Body) => api.post<Answer>(path, body, { version, idempotencyKey: newKey() }),
    onSuccess: forget,
  });
}

export function useAnswerTransfer(id: string) {
  const forget = useForgetFacts();
  return useMutation({
    mutationFn: ({ step, answer }: { step: 'acceptance' | 'refusal' | 'withdrawal'; answer?: string }) =>
      api.post<ProjectTransfer>(`project-transfers/${id}/${step}`, { answer }, { idempotencyKey: newKey() }),
    onSuccess: forget,
  });
}
