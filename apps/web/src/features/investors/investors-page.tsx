import { PageSkeleton } from '../../app/page-skeleton';

export default function InvestorsPage() {
  return <PageSkeleton />;
}
