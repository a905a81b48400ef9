import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';

export type LightView = Schemas['LightView'];
export type LightRule = Schemas['LightRuleView'];
export type LightRules = Schemas['LightRulesView'];
export type Escalation = Schemas['EscalationView'];
export type Simulation = Schemas['LightSimulation'];
export type SimulatedRule = Schemas['SimulatedRule'];
export type Appointees = Schemas['Appointees'];

export function useLight(projectId: string) {
  return useQuery({
    queryKey: ['projects', projectId, 'light'],
    queryFn: ({ signal }) => api.get<LightView>(`projects/${projectId}/light`, undefined, signal),
  });
}

export function useLightRules() {
  return useQuery({
    queryKey: ['light-rules'],
    queryFn: ({ signal }) => api.get<LightRules>('light-rules', undefined, signal),
  });
}

/** Thresholds turn lights: everything that shows one is old. */
export function useForgetLights() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [['light-rules'], ['projects'], ['escalations']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
}

export function useAnswer(id: string, onDone: () => void) {
  const forget = useForgetLights();
  return useMutation({
    mutationFn: (answer: string) =>
      api.post<Escalation>(`escalations/${id}/answer`, { answer }, { idempotencyKey: newKey() }),
    onSuccess: async () => {
      onDone();
      await forget();
    },
  });
}

export function useAppointees(enabled: boolean) {
  return useQuery({
    queryKey: ['project-appointees'],
    queryFn: ({ signal }) => api.get<Appointees>('project-appointees', undefined, signal),
    enabled,
  });
}
