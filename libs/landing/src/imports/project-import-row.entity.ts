import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../projects/one-of.sql.js';

export const ROW_OUTCOMES = ['new', 'unchanged', 'update', 'error', 'skipped', 'loaded'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** One row of the workbook as understood, and what became of it. */
@Entity('project_import_rows')
@Index(['identityKey'])
@Check('project_import_rows_outcome_check', oneOf('outcome', ROW_OUTCOMES))
export class ProjectImportRow {
  @ForeignKey('ProjectImport') @PrimaryColumn('uuid') importId: string;
  @PrimaryColumn('text') sheet: string;
  /** As the person who made the sheet counts, from 1. */
  @PrimaryColumn('integer') row: number;
  /** Says that two rows mean the same project; null while that is not known. */
  @Column('text', { nullable: true }) identityKey: string | null;
  @Column('jsonb') values: unknown;
  @Column('jsonb', { default: [] }) problems: unknown;
  @Column('text') outcome: RowOutcome;
  @ForeignKey('Project') @Index() @Column('uuid', { nullable: true }) projectId: string | null;
}
