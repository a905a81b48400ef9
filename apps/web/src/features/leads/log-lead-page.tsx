import { PageSkeleton } from '../../app/page-skeleton';

export default function LogLeadPage() {
  return <PageSkeleton />;
}
