import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Schedule = Schemas['ScheduleView'];
export type Step = Schemas['ScheduleStepView'];
export type TemplateStep = Schemas['TemplateStepView'];
type Kind = Step['kind'];

const keyOf = (projectId: string) => ['projects', projectId, 'schedule'] as const;

export function useSchedule(projectId: string) {
  return useQuery({
    queryKey: keyOf(projectId),
    queryFn: ({ signal }) => api.get<Schedule>(`projects/${projectId}/schedule`, undefined, signal),
  });
}

function useWrite<Body>(projectId: string, path: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) =>
      api.post<Schedule>(`projects/${projectId}/schedule/${path}`, body, { idempotencyKey: newKey() }),
    onSuccess: (schedule) => {
      client.setQueryData(keyOf(projectId), schedule);
      onDone();
    },
  });
}

export interface StepDates {
  dates: { kind: Kind; what: 'planned' | 'forecast'; on: string | null }[];
  reason?: string;
}

export const useSetDates = (projectId: string, onDone: () => void) => useWrite<StepDates>(projectId, 'dates', onDone);
export const usePlanByTemplate = (projectId: string, onDone: () => void) =>
  useWrite<{ baseOn: string }>(projectId, 'plan', onDone);

export function useTemplates() {
  return useQuery({
    queryKey: ['milestone-templates'],
    queryFn: ({ signal }) => api.get<TemplateStep[]>('milestone-templates', undefined, signal),
  });
}
