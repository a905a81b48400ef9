import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CONSTRUCTION_MODES, type ConstructionMode } from './domain/construction-mode.js';
import { STAGES, type Stage } from './domain/project-stage.js';
import { type ProjectStatus, STATUSES } from './domain/project-status.js';
import { type Relation, RELATIONS } from './domain/relation.js';
import { oneOf } from './one-of.sql.js';

/**
 * One investment project. `stage` and `stageSince` are derived from milestones, fields and waivers and kept in the
 * transaction of the fact; `zoneCode` and `industryCode` are what the histories say of the current month.
 */
@Entity('projects')
@Unique(['code'])
@Unique(['leadId'])
@Unique(['parentId', 'relation', 'relationNo'])
@Check('projects_mode_check', oneOf('mode', CONSTRUCTION_MODES))
@Check('projects_status_check', oneOf('status', STATUSES))
@Check('projects_stage_check', oneOf('stage', STAGES))
@Check('projects_relation_check', oneOf('relation', RELATIONS))
@Check(
  'projects_parent_check',
  '(parent_id IS NULL) = (relation IS NULL) AND (parent_id IS NULL) = (relation_no IS NULL) AND parent_id <> id',
)
@Check('projects_amounts_check', 'planned_total >= 0 AND contracted_amount >= 0 AND contracted_fixed_amount >= 0')
@Check('projects_promises_check', 'promised_output >= 0 AND promised_tax >= 0 AND promised_jobs >= 0')
@Index(['stage', 'status', 'updatedAt'])
@Index(['updatedAt', 'id'])
@Index(['createdAt', 'id'])
// Expression and operator-class indexes are the migration's alone.
@Index('projects_planned_total_id_idx', { synchronize: false })
@Index('projects_name_id_idx', { synchronize: false })
@Index('projects_name_trgm_idx', { synchronize: false })
@Index('projects_code_trgm_idx', { synchronize: false })
export class Project {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** P-2026-000001 */
  @Column('text') code: string;
  /** Of a confidential project its code name 代号: what it is really called lies in `project_secrets`. */
  @Column('text') name: string;
  @Column('boolean', { default: false }) confidential: boolean;
  @ForeignKey('Investor') @Index() @Column('uuid') investorId: string;
  @ForeignKey('Lead') @Column('uuid', { nullable: true }) leadId: string | null;
  @ForeignKey('Industry') @Index() @Column('text', { nullable: true }) industryCode: string | null;
  @ForeignKey('Segment') @Column('text', { nullable: true }) segmentCode: string | null;
  @ForeignKey('Zone') @Index() @Column('text') zoneCode: string;
  @Column('text') mode: ConstructionMode;
  @Column('text', { default: 'active' }) status: ProjectStatus;
  @Column('text', { nullable: true }) statusReason: string | null;
  @Column('date', { nullable: true }) statusReviewOn: string | null;
  @Column('text') stage: Stage;
  @Column('date') stageSince: string;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) plannedTotal: string | null;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) contractedAmount: string | null;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) contractedFixedAmount: string | null;
  @Column('date', { nullable: true }) promisedStartOn: string | null;
  @Column('date', { nullable: true }) promisedProductionOn: string | null;
  /** A year, at capacity. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) promisedOutput: string | null;
  /** A year, at capacity. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) promisedTax: string | null;
  @Column('integer', { nullable: true }) promisedJobs: number | null;
  /** Land, plant, power, emission quota … in the investor's words. */
  @Column('text', { nullable: true }) needs: string | null;
  @Column('text', { nullable: true }) companyName: string | null;
  @Column('text', { nullable: true }) companyUscc: string | null;
  @Column('text', { nullable: true }) filingCode: string | null;
  @ForeignKey('User') @Index() @Column('uuid') officerId: string;
  @ForeignKey('Team') @Index() @Column('uuid', { nullable: true }) teamId: string | null;
  /** 挂钩领导: to whom the project is escalated. */
  @ForeignKey('User') @Index() @Column('uuid', { nullable: true }) leaderId: string | null;
  /** 帮办专员: who helps the investor through every office. */
  @ForeignKey('User') @Index() @Column('uuid', { nullable: true }) agentId: string | null;
  @ForeignKey('PlanProject') @Column('text', { nullable: true }) planProjectCode: string | null;
  @Column('text', { nullable: true }) description: string | null;
  /** The project it is a phase or an expansion of, and its number among them. */
  @ForeignKey('Project') @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('text', { nullable: true }) relation: Relation | null;
  @Column('integer', { nullable: true }) relationNo: number | null;
  /** From the fictional sample world. */
  @Column('boolean', { default: false }) sample: boolean;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
