import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey, type Query } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { ProjectStatus, Stage } from '../../components/stage-tag';

export type ProjectRow = Schemas['ProjectRow'];

export type ProjectPage = Schemas['ProjectPage'];

export type BoardColumn = Schemas['BoardColumn'];

export type RungState = 'done' | 'current' | 'next' | 'todo' | 'hole' | 'waived';

export type Rung = Schemas['RungView'];

export type Missing = Schemas['MissingItem'];

export type Advancement = Schemas['Advancement'];

export type Milestone = Schemas['MilestoneView'];
export type MilestoneKind = Milestone['kind'];

export type Waiver = Schemas['WaiverView'];

export type ProjectView = Schemas['ProjectView'];

/** What the reader may do with this very project. */
export type ProjectRight = ProjectView['may'][number];

export type HistoryEvent = Schemas['HistoryEvent'];

export type KindRule = Schemas['MilestoneKindView'];

export type Ladders = Schemas['Ladders'];

export type ReportMilestone = Schemas['ReportMilestone'];

export const projectsKey = ['projects'] as const;

/** Everything a fact about a project can change: the project, the lists, the ledger, the totals, the desk. */
export function useForgetFacts(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [['projects'], ['entries'], ['insight'], ['to-supply'], ['blockers']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

export function useBoard(filters: Query, enabled: boolean) {
  return useQuery({
    queryKey: [...projectsKey, 'board', filters],
    queryFn: ({ signal }) => api.get<{ columns: BoardColumn[] }>('projects/board', filters, signal),
    enabled,
    placeholderData: (before) => before,
  });
}

export function useProject(id: string) {
  return useQuery({
    queryKey: [...projectsKey, id],
    queryFn: ({ signal }) => api.get<ProjectView>(`projects/${id}`, {}, signal),
  });
}

export function useProjectMilestones(id: string) {
  return useQuery({
    queryKey: [...projectsKey, id, 'milestones'],
    queryFn: ({ signal }) => api.get<{ items: Milestone[] }>(`projects/${id}/milestones`, {}, signal),
  });
}

export function useAdvancement(id: string, to: Stage | null) {
  return useQuery({
    queryKey: [...projectsKey, id, 'advancement', to],
    queryFn: ({ signal }) => api.get<Advancement>(`projects/${id}/advancement`, { to }, signal),
    enabled: to !== null,
  });
}

export function useProjectHistory(id: string, enabled: boolean) {
  return useQuery({
    queryKey: [...projectsKey, id, 'history'],
    queryFn: ({ signal }) => api.get<{ items: HistoryEvent[] }>(`projects/${id}/history`, {}, signal),
    enabled,
  });
}

export function useLadders() {
  return useQuery({
    queryKey: ['reference', 'ladders'],
    queryFn: ({ signal }) => api.get<Ladders>('reference/ladders', {}, signal),
    staleTime: Infinity,
  });
}

function useProjectWrite<Body>(send: (body: Body) => Promise<unknown>) {
  const forget = useForgetFacts();
  return useMutation({ mutationFn: send, onSuccess: forget });
}

export function useReportMilestone(id: string) {
  return useProjectWrite(({ key, ...body }: ReportMilestone & { key?: string }) =>
    api.post<Milestone>(`projects/${id}/milestones`, body, { idempotencyKey: key ?? newKey() }),
  );
}

export function useEditProject(id: string) {
  return useProjectWrite(({ version, patch }: { version: number; patch: Record<string, unknown> }) =>
    api.patch<ProjectView>(`projects/${id}`, patch, { version }),
  );
}

export function useWaive(id: string) {
  return useProjectWrite((body: { stage: Stage; reason: string; expiresOn: string }) =>
    api.post(`projects/${id}/waivers`, body, { idempotencyKey: newKey() }),
  );
}

export function useChangeStatus(id: string) {
  return useProjectWrite(
    ({
      version,
      ...body
    }: {
      version: number;
      status: ProjectStatus;
      reason: string;
      effectiveOn?: string;
      reviewOn?: string;
      destination?: string;
      mergedIntoId?: string;
    }) => api.post(`projects/${id}/status`, body, { version, idempotencyKey: newKey() }),
  );
}

export function useRezone(id: string) {
  return useProjectWrite(
    ({ version, ...body }: { version: number; zoneCode: string; fromMonth: string; reason: string }) =>
      api.post(`projects/${id}/zone`, body, { version, idempotencyKey: newKey() }),
  );
}
