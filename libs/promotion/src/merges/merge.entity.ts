import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { MergeChanges } from './domain/merge-changes.js';
import type { MergeKind } from './domain/merge-kind.js';

/** Two records of one company, or of one lead, made one. The source stays as a signpost to the target. */
@Entity('merges')
@Check('merges_kind_check', `kind IN ('investor', 'lead')`)
@Check('merges_two_check', 'source_id <> target_id')
@Index('merges_standing_key', ['kind', 'sourceId'], { unique: true, where: 'undone_at IS NULL' })
@Index(['kind', 'targetId'])
export class Merge {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') kind: MergeKind;
  @Column('uuid') sourceId: string;
  @Column('uuid') targetId: string;
  @Column('text', { nullable: true }) reason: string | null;
  /** What the merge wrote on the two records themselves. */
  @Column('jsonb', { default: {} }) changes: MergeChanges;
  @ForeignKey('User') @Column('uuid') mergedBy: string;
  @Column('timestamptz') mergedAt: Date;
  @ForeignKey('User') @Column('uuid', { nullable: true }) undoneBy: string | null;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}

/** One row that pointed to the source: moved to the target, or left because the target had its like. */
@Entity('merge_moves')
@Index(['relation', 'rowKey'])
@Check('merge_moves_outcome_check', `outcome IN ('moved', 'stayed')`)
@Check('merge_moves_undo_outcome_check', `undo_outcome IN ('returned', 'left')`)
export class MergeMove {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Merge') @Index() @Column('uuid') mergeId: string;
  /** table.column */
  @Column('text') relation: string;
  /** The rest of the row's primary key. */
  @Column('jsonb') rowKey: Record<string, unknown>;
  @Column('text') outcome: 'moved' | 'stayed';
  /** Of the undoing: left where it was because it had been put elsewhere since. */
  @Column('text', { nullable: true }) undoOutcome: 'returned' | 'left' | null;
}
