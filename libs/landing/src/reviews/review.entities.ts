import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../projects/one-of.sql.js';
import type { ReviewFacts } from './dto/review-facts.dto.js';
import {
  OPINIONS,
  type Opinion,
  REVIEW_STATES,
  REVIEW_VERDICTS,
  type ReviewState,
  type ReviewVerdict,
  type Seat,
  SEATS,
  VETO_RULINGS,
  type VetoRuling,
} from './domain/review-words.js';
import type { GivenPoints } from './domain/scoring.js';

/** One round of admission review of a project. Its facts are a draft until they are submitted. */
@Entity('reviews')
@Unique(['projectId', 'round'])
@Index('reviews_project_id_open_key', ['projectId'], {
  unique: true,
  where: `state IN ('draft', 'submitted', 'in_review')`,
})
@Index(['state', 'id'])
@Check('reviews_state_check', oneOf('state', REVIEW_STATES))
@Check('reviews_set_check', `criteria_set_id IS NOT NULL OR state IN ('draft', 'withdrawn')`)
export class Review {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('integer') round: number;
  @Column('text', { default: 'draft' }) state: ReviewState;
  @Column('jsonb') facts: ReviewFacts;
  /** The version it is judged by, fixed when it is submitted. */
  @ForeignKey('ReviewCriteriaSet') @Index() @Column('uuid', { nullable: true }) criteriaSetId: string | null;
  @ForeignKey('User') @Index() @Column('uuid') proposedBy: string;
  @Column('timestamptz') proposedAt: Date;
  /** When the panel meets. */
  @Column('date', { nullable: true }) meetingOn: string | null;
  @ForeignKey('FileRecord') @Index() @Column('uuid', { nullable: true }) minutesFileId: string | null;
  @Column('text', { nullable: true }) withdrawnReason: string | null;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz') updatedAt: Date;
}

/** What a draft said at each saving, so that a past moment can be told of. Append-only. */
@Entity('review_drafts')
@Index(['reviewId', 'id'])
export class ReviewDraft {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Review') @Column('uuid') reviewId: string;
  /** Whose record it is, also for whoever erases a person's traces. */
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('jsonb') facts: ReviewFacts;
  @Column('timestamptz') recordedAt: Date;
}

/** The proposal as it was submitted: what the panel judges, whatever the project says later. Append-only. */
@Entity('review_submissions')
@Unique(['reviewId'])
export class ReviewSubmission {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Review') @Column('uuid') reviewId: string;
  @Column('jsonb') facts: ReviewFacts;
  /** SHA-256 of the facts, keys in order. */
  @Column('text') factsHash: string;
  @ForeignKey('User') @Column('uuid') submittedBy: string;
  @Column('timestamptz') submittedAt: Date;
}

/** A reviewer named for a round. Its row is whom `review.judge` reaches. */
@Entity('review_seats')
@Unique(['reviewId', 'userId', 'seat'])
@Index(['userId', 'reviewId'])
@Check('review_seats_seat_check', oneOf('seat', SEATS))
export class ReviewSeat {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Review') @Column('uuid') reviewId: string;
  @ForeignKey('User') @Column('uuid') userId: string;
  @Column('text') seat: Seat;
  @ForeignKey('User') @Column('uuid') namedBy: string;
  @Column('timestamptz') namedAt: Date;
}

/** Every time somebody was named for a seat or taken off it. Append-only. */
@Entity('review_seat_changes')
@Index(['reviewId', 'userId', 'seat', 'id'])
@Check('review_seat_changes_seat_check', oneOf('seat', SEATS))
export class ReviewSeatChange {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Review') @Column('uuid') reviewId: string;
  @ForeignKey('User') @Column('uuid') userId: string;
  @Column('text') seat: Seat;
  @Column('boolean') named: boolean;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
}

/** A reviewer's word on their own interest. A conflict once declared is not taken back. Append-only. */
@Entity('review_declarations')
@Index(['reviewId', 'userId'])
@Check('review_declarations_note_check', 'NOT conflict OR note IS NOT NULL')
export class ReviewDeclaration {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Review') @Column('uuid') reviewId: string;
  @ForeignKey('User') @Column('uuid') userId: string;
  @Column('boolean') conflict: boolean;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz') recordedAt: Date;
}

/** A panel member's points and opinion; the latest counts. Append-only. */
@Entity('review_opinions')
@Index(['reviewId', 'userId', 'id'])
@Check('review_opinions_opinion_check', oneOf('opinion', OPINIONS))
export class ReviewOpinion {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Review') @Column('uuid') reviewId: string;
  @ForeignKey('User') @Column('uuid') userId: string;
  @Column('text') opinion: Opinion;
  @Column('text') text: string;
  @Column('jsonb') scores: GivenPoints[];
  @Column('timestamptz') recordedAt: Date;
}

/** A reviewer says the project hits the veto list; whoever decides rules on it in words. */
@Entity('review_vetoes')
@Unique(['reviewId', 'code'])
@Check('review_vetoes_ruling_check', oneOf('ruling', VETO_RULINGS))
@Check(
  'review_vetoes_ruled_check',
  `(ruling IS NULL) = (ruled_by IS NULL)
        AND (ruling IS NULL) = (ruled_at IS NULL) AND (ruling IS NULL) = (reason IS NULL)`,
)
export class ReviewVeto {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Review') @Column('uuid') reviewId: string;
  /** Of the set's veto list. */
  @Column('text') code: string;
  @Column('text') grounds: string;
  @ForeignKey('User') @Column('uuid') raisedBy: string;
  @Column('timestamptz') raisedAt: Date;
  @Column('text', { nullable: true }) ruling: VetoRuling | null;
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid', { nullable: true }) ruledBy: string | null;
  @Column('timestamptz', { nullable: true }) ruledAt: Date | null;
}

/** The one decision of a round. Its conditions are obligations that name the review as their source. Append-only. */
@Entity('review_decisions')
@Unique(['reviewId'])
@Check('review_decisions_verdict_check', oneOf('verdict', REVIEW_VERDICTS))
@Check('review_decisions_minutes_check', `verdict = 'returned' OR minutes_file_id IS NOT NULL`)
export class ReviewDecision {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Review') @Column('uuid') reviewId: string;
  @Column('text') verdict: ReviewVerdict;
  @Column('text') reason: string;
  /** As it stood; null before the first opinion. */
  @Column('numeric', { precision: 4, scale: 1, nullable: true }) score: string | null;
  /** The day the panel met. */
  @Column('date') heldOn: string;
  @ForeignKey('FileRecord') @Column('uuid', { nullable: true }) minutesFileId: string | null;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
}
