import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActorsQuery } from '#access/sessions/actors.query.js';
import { isCursor } from '#platform/live/cursor.js';
import { LiveFeed, type News } from '#platform/live/live-feed.js';
import { insightErrors } from '../insight.errors.js';
import { LiveStream, message } from './live-stream.js';

/** A meeting room's account may be signed in on many walls, a browser opens one per page that is looked at. */
export const STREAMS_PER_USER = 20;
export const STREAMS_PER_PROCESS = 2_000;
/** Shorter than the minute after which most proxies close a silent line. */
const BEAT_MS = 15_000;

export interface LiveReader {
  userId: string;
  endsAt: Date;
  /** The last id heard. */
  after: string | undefined;
}

/** The open screens of this process: lets them in, tells them what the feed hears, and lets them go. */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly logger = new Logger('Live');
  private readonly open = new Map<string, Set<LiveStream>>();
  private count = 0;
  private silence: (() => void) | null = null;
  private beating: NodeJS.Timeout | null = null;
  private closing = false;

  constructor(
    private readonly feed: LiveFeed,
    private readonly actors: ActorsQuery,
    private readonly dataSource: DataSource,
  ) {}

  get size(): number {
    return this.count;
  }

  /** Throws when there is no room. Once it is in, a reader gets `hello`, then whatever changed since `after`. */
  async join(reader: LiveReader, raw: ServerResponse, hijack: () => OutgoingHttpHeaders): Promise<void> {
    this.assertRoom(reader.userId);
    this.silence = await this.feed.listen(this.tell);
    try {
      this.assertRoom(reader.userId);
      const headers = hijack();
      // Gone while the feed began: nobody would say so again.
      if (raw.destroyed) return;
      const stream = new LiveStream(raw, headers, reader.userId, reader.endsAt, (gone) => this.drop(gone));
      this.add(stream);
      await this.greet(stream, reader.after !== undefined && isCursor(reader.after) ? reader.after : null);
    } finally {
      if (this.count === 0) this.rest();
    }
  }

  /**
   * A sign of life, only while this process truly hears; and whoever lost the right is let go. Rights are asked for all
   * in one statement, once a beat and not once a message.
   */
  async beat(): Promise<void> {
    if (!this.feed.hears) return;
    try {
      const actors = await this.actors.among(this.dataSource.manager, [...this.open.keys()]);
      const may = new Set(actors.filter((actor) => actor.can('insight.read')).map((actor) => actor.userId));
      const text = message('beat', {});
      for (const [userId, streams] of [...this.open]) {
        for (const stream of [...streams]) {
          if (may.has(userId)) stream.send(text);
          else stream.end();
        }
      }
    } catch (error) {
      this.logger.warn(`No sign of life this time: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  onModuleDestroy(): void {
    this.closing = true;
    this.rest();
    for (const streams of [...this.open.values()]) for (const stream of [...streams]) stream.end();
  }

  /** Reads after it was added: what commits meanwhile comes twice rather than never. */
  private async greet(stream: LiveStream, after: string | null): Promise<void> {
    try {
      const news =
        after === null ? { cursor: await this.feed.now(), changes: [], resumed: false } : await this.feed.since(after);
      stream.send(message('hello', { resumed: news.resumed }, news.cursor));
      for (const text of messagesOf(news)) stream.send(text);
    } catch {
      stream.end();
    }
  }

  private readonly tell = (news: News): void => {
    const texts = messagesOf(news);
    for (const streams of this.open.values()) {
      for (const stream of streams) for (const text of texts) stream.send(text);
    }
  };

  private assertRoom(userId: string): void {
    if (this.closing || this.count >= STREAMS_PER_PROCESS) throw insightErrors('live.full');
    if ((this.open.get(userId)?.size ?? 0) >= STREAMS_PER_USER) throw insightErrors('live.too_many');
  }

  private add(stream: LiveStream): void {
    const mine = this.open.get(stream.userId) ?? new Set();
    this.open.set(stream.userId, mine.add(stream));
    this.count += 1;
    this.beating ??= setInterval(() => void this.beat(), BEAT_MS);
  }

  private drop(stream: LiveStream): void {
    const mine = this.open.get(stream.userId);
    if (mine?.delete(stream) !== true) return;
    this.count -= 1;
    if (mine.size === 0) this.open.delete(stream.userId);
    if (this.count === 0) this.rest();
  }

  /** Nobody listens: neither do we. */
  private rest(): void {
    this.silence?.();
    if (this.beating !== null) clearInterval(this.beating);
    this.beating = null;
  }
}

/** A change as it is told: what, and when. Figures and names are asked for, by who may. */
function messagesOf({ cursor, changes }: News): string[] {
  return changes.map(({ topic, at }) => message('changed', { id: cursor, topic, at }, cursor));
}
