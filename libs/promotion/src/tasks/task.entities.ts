import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { TaskState } from './domain/task.js';

const END_CHECK = `
          (state = 'open') = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL)
          AND (state = 'dropped') = (reason IS NOT NULL)`;

/** 待办: something to be done by somebody by a day; often what was promised to a firm. */
@Entity('tasks')
@Unique(['interactionId'])
@Index(['ownerId', 'state', 'dueOn'])
@Index(['state', 'dueOn'])
@Check('tasks_state_check', `state IN ('open', 'done', 'dropped')`)
@Check('tasks_end_check', END_CHECK)
@Check('tasks_origin_check', 'interaction_id IS NULL OR lead_id IS NOT NULL')
export class Task {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') title: string;
  /** The last day in time. */
  @Column('date') dueOn: string;
  @ForeignKey('User') @Column('uuid') ownerId: string;
  @ForeignKey('Lead') @Index() @Column('uuid', { nullable: true }) leadId: string | null;
  /** The contact at which it was promised. */
  @ForeignKey('LeadInteraction') @Column('uuid', { nullable: true }) interactionId: string | null;
  @Column('text', { default: 'open' }) state: TaskState;
  /** Why it was dropped. */
  @Column('text', { nullable: true }) reason: string | null;
  /** Its owner has been told that this day has gone by. */
  @Column('date', { nullable: true }) overdueToldOn: string | null;
  @ForeignKey('User') @Column('uuid') createdBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @ForeignKey('User') @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}

export const taskEntities = [Task];
