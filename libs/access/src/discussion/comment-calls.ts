import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notices } from '../notices/notices.js';
import type { Actor } from '../policy/actor.js';
import { type Comment, CommentMention } from './discussion.entities.js';
import { discussionErrors } from './discussion.errors.js';
import { PeopleQuery } from './people.query.js';
import { WatchesService } from './watches.service.js';

/** Whom a comment calls: those it mentions, and those who follow what it is about. */
@Injectable()
export class CommentCalls {
  constructor(
    private readonly people: PeopleQuery,
    private readonly watches: WatchesService,
    private readonly notices: Notices,
  ) {}

  async written(em: EntityManager, actor: Actor, comment: Comment, mentions: readonly string[]): Promise<void> {
    const called = await this.called(em, comment, mentions);
    const { subjectType, subjectId } = comment;
    await this.watches.follow(em, actor.userId, subjectType, subjectId);
    for (const userId of called) await this.call(em, actor, comment, userId);
    await this.watches.changed(em, actor, {
      subjectType,
      subjectId,
      kind: 'watch.commented',
      key: commentKey(comment),
      except: called,
    });
  }

  async edited(em: EntityManager, actor: Actor, comment: Comment, mentions: readonly string[]): Promise<void> {
    const called = await this.called(em, comment, mentions);
    const before = (await em.findBy(CommentMention, { commentId: comment.id })).map((mention) => mention.userId);
    for (const userId of before.filter((each) => !called.includes(each))) {
      await em.delete(CommentMention, { commentId: comment.id, userId });
      await this.notices.withdraw(em, mentionKey(comment), userId);
    }
    for (const userId of called.filter((each) => !before.includes(each))) await this.call(em, actor, comment, userId);
  }

  async withdrawn(em: EntityManager, comment: Comment): Promise<void> {
    await this.notices.withdraw(em, mentionKey(comment));
    await this.notices.withdraw(em, `watch/${commentKey(comment)}`);
  }

  async restored(em: EntityManager, comment: Comment): Promise<void> {
    for (const { userId } of await em.findBy(CommentMention, { commentId: comment.id })) {
      await this.notices.restore(em, mentionKey(comment), userId);
    }
    await this.notices.restore(em, `watch/${commentKey(comment)}`);
  }

  /** A mention shows that there is something: nobody may be called to what they must not know of. */
  private async called(em: EntityManager, comment: Comment, mentions: readonly string[]): Promise<string[]> {
    const wanted = [...new Set(mentions.map((id) => id.toLowerCase()))];
    const readers = await this.people.readers(em, comment.subjectType, comment.subjectId, wanted);
    wanted.forEach((userId, at) => {
      if (readers.has(userId)) return;
      throw discussionErrors('comment.mention_refused', {}, [
        { field: `mentions[${at}]`, code: 'comment.mention_refused' },
      ]);
    });
    return wanted;
  }

  private async call(em: EntityManager, actor: Actor, comment: Comment, userId: string): Promise<void> {
    const { id, subjectType, subjectId } = comment;
    await em.insert(CommentMention, { commentId: id, userId });
    if (userId === actor.userId) return;
    await this.watches.follow(em, userId, subjectType, subjectId);
    const dedupeKey = mentionKey(comment);
    const notice = { userId, kind: 'comment.mentioned', subjectType, subjectId, params: { by: actor.name }, dedupeKey };
    // Mentioned, taken out and mentioned again within the window: the notice they had comes back.
    if (!(await this.notices.tell(em, notice))) await this.notices.restore(em, dedupeKey, userId);
  }
}

const commentKey = ({ id }: Comment): string => `comment-${id}`;
const mentionKey = ({ id }: Comment): string => `mention-${id}`;
