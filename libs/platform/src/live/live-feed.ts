import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { DATABASE_URL } from '../database/database-url.js';
import { LIVE_CHANNEL } from './live-changes.js';

/** What changed since a cursor, each topic once. */
export interface News {
  cursor: string;
  changes: { topic: string; at: string }[];
}

/** Without a nudge it looks this often, so that a lost one, or a pooler that forwards none, costs half a second. */
const PATIENCE_MS = 500;
/** A storm of postings is told at most twenty times a second. */
const GAP_MS = 50;
const REDIAL_MS = 1_000;
const CONNECT_MS = 3_000;

/**
 * $1 the cursor. What no reader of it can have seen, and whether anything could have been swept away in between: not
 * if a row it had seen still lies there. A cursor of another server's past (a restored backup) is not resumed either.
 */
const NEWS = `
  WITH seen AS MATERIALIZED (SELECT $1::pg_snapshot AS snapshot, pg_snapshot_xmin($1::pg_snapshot)::text::bigint AS xmin,
       pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS ahead)
  SELECT pg_current_snapshot()::text AS cursor,
         seen.xmin <= seen.ahead AND EXISTS (SELECT 1 FROM live_changes WHERE xact < seen.xmin) AS resumed,
         COALESCE((SELECT json_agg(told) FROM (
           SELECT topic, to_char(max(recorded_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
             FROM live_changes
            WHERE xact >= seen.xmin AND xact < seen.ahead
              AND NOT pg_visible_in_snapshot(xact::text::xid8, seen.snapshot)
            GROUP BY topic ORDER BY topic) told), '[]') AS changes
    FROM seen`;

type Listener = (news: News) => void;

/**
 * One ear per process on what any process changed. It listens only while somebody wants to hear. The table is the
 * truth and is read from where the last reading ended; the connection that waits for nudges only makes it quick.
 */
@Injectable()
export class LiveFeed implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Live');
  private readonly listeners = new Set<Listener>();
  private cursor: string | null = null;
  private ear: Client | null = null;
  private redialAt = 0;
  private loop: Promise<void> | null = null;
  private first: PromiseWithResolver<void> = promise();
  private nudged: PromiseWithResolver<void> = promise();
  private stopped = false;
  private failing = false;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(DATABASE_URL) private readonly databaseUrl: string,
  ) {}

  /** Whether the last look succeeded: what is told now is all there is. */
  get hears(): boolean {
    return this.cursor !== null && !this.failing;
  }

  /** Resolves when nothing that commits from here on can be missed. */
  async listen(listener: Listener): Promise<() => void> {
    this.listeners.add(listener);
    this.start();
    await this.first.done;
    return () => this.listeners.delete(listener);
  }

  /** From a cursor given out earlier to now. Not resumed: the cursor is too old or another's, everything may be new. */
  async since(cursor: string): Promise<News & { resumed: boolean }> {
    const [news]: (News & { resumed: boolean })[] = await this.dataSource.query(NEWS, [cursor]);
    if (news === undefined) throw new Error('a SELECT without FROM rows');
    return news;
  }

  async now(): Promise<string> {
    const [row]: { cursor: string }[] = await this.dataSource.query(`SELECT pg_current_snapshot()::text AS cursor`);
    return row?.cursor ?? '';
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.nudged.resolve();
    this.first.resolve();
    await this.loop;
  }

  private start(): void {
    this.loop ??= this.run().finally(() => {
      this.loop = null;
      // Somebody came while the ear was being closed.
      if (!this.stopped && this.listeners.size > 0) this.start();
    });
  }

  private async run(): Promise<void> {
    while (!this.stopped && this.listeners.size > 0) {
      await this.openEar();
      await this.readOn();
      await this.wait();
    }
    this.cursor = null;
    if (!this.stopped) this.first = promise();
    const ear = this.ear;
    this.ear = null;
    await ear?.end().catch(() => undefined);
  }

  private async readOn(): Promise<void> {
    try {
      const { cursor } = this;
      const news = cursor === null ? { cursor: await this.now(), changes: [] } : await this.since(cursor);
      this.cursor = news.cursor;
      this.first.resolve();
      if (this.failing) this.logger.log('Open screens are told of changes again.');
      this.failing = false;
      if (news.changes.length > 0) for (const tell of [...this.listeners]) tell(news);
    } catch (error) {
      if (!this.failing) this.logger.warn(`Cannot look for changes, will go on trying: ${textOf(error)}`);
      this.failing = true;
    }
  }

  private async wait(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([this.nudged.done, new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)))]);
    clearTimeout(timer);
    this.nudged = this.stopped ? this.nudged : promise();
    if (!this.stopped) await new Promise((resolve) => setTimeout(resolve, GAP_MS));
  }

  /** A broken ear is opened anew, not more often than once a second; meanwhile the table is looked at all the same. */
  private async openEar(): Promise<void> {
    if (this.ear !== null || Date.now() < this.redialAt) return;
    this.redialAt = Date.now() + REDIAL_MS;
    const ear = new Client({
      connectionString: this.databaseUrl,
      application_name: 'berth-live',
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
    });
    const lost = () => {
      if (this.ear === ear) this.ear = null;
    };
    ear.on('error', lost);
    ear.on('end', lost);
    ear.on('notification', () => this.nudged.resolve());
    try {
      await ear.connect();
      await ear.query(`LISTEN ${LIVE_CHANNEL}`);
      this.ear = ear;
    } catch (error) {
      this.logger.warn(`Nobody nudges, looking every ${PATIENCE_MS} ms: ${textOf(error)}`);
      await ear.end().catch(() => undefined);
    }
  }
}

interface PromiseWithResolver<T> {
  done: Promise<T>;
  resolve: (value: T) => void;
}

function promise(): PromiseWithResolver<void> {
  let resolve: () => void = () => undefined;
  const done = new Promise<void>((settle) => (resolve = settle));
  return { done, resolve };
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
