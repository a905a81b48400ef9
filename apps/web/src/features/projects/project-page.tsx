import { PageSkeleton } from '../../app/page-skeleton';

export default function ProjectPage() {
  return <PageSkeleton />;
}
