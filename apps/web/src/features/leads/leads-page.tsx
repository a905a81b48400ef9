import { PageSkeleton } from '../../app/page-skeleton';

export default function LeadsPage() {
  return <PageSkeleton />;
}
