import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Actor } from '../policy/actor.js';
import { ActorsQuery } from '../sessions/actors.query.js';
import { type SubjectName, Subjects } from '../subjects/subjects.js';
import type { NoticeMessage } from './delivery.entity.js';
import type { Message } from './domain/robot-message.js';
import type { NoticeParams } from './notice-kinds.js';
import { type Language, MESSAGE_WORDS, noticeText } from './notice-words.js';
import { EMAIL, type Wishes, WishesQuery } from './wishes.query.js';

interface Row {
  kind: string;
  subjectType: string;
  subjectId: string;
  params: NoticeParams;
}

/** What is to be said, and how its reader wants it. */
export interface Prepared {
  wishes: Wishes;
  content: Message;
}

/** Lines of a digest; who wants more opens the inbox. */
const MOST_LINES = 20;

/** Words of a message, by what its reader may see at the moment it leaves. */
@Injectable()
export class ComposeMessage {
  constructor(
    private readonly subjects: Subjects,
    private readonly actors: ActorsQuery,
    private readonly wishes: WishesQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null: the person, the way there or everything to be said has gone meanwhile. */
  async prepare(em: EntityManager, { id, userId, target }: NoticeMessage): Promise<Prepared | null> {
    const [actor] = await this.actors.among(em, [userId]);
    if (actor === undefined) return null;
    const wishes = await this.wishes.of(em, userId);
    const robot = wishes.robots.find((each) => each.id === target);
    if (target === EMAIL ? wishes.email === null : robot === undefined) return null;
    const namesSubject = robot?.showsSubject ?? true;
    const content = await this.content(em, id, { actor, language: wishes.language, namesSubject });
    return content === null ? null : { wishes, content };
  }

  /** Null: nothing is left to say: all read, withdrawn, or about what the person may no longer see. */
  private async content(
    em: EntityManager,
    messageId: string,
    reader: { actor: Actor; language: Language; namesSubject: boolean },
  ): Promise<Message | null> {
    const rows: Row[] = await em.query(ROWS, [messageId]);
    const names = await this.namesOf(em, reader.actor, rows);
    const seen = rows.filter((row) => !this.subjects.knows(row.subjectType) || names.has(row.subjectId));
    if (seen.length === 0) return null;
    const words = MESSAGE_WORDS[reader.language];
    const title = seen.length === 1 ? words.one : words.digest(seen.length);
    if (!reader.namesSubject) return { title, lines: [{ text: words.discreet, url: this.link('/notices') }] };
    const lines = seen.slice(0, MOST_LINES).map((row) => ({
      text: noticeText(row.kind, row.params, names.get(row.subjectId) ?? null, reader.language),
      url: this.link(this.subjects.path(row.subjectType, row.subjectId)),
    }));
    const more = seen.length - lines.length;
    return { title, lines: more === 0 ? lines : [...lines, { text: words.more(more), url: this.link('/notices') }] };
  }

  private link(path: string | null): string | null {
    return path === null || this.config.publicUrl === null ? null : `${this.config.publicUrl}${path}`;
  }

  private async namesOf(em: EntityManager, actor: Actor, rows: Row[]): Promise<Map<string, SubjectName>> {
    const names = new Map<string, SubjectName>();
    for (const type of new Set(rows.map((row) => row.subjectType))) {
      const ids = rows.filter((row) => row.subjectType === type).map((row) => row.subjectId);
      for (const [id, name] of await this.subjects.names(em, actor, type, ids)) names.set(id, name);
    }
    return names;
  }
}

const ROWS = `
  SELECT n.kind, n.subject_type AS "subjectType", n.subject_id AS "subjectId", n.params
    FROM notice_deliveries d JOIN notices n ON n.id = d.notice_id
   WHERE d.message_id = $1 AND n.read_at IS NULL AND n.withdrawn_at IS NULL
   ORDER BY n.urgency DESC, n.created_at, n.id`;
