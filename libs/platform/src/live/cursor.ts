/**
 * How far somebody has read: PostgreSQL's own snapshot, `xmin:xmax:xid,xid…`. Numbers given out in order are committed
 * out of order; a snapshot says exactly which transactions were still to come, so that nothing is missed between two.
 */
const SNAPSHOT = /^(\d{1,19}):(\d{1,19}):((?:\d{1,19})(?:,\d{1,19})*)?$/;

/** A busy server has some hundred transactions under way; more is not ours. */
const MAX_LENGTH = 8_000;

/** True for what PostgreSQL will accept as a pg_snapshot. What a client sends back may be anything. */
export function isCursor(text: string): boolean {
  const match = text.length <= MAX_LENGTH ? SNAPSHOT.exec(text) : null;
  if (match === null) return false;
  const xmin = BigInt(match[1] ?? 0);
  const xmax = BigInt(match[2] ?? 0);
  if (xmin === 0n || xmax < xmin || xmax > 9_223_372_036_854_775_807n) return false;
  let before = 0n;
  for (const text of match[3]?.split(',') ?? []) {
    const xid = BigInt(text);
    if (xid < xmin || xid >= xmax || xid <= before) return false;
    before = xid;
  }
  return true;
}
