import { PageSkeleton } from '../../app/page-skeleton';

export default function ProjectsPage() {
  return <PageSkeleton />;
}
