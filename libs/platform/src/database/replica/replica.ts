import { DataSource, type EntityManager } from 'typeorm';
import { SharedReads } from '../shared-reads.js';
import { type DatabaseOptions, dataSourceOptions } from '../data-source.js';
import { ReplicaLag } from './replica-lag.js';
import { walPosition } from './wal-position.js';

/** `away`: does not answer. `lagging`: answers, but with what is too old. In both cases the primary serves. */
export type ReplicaState = 'serving' | 'lagging' | 'away';

export interface ReplicaOptions extends DatabaseOptions {
  maxLagSeconds: number;
}

const LOOK_EVERY_MS = 1000;
/** A host that swallows packets must not keep readers waiting: they have the primary. */
const PATIENCE_MS = 5000;

/** One streaming replica: how far it is, and whether it may be read. Nothing is connected before `watch`. */
export class Replica {
  private readonly source: DataSource;
  private readonly lag = new ReplicaLag();
  private readonly asked = new SharedReads<bigint>();
  private replayed = 0n;
  private answering = false;
  private stopped = true;
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly primary: DataSource,
    private readonly options: ReplicaOptions,
  ) {
    const shared = dataSourceOptions(options);
    const extra: object = { ...(shared.extra as object), connectionTimeoutMillis: PATIENCE_MS, keepAlive: true };
    this.source = new DataSource({ ...shared, migrations: [], extra } as typeof shared);
  }

  get manager(): EntityManager {
    return this.source.manager;
  }

  get state(): ReplicaState {
    if (!this.answering) return 'away';
    return this.lag.milliseconds(Date.now()) > this.options.maxLagSeconds * 1000 ? 'lagging' : 'serving';
  }

  get lagSeconds(): number | null {
    return this.answering ? Math.round(this.lag.milliseconds(Date.now()) / 1000) : null;
  }

  /** Begins to look at the replica, once a second. Resolves after the first look. */
  async watch(): Promise<void> {
    this.stopped = false;
    await this.look();
    this.waitForNextLook();
  }

  async close(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
    if (this.source.isInitialized) await this.source.destroy().catch(() => undefined);
  }

  /**
   * Whether it may be read by somebody who has seen the log up to `since`. What it once reached it keeps. What was
   * recorded by a moment it holds for certain once the moment is further back than it may lag.
   */
  async mayServe(since: bigint | null, moment?: string): Promise<boolean> {
    if (this.state !== 'serving') return false;
    const settled = Date.now() - this.options.maxLagSeconds * 1000 - 2 * LOOK_EVERY_MS;
    if (moment !== undefined && !(Date.parse(moment) < settled)) return false;
    if (since === null || since <= this.replayed) return true;
    try {
      return (await this.asked.read('replayed', () => this.askReplayed())) >= since;
    } catch {
      this.lost();
      return false;
    }
  }

  /** Until the next look finds it again. */
  lost(): void {
    this.answering = false;
    // A server made anew in its place may stand further back.
    this.replayed = 0n;
  }

  private waitForNextLook(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.look().finally(() => this.waitForNextLook());
    }, LOOK_EVERY_MS);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    try {
      if (!this.source.isInitialized) await this.source.initialize();
      const primary = walPosition(await positionOfPrimary(this.primary));
      const replayed = await this.askReplayed();
      if (primary !== null) this.lag.note(Date.now(), primary, replayed);
      this.answering = true;
    } catch {
      this.lost();
    }
  }

  private async askReplayed(): Promise<bigint> {
    const rows = await this.source.query<{ replayed: string | null }[]>(
      `SELECT pg_last_wal_replay_lsn()::text AS replayed`,
    );
    const replayed = walPosition(rows[0]?.replayed);
    if (replayed === null) throw new Error('DATABASE_REPLICA_URL names a server that replays no log');
    if (replayed > this.replayed) this.replayed = replayed;
    return replayed;
  }
}

/** The end of the primary's log: what was committed before this question lies before it. */
export async function positionOfPrimary(primary: DataSource): Promise<string> {
  const [row] = await primary.query<{ position: string }[]>(`SELECT pg_current_wal_insert_lsn()::text AS position`);
  return row?.position ?? '';
}
