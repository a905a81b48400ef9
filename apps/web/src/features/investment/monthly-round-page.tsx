import { PageSkeleton } from '../../app/page-skeleton';

export default function MonthlyRoundPage() {
  return <PageSkeleton />;
}
