import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CONSTRUCTION_MODES, type ConstructionMode } from '../projects/domain/construction-mode.js';
import { MILESTONE_KIND_CODES, type MilestoneKind } from '../projects/domain/milestone-kind.js';
import { oneOf } from '../projects/one-of.sql.js';

/** One step of the plan of a construction mode: what it waits for, and how many days after. The zone's own data. */
@Entity('milestone_templates')
@Check('milestone_templates_mode_check', oneOf('mode', CONSTRUCTION_MODES))
@Check('milestone_templates_kind_check', oneOf('kind', MILESTONE_KIND_CODES))
@Check('milestone_templates_days_check', 'days BETWEEN 0 AND 3650')
export class MilestoneTemplate {
  @PrimaryColumn('text') mode: ConstructionMode;
  @PrimaryColumn('text') kind: MilestoneKind;
  @Column('text', { array: true }) afterKinds: MilestoneKind[];
  @Column('integer') days: number;
  @Column('integer') sort: number;
  @Column('text') source: string;
  @Column('integer', { default: 1 }) version: number;
}

/** planned: what was agreed. forecast: what is expected now. */
export const DATE_KINDS = ['planned', 'forecast'] as const;
export type DateKind = (typeof DATE_KINDS)[number];

/** A date somebody gave to a milestone to come. Append-only: the last of each kind counts, the others are its slippage. */
@Entity('milestone_dates')
@Index(['projectId', 'kind', 'what', 'id'])
@Check('milestone_dates_kind_check', oneOf('kind', MILESTONE_KIND_CODES))
@Check('milestone_dates_what_check', oneOf('what', DATE_KINDS))
export class MilestoneDate {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('text') kind: MilestoneKind;
  @Column('text') what: DateKind;
  /** Null: no longer planned, or no forecast of its own any more. */
  @Column('date', { nullable: true }) on: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
}

export const scheduleEntities = [MilestoneTemplate, MilestoneDate];
