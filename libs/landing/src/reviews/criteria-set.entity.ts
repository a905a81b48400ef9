import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CONSTRUCTION_MODES, type ConstructionMode } from '../projects/domain/construction-mode.js';
import { oneOf } from '../projects/one-of.sql.js';
import type { Criterion, VetoRule } from './domain/criteria.js';

/** One version of a set of admission criteria. Append-only: a change, and switching off, is the next version. */
@Entity('review_criteria_sets')
@Unique(['code', 'version'])
@Check('review_criteria_sets_mode_check', oneOf('mode', CONSTRUCTION_MODES))
@Check('review_criteria_sets_numbers_check', 'pass_mark BETWEEN 0 AND 100 AND quorum BETWEEN 2 AND 30')
export class ReviewCriteriaSet {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('integer') version: number;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  /** Null: every industry. */
  @ForeignKey('Industry') @Column('text', { nullable: true }) industryCode: string | null;
  /** Null: every construction mode. */
  @Column('text', { nullable: true }) mode: ConstructionMode | null;
  @Column('integer') passMark: number;
  @Column('integer') quorum: number;
  @Column('date') fromOn: string;
  @Column('boolean') active: boolean;
  @Column('jsonb') criteria: Criterion[];
  @Column('jsonb') vetoes: VetoRule[];
  @Column('text') source: string;
  /** Null: it came with the software. */
  @ForeignKey('User') @Column('uuid', { nullable: true }) setBy: string | null;
  @Column('timestamptz') recordedAt: Date;
}
