import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Comparison = Schemas['PlanComparison'];
export type Compared = Schemas['ComparedIndicator'];

export type TargetVersion = Schemas['TargetVersionView'];

export function useTargetVersions(code: string) {
  return useQuery({
    queryKey: ['plan', 'targets', 'versions', code],
    queryFn: () => api.get<TargetVersion[]>(`plan/targets/${code}/versions`),
  });
}

export function useComparison(plan: string, against: string) {
  return useQuery({
    queryKey: ['plan', 'comparison', plan, against],
    queryFn: () => api.get<Comparison>('insight/plan-comparison', { plan, against }),
  });
}

function usePlanChange<Body, Answer>(send: (body: Body) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => void client.invalidateQueries({ queryKey: ['plan'] }),
  });
}

export const useBeginDraft = (plan: string) =>
  usePlanChange((body: { from: string; reason: string }) =>
    api.post<Schemas['DraftCopied']>(`plan/periods/${plan}/draft`, body),
  );

export const useAdoptPlan = (plan: string, version: number) =>
  usePlanChange((body: { reason: string }) => api.post(`plan/periods/${plan}/adoption`, body, { version }));

export const useEditDraft = (plan: string) =>
  usePlanChange(({ code, version, ...body }: Schemas['EditDraftIndicator'] & { code: string; version: number }) =>
    api.patch(`plan/periods/${plan}/indicators/${code}`, body, { version }),
  );

export const useEditTarget = (code: string) =>
  usePlanChange(({ version, ...body }: Schemas['EditTarget'] & { version: number }) =>
    api.patch<Schemas['TargetView']>(`plan/targets/${code}`, body, { version }),
  );

export const useAddIndicator = (plan: string) =>
  usePlanChange((body: Schemas['AddDraftIndicator']) => api.post(`plan/periods/${plan}/indicators`, body));

export const useAddTarget = (plan: string) =>
  usePlanChange((body: Schemas['AddDraftTarget']) => api.post(`plan/periods/${plan}/targets`, body));

export type DraftKind = keyof Schemas['DroppedFromDraft'];

interface DraftStep {
  code: string;
  version: number;
  act: 'drop' | 'restoration';
  reason: string;
}

/** Out of the draft, or back into it. */
export const useDraftStep = (plan: string, kind: DraftKind) =>
  usePlanChange(({ code, version, act, reason }: DraftStep) =>
    api.post<{ version: number }>(`plan/periods/${plan}/${kind}/${code}/${act}`, { reason }, { version }),
  );

export function useDropped(plan: string) {
  return useQuery({
    queryKey: ['plan', 'dropped', plan],
    queryFn: () => api.get<Schemas['DroppedFromDraft']>(`plan/periods/${plan}/dropped`),
  });
}
