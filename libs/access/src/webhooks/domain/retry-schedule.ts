const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The schedule the Standard Webhooks specification recommends: at once, then after each failure so long. */
export const RETRY_AFTER: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** Null: given up. `attempts` counts those made. */
export function nextTry(attempts: number, now: Date): Date | null {
  const after = RETRY_AFTER[attempts - 1];
  return after === undefined ? null : new Date(now.getTime() + after);
}

/** An endpoint that has taken nothing for so long is switched off. */
export const FAILING_DAYS = 5;

export function hasFailedLongEnough(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= FAILING_DAYS * 24 * HOUR;
}

/** So long nothing new goes to a server that does not answer, so that its silence does not hold up everybody's work. */
export const REST_MS = MINUTE;

export type Verdict = 'taken' | 'gone' | 'refused' | 'silent';

/** Any 2xx is a yes; 410 a no for ever; a redirect is a no, since it is never followed. */
export function verdictOn(status: number | null): Verdict {
  if (status === null) return 'silent';
  if (status >= 200 && status < 300) return 'taken';
  if (status === 410) return 'gone';
  return status === 429 || (status >= 502 && status <= 504) ? 'silent' : 'refused';
}
