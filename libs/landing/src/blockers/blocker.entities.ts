import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../projects/one-of.sql.js';
import {
  BLOCKER_ACTIONS,
  BLOCKER_STATES,
  type BlockerAction,
  type BlockerState,
  STATUS_STEPS,
  type StatusStep,
} from './domain/blocker.js';

/** What may be asked for, within how many working days, and of which department first. The zone's own data. */
@Entity('blocker_kinds')
@Check('blocker_kinds_days_check', 'days BETWEEN 1 AND 365')
export class BlockerKind {
  @PrimaryColumn('text') code: string;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  /** Working days. */
  @Column('integer') days: number;
  /** The department usually asked; null: named with each request. */
  @ForeignKey('Team') @Column('uuid', { nullable: true }) teamId: string | null;
  @Column('integer') sort: number;
  @Column('boolean', { default: true }) active: boolean;
  @Column('integer', { default: 1 }) version: number;
}

/** One thing a project waits for. Its state follows from its steps and is kept with each of them. */
@Entity('blockers')
@Index(['projectId'])
@Index(['teamId', 'state', 'dueOn'])
@Index(['state', 'dueOn'])
@Check('blockers_state_check', oneOf('state', BLOCKER_STATES))
@Check('blockers_closed_check', `(state IN ('confirmed', 'refused', 'withdrawn')) = (closed_on IS NOT NULL)`)
export class Blocker {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @ForeignKey('BlockerKind') @Column('text') kindCode: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) detail: string | null;
  @Column('text', { default: 'requested' }) state: BlockerState;
  /** The department it lies with. */
  @ForeignKey('Team') @Column('uuid') teamId: string;
  @ForeignKey('User') @Column('uuid') requestedBy: string;
  @Column('date') requestedOn: string;
  @Column('date') dueOn: string;
  /** Since when a leader knows. */
  @Column('date', { nullable: true }) escalatedOn: string | null;
  @Column('date', { nullable: true }) overdueToldOn: string | null;
  @Column('date', { nullable: true }) closedOn: string | null;
  @Column('integer', { default: 1 }) version: number;
}

/** One step of its story. Append-only. */
@Entity('blocker_steps')
@Index(['blockerId', 'id'])
@Unique(['corrects'])
@Check('blocker_steps_action_check', oneOf('action', ['request', ...BLOCKER_ACTIONS, ...STATUS_STEPS]))
export class BlockerStepRow {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Blocker') @Column('uuid') blockerId: string;
  @Column('text') action: BlockerAction | StatusStep | 'request';
  /** The department it lies with after the step. */
  @ForeignKey('Team') @Column('uuid') teamId: string;
  @Column('date') dueOn: string;
  @Column('text', { nullable: true }) text: string | null;
  @ForeignKey('FileRecord') @Index() @Column('uuid', { nullable: true }) fileId: string | null;
  /** The step whose day this one puts right. */
  @ForeignKey('BlockerStepRow') @Column('bigint', { nullable: true }) corrects: string | null;
  /** Null: time itself raised it. */
  @ForeignKey('User') @Column('uuid', { nullable: true }) by: string | null;
  @Column('date') on: string;
  @Column('timestamptz') recordedAt: Date;
}

export const blockerEntities = [BlockerKind, Blocker, BlockerStepRow];
