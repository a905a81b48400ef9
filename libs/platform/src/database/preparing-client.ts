import { createHash } from 'node:crypto';
import pg from 'pg';

/** How many statements one connection may keep planned; each costs the server some 50 kB. */
const KEPT = 300;
/** How many texts met once are remembered, to know them again. */
const REMEMBERED = 1000;

/** Which texts this process has met; all its connections share it. */
export class MetStatements {
  private readonly names = new Map<string, string>();
  private readonly once = new Set<string>();

  /** The name under which a statement is planned once; undefined at first sight, so that one-off texts leave no plan. */
  nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= KEPT) return known;
    if (this.once.delete(text)) {
      const name = createHash('sha1').update(text).digest('hex');
      this.names.set(text, name);
      return name;
    }
    this.once.add(text);
    const [oldest] = this.once;
    if (this.once.size > REMEMBERED && oldest !== undefined) this.once.delete(oldest);
    return undefined;
  }
}

type Query = (this: pg.Client, ...parts: unknown[]) => unknown;
type Corked = pg.Client & { connection: { stream: { cork(): void; uncork(): void } } };

/**
 * A connection that has statements with parameters planned once and run by name. Planning is most of the time of our
 * larger reads; the drivers of other languages do the same without being asked. The server still plans anew when the
 * values make a better plan likely (`plan_cache_mode=auto`).
 *
 * Of statements asked in one turn (`Promise.all` in a transaction) the connection makes one packet: the way to the server
 * costs more than most of them. They run in the order they were asked; within a transaction none does after one that
 * failed, and outside of one each stands for itself.
 */
export class PreparingClient extends pg.Client {
  static met = new MetStatements();
}

PreparingClient.prototype.query = function query(this: pg.Client, ...parts: unknown[]) {
  const [text, values, ...rest] = parts;
  const name =
    typeof text === 'string' && Array.isArray(values) && values.length > 0
      ? PreparingClient.met.nameOf(text)
      : undefined;
  const query = pg.Client.prototype.query as Query;
  const { stream } = (this as Corked).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return name === undefined ? query.apply(this, parts) : query.call(this, { name, text, values }, ...rest);
} as typeof pg.Client.prototype.query;
