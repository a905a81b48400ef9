import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { Transactions } from '#platform/database/transactions.js';
import { listPage } from '#platform/http/list.js';
import type { Actor } from '../policy/actor.js';
import { type SubjectName, Subjects } from '../subjects/subjects.js';
import type { MarkedNotices, MarkNotices, NoticeListQuery, NoticePage, NoticeView } from './dto/notice.dto.js';
import type { Urgency } from './notice.entity.js';
import { noticeKind, type NoticeParams } from './notice-kinds.js';
import { noticeText } from './notice-words.js';

interface Row {
  id: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  params: NoticeParams;
  urgency: Urgency;
  createdAt: string;
  readAt: string | null;
}

const COLUMNS = `
  n.id, n.kind, n.subject_type AS "subjectType", n.subject_id AS "subjectId", n.params, n.urgency,
  ${instantText('n.created_at')} AS "createdAt", ${instantText('n.read_at')} AS "readAt"`;

/** One's own notices. Whatever is done here, it is done to those of the person who asks. */
@Injectable()
export class InboxService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: NoticeListQuery): Promise<NoticePage> {
    const em = this.dataSource.manager;
    const where = new Where().add('n.user_id = ? AND n.withdrawn_at IS NULL', actor.userId);
    if (query.unread === true) where.add('n.read_at IS NULL');
    const { unread: _unread, ...paging } = query;
    const page = await listPage<Row>(
      em,
      {
        select: COLUMNS,
        from: 'notices n',
        where,
        id: 'n.id',
        sorts: { createdAt: { sql: 'n.created_at', type: 'timestamptz' } },
        defaultSort: '-createdAt',
      },
      paging,
    );
    return { ...page, items: await this.views(em, actor, page.items), unread: await this.unread(em, actor.userId) };
  }

  async count(actor: Actor): Promise<number> {
    return this.unread(this.dataSource.manager, actor.userId);
  }

  mark(actor: Actor, { ids, upTo }: MarkNotices): Promise<MarkedNotices> {
    return this.transactions.run(async (em) => {
      const where = new Where([this.clock.now()])
        .add('user_id = ? AND read_at IS NULL AND withdrawn_at IS NULL', actor.userId)
        .when(upTo, '(created_at, id) <= (SELECT u.created_at, u.id FROM notices u WHERE u.id = ?::uuid)');
      if (ids !== undefined) where.add('id = ANY(?::uuid[])', ids);
      return this.changed(em, actor, `UPDATE notices SET read_at = $1 WHERE ${where.toString()}`, where.params);
    });
  }

  unmark(actor: Actor, ids: string[]): Promise<MarkedNotices> {
    return this.transactions.run((em) =>
      this.changed(
        em,
        actor,
        `UPDATE notices SET read_at = NULL WHERE user_id = $1 AND id = ANY($2::uuid[]) AND read_at IS NOT NULL`,
        [actor.userId, ids],
      ),
    );
  }

  private async changed(em: EntityManager, actor: Actor, update: string, params: unknown[]): Promise<MarkedNotices> {
    // Through a SELECT: the driver answers an UPDATE … RETURNING with rows and a count.
    const rows: { id: string }[] = await em.query(
      `WITH changed AS (${update} RETURNING id) SELECT id FROM changed`,
      params,
    );
    return { ids: rows.map((row) => row.id), unread: await this.unread(em, actor.userId) };
  }

  private async unread(em: EntityManager, userId: string): Promise<number> {
    const [row]: { count: string }[] = await em.query(
      `SELECT count(*) FROM notices WHERE user_id = $1 AND read_at IS NULL AND withdrawn_at IS NULL`,
      [userId],
    );
    return Number(row?.count ?? 0);
  }

  private async views(em: EntityManager, actor: Actor, rows: Row[]): Promise<NoticeView[]> {
    const names = new Map<string, ReadonlyMap<string, SubjectName>>();
    for (const type of new Set(rows.map((row) => row.subjectType))) {
      const ids = rows.filter((row) => row.subjectType === type).map((row) => row.subjectId);
      names.set(type, await this.subjects.names(em, actor, type, ids));
    }
    return rows.map((row) => this.view(row, names.get(row.subjectType)?.get(row.subjectId) ?? null));
  }

  private view(row: Row, name: SubjectName | null): NoticeView {
    const { id, kind, subjectType, params, urgency, createdAt, readAt } = row;
    const path = this.subjects.path(subjectType, row.subjectId);
    return {
      id,
      kind,
      topic: noticeKind(kind).topic,
      textZh: noticeText(kind, params, name, 'zh-CN'),
      textEn: noticeText(kind, params, name, 'en'),
      subject: name === null || path === null ? null : { type: subjectType, ...name, path },
      urgency,
      createdAt,
      readAt,
    };
  }
}
