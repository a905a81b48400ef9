import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../projects/one-of.sql.js';
import {
  OBLIGATION_KINDS,
  OBLIGATION_SIDES,
  OBLIGATION_SOURCES,
  OBLIGATION_STATES,
  OBLIGATION_STEPS,
  type ObligationKind,
  type ObligationSide,
  type ObligationSource,
  type ObligationState,
  type ObligationStepKind,
} from './domain/obligation.js';

/** One thing promised for a project by one side. `state` follows from its steps and is kept in their transaction. */
@Entity('obligations')
@Index(['projectId', 'dueOn'])
@Index(['state', 'dueOn'])
@Index(['source', 'sourceId'])
@Check('obligations_side_check', oneOf('side', OBLIGATION_SIDES))
@Check('obligations_kind_check', oneOf('kind', OBLIGATION_KINDS))
@Check('obligations_source_check', oneOf('source', OBLIGATION_SOURCES))
@Check('obligations_state_check', oneOf('state', OBLIGATION_STATES))
@Check('obligations_amount_check', 'amount >= 0')
export class Obligation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('text') side: ObligationSide;
  @Column('text') kind: ObligationKind;
  @Column('text') text: string;
  /** 元 */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) amount: string | null;
  /** The last day in time. */
  @Column('date') dueOn: string;
  @Column('text') source: ObligationSource;
  /** The review that made it a condition, for instance. */
  @Column('uuid') sourceId: string;
  @Column('text', { default: 'open' }) state: ObligationState;
  /** Who reported it kept, while that waits for somebody else's answer. */
  @ForeignKey('User') @Column('uuid', { nullable: true }) reportedBy: string | null;
  @ForeignKey('User') @Column('uuid') setBy: string;
  @Column('timestamptz') recordedAt: Date;
}

/** What was reported of an obligation, and what was answered. Append-only. */
@Entity('obligation_steps')
@Index(['obligationId', 'id'])
@Check('obligation_steps_kind_check', oneOf('kind', OBLIGATION_STEPS))
export class ObligationStep {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Obligation') @Column('uuid') obligationId: string;
  @Column('text') kind: ObligationStepKind;
  @Column('text', { nullable: true }) note: string | null;
  @ForeignKey('FileRecord') @Index() @Column('uuid', { nullable: true }) proofFileId: string | null;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
}

export const obligationEntities = [Obligation, ObligationStep];
