import { useToday } from '../../app/moment';
import { daysBetween } from '../../lib/dates';
import { DateText } from '../../components/date-text';
import { useEventTexts } from './events.texts';

/** 2026-05-20 – 05-22, and how far off it is while it still lies ahead. */
export function EventDays({ event }: { event: { fromOn: string; toOn: string; state: string } }) {
  const t = useEventTexts();
  const now = useToday();
  const ahead = daysBetween(now, event.fromOn);
  const hint =
    event.state !== 'planned' || event.toOn < now
      ? null
      : ahead > 0
        ? t('days.in', { count: ahead })
        : ahead === 0
          ? t('days.today')
          : t('days.running');
  return (
    <>
      <DateText value={event.fromOn} />
      {event.toOn !== event.fromOn && (
        <span className="num">
          {' '}
          – {event.toOn.slice(0, 4) === event.fromOn.slice(0, 4) ? event.toOn.slice(5) : event.toOn}
        </span>
      )}
      {hint !== null && <span className="cell-sub">{hint}</span>}
    </>
  );
}
