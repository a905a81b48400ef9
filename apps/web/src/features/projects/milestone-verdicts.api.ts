import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '../../api/client';
import type { Stage } from '../../components/stage-tag';
import { projectsKey, type Milestone } from './projects.api';

export interface PendingMilestone extends Milestone {
  projectId: string;
  projectName: string;
  projectCode: string;
  zoneCode: string;
  stage: Stage;
}

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
