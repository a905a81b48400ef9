/** After this many failures in a row the account rests; each further failure doubles the rest, up to an hour. */
export const FAILURES_BEFORE_LOCK = 5;
const FIRST_LOCK_MINUTES = 5;
const LONGEST_LOCK_MINUTES = 60;

/** Until when the account is locked after its n-th failure in a row, or null. */
export function lockAfterFailure(failures: number, now: Date): Date | null {
  const beyond = failures - FAILURES_BEFORE_LOCK;
  if (beyond < 0) return null;
  const minutes = Math.min(FIRST_LOCK_MINUTES * 2 ** Math.min(beyond, 10), LONGEST_LOCK_MINUTES);
  return new Date(now.getTime() + minutes * 60_000);
}
