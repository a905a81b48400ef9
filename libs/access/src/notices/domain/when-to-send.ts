/** When a notice may leave by e-mail or robot. Times of day are HH:MM in Asia/Shanghai (UTC+8, no summer time). */

export const MODES = ['at_once', 'daily', 'off'] as const;
export type Mode = (typeof MODES)[number];

export interface Hours {
  quietFrom: string | null;
  quietUntil: string | null;
  digestAt: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SHANGHAI = 8 * 60 * MINUTE;
const HOUR = 60 * MINUTE;

const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
export const isClockTime = (value: unknown): boolean => typeof value === 'string' && CLOCK_TIME.test(value);

const ofDay = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * MINUTE;
const sinceMidnight = (at: Date): number => (at.getTime() + SHANGHAI) % DAY;

/** The next time the clock on the wall shows `time`: this very instant if it shows it now. */
function next(time: string, at: Date): Date {
  return new Date(at.getTime() + ((ofDay(time) - sinceMidnight(at) + DAY) % DAY));
}

/** Quiet from the first minute on until just before the last: 22:00–07:30 holds at 22:00 and no longer at 07:30. */
export function isQuiet(hours: Hours, at: Date): boolean {
  const { quietFrom, quietUntil } = hours;
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return false;
  const now = sinceMidnight(at);
  const [from, until] = [ofDay(quietFrom), ofDay(quietUntil)];
  return from < until ? now >= from && now < until : now >= from || now < until;
}

/** The end of the quiet hours if they hold at that instant, else the instant itself. */
export function afterQuiet(hours: Hours, at: Date): Date {
  return isQuiet(hours, at) && hours.quietUntil !== null ? next(hours.quietUntil, at) : at;
}

/** Null: not at all. Urgent ones are never put off to the daily digest, but nobody is woken for them. */
export function whenDue(mode: Mode, hours: Hours, urgency: 'normal' | 'urgent', at: Date): Date | null {
  if (mode === 'off') return null;
  return afterQuiet(hours, mode === 'daily' && urgency === 'normal' ? next(hours.digestAt, at) : at);
}

/**
 * A digest instead of a storm: with `limit` messages sent within the last hour, the next leaves when the hour has
 * passed since the first of them; whatever comes in the meantime travels with it.
 */
export function calmAt(sentWithinAnHour: readonly Date[], limit: number, now: Date): Date {
  const recent = sentWithinAnHour
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime() - HOUR)
    .sort((left, right) => left - right);
  const first = recent.at(-limit);
  return recent.length < limit || first === undefined ? now : new Date(first + HOUR);
}

/** After how long a failed attempt is made again; after the last one it is given up. */
export const RETRY_AFTER_MINUTES: readonly number[] = [1, 5, 30, 120, 360];

/** Null: given up. `attempts` counts those made. */
export function retryAt(attempts: number, hours: Hours, now: Date): Date | null {
  const minutes = RETRY_AFTER_MINUTES[attempts - 1];
  return minutes === undefined ? null : afterQuiet(hours, new Date(now.getTime() + minutes * MINUTE));
}
