import type { EntityManager } from 'typeorm';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { keepStates, keptOnceAt } from '#platform/database/kept-states.sql.js';

/** The person is told as today, by the rules of contacts: of a person nothing is kept that an erasure would have to find. */
export const GUEST_UNKEPT = ['contact_id', 'person', 'person_title', 'phone', 'updated_at'];

export const keepGuests = (em: EntityManager, ids: readonly string[], at: Date): Promise<void> =>
  keepStates(em, 'event_guests', ids, at, GUEST_UNKEPT);

/**
 * Where the guests of these events (SQL: an array of ids) are read from, as `g`: now, or as they stood at a moment, also
 * who was taken off the list since. PERSON: the guest today, who is not there any more where it was taken off.
 */
export const guestsAt = (moment: MomentSql, events: string): string =>
  moment === null
    ? 'event_guests g'
    : `${keptOnceAt(
        'event_guests',
        'g',
        moment,
        `SELECT DISTINCT k.subject_id FROM kept_states k
          WHERE k.subject_type = 'event_guests' AND k.content->>'event_id' = ANY(${events}::text[])`,
      )} LEFT JOIN event_guests n ON n.id = g.id`;

export const personAt = (moment: MomentSql): string => (moment === null ? 'g' : 'n');
