import { isMonth, monthOf } from '#platform/clock/calendar.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { EARLIEST_MONTH } from '../domain/entry.js';

/** The month of the address. One that cannot be reported is not there. */
export function openMonth(text: string, today: string): string {
  if (!isMonth(text) || text < EARLIEST_MONTH || text > monthOf(today)) throw platformErrors('record.not_found');
  return text;
}
