import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey, type Page, type Query } from '../../api/client';
import type { Role } from '../../app/session';
import type { Light } from '../../components/light-dot';
import type { Mode, ProjectStatus, Stage } from '../../components/stage-tag';
import type { ScanState } from '../../components/file-words.texts';

export interface ProjectRow {
  id: string;
  code: string;
  /** Of a confidential project its code name. */
  name: string;
  confidential: boolean;
  /** Null to whom it is not told; so are investor and company of a confidential project. */
  trueName: string | null;
  investorId: string | null;
  investorName: string | null;
  zoneCode: string;
  industryCode: string | null;
  segmentCode: string | null;
  mode: Mode;
  status: ProjectStatus;
  stage: Stage;
  stageSince: string;
  plannedTotal: string | null;
  contractedAmount: string | null;
  /** Its amounts are part of the sums. */
  countsInSums: boolean;
  parentId: string | null;
  relation: 'phase' | 'expansion' | null;
  relationNo: number | null;
  officerId: string;
  officerName: string;
  light: Light | null;
  waived: boolean;
  createdAt: string;
  updatedAt: string;
  version: number;
  sample: boolean;
}

export interface ProjectPage extends Page<ProjectRow> {
  sums?: { plannedTotal: string; contractedAmount: string; counted: number } | null;
}

export interface BoardColumn {
  stage: Stage;
  count: number;
  plannedTotal: string;
  contractedAmount: string;
  cards: ProjectRow[];
}

export type RungState = 'done' | 'current' | 'next' | 'todo' | 'hole' | 'waived';

export interface Rung {
  stage: Stage;
  state: RungState;
  effectiveOn: string | null;
  plannedOn: string | null;
  slipDays: number | null;
  milestoneId: string | null;
  waived: boolean;
}

export interface Missing {
  code: string;
  kind: 'field' | 'milestone' | 'evidence' | 'verification' | 'promise';
  milestoneId: string | null;
  obligationId: string | null;
  field: string | null;
  milestoneKinds: string[];
  suppliedBy: Role[];
  zh: string;
  en: string;
  waived: boolean;
}

export interface Advancement {
  stage: Stage;
  mayAdvance: boolean;
  missing: Missing[];
}

export interface Milestone {
  id: string;
  kind: string;
  effectiveOn: string;
  note: string | null;
  state: 'pending' | 'verified' | 'sent_back';
  evidenceFileId: string | null;
  evidenceName: string | null;
  evidenceState: ScanState | null;
  correctsId: string | null;
  withdraws: boolean;
  reportedById: string;
  reportedBy: string;
  recordedAt: string;
  verdictReason: string | null;
  verdictBy: string | null;
  verdictAt: string | null;
}

export interface Waiver {
  id: string;
  stage: Stage;
  reason: string;
  approvedBy: string;
  expiresOn: string;
  recordedAt: string;
  closed: boolean;
}

export interface ProjectView extends ProjectRow {
  parentName: string | null;
  owners: {
    investorId: string;
    investorName: string;
    fromMonth: string;
    reason: string | null;
    recordedAt: string;
  }[];
  leadId: string | null;
  leadCode: string | null;
  statusReason: string | null;
  statusSince: string | null;
  statusReviewOn: string | null;
  contractedFixedAmount: string | null;
  promisedStartOn: string | null;
  promisedProductionOn: string | null;
  promisedOutput: string | null;
  promisedTax: string | null;
  promisedJobs: number | null;
  needs: string | null;
  companyName: string | null;
  companyUscc: string | null;
  filingCode: string | null;
  leaderId: string | null;
  leaderName: string | null;
  agentId: string | null;
  agentName: string | null;
  planProjectCode: string | null;
  description: string | null;
  ladder: Rung[];
  nextStage: Advancement | null;
  nextStatuses: ProjectStatus[];
  milestones: Milestone[];
  waivers: Waiver[];
  /** What the reader may do with this very project. */
  may: string[];
  /** Years in which its investment counts toward the target. */
  keyListYears?: number[];
}

export interface HistoryEvent {
  id: string;
  at: string;
  actorName: string | null;
  byKey: boolean;
  action: string;
  detail: Record<string, unknown>;
}

export interface KindRule {
  code: string;
  zh: string;
  en: string;
  hintZh: string | null;
  hintEn: string | null;
  evidence: boolean;
  opens: Partial<Record<Mode, Stage>>;
  reportedBy: Role[];
  verifiedBy: Role[];
}

export interface Ladders {
  ladders: Record<Mode, Stage[]>;
  kinds: KindRule[];
  statuses: { code: ProjectStatus; open: boolean; effectsZh: string; effectsEn: string }[];
}

export interface ReportMilestone {
  kind: string;
  effectiveOn: string;
  evidenceFileId?: string;
  note?: string;
  correctsId?: string;
  withdraws?: boolean;
  fields?: Record<string, string | number | null>;
}

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
