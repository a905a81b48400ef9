import { PageSkeleton } from '../../app/page-skeleton';

export default function PlanPage() {
  return <PageSkeleton />;
}
