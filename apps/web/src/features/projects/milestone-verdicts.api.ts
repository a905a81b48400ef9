import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '../../api/client';
import type { Schemas } from '../../api/types';
import { projectsKey } from './projects.api';

export type PendingMilestone = Schemas['PendingMilestone'];

/** What waits for a second person's eyes. */
export function usePendingMilestones(enabled: boolean) {
  return useQuery({
    queryKey: [...projectsKey, 'pending-milestones'],
    queryFn: ({ signal }) => api.get<Page<PendingMilestone>>('milestones/pending', { limit: 200 }, signal),
    enabled,
  });
}

export function sendMilestoneVerdict(
  id: string,
  verdict: 'verified' | 'sent_back',
  reason: string | undefined,
  key: string,
) {
  return api.post(`milestones/${id}/verdict`, { verdict, reason }, { idempotencyKey: key });
}
