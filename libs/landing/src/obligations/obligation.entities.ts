import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../projects/one-of.sql.js';
import type { AgreementTerm } from './domain/agreement-terms.js';
import {
  OBLIGATION_SOURCES,
  OBLIGATION_STATES,
  OBLIGATION_STEPS,
  type ObligationSource,
  type ObligationState,
  type ObligationStepKind,
  type TermChange,
} from './domain/obligation.js';
import {
  OBLIGATION_KINDS,
  OBLIGATION_SIDES,
  type ObligationKind,
  type ObligationSide,
} from './domain/obligation-kind.js';

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
@Check('obligations_kept_check', 'reported_amount >= 0 AND kept_amount >= 0')
@Check('obligations_team_check', `team_id IS NULL OR side = 'zone'`)
@Index('obligations_project_id_term_key', ['projectId', 'term'], { unique: true, where: `state <> 'withdrawn'` })
export class Obligation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('text') side: ObligationSide;
  @Column('text') kind: ObligationKind;
  @Column('text') text: string;
  /** In the unit of its kind: 元, 元 per mu, people. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) amount: string | null;
  /** The last day in time. */
  @Column('date') dueOn: string;
  @Column('text') source: ObligationSource;
  /** The review that made it a condition, for instance. */
  @Column('uuid') sourceId: string;
  /** The term of the agreement it stands for: each is set once. */
  @Column('text', { nullable: true }) term: AgreementTerm | null;
  /** The department that answers for it, on the zone's side. */
  @ForeignKey('Team') @Index() @Column('uuid', { nullable: true }) teamId: string | null;
  /** The check at capacity 达产 waits for its verdict: fixed when it was set. */
  @Column('boolean', { default: false }) atCapacity: boolean;
  @Column('text', { default: 'open' }) state: ObligationState;
  /** Who reported it kept, while that waits for somebody else's answer. */
  @ForeignKey('User') @Column('uuid', { nullable: true }) reportedBy: string | null;
  /** What that report says was reached. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) reportedAmount: string | null;
  /** What the verdict says was kept. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) keptAmount: string | null;
  @Column('integer', { default: 1 }) version: number;
  @ForeignKey('User') @Column('uuid') setBy: string;
  @Column('timestamptz') recordedAt: Date;
}

/** What was reported of an obligation, and what was answered. Append-only. */
@Entity('obligation_steps')
@Index(['obligationId', 'id'])
@Check('obligation_steps_kind_check', oneOf('kind', OBLIGATION_STEPS))
@Check('obligation_steps_amount_check', 'amount >= 0')
export class ObligationStep {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Obligation') @Column('uuid') obligationId: string;
  @Column('text') kind: ObligationStepKind;
  @Column('text', { nullable: true }) note: string | null;
  @ForeignKey('FileRecord') @Index() @Column('uuid', { nullable: true }) proofFileId: string | null;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) amount: string | null;
  /** New terms: what was said before, and what is said since. */
  @Column('jsonb', { nullable: true }) changes: TermChange[] | null;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
}

export const obligationEntities = [Obligation, ObligationStep];
