import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { MILESTONE_KIND_CODES, type MilestoneKind } from '../projects/domain/milestone-kind.js';
import { STAGES, type Stage } from '../projects/domain/project-stage.js';
import { oneOf } from '../projects/one-of.sql.js';

/** A dated event somebody reported: a fact, never changed. A correction is a new row that names what it corrects. */
@Entity('milestones')
@Index(['projectId', 'kind'])
@Index(['recordedAt', 'id'])
@Check('milestones_kind_check', oneOf('kind', MILESTONE_KIND_CODES))
@Check('milestones_withdraws_check', 'NOT withdraws OR corrects_id IS NOT NULL')
export class Milestone {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('text') kind: MilestoneKind;
  /** When it happened. */
  @Column('date') effectiveOn: string;
  /** What happened; for a late report or a correction, why. */
  @Column('text', { nullable: true }) note: string | null;
  @ForeignKey('FileRecord') @Index() @Column('uuid', { nullable: true }) evidenceFileId: string | null;
  @ForeignKey('Milestone') @Index() @Column('uuid', { nullable: true }) correctsId: string | null;
  /** The corrected event did not happen at all. */
  @Column('boolean', { default: false }) withdraws: boolean;
  @ForeignKey('User') @Column('uuid') reportedBy: string;
  /** When we learned of it. */
  @Column('timestamptz') recordedAt: Date;
}

/** The one verdict on a report, by somebody else than its reporter. Append-only. */
@Entity('milestone_verdicts')
@Unique(['milestoneId'])
@Check('milestone_verdicts_verdict_check', `verdict IN ('verified', 'sent_back')`)
@Check('milestone_verdicts_reason_check', `verdict = 'verified' OR reason IS NOT NULL`)
export class MilestoneVerdict {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Milestone') @Column('uuid') milestoneId: string;
  @Column('text') verdict: 'verified' | 'sent_back';
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
}

/** Lets a project enter a stage whose gate lacks something: why, who answers for it, until when. */
@Entity('gate_waivers')
@Index(['projectId'])
@Index(['expiresOn'], { where: 'closed_at IS NULL' })
@Check('gate_waivers_stage_check', oneOf('stage', STAGES))
export class GateWaiver {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('text') stage: Stage;
  @Column('text') reason: string;
  @ForeignKey('User') @Column('uuid') approvedBy: string;
  /** Last day it holds. */
  @Column('date') expiresOn: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @ForeignKey('User') @Column('uuid', { nullable: true }) closedBy: string | null;
}
