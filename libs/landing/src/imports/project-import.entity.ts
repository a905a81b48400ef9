import { IMPORT_STATES, type ImportState } from '#access/imports/import-state.js';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../projects/one-of.sql.js';

/** One workbook on its way in: what was understood of it, what was answered, how far it is. */
@Entity('project_imports')
@Index(['createdAt', 'id'])
@Check('project_imports_state_check', oneOf('state', IMPORT_STATES))
export class ProjectImport {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('FileRecord') @Column('uuid') fileId: string;
  @Column('text') fileName: string;
  @Index() @Column('text') fileSha256: string;
  @Column('text', { default: 'uploaded' }) state: ImportState;
  /** Rows done of `total`. */
  @Column('integer', { default: 0 }) progress: number;
  @Column('integer', { default: 0 }) total: number;
  @Column('jsonb', { nullable: true }) understanding: unknown;
  @Column('jsonb', { nullable: true }) answers: unknown;
  @Column('jsonb', { nullable: true }) summary: unknown;
  @Column('text', { nullable: true }) errorCode: string | null;
  @ForeignKey('User') @Index() @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}
