import { Skeleton } from 'antd';
import { useLanguage } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { HistoryList } from '../../components/history-list';
import { ProblemAlert } from '../../components/problem-alert';
import { useEventHistory, type EventHistory as Told } from './events.api';
import { useEventTexts } from './events.texts';

const FIELDS = {
  name: 'col.name',
  kind: 'col.kind',
  fromOn: 'field.fromOn',
  toOn: 'field.toOn',
  place: 'col.place',
  homeRegion: 'col.homeRegion',
  zoneCode: 'col.zone',
  teamId: 'col.team',
  budget: 'col.budget',
  spent: 'col.spent',
  note: 'field.note',
} as const;

function useSentence(): (event: Told) => string {
  const t = useEventTexts();
  const english = useLanguage() === 'en';
  return ({ action, detail }) => {
    const facts = detail as { reason?: string; added?: number; walkIn?: boolean; changes?: { field: string }[] };
    const fields = (facts.changes ?? []).map(({ field }) => {
      const key = FIELDS[field as keyof typeof FIELDS];
      return key === undefined ? field : t(key);
    });
    switch (action) {
      case 'event.created':
        return t('history.created');
      case 'event.edited':
        return t('history.edited', { fields: fields.join(english ? ', ' : '、') });
      case 'event.held':
        return t('history.held');
      case 'event.cancelled':
        return t('history.cancelled', { reason: facts.reason ?? '' });
      case 'event.reopened':
        return t('history.reopened');
      case 'event.guests_added':
        return t(facts.walkIn ? 'history.walk_ins' : 'history.guests_added', { count: facts.added ?? 0 });
      case 'event.guest_removed':
        return t('history.guest_removed');
      default:
        return t('history.other');
    }
  };
}

export function EventHistory({ id }: { id: string }) {
  const t = useEventTexts();
  const common = useCommonTexts();
  const history = useEventHistory(id);
  const sentence = useSentence();
  if (history.isPending) return <Skeleton active title={false} />;
  if (history.isError) return <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />;
  return (
    <HistoryList
      empty={t('history.none')}
      events={history.data.map((event) => ({
        key: event.id,
        at: event.at,
        who: event.actorName ?? common('brand'),
        what: sentence(event),
      }))}
    />
  );
}
