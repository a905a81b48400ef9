import { PageSkeleton } from '../../app/page-skeleton';

export default function LandPage() {
  return <PageSkeleton />;
}
