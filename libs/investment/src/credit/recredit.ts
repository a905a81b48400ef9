import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Cause, Dimensions } from '../domain/credit.js';
import { dimensionsOf, HistoriesQuery } from './histories.query.js';
import { type Move, PositionBook } from './position-book.js';

const sameDimensions = (left: Dimensions, right: Dimensions): boolean =>
  left.zoneCode === right.zoneCode &&
  left.industryCode === right.industryCode &&
  left.segmentCode === right.segmentCode &&
  left.listed === right.listed;

/** Moves a project's months to where its histories now say they belong. Nothing but the credit changes. */
@Injectable()
export class Recredit {
  constructor(
    private readonly book: PositionBook,
    private readonly histories: HistoriesQuery,
  ) {}

  /** In the caller's transaction, after the history was written. Returns how many months moved. */
  async project(em: EntityManager, projectId: string, cause: Cause, recordedAt: Date): Promise<number> {
    await this.book.lockProjects(em, [projectId]);
    const histories = await this.histories.of(em, projectId);
    const moves: Move[] = [];
    for (const before of await this.book.standingsOf(em, projectId)) {
      const dimensions = dimensionsOf(histories, before.month);
      if (!sameDimensions(before, dimensions))
        moves.push({ before, after: { ...before, ...dimensions }, cause, entryId: null });
    }
    await this.book.book(em, moves, recordedAt);
    return moves.length;
  }
}
