import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ImportState } from './import-state.js';
import type { RunOutcome } from './run-outcome.js';

const STATE_CHECK = `state IN ('uploaded', 'reading', 'needs_answers', 'ready', 'loading', 'done', 'failed', 'cancelled')`;
const OUTCOME_CHECK = `outcome IN ('new', 'update', 'unchanged', 'duplicate', 'claimed', 'error', 'skipped', 'loaded', 'updated')`;

/** One workbook on its way in, of whatever kind: what was understood, what was answered, how far it is. */
@Entity('imports')
@Index(['createdBy', 'createdAt', 'id'])
@Index(['fileId'])
@Check('imports_state_check', STATE_CHECK)
export class ImportRun {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Declared with ImportKinds by the floor whose records it brings. */
  @Column('text') kind: string;
  @ForeignKey('FileRecord') @Column('uuid') fileId: string;
  @Column('text') fileName: string;
  @Column('text', { default: 'uploaded' }) state: ImportState;
  /** Rows done of `total`; while reading, `total` is what the sheet claims to hold. */
  @Column('integer', { default: 0 }) progress: number;
  @Column('integer', { default: 0 }) total: number;
  @Column('jsonb', { nullable: true }) understanding: unknown;
  @Column('jsonb', { nullable: true }) answers: unknown;
  /** Rows by outcome, kept in step with them: nobody counts 100,000 rows to show a page. */
  @Column('jsonb', { default: {} }) summary: Partial<Record<RunOutcome, number>>;
  @Column('text', { nullable: true }) errorCode: string | null;
  @ForeignKey('User') @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}

/** One row of a workbook as understood, and what became of it. */
@Entity('import_rows')
@Index(['importId', 'identityKey'])
@Index(['importId', 'outcome', 'sheet', 'row'])
@Index('import_rows_subject_id_idx', ['subjectId'], { where: 'subject_id IS NOT NULL' })
@Check('import_rows_outcome_check', OUTCOME_CHECK)
export class ImportRunRow {
  @ForeignKey('ImportRun') @PrimaryColumn('uuid') importId: string;
  @PrimaryColumn('text') sheet: string;
  /** As the person who made the sheet counts, from 1. */
  @PrimaryColumn('integer') row: number;
  /** Says that two rows mean the same record; null while that is not known. */
  @Column('text', { nullable: true }) identityKey: string | null;
  @Column('jsonb') values: unknown;
  @Column('jsonb', { default: [] }) problems: unknown;
  @Column('text') outcome: RunOutcome;
  /** The record it became or changed. */
  @Column('uuid', { nullable: true }) subjectId: string | null;
}
