import { PageSkeleton } from '../../app/page-skeleton';

export default function LedgerPage() {
  return <PageSkeleton />;
}
