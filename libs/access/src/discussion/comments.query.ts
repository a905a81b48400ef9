import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { lastKnown, type MomentSql } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import type { Actor } from '../policy/actor.js';
import { Subjects } from '../subjects/subjects.js';
import { commentRights } from './domain/comment-rules.js';
import type { CommentListQuery, CommentPage, CommentRights, CommentView } from './dto/discussion.dto.js';

/** Whom `c` calls: now, or at a moment. */
const called = (moment: MomentSql): string =>
  moment === null
    ? 'comment_mentions m JOIN users u ON u.id = m.user_id WHERE m.comment_id = c.id'
    : 'users u WHERE u.id = ANY(c.mentions)';

const select = (moment: MomentSql): string => `
  c.id, c.author_id AS "authorId", (SELECT name FROM users WHERE id = c.author_id) AS "authorName",
  CASE WHEN c.withdrawn_at IS NULL THEN c.body ELSE '' END AS body,
  CASE WHEN c.withdrawn_at IS NOT NULL THEN '[]'::jsonb ELSE COALESCE((
    SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) ORDER BY u.name, u.id)
      FROM ${called(moment)}), '[]'::jsonb) END AS mentions,
  ${instantText('c.created_at')} AS "createdAt", ${instantText('c.edited_at')} AS "editedAt",
  ${instantText('c.withdrawn_at')} AS "withdrawnAt", c.version`;

type Row = Omit<CommentView, 'may'>;

/** Where comments are read from, as `c`: now, or with the words of a moment. What is withdrawn today is so of every moment. */
const commentsAt = (moment: MomentSql): string =>
  moment === null
    ? 'comments c'
    : `(
    SELECT t.id, t.subject_type, t.subject_id, t.author_id, t.created_at, t.withdrawn_at, 0 AS version, said.body, said.mentions,
           CASE WHEN said.recorded_at > t.created_at THEN said.recorded_at END AS edited_at
      FROM comments t JOIN LATERAL (${lastKnown(
        'comment_versions',
        'line.body, line.mentions, line.recorded_at',
        'line.comment_id = t.id',
        moment,
      )}) said ON TRUE WHERE t.created_at <= ${moment}) c`;

const NOTHING: CommentRights = { edit: false, withdraw: false, restore: false };

@Injectable()
export class CommentsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  /** Newest first; with a moment what had been said by then, and how. */
  async page(actor: Actor, type: string, id: string, query: CommentListQuery): Promise<CommentPage> {
    const em = this.dataSource.manager;
    await this.subjects.assertReadable(em, actor, type, id);
    const where = new Where().add('c.subject_type = ?', type);
    const moment = where.moment(query.knownAt);
    where.add(this.subjects.commentsOf(type, 'c', `${where.param(id)}::uuid`, moment));
    const page = await listPage<Row>(
      em,
      {
        select: select(moment),
        from: commentsAt(moment),
        where,
        id: 'c.id',
        sorts: { createdAt: { sql: 'c.created_at', type: 'timestamptz' } },
        defaultSort: '-createdAt',
      },
      query,
    );
    const shown = (row: Row) => (moment === null ? this.withRights(actor, row) : { ...row, may: NOTHING });
    return { ...page, items: page.items.map(shown) };
  }

  /** Whether the actor may see it is the caller's question. */
  async one(em: EntityManager, actor: Actor, id: string): Promise<CommentView> {
    const rows: Row[] = await em.query(`SELECT ${select(null)} FROM comments c WHERE c.id = $1`, [id]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return this.withRights(actor, rows[0]);
  }

  private withRights(actor: Actor, row: Row): CommentView {
    const facts = {
      authorId: row.authorId,
      createdAt: new Date(row.createdAt),
      withdrawnAt: row.withdrawnAt === null ? null : new Date(row.withdrawnAt),
    };
    return { ...row, may: commentRights(facts, actor.userId, this.clock.now()) };
  }
}
