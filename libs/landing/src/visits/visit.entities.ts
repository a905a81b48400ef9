import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../projects/one-of.sql.js';
import { PLAN_STATES, type PlanState, VISITED_BY, type VisitedBy } from './domain/visit.js';

/** A visit that shall take place. Who is leader or agent is the project's word, so that a new one inherits its visits. */
@Entity('visit_plans')
@Index(['projectId'])
@Index(['state', 'dueOn'])
@Check('visit_plans_visited_by_check', oneOf('visited_by', VISITED_BY))
@Check('visit_plans_visitor_check', `(visited_by = 'other') = (visitor_id IS NOT NULL)`)
@Check('visit_plans_state_check', oneOf('state', PLAN_STATES))
@Check('visit_plans_dropped_check', `(state = 'dropped') = (drop_reason IS NOT NULL)`)
export class VisitPlan {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('text') visitedBy: VisitedBy;
  /** Of `other`. */
  @ForeignKey('User') @Index() @Column('uuid', { nullable: true }) visitorId: string | null;
  @Column('date') dueOn: string;
  @Column('text') purpose: string;
  /** The next one is planned when it has taken place, after the months of the stage then. */
  @Column('boolean') recurring: boolean;
  @Column('text', { default: 'open' }) state: PlanState;
  @Column('text', { nullable: true }) dropReason: string | null;
  @Column('boolean', { default: false }) overdueTold: boolean;
  @ForeignKey('User') @Column('uuid') setBy: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('integer', { default: 1 }) version: number;
}

/** A visit that took place. Append-only. */
@Entity('visit_records')
@Unique(['planId'])
@Index(['projectId', 'visitedOn'])
export class VisitRecord {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @ForeignKey('VisitPlan') @Column('uuid', { nullable: true }) planId: string | null;
  @Column('date') visitedOn: string;
  @ForeignKey('User') @Column('uuid') visitorId: string;
  @Column('text') met: string;
  @Column('text') raised: string;
  /** The yearly visit it stands for in the gate of aftercare. */
  @ForeignKey('Milestone') @Column('uuid', { nullable: true }) milestoneId: string | null;
  @ForeignKey('User') @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}

/** A file brought back from a visit. Append-only. */
@Entity('visit_files')
export class VisitFile {
  @ForeignKey('VisitRecord') @PrimaryColumn('uuid') recordId: string;
  @ForeignKey('FileRecord') @Index() @PrimaryColumn('uuid') fileId: string;
}

/** A next step promised there, and what it became. */
@Entity('visit_steps')
@Unique(['recordId', 'sort'])
@Check('visit_steps_became_check', 'blocker_id IS NULL OR obligation_id IS NULL')
export class VisitStep {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('VisitRecord') @Column('uuid') recordId: string;
  @Column('integer') sort: number;
  @Column('text') text: string;
  @Column('date', { nullable: true }) dueOn: string | null;
  @ForeignKey('Blocker') @Column('uuid', { nullable: true }) blockerId: string | null;
  @ForeignKey('Obligation') @Column('uuid', { nullable: true }) obligationId: string | null;
}

export const visitEntities = [VisitPlan, VisitRecord, VisitFile, VisitStep];
