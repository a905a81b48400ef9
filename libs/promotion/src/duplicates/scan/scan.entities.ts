import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { MatchReason } from '../domain/same-company.js';

export const SCAN_STATES = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** One look at all companies for those that are here twice. At most one is under way. */
@Entity('duplicate_scans')
@Index('duplicate_scans_active_key', { synchronize: false })
@Index(['requestedAt'])
@Check('duplicate_scans_state_check', `state IN ('queued', 'running', 'done', 'cancelled', 'failed')`)
export class DuplicateScan {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text', { default: 'queued' }) state: ScanState;
  /** The company looked at last: where it goes on after a worker was killed. */
  @Column('uuid', { nullable: true }) after: string | null;
  @Column('integer', { default: 0 }) looked: number;
  @Column('integer', { default: 0 }) total: number;
  @ForeignKey('User') @Column('uuid') requestedBy: string;
  @Column('timestamptz') requestedAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}

/** Two companies a scan took for one, until they are merged or somebody says that they are not. */
@Entity('duplicate_pairs')
@Unique(['oneId', 'otherId'])
@Index(['state', 'score', 'id'])
@Check('duplicate_pairs_order_check', 'one_id < other_id')
@Check('duplicate_pairs_state_check', `state IN ('open', 'different')`)
@Check('duplicate_pairs_dismissal_check', `(state = 'different') = (reason IS NOT NULL AND dismissed_by IS NOT NULL)`)
export class DuplicatePair {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Investor') @Column('uuid') oneId: string;
  @ForeignKey('Investor') @Index() @Column('uuid') otherId: string;
  @Column('integer') score: number;
  @Column('text', { array: true }) reasons: MatchReason[];
  /** The scan that saw it last. */
  @ForeignKey('DuplicateScan') @Index() @Column('uuid') scanId: string;
  @Column('text', { default: 'open' }) state: 'open' | 'different';
  /** Why they are two. */
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid', { nullable: true }) dismissedBy: string | null;
  @Column('timestamptz', { nullable: true }) dismissedAt: Date | null;
}

export const scanEntities = [DuplicateScan, DuplicatePair];
