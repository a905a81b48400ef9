import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { PartKind, PartTold } from './domain/parts.js';

export const SIDES = ['base', 'changed'] as const;
export type Side = (typeof SIDES)[number];

/** A line of what a run's means are the sum of. Written with its answer, never changed. */
@Entity('forecast_parts')
@Index(['runId', 'side', 'kind'])
@Check('forecast_parts_side_check', `side IN ('base', 'changed')`)
@Check('forecast_parts_kind_check', `kind IN ('waiting', 'works', 'agreed', 'talks', 'newcomers', 'added')`)
export class ForecastPartRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('ForecastRun') @Column('uuid') runId: string;
  @Column('text') side: Side;
  @Column('text') kind: PartKind;
  /** Null: nobody's, or the many small ones together. */
  @ForeignKey('Project') @Column('uuid', { nullable: true }) projectId: string | null;
  @Column('integer') projects: number;
  /** By the end of each month after the last one known. */
  @Column('numeric', { precision: 18, scale: 2, array: true }) cumulative: string[];
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) deviation: string | null;
  @Column('jsonb', { nullable: true }) told: PartTold | null;
}
