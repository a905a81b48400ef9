import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { SAMPLE_REASONS, type SampleReason } from '../domain/draw-sample.js';

/** Reports of one month and zone, of which some are looked at and the others stand or fall with them. Append-only. */
@Entity('verify_batches')
@Check('verify_batches_month_check', 'EXTRACT(day FROM month) = 1')
export class VerifyBatch {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** First day of the month. */
  @Column('date') month: string;
  @ForeignKey('Zone') @Column('text') zoneCode: string;
  /** With it anybody can draw the same sample again. */
  @Column('text') seed: string;
  @ForeignKey('User') @Column('uuid') drawnBy: string;
  @Column('timestamptz') drawnAt: Date;
}

/** An entry is in one batch at most: nobody draws again until the sample is to their liking. Append-only. */
@Entity('verify_batch_entries')
@Check('verify_batch_entries_why_check', `why IN (${SAMPLE_REASONS.map((why) => `'${why}'`).join(', ')})`)
export class VerifyBatchEntry {
  @ForeignKey('LedgerEntry') @PrimaryColumn('uuid') entryId: string;
  @Index() @ForeignKey('VerifyBatch') @Column('uuid') batchId: string;
  @Column('text') why: SampleReason;
}

export const verifyBatchEntities = [VerifyBatch, VerifyBatchEntry];
