import { PageSkeleton } from '../../app/page-skeleton';

export default function VerifyQueuePage() {
  return <PageSkeleton />;
}
