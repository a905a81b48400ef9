import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { Outbox } from '#platform/jobs/outbox.js';
import type { NoticeParams } from '../notices/notice-kinds.js';
import { Notices } from '../notices/notices.js';
import type { Actor } from '../policy/actor.js';
import { ActorsQuery } from '../sessions/actors.query.js';
import { Subjects } from '../subjects/subjects.js';
import type { WatchView } from './dto/discussion.dto.js';

export const TELL_WATCHERS = 'watches.tell';

/** What is older is history and no news: a worker that stood still for long, or a past that is played into the house. */
const NEWS_DAYS = 7;

export interface WatchedChange {
  subjectType: string;
  subjectId: string;
  /** A kind declared with defineNotices. */
  kind: string;
  params?: NoticeParams;
  /** Told under one key, changes become one notice; by default each is one of its own. */
  key?: string;
  /** Besides the one who did it: told already, e.g. by a mention. */
  except?: readonly string[];
}

/** Following a record, and telling those who follow. */
@Injectable()
export class WatchesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly subjects: Subjects,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, type: string, id: string): Promise<WatchView> {
    const em = this.dataSource.manager;
    await this.subjects.assertReadable(em, actor, type, id);
    return this.view(em, actor, type, id);
  }

  set(actor: Actor, type: string, id: string, watching: boolean): Promise<WatchView> {
    return this.transactions.run(async (em) => {
      await this.subjects.assertReadable(em, actor, type, id);
      await this.keep(em, actor, type, id, watching);
      return this.view(em, actor, type, id);
    });
  }

  /** In the caller's transaction, which has asked whether the actor may see the record. True: it was otherwise before. */
  async keep(em: EntityManager, actor: Actor, type: string, id: string, watching: boolean): Promise<boolean> {
    const before = await this.view(em, actor, type, id);
    if (before.watching === watching) return false;
    await em.query(
      `INSERT INTO watches (user_id, subject_type, subject_id, watching, since) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (user_id, subject_type, subject_id) DO UPDATE SET watching = $4, since = $5`,
      [actor.userId, type, id, watching, this.clock.now()],
    );
    return true;
  }

  /** Whoever takes part follows from then on, unless they have said no before. */
  async follow(em: EntityManager, userId: string, type: string, id: string): Promise<void> {
    await em.query(
      `INSERT INTO watches (user_id, subject_type, subject_id, watching, since) VALUES ($1, $2, $3, true, $4)
       ON CONFLICT DO NOTHING`,
      [userId, type, id, this.clock.now()],
    );
  }

  /** Promises to tell the watchers, in the transaction of the change; who they are is asked when the job runs. */
  async changed(em: EntityManager, actor: Actor | null, change: WatchedChange): Promise<void> {
    const { subjectType, subjectId, kind } = change;
    if (!(await this.isWatched(em, subjectType, subjectId))) return;
    await this.outbox.add(em, TELL_WATCHERS, {
      subjectType,
      subjectId,
      kind,
      at: this.clock.now().toISOString(),
      key: change.key ?? randomUUID(),
      params: JSON.stringify({ by: actor?.name ?? '', ...change.params }),
      except: [...(actor === null ? [] : [actor.userId]), ...(change.except ?? [])].join(','),
    });
  }

  /** A workbook with a thousand rows must not leave a thousand jobs that find nobody to tell. */
  private async isWatched(em: EntityManager, type: string, id: string): Promise<boolean> {
    const found: unknown[] = await em.query(
      `SELECT 1 FROM watches WHERE subject_type = $1 AND subject_id = $2 AND watching LIMIT 1`,
      [type, id],
    );
    return found.length > 0;
  }

  private async view(em: EntityManager, actor: Actor, type: string, id: string): Promise<WatchView> {
    const [row]: WatchView[] = await em.query(
      `SELECT count(*)::int AS watchers, COALESCE(bool_or(user_id = $3), false) AS watching
         FROM watches WHERE subject_type = $1 AND subject_id = $2 AND watching`,
      [type, id, actor.userId],
    );
    return row ?? { watching: false, watchers: 0 };
  }
}

/** The job: tells each watcher who can still see the record. */
@Injectable()
export class TellWatchers implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly transactions: Transactions,
    private readonly actors: ActorsQuery,
    private readonly subjects: Subjects,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register(TELL_WATCHERS, (payload) => this.run(payload));
  }

  async run(payload: Record<string, string>): Promise<void> {
    const { subjectType = '', subjectId = '', kind = '', key = '', params = '{}', except = '' } = payload;
    if (this.clock.now().getTime() - Date.parse(payload['at'] ?? '') > NEWS_DAYS * 86_400_000) return;
    await this.transactions.run(async (em) => {
      const rows: { userId: string }[] = await em.query(
        `SELECT user_id AS "userId" FROM watches WHERE subject_type = $1 AND subject_id = $2 AND watching
            AND NOT user_id::text = ANY($3::text[]) ORDER BY user_id`,
        [subjectType, subjectId, except.split(',')],
      );
      const watchers = await this.actors.among(
        em,
        rows.map((row) => row.userId),
      );
      for (const watcher of watchers) {
        if (!(await this.subjects.mayRead(em, watcher, subjectType, subjectId))) continue;
        await this.notices.tell(em, {
          userId: watcher.userId,
          kind,
          subjectType,
          subjectId,
          params: JSON.parse(params) as NoticeParams,
          dedupeKey: `watch/${key}`,
        });
      }
    });
  }
}
