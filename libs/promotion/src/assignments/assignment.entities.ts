import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

const NUMBERS_CHECK = `
          most_open BETWEEN 1 AND 10000 AND most_taken_weekly BETWEEN 1 AND 1000 AND own_rest_days BETWEEN 0 AND 365`;

/** Fair taking: how much of the pool one person may take. One row, `standard`; the numbers are the zone's. */
@Entity('pool_terms')
@Check('pool_terms_numbers_check', NUMBERS_CHECK)
export class PoolTerms {
  @PrimaryColumn('text') code: string;
  /** Who carries so many open leads takes none. */
  @Column('integer') mostOpen: number;
  @Column('integer') mostTakenWeekly: number;
  /** For so many days after letting a lead go its last owner leaves it to the others. */
  @Column('integer') ownRestDays: number;
  @Column('integer', { default: 1 }) version: number;
}

export const HANDOVER_KINDS = ['taken', 'reassigned', 'transferred', 'by_rule'] as const;
export type HandoverKind = (typeof HANDOVER_KINDS)[number];

/** A lead went from one person to another. Append-only. */
@Entity('lead_handovers')
@Index(['toOwnerId', 'kind', 'recordedAt'])
@Check('lead_handovers_kind_check', `kind IN ('taken', 'reassigned', 'transferred', 'by_rule')`)
export class LeadHandover {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Lead') @Index() @Column('uuid') leadId: string;
  @Column('text') kind: HandoverKind;
  @ForeignKey('User') @Column('uuid') fromOwnerId: string;
  @ForeignKey('User') @Column('uuid') toOwnerId: string;
  @Column('text', { nullable: true }) note: string | null;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
}

export type TransferState = 'proposed' | 'accepted' | 'refused' | 'withdrawn';

/** A lead offered to another zone; it moves when that zone accepts. One open offer at a time. */
@Entity('lead_transfers')
@Index('lead_transfers_lead_id_open_key', ['leadId'], { unique: true, where: `state = 'proposed'` })
@Index(['toZoneCode', 'state'])
@Check('lead_transfers_state_check', `state IN ('proposed', 'accepted', 'refused', 'withdrawn')`)
@Check(
  'lead_transfers_answer_check',
  `(state = 'proposed') = (answered_at IS NULL)
        AND (answered_by IS NULL) = (answered_at IS NULL)`,
)
export class LeadTransfer {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Lead') @Column('uuid') leadId: string;
  @ForeignKey('Zone') @Column('text', { nullable: true }) fromZoneCode: string | null;
  @ForeignKey('Zone') @Column('text') toZoneCode: string;
  @Column('text') note: string;
  @ForeignKey('User') @Index() @Column('uuid') proposedBy: string;
  @Column('timestamptz', { default: () => 'now()' }) proposedAt: Date;
  @Column('text', { default: 'proposed' }) state: TransferState;
  @Column('text', { nullable: true }) answer: string | null;
  @ForeignKey('User') @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
}

/** Which team works an industry, or one segment of it. The narrower rule wins. */
@Entity('assignment_rules')
// NULLS NOT DISTINCT is the migration's alone.
@Unique(['industryCode', 'segmentCode'])
export class AssignmentRule {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Industry') @Column('text') industryCode: string;
  @ForeignKey('Segment') @Column('text', { nullable: true }) segmentCode: string | null;
  @ForeignKey('Team') @Column('uuid') teamId: string;
}

export const assignmentEntities = [PoolTerms, LeadHandover, LeadTransfer, AssignmentRule];
