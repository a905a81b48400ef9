import type { ReactNode } from 'react';
import { DateText } from './date-text';

export interface Told {
  key: string;
  at: string;
  who: string;
  what: ReactNode;
}

/** History as sentences: who did what, and when. */
export function HistoryList({ events, empty }: { events: Told[]; empty: string }) {
  if (events.length === 0) return <p className="hint">{empty}</p>;
  return (
    <ol className="history">
      {events.map((event) => (
        <li key={event.key}>
          <span className="when">
            <DateText value={event.at} />
          </span>
          <strong>{event.who}</strong> {event.what}
        </li>
      ))}
    </ol>
  );
}
