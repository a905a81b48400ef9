import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../projects/one-of.sql.js';
import { TRANSFER_STATES, type TransferState } from './domain/transfer.js';

/** A project offered to another zone from a month on, and the answer. One open offer of a project at a time. */
@Entity('project_transfers')
@Index('project_transfers_project_id_open_key', ['projectId'], { unique: true, where: `state = 'proposed'` })
@Index(['projectId', 'proposedAt'])
@Index(['toZoneCode', 'state'])
@Check('project_transfers_state_check', oneOf('state', TRANSFER_STATES))
@Check('project_transfers_zones_check', 'from_zone_code <> to_zone_code')
@Check('project_transfers_from_month_check', 'EXTRACT(day FROM from_month) = 1')
@Check(
  'project_transfers_decided_check',
  `(state = 'proposed') = (decided_at IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)`,
)
export class ProjectTransfer {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @ForeignKey('Zone') @Column('text') fromZoneCode: string;
  @ForeignKey('Zone') @Column('text') toZoneCode: string;
  /** First month credited to the receiving zone. */
  @Column('date') fromMonth: string;
  @Column('text') reason: string;
  @ForeignKey('User') @Index() @Column('uuid') proposedBy: string;
  @Column('timestamptz') proposedAt: Date;
  @Column('text', { default: 'proposed' }) state: TransferState;
  @ForeignKey('User') @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) answer: string | null;
}

export const transferEntities = [ProjectTransfer];
