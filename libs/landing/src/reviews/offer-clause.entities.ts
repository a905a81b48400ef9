import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../projects/one-of.sql.js';
import {
  CLAUSE_ASPECTS,
  CLAUSE_KINDS,
  CLAUSE_VERDICTS,
  type ClauseAspect,
  type ClauseKind,
  type ClauseVerdict,
} from './domain/review-words.js';

/** One version of one clause of the offer. Append-only: other words are a new version, reviewed anew. */
@Entity('offer_clauses')
@Unique(['lineId', 'version'])
@Unique(['reviewId', 'no', 'version'])
@Index(['reviewId', 'lineId', 'version'])
@Check('offer_clauses_kind_check', oneOf('kind', CLAUSE_KINDS))
@Check('offer_clauses_amount_check', 'amount >= 0')
export class OfferClause {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Review') @Column('uuid') reviewId: string;
  /** The clause through all its versions in this round. */
  @Column('uuid') lineId: string;
  /** Its place in the offer. */
  @Column('integer') no: number;
  @Column('integer') version: number;
  @Column('text') kind: ClauseKind;
  @Column('text') text: string;
  /** 元 */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) amount: string | null;
  /** From this version on it is no longer offered. */
  @Column('boolean', { default: false }) removed: boolean;
  @ForeignKey('User') @Column('uuid') writtenBy: string;
  @Column('timestamptz') recordedAt: Date;
}

/** What a reviewer says of one version of a clause, once for each aspect. Append-only. */
@Entity('clause_reviews')
@Unique(['clauseId', 'aspect'])
@Check('clause_reviews_aspect_check', oneOf('aspect', CLAUSE_ASPECTS))
@Check('clause_reviews_verdict_check', oneOf('verdict', CLAUSE_VERDICTS))
export class ClauseReview {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('OfferClause') @Column('uuid') clauseId: string;
  @Column('text') aspect: ClauseAspect;
  @Column('text') verdict: ClauseVerdict;
  @Column('text') reason: string;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
}
