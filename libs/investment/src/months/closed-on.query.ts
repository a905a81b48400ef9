import type { EntityManager } from 'typeorm';
import { firstDayOf } from '#platform/clock/calendar.js';
import { businessDate } from '#platform/clock/clock.js';

/** The business date a month was closed on; null while it is open. */
export async function closedOnDay(em: EntityManager, month: string): Promise<string | null> {
  const rows: { at: Date }[] = await em.query(`SELECT closed_at AS at FROM month_closes WHERE month = $1::date`, [
    firstDayOf(month),
  ]);
  return rows[0] === undefined ? null : businessDate(rows[0].at);
}
