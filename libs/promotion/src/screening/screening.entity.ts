import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ChainAction } from '#plan/domain/chain-action.js';
import type { FitCheck } from '#plan/domain/zone-fit.js';

/** What the screener would do with the lead; the decision is another step, and may be another person's. */
export const SCREENING_ADVICE = ['accept', 'watch', 'reject'] as const;
export type ScreeningAdvice = (typeof SCREENING_ADVICE)[number];

/** One screening opinion 研判意见, with what the plan said when it was written. Append-only; the lead keeps the latest. */
@Entity('screenings')
@Index(['leadId', 'at'])
@Check('screenings_advice_check', `advice IN ('accept', 'watch', 'reject')`)
@Check('screenings_fit_verdict_check', `fit_verdict IN ('fits', 'elsewhere', 'unassigned')`)
@Check('screenings_chain_action_check', `chain_action IN ('strengthen', 'complete', 'build')`)
@Check('screenings_override_reason_check', `fit_verdict <> 'elsewhere' OR override_reason IS NOT NULL`)
export class Screening {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Lead') @Column('uuid') leadId: string;
  @Column('text') opinion: string;
  @Column('text', { nullable: true }) advice: ScreeningAdvice | null;
  /** The zone it was proposed for. */
  @ForeignKey('Zone') @Column('text', { nullable: true }) zoneCode: string | null;
  /** The lead's segment at the time. */
  @ForeignKey('Segment') @Column('text', { nullable: true }) segmentCode: string | null;
  /** Null: no zone proposed, or the lead has no segment. */
  @Column('text', { nullable: true }) fitVerdict: FitCheck['verdict'] | null;
  /** Why there, although the plan assigns the segment elsewhere. */
  @Column('text', { nullable: true }) overrideReason: string | null;
  @Column('text', { nullable: true }) chainAction: ChainAction | null;
  /** 重大项目 by the clock rules of the time. */
  @Column('boolean') major: boolean;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') at: Date;
}
