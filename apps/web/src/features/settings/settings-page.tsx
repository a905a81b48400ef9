import { PageSkeleton } from '../../app/page-skeleton';

export default function SettingsPage() {
  return <PageSkeleton />;
}
