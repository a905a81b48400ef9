import { PageSkeleton } from '../../app/page-skeleton';

export default function ImportPage() {
  return <PageSkeleton />;
}
