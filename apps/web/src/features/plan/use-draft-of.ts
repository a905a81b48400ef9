import { useCan } from '../../app/session';
import { usePeriods, type Period } from './plan.api';

/** The period, where it is still drafted and this person may change it; null otherwise. */
export function useDraftOf(plan: string): Period | null {
  const can = useCan();
  const period = usePeriods().data?.find((each) => each.code === plan);
  return period?.status === 'draft' && can('plan.manage') ? period : null;
}
