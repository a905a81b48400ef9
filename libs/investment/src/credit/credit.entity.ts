import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Cause } from '../domain/credit.js';
import type { EntryKind } from '../domain/entry.js';

/**
 * Every movement of the totals with its cause, double-entry. Σ of the rows recorded until a moment is what was
 * believed then; the rows between two moments are the bridge between them. Append-only.
 */
@Entity('credits')
@Check(
  'credits_cause_check',
  `cause IN ('report', 'verify', 'send_back', 'restate', 'rezone', 'reindustry', 'list', 'unlist')`,
)
@Index(['recordedAt'])
@Index(['projectId', 'kind', 'month'])
export class CreditRow {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('text') kind: EntryKind;
  @Column('date') month: string;
  @Column('character', { length: 3 }) currency: string;
  @Column('text') zoneCode: string;
  @Column('text') industryCode: string;
  @Column('text') segmentCode: string;
  @Column('boolean') listed: boolean;
  /** CNY. */
  @Column('numeric', { precision: 18, scale: 2 }) verifiedDelta: string;
  /** CNY: waiting − verified of positions with a waiting entry. */
  @Column('numeric', { precision: 18, scale: 2 }) reportedDelta: string;
  @Column('numeric', { precision: 18, scale: 2 }) verifiedOriginalDelta: string;
  @Column('numeric', { precision: 18, scale: 2 }) reportedOriginalDelta: string;
  @Column('integer') entriesDelta: number;
  @Column('text') cause: Cause;
  @ForeignKey('LedgerEntry') @Column('uuid', { nullable: true }) entryId: string | null;
  @Column('timestamptz') recordedAt: Date;
}
