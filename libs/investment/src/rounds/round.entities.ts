import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/**
 * What somebody typed for a project's month and has not reported yet. It never counts. The row stays when it is
 * reported: it then says which version became which entry, so that the same version is never reported twice.
 */
@Entity('round_drafts')
@Unique(['projectId', 'month'])
@Index(['month', 'changedIn'])
@Check('round_drafts_month_check', 'EXTRACT(day FROM month) = 1')
@Check('round_drafts_submitted_check', '(submitted_version IS NULL) = (entry_id IS NULL)')
export class RoundDraft {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  /** First day of the month. */
  @Column('date') month: string;
  /** As typed, in whatever unit; kept even when it cannot be read. */
  @Column('text') amountText: string;
  /** CNY; null when blank or unreadable. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) amount: string | null;
  @Column('text') note: string;
  @Column('integer', { default: 1 }) version: number;
  @ForeignKey('User') @Column('uuid') editedBy: string;
  @Column('timestamptz') editedAt: Date;
  /** The transaction that wrote it: whoever polls misses none that was still open when they last looked. */
  @Column('bigint') changedIn: string;
  @Column('integer', { nullable: true }) submittedVersion: number | null;
  @ForeignKey('LedgerEntry') @Column('uuid', { nullable: true }) entryId: string | null;
}

/** By which day of the following month a round is due. Append-only: the last word on the month counts. */
@Entity('round_terms')
@Check('round_terms_from_month_check', 'EXTRACT(day FROM from_month) = 1')
@Check('round_terms_due_day_check', 'due_day BETWEEN 1 AND 28')
@Check('round_terms_remind_days_check', 'remind_days BETWEEN 1 AND 10')
export class RoundTerm {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  /** The first month it holds for, as its first day. */
  @Column('date') fromMonth: string;
  @Column('integer') dueDay: number;
  /** Working days before the due date on which the reporter is reminded. */
  @Column('integer') remindDays: number;
  @Column('text') reason: string;
  @ForeignKey('User') @Column('uuid', { nullable: true }) setBy: string | null;
  @Column('timestamptz') recordedAt: Date;
}

export const roundEntities = [RoundDraft, RoundTerm];
