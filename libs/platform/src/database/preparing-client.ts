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

type Query = (this: pg.Client, ...parts: unknown[]) => Promise<unknown>;
type Line = pg.Client & { connection: { stream: { cork(): void; uncork(): void; destroy(): void } } };

const BEGIN = 'START TRANSACTION';
const ENDS = new Set(['COMMIT', 'ROLLBACK']);
const NOTHING = { command: '', rowCount: null, oid: null, fields: [], rows: [] };

/** The driver's own, looked up each time: whoever watches statements puts theirs in its place. */
const driver = (): Query => pg.Client.prototype.query as Query;

/**
 * A connection that has statements with parameters planned once and run by name. Planning is most of the time of our
 * larger reads; the drivers of other languages do the same without being asked. The server still plans anew when the
 * values make a better plan likely (`plan_cache_mode=auto`).
 *
 * Of statements asked in one turn (`Promise.all` in a transaction) the connection makes one packet: the way to the server
 * costs more than most of them. They run in the order they were asked; within a transaction none does after one that
 * failed, and outside of one each stands for itself. A transaction begins in the packet of its first statement.
 */
export class PreparingClient extends pg.Client {
  static met = new MetStatements();
  /** A transaction was asked for, and nothing within it so far. */
  private beginning = false;

  private ask(...parts: unknown[]): unknown {
    const [text, values, ...rest] = parts;
    if (text === BEGIN) {
      this.beginning = true;
      return Promise.resolve(NOTHING);
    }
    const begins = this.beginning;
    this.beginning = false;
    if (begins && ENDS.has(text as string)) return Promise.resolve(NOTHING);
    const send = driver();
    const { stream } = (this as unknown as Line).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    // What did not begin could neither be taken back nor hold together: nothing more goes over this line.
    if (begins) send.call(this, BEGIN).catch(() => stream.destroy());
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0
        ? PreparingClient.met.nameOf(text)
        : undefined;
    return name === undefined ? send.apply(this, parts) : send.call(this, { name, text, values }, ...rest);
  }

  static {
    // Assigned, not declared: the driver's own method has a dozen signatures.
    this.prototype.query = this.prototype.ask as typeof pg.Client.prototype.query;
  }
}
