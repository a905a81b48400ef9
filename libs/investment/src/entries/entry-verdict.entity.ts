import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The one answer an entry gets, from someone other than its reporter. Append-only. */
@Entity('entry_verdicts')
@Unique(['entryId'])
@Check('entry_verdicts_verdict_check', `verdict IN ('verified', 'sent_back')`)
@Check('entry_verdicts_reason_check', `verdict = 'verified' OR reason IS NOT NULL`)
export class EntryVerdict {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('LedgerEntry') @Column('uuid') entryId: string;
  @Column('text') verdict: 'verified' | 'sent_back';
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
  /** The sample it rests on, where nobody looked at the entry itself. */
  @ForeignKey('VerifyBatch') @Column('uuid', { nullable: true }) batchId: string | null;
}
