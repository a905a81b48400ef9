import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useLanguage } from '../../app/i18n';
import { HistoryList } from '../../components/history-list';
import { useProfileTexts } from './profile.texts';

interface Event {
  id: string;
  at: string;
  actorName: string | null;
  byKey: boolean;
  action: string;
  detail: Record<string, unknown>;
}

const told = ['created', 'edited', 'merged', 'absorbed', 'merge_undone'] as const;

export function InvestorHistory({ id }: { id: string }) {
  const t = useProfileTexts();
  const english = useLanguage() === 'en';
  const history = useQuery({
    queryKey: ['investors', id, 'history'],
    queryFn: ({ signal }) => api.get<Event[]>(`investors/${id}/history`, undefined, signal),
  });
  if (history.data === undefined) return null;
  const sentence = ({ action, detail }: Event): string => {
    const verb = action.replace(/^investor\./, '') as (typeof told)[number];
    if (!told.includes(verb)) return t('history.other');
    const changes = Array.isArray(detail['changes']) ? (detail['changes'] as { field: string }[]) : [];
    const fields = changes.map(({ field }) => t(`field.${field}` as 'field.name')).join(english ? ', ' : '、');
    return t(`history.${verb}`, { fields, name: String(detail['name'] ?? '') });
  };
  return (
    <section className="panel" aria-labelledby="investor-history">
      <h2 id="investor-history">{t('history')}</h2>
      <HistoryList
        empty={t('history.none')}
        events={history.data.map((event) => ({
          key: event.id,
          at: event.at,
          who: event.actorName ?? '',
          byKey: event.byKey,
          what: sentence(event),
        }))}
      />
    </section>
  );
}
