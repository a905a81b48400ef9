import { PageSkeleton } from '../../app/page-skeleton';

export default function NumberPage() {
  return <PageSkeleton />;
}
