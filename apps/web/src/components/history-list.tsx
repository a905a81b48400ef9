import type { ReactNode } from 'react';
import { useCommonTexts } from '../app/texts';
import { DateText } from './date-text';

export interface Told {
  key: string;
  at: string;
  who: string;
  /** A program did it with a key of that person. */
  byKey?: boolean;
  what: ReactNode;
}

/** History as sentences: who did what, and when. */
export function HistoryList({ events, empty }: { events: Told[]; empty: string }) {
  const t = useCommonTexts();
  if (events.length === 0) return <p className="hint">{empty}</p>;
  return (
    <ol className="history">
      {events.map((event) => (
        <li key={event.key}>
          <span className="when">
            <DateText value={event.at} />
          </span>
          <strong>{event.who}</strong> {event.byKey === true && <span className="hint">{t('history.byKey')} </span>}
          {event.what}
        </li>
      ))}
    </ol>
  );
}
