import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '#access/policy/role.js';
import { MISSING_KINDS, type MissingKind } from '../projects/domain/gate.js';
import { oneOf } from '../projects/one-of.sql.js';
import type { Stage } from '../projects/domain/project-stage.js';

/** One thing the next rung of a project lacks. Derived, and kept in the transaction of the fact it follows from. */
@Entity('missing_items')
@Index(['kind'])
@Check('missing_items_kind_check', oneOf('kind', MISSING_KINDS))
export class MissingItemRow {
  @ForeignKey('Project') @PrimaryColumn('uuid') projectId: string;
  /** Of the gate's table; of a promise with its id behind it. */
  @PrimaryColumn('text') code: string;
  /** Its place in the gate. */
  @Column('integer') sort: number;
  /** The rung that asks for it. */
  @Column('text') stage: Stage;
  @Column('text') kind: MissingKind;
  @Column('text', { nullable: true }) field: string | null;
  @Column('uuid', { nullable: true }) milestoneId: string | null;
  @Column('uuid', { nullable: true }) obligationId: string | null;
  @Column('text', { array: true }) suppliedBy: Role[];
  @Column('text') zh: string;
  @Column('text') en: string;
  /** The rung's own event, which no waiver replaces. */
  @Column('boolean') own: boolean;
  @Column('boolean') waived: boolean;
  /** Since when it is missing. */
  @Column('date') since: string;
}
