import { PageSkeleton } from '../../app/page-skeleton';

export default function InvestorPage() {
  return <PageSkeleton />;
}
