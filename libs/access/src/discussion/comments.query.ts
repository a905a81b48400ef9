import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import type { Actor } from '../policy/actor.js';
import { Subjects } from '../subjects/subjects.js';
import { commentRights } from './domain/comment-rules.js';
import type { CommentListQuery, CommentPage, CommentView } from './dto/discussion.dto.js';

const SELECT = `
  c.id, c.author_id AS "authorId", (SELECT name FROM users WHERE id = c.author_id) AS "authorName",
  CASE WHEN c.withdrawn_at IS NULL THEN c.body ELSE '' END AS body,
  CASE WHEN c.withdrawn_at IS NOT NULL THEN '[]'::jsonb ELSE COALESCE((
    SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) ORDER BY u.name, u.id)
      FROM comment_mentions m JOIN users u ON u.id = m.user_id WHERE m.comment_id = c.id), '[]'::jsonb) END AS mentions,
  ${instantText('c.created_at')} AS "createdAt", ${instantText('c.edited_at')} AS "editedAt",
  ${instantText('c.withdrawn_at')} AS "withdrawnAt", c.version`;

type Row = Omit<CommentView, 'may'>;

@Injectable()
export class CommentsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async page(actor: Actor, type: string, id: string, query: CommentListQuery): Promise<CommentPage> {
    const em = this.dataSource.manager;
    await this.subjects.assertReadable(em, actor, type, id);
    const page = await listPage<Row>(
      em,
      {
        select: SELECT,
        from: 'comments c',
        where: new Where().add('c.subject_type = ? AND c.subject_id = ?::uuid', type, id),
        id: 'c.id',
        sorts: { createdAt: { sql: 'c.created_at', type: 'timestamptz' } },
        defaultSort: '-createdAt',
      },
      query,
    );
    return { ...page, items: page.items.map((row) => this.withRights(actor, row)) };
  }

  /** Whether the actor may see it is the caller's question. */
  async one(em: EntityManager, actor: Actor, id: string): Promise<CommentView> {
    const rows: Row[] = await em.query(`SELECT ${SELECT} FROM comments c WHERE c.id = $1`, [id]);
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
