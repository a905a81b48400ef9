import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';

export type VisitPlan = Schemas['VisitPlanView'];
export type VisitRecord = Schemas['VisitRecordView'];
export type ProjectVisits = Schemas['ProjectVisits'];
export type PlanVisit = Schemas['PlanVisit'];
export type RecordVisit = Schemas['RecordVisit'];

export function useProjectVisits(projectId: string) {
  return useQuery({
    queryKey: ['projects', projectId, 'visits'],
    queryFn: ({ signal }) => api.get<ProjectVisits>(`projects/${projectId}/visits`, undefined, signal),
  });
}

/** A visit shows on the project, on the lists of visits and on the desk; a yearly one is a milestone besides. */
function useVisitWrite<Body>(projectId: string, send: (body: Body) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      Promise.all(
        [['projects', projectId], ['visit-plans'], ['insight'], ['to-supply']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

export function usePlanVisit(projectId: string) {
  return useVisitWrite(projectId, (body: PlanVisit) =>
    api.post(`projects/${projectId}/visit-plans`, body, { idempotencyKey: newKey() }),
  );
}

export function useChangePlan({ id, projectId, version }: VisitPlan) {
  return useVisitWrite(projectId, (body: Partial<PlanVisit>) => api.patch(`visit-plans/${id}`, body, { version }));
}

export function useDropPlan({ id, projectId }: VisitPlan) {
  return useVisitWrite(projectId, (body: { reason: string }) =>
    api.post(`visit-plans/${id}/drop`, body, { idempotencyKey: newKey() }),
  );
}

export function useRecordVisit(projectId: string) {
  return useVisitWrite(projectId, (body: RecordVisit) =>
    api.post(`projects/${projectId}/visits`, body, { idempotencyKey: newKey() }),
  );
}
