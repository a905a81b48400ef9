import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useForgetFacts } from '../projects/projects.api';

export type Review = Schemas['ReviewView'];
export type ReviewRow = Schemas['ReviewRow'];
export type ReviewListRow = Schemas['ReviewListRow'];
export type ReviewFacts = Schemas['ReviewFacts'];
export type CriteriaSet = Schemas['CriteriaSetView'];
export type Criterion = Schemas['CriterionDto'];
export type CriteriaSets = Schemas['CriteriaSets'];
export type Measure = Schemas['MeasureView'];
export type Clause = Schemas['ClauseView'];
export type ProjectReviews = Schemas['ProjectReviews'];
export type Preview = Schemas['ProposalPreview'];
export type Judge = Schemas['JudgeChoice'];

export function useProjectReviews(projectId: string) {
  return useQuery({
    queryKey: ['projects', projectId, 'reviews'],
    queryFn: ({ signal }) => api.get<ProjectReviews>(`projects/${projectId}/reviews`, undefined, signal),
  });
}

export function useReview(id: string | null) {
  return useQuery({
    queryKey: ['reviews', id],
    queryFn: ({ signal }) => api.get<Review>(`reviews/${id}`, undefined, signal),
    enabled: id !== null,
  });
}

export function useCriteria() {
  return useQuery({
    queryKey: ['review-criteria'],
    queryFn: ({ signal }) => api.get<CriteriaSets>('review-criteria', undefined, signal),
  });
}

export function useJudges(reviewId: string) {
  return useQuery({
    queryKey: ['reviews', reviewId, 'judges'],
    queryFn: ({ signal }) => api.get<Judge[]>(`reviews/${reviewId}/judges`, undefined, signal),
  });
}

/** What the figures come to while they are typed. */
export function usePreview(projectId: string, facts: ReviewFacts) {
  return useQuery({
    queryKey: ['review-preview', projectId, facts],
    queryFn: () => api.post<Preview>(`projects/${projectId}/review-preview`, { facts }),
    placeholderData: (before) => before,
    retry: false,
    gcTime: 60_000,
  });
}

export interface Step {
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  version?: number;
  /** One key for all attempts at the same step. */
  key?: string;
}

/** One step in a round: every step answers with the whole round. */
export function useStep() {
  const client = useQueryClient();
  const forget = useForgetFacts();
  return useMutation({
    mutationFn: ({ method = 'POST', path, body, version, key = newKey() }: Step) => {
      const options = { version, idempotencyKey: key };
      if (method === 'DELETE') return api.delete<Review>(path, { version });
      if (method === 'PATCH') return api.patch<Review>(path, body, { version });
      return method === 'PUT' ? api.put<Review>(path, body, options) : api.post<Review>(path, body, options);
    },
    onSuccess: async (review) => {
      client.setQueryData(['reviews', review.id], review);
      void client.invalidateQueries({ queryKey: ['reviews', 'list'] });
      void client.invalidateQueries({ queryKey: ['obligations'] });
      await forget();
    },
  });
}
