import { ProblemAlert } from '../../components/problem-alert';
import { HoldingList } from './holding-list';
import { useLeadLand } from './land.api';
import { useLandUnitTexts } from './land.texts';
import './land.css';

/** On the lead's page: what has been kept free for it. */
export function LeadLand({ leadId }: { leadId: string }) {
  const t = useLandUnitTexts();
  const land = useLeadLand(leadId);
  if (land.error === null && (land.data ?? []).length === 0) return null;
  return (
    <section className="panel" aria-labelledby="lead-land">
      <h2 id="lead-land">{t('lead.land')}</h2>
      <ProblemAlert error={land.error} onRetry={() => void land.refetch()} />
      <HoldingList holdings={land.data ?? []} place holder={false} />
    </section>
  );
}
