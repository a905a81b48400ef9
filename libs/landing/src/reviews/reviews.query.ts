import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { contains, Where } from '#platform/database/sql.js';
import { listPage } from '#platform/http/list.js';
import type { ReviewListQuery } from './dto/review.dto.js';
import type { ReviewListRow, ReviewPage } from './dto/review-view.dto.js';
import { reviewsReadable } from './review-rows.js';
import { REVIEW_ROW, reviewFrom } from './review-view.sql.js';
import { waitsFor } from './review-waits.sql.js';

/** The rounds one may read, and what each asks of the reader. */
@Injectable()
export class ReviewsQuery {
  constructor(private readonly dataSource: DataSource) {}

  list(actor: Actor, query: ReviewListQuery): Promise<ReviewPage> {
    const where = new Where([actor.userId, actor.can('review.convene'), actor.can('review.decide')]);
    const moment = where.moment(query.knownAt);
    const waits = waitsFor('$1::uuid', '$2::boolean', '$3::boolean', moment);
    // Every parameter has its type in the count, too, where the SELECT list is left out.
    where.add('$1::uuid IS NOT NULL AND $2::boolean IS NOT NULL AND $3::boolean IS NOT NULL');
    const of = where.ofToday(
      moment,
      'SELECT rv.id FROM reviews rv JOIN projects p ON p.id = rv.project_id',
      (way) => void reviewsReadable(way, actor),
    );
    if (query.list !== 'all') where.add(`${waits} IS NOT NULL`);
    if (query.q !== undefined) where.add('(p.name ILIKE ? OR p.code ILIKE ?)', contains(query.q), contains(query.q));
    return listPage<ReviewListRow>(
      this.dataSource.manager,
      {
        select: `${REVIEW_ROW}, ${waits} AS "waitsFor"`,
        from: reviewFrom(moment, of),
        where,
        id: 'rv.id',
        sorts: { proposedAt: { sql: 'rv.proposed_at', type: 'timestamptz' } },
        defaultSort: '-proposedAt',
      },
      query,
    );
  }
}
