import { PageSkeleton } from '../../app/page-skeleton';

export default function LeadPage() {
  return <PageSkeleton />;
}
