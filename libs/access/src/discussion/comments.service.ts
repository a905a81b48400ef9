import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { accessErrors } from '../access.errors.js';
import type { DeedOfAny } from '../audit/audit-actions.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Actor } from '../policy/actor.js';
import { CommentCalls } from './comment-calls.js';
import { CommentsQuery } from './comments.query.js';
import { Comment, CommentVersion } from './discussion.entities.js';
import { discussionErrors } from './discussion.errors.js';
import { commentRights, EDIT_MINUTES, RESTORE_MINUTES } from './domain/comment-rules.js';
import type { CommentView, WriteComment } from './dto/discussion.dto.js';
import { Subjects } from '../subjects/subjects.js';

/** Saying something about a record, and taking it back. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly subjects: Subjects,
    private readonly query: CommentsQuery,
    private readonly calls: CommentCalls,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  write(actor: Actor, key: string | null, type: string, id: string, body: WriteComment): Promise<CommentView> {
    const request = { actorId: actor.userId, key, action: 'comment.write', body: { type, id, ...body } };
    return this.transactions.once(request, async (em) => {
      await this.subjects.assertReadable(em, actor, type, id);
      const comment = { subjectType: type, subjectId: id, authorId: actor.userId, body: body.body };
      const createdAt = this.clock.now();
      const inserted = await em.insert(Comment, { ...comment, createdAt });
      const commentId = String(inserted.identifiers[0]?.['id']);
      const written = await em.findOneByOrFail(Comment, { id: commentId });
      await keepWords(em, written, body, createdAt);
      await this.record(em, actor, written, 'commented');
      await this.calls.written(em, actor, written, body.mentions ?? []);
      return this.query.one(em, actor, commentId);
    });
  }

  edit(actor: Actor, id: string, version: number, body: WriteComment): Promise<CommentView> {
    return this.transactions.run(async (em) => {
      const comment = await this.own(em, actor, id);
      if (comment.version !== version) throw platformErrors('record.stale');
      if (comment.withdrawnAt !== null) throw discussionErrors('comment.withdrawn');
      if (!commentRights(comment, actor.userId, this.clock.now()).edit) {
        throw discussionErrors('comment.edit_window', { minutes: EDIT_MINUTES });
      }
      const editedAt = this.clock.now();
      await em.update(Comment, { id, version }, { body: body.body, editedAt, version: version + 1 });
      await keepWords(em, comment, body, editedAt);
      await this.record(em, actor, comment, 'comment_edited');
      await this.calls.edited(em, actor, comment, body.mentions ?? []);
      return this.query.one(em, actor, id);
    });
  }

  /** Its place stays; text and mentions are shown to nobody any more. */
  withdraw(actor: Actor, id: string): Promise<CommentView> {
    return this.transactions.run(async (em) => {
      const comment = await this.own(em, actor, id);
      if (comment.withdrawnAt === null) {
        await em.update(Comment, { id }, { withdrawnAt: this.clock.now(), version: comment.version + 1 });
        await this.record(em, actor, comment, 'comment_withdrawn');
        await this.calls.withdrawn(em, comment);
      }
      return this.query.one(em, actor, id);
    });
  }

  /** The undo of it, for as long as it is one. */
  restore(actor: Actor, id: string): Promise<CommentView> {
    return this.transactions.run(async (em) => {
      const comment = await this.own(em, actor, id);
      if (comment.withdrawnAt !== null) {
        if (!commentRights(comment, actor.userId, this.clock.now()).restore) {
          throw discussionErrors('comment.restore_window', { minutes: RESTORE_MINUTES });
        }
        await em.update(Comment, { id }, { withdrawnAt: null, version: comment.version + 1 });
        await this.record(em, actor, comment, 'comment_restored');
        await this.calls.restored(em, comment);
      }
      return this.query.one(em, actor, id);
    });
  }

  /** Locked. Not found without the right to read what it is about; forbidden when it is another's. */
  private async own(em: EntityManager, actor: Actor, id: string): Promise<Comment> {
    const comment = await em.findOne(Comment, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (comment === null) throw platformErrors('record.not_found');
    await this.subjects.assertReadable(em, actor, comment.subjectType, comment.subjectId);
    if (comment.authorId !== actor.userId) throw accessErrors('access.forbidden');
    return comment;
  }

  /** That something was said, not what: words taken back must not live on in the history. */
  private record(em: EntityManager, actor: Actor, comment: Comment, deed: DeedOfAny): Promise<void> {
    const { subjectType, subjectId, id } = comment;
    return this.audit.record(em, actor, {
      action: `${subjectType}.${deed}`,
      subjectType,
      subjectId,
      detail: { commentId: id },
    });
  }
}

async function keepWords(
  em: EntityManager,
  { id: commentId, subjectType, subjectId }: Pick<Comment, 'id' | 'subjectType' | 'subjectId'>,
  { body, mentions = [] }: WriteComment,
  recordedAt: Date,
): Promise<void> {
  const called = [...new Set(mentions.map((id) => id.toLowerCase()))];
  await em.insert(CommentVersion, { commentId, subjectType, subjectId, body, mentions: called, recordedAt });
}
