import { PageSkeleton } from '../../app/page-skeleton';

export default function DeskPage() {
  return <PageSkeleton />;
}
