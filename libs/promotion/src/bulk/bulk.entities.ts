import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { BulkAction, BulkOutcome, BulkPhase, BulkValues } from './domain/bulk-act.js';

const ACTION_CHECK = `action IN ('hand_over', 'set_zone', 'set_industry', 'set_source', 'rest', 'watch')`;
const PHASE_CHECK = `phase IN ('doing', 'done', 'undoing', 'undone')`;
const OUTCOME_CHECK = `outcome IN ('waiting', 'done', 'refused', 'undone', 'kept')`;

/** One thing done to many leads, as one person asked for it. */
@Entity('lead_bulk_acts')
@Check('lead_bulk_acts_action_check', ACTION_CHECK)
@Check('lead_bulk_acts_phase_check', PHASE_CHECK)
export class LeadBulkAct {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') action: BulkAction;
  @Column('jsonb', { default: {} }) values: BulkValues;
  @Column('text', { default: 'doing' }) phase: BulkPhase;
  /** Asked for, but not there or not to be seen: answered alike. */
  @Column('uuid', { array: true, default: [] }) unseen: string[];
  @ForeignKey('User') @Index() @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}

/** One of its leads: the list of work, and what came of it. */
@Entity('lead_bulk_rows')
@Check('lead_bulk_rows_outcome_check', OUTCOME_CHECK)
export class LeadBulkRow {
  @ForeignKey('LeadBulkAct') @PrimaryColumn('uuid') actId: string;
  @ForeignKey('Lead') @Index() @PrimaryColumn('uuid') leadId: string;
  /** As asked for. */
  @Column('integer') place: number;
  /** The version the asker had seen. */
  @Column('integer') version: number;
  @Column('text', { default: 'waiting' }) outcome: BulkOutcome;
  /** Why it was refused, or could not be taken back: an error code. */
  @Column('text', { nullable: true }) problem: string | null;
  /** What stood there; null when nothing had to change. */
  @Column('jsonb', { nullable: true }) before: Record<string, unknown> | null;
  @Column('integer', { nullable: true }) versionAfter: number | null;
}

export const bulkEntities = [LeadBulkAct, LeadBulkRow];
