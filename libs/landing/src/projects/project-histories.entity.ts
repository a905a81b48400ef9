import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { STAGES, type Stage } from './domain/project-stage.js';
import { type ProjectStatus, STATUSES } from './domain/project-status.js';
import { oneOf } from './one-of.sql.js';

/**
 * Which zone holds the project from a month on. Append-only; of a month the row with the greatest `fromMonth` not
 * after it counts, and of two such the one recorded later.
 */
@Entity('project_zones')
@Index(['projectId', 'fromMonth', 'id'])
@Check('project_zones_from_month_check', 'EXTRACT(day FROM from_month) = 1')
export class ProjectZone {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @ForeignKey('Zone') @Column('text') zoneCode: string;
  @Column('date') fromMonth: string;
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}

/** Which industry and segment the project counts under from a month on. Append-only, read as the zones are. */
@Entity('project_industries')
@Index(['projectId', 'fromMonth', 'id'])
@Check('project_industries_from_month_check', 'EXTRACT(day FROM from_month) = 1')
export class ProjectIndustry {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @ForeignKey('Industry') @Column('text') industryCode: string;
  @ForeignKey('Segment') @Column('text', { nullable: true }) segmentCode: string | null;
  @Column('date') fromMonth: string;
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}

/** Whose project it is from a month on. Append-only, read as the zones are. */
@Entity('project_owners')
@Index(['projectId', 'fromMonth', 'id'])
@Check('project_owners_from_month_check', 'EXTRACT(day FROM from_month) = 1')
export class ProjectOwner {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @ForeignKey('Investor') @Index() @Column('uuid') investorId: string;
  @Column('date') fromMonth: string;
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}

export const STAGE_CAUSES = ['opened', 'milestone', 'edit', 'waiver', 'waiver_expired', 'obligation'] as const;
export type StageCause = (typeof STAGE_CAUSES)[number];

/** Each change of stage: reporting over time reads this log, never the current state. Append-only. */
@Entity('project_stage_log')
@Index(['projectId', 'id'])
@Index(['toStage', 'effectiveOn'])
@Check('project_stage_log_cause_check', oneOf('cause', STAGE_CAUSES))
@Check('project_stage_log_from_stage_check', oneOf('from_stage', STAGES))
@Check('project_stage_log_to_stage_check', oneOf('to_stage', STAGES))
export class ProjectStageLog {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  /** Null: the project was opened. */
  @Column('text', { nullable: true }) fromStage: Stage | null;
  @Column('text') toStage: Stage;
  @Column('text') cause: StageCause;
  /** The event that opened the new stage. */
  @ForeignKey('Milestone') @Column('uuid', { nullable: true }) causeMilestoneId: string | null;
  /** Since when the project stands there. */
  @Column('date') effectiveOn: string;
  /** Null: the calendar (a waiver expired). */
  @ForeignKey('User') @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('timestamptz') recordedAt: Date;
}

/** Each change of status with the facts it requires: since when, and when it was written down. Append-only. */
@Entity('status_changes')
@Index(['projectId', 'id'])
@Check('status_changes_from_status_check', oneOf('from_status', STATUSES))
@Check('status_changes_to_status_check', oneOf('to_status', STATUSES))
@Check('status_changes_effective_on_check', `effective_on <= (recorded_at AT TIME ZONE 'Asia/Shanghai')::date`)
export class StatusChange {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('text') fromStatus: ProjectStatus;
  @Column('text') toStatus: ProjectStatus;
  @Column('text') reason: string;
  @Column('date', { nullable: true }) reviewOn: string | null;
  /** Since when it holds; not before the change it follows. */
  @Column('date') effectiveOn: string;
  /** Where a lost or transferred project went. */
  @Column('text', { nullable: true }) destination: string | null;
  @ForeignKey('Project') @Column('uuid', { nullable: true }) mergedIntoId: string | null;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
}

/** The day a change of status really holds from, where it was first given wrongly; of several the last. Append-only. */
@Entity('status_redatings')
@Index(['changeId', 'id'])
@Check('status_redatings_effective_on_check', `effective_on <= (recorded_at AT TIME ZONE 'Asia/Shanghai')::date`)
export class StatusRedating {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('StatusChange') @Column('bigint') changeId: string;
  @Column('date') effectiveOn: string;
  @Column('text') reason: string;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
}

/**
 * Every state of what else is said of a project: its row without what has a history of its own. The database keeps it
 * in the transaction of the change (a trigger), so that no writer can forget it. Append-only.
 */
@Entity('project_terms')
@Index(['projectId', 'id'])
export class ProjectTerms {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  /** The columns by their names. */
  @Column('jsonb') content: Record<string, unknown>;
  @Column('timestamptz') recordedAt: Date;
}

/** The last number given out in a year: P-2026-000123. */
@Entity('project_numbers')
export class ProjectNumber {
  @PrimaryColumn('integer') year: number;
  @Column('integer') last: number;
}
