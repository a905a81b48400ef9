import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { nextPlace } from './clause-rows.js';
import type { ReviewClause, WriteClause } from './dto/review.dto.js';
import type { ReviewView } from './dto/review-view.dto.js';
import { ClauseReview, OfferClause } from './offer-clause.entities.js';
import {
  assertSeated,
  assertState,
  assertUnderWay,
  assertUninvolved,
  authorizeOn,
  lockReview,
  type OpenReview,
  touch,
} from './review-rows.js';
import { ReviewJournal } from './review-journal.js';
import { ReviewViewQuery } from './review-view.query.js';
import { reviewErrors } from './reviews.errors.js';

/** The offer, clause by clause: written by the proposing side, reviewed in law and for fair competition by others. */
@Injectable()
export class OfferClausesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly view: ReviewViewQuery,
    private readonly journal: ReviewJournal,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, key: string | null, reviewId: string, body: WriteClause): Promise<ReviewView> {
    const once = { actorId: actor.userId, key, action: 'clause.add', body: { reviewId, ...body } };
    return this.transactions.once(once, async (em) => {
      const open = await this.writable(em, actor, reviewId);
      await this.write(em, actor, open, {
        ...body,
        lineId: randomUUID(),
        no: await nextPlace(em, reviewId),
        version: 1,
        removed: false,
      });
      return this.view.of(em, actor, reviewId);
    });
  }

  /** Other words are a new version; what was said of the old one no longer counts. */
  edit(actor: Actor, lineId: string, seen: number, body: WriteClause): Promise<ReviewView> {
    return this.transactions.run((em) => this.nextVersion(em, actor, lineId, seen, { ...body, removed: false }));
  }

  remove(actor: Actor, lineId: string, seen: number): Promise<ReviewView> {
    return this.transactions.run((em) => this.nextVersion(em, actor, lineId, seen, { removed: true }));
  }

  /** One verdict on one aspect of the version seen. */
  review(actor: Actor, key: string | null, lineId: string, seen: number, body: ReviewClause): Promise<ReviewView> {
    const once = { actorId: actor.userId, key, action: 'clause.review', body: { lineId, seen, ...body } };
    return this.transactions.once(once, async (em) => {
      const { open, clause } = await this.locked(em, actor, lineId);
      await assertSeated(em, actor, open, body.aspect);
      if (clause.writtenBy === actor.userId) throw reviewErrors('clause.own');
      assertUninvolved(actor, open);
      assertState(open, 'in_review');
      if (clause.version !== seen) throw platformErrors('record.stale');
      if (clause.removed) throw reviewErrors('clause.removed');
      const now = this.clock.now();
      if (await em.existsBy(ClauseReview, { clauseId: clause.id, aspect: body.aspect })) {
        throw reviewErrors('clause.reviewed');
      }
      await em.insert(ClauseReview, { ...body, clauseId: clause.id, by: actor.userId, recordedAt: now });
      await touch(em, open, {}, now);
      await this.journal.tell(em, actor, 'clause.reviewed', open.review, { text: short(clause.text), ...body });
      return this.view.of(em, actor, open.review.id);
    });
  }

  private async writable(em: EntityManager, actor: Actor, reviewId: string): Promise<OpenReview> {
    const open = await lockReview(em, actor, reviewId);
    await authorizeOn(em, actor, 'review.propose', open);
    assertUnderWay(open);
    return open;
  }

  private async nextVersion(
    em: EntityManager,
    actor: Actor,
    lineId: string,
    seen: number,
    change: Partial<WriteClause> & { removed: boolean },
  ): Promise<ReviewView> {
    const { open, clause } = await this.locked(em, actor, lineId);
    await authorizeOn(em, actor, 'review.propose', open);
    assertUnderWay(open);
    if (clause.version !== seen) throw platformErrors('record.stale');
    if (clause.removed) throw reviewErrors('clause.removed');
    const { kind, text, amount, no } = clause;
    await this.write(em, actor, open, { kind, text, amount, ...change, lineId, no, version: seen + 1 });
    return this.view.of(em, actor, open.review.id);
  }

  private async write(
    em: EntityManager,
    actor: Actor,
    open: OpenReview,
    clause: WriteClause & Pick<OfferClause, 'lineId' | 'no' | 'version' | 'removed'>,
  ): Promise<void> {
    const { review } = open;
    const now = this.clock.now();
    const amount = clause.amount ?? null;
    await em.insert(OfferClause, { ...clause, amount, reviewId: review.id, writtenBy: actor.userId, recordedAt: now });
    await touch(em, open, {}, now);
    const action = clause.removed ? 'clause.removed' : clause.version === 1 ? 'clause.added' : 'clause.changed';
    await this.journal.tell(em, actor, action, open.review, { text: short(clause.text), version: clause.version });
    if (review.state === 'in_review' && !clause.removed) {
      await this.journal.clauseChanged(em, review, clause.lineId, clause.version);
    }
  }

  private async locked(em: EntityManager, actor: Actor, lineId: string) {
    const known = await em.findOneBy(OfferClause, { lineId });
    if (known === null) throw platformErrors('record.not_found');
    const open = await lockReview(em, actor, known.reviewId);
    const [clause] = await em.find(OfferClause, { where: { lineId }, order: { version: 'DESC' }, take: 1 });
    return { open, clause: clause! };
  }
}

/** Enough of a clause to know it by in the history. */
const short = (text: string): string => ([...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text);
