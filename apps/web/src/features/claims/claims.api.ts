import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type ClaimedBy = Schemas['ClaimedBy'];
export type ClaimRow = Schemas['ClaimView'];
export type ClaimStory = Schemas['ClaimStory'];
export type Dispute = Schemas['DisputeView'];
export type ClaimTerms = Schemas['ClaimTermsView'];

export function useClaimsOfLead(leadId: string) {
  return useQuery({
    queryKey: ['leads', leadId, 'claims'],
    queryFn: ({ signal }) => api.get<ClaimStory[]>(`leads/${leadId}/claims`, undefined, signal),
  });
}

export function useDisputes() {
  return useQuery({
    queryKey: ['claim-disputes'],
    queryFn: ({ signal }) => api.get<Dispute[]>('claim-disputes', undefined, signal),
  });
}

export function useClaimTerms() {
  return useQuery({
    queryKey: ['claim-terms'],
    queryFn: ({ signal }) => api.get<ClaimTerms>('claim-terms', undefined, signal),
  });
}
