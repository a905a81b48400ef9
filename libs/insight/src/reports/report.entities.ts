import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ReportLanguage, ReportUnit } from './domain/report-amount.js';
import type { ReportPeriod } from './domain/report-period.js';
import type { Grouping, ReportKind, ReportSnapshot, TemplateColumn } from './domain/report-snapshot.js';
import type { BriefSection } from './domain/tell-brief.js';
import type { SheetPlan } from './domain/template-layout.js';

/** The layout of a report. Append-only: a change is another version, and old runs keep theirs. */
@Entity('report_templates')
@Check('report_templates_kind_check', `kind IN ('ledger', 'brief')`)
@Check('report_templates_period_check', `period IN ('weekly', 'biweekly', 'monthly', 'quarterly', 'yearly')`)
@Check('report_templates_grouping_check', `grouping IN ('zone', 'industry')`)
@Check('report_templates_sheets_check', `sheets IN ('one', 'each')`)
@Check('report_templates_unit_check', `unit IN ('yi', 'wan')`)
export class ReportTemplate {
  @PrimaryColumn('text') code: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') kind: ReportKind;
  @Column('text') period: ReportPeriod;
  @Column('text') titleZh: string;
  @Column('text') titleEn: string;
  /** Names fields of REPORT_FIELDS alone. */
  @Column('jsonb') columns: TemplateColumn[];
  @Column('text', { nullable: true }) grouping: Grouping | null;
  @Column('boolean') keyListOnly: boolean;
  @Column('integer') sort: number;
  /** Of a brief: those it has. Null: all there are. */
  @Column('jsonb', { nullable: true }) sections: BriefSection[] | null;
  @Column('text') sheets: SheetPlan;
  /** Proposed when the report is asked for. */
  @Column('text', { nullable: true }) unit: ReportUnit | null;
  /** Switched off, it is made no more; what was made by it stays. */
  @Column('boolean') active: boolean;
  @Column('text') reason: string;
  /** Null: came with the system. */
  @ForeignKey('User') @Column('uuid', { nullable: true }) setBy: string | null;
  @Column('timestamptz') recordedAt: Date;
}

/** Which report is made when, and whose rows it shows. */
@Entity('report_schedules')
@Check('report_schedules_unit_check', `unit IN ('yi', 'wan')`)
@Check('report_schedules_language_check', `language IN ('zh-CN', 'en')`)
@Check('report_schedules_time_check', 'day BETWEEN 1 AND 28 AND hour BETWEEN 0 AND 23')
export class ReportSchedule {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') templateCode: string;
  @Column('text') unit: ReportUnit;
  @Column('text') language: ReportLanguage;
  /** Of the period after the one reported. */
  @Column('integer') day: number;
  @Column('integer') hour: number;
  /** Leadership is told of each, besides the owner. */
  @Column('boolean') tellLeadership: boolean;
  @Column('boolean', { default: true }) active: boolean;
  @ForeignKey('User') @Index() @Column('uuid') ownerId: string;
  /** What was due before is not made up for. */
  @Column('timestamptz') since: Date;
  @Column('integer', { default: 1 }) version: number;
}

export const REPORT_STATES = ['queued', 'running', 'done', 'failed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** One report: what was asked, the figures it was made from, and the file as it was first handed out. */
@Entity('report_runs')
@Unique(['scheduleId', 'periodFrom'])
@ForeignKey('ReportTemplate', ['templateCode', 'templateVersion'], ['code', 'version'])
@Index(['ownerId', 'createdAt'])
@Index(['templateCode', 'state', 'knownAt'])
@Check('report_runs_unit_check', `unit IN ('yi', 'wan')`)
@Check('report_runs_language_check', `language IN ('zh-CN', 'en')`)
@Check('report_runs_state_check', `state IN ('queued', 'running', 'done', 'failed')`)
@Check(
  'report_runs_done_check',
  `(state = 'done') = (file_id IS NOT NULL) AND (file_id IS NULL) = (file_sha256 IS NULL) AND (state <> 'done' OR snapshot IS NOT NULL)`,
)
@Check('report_runs_snapshot_check', '(snapshot IS NULL) = (snapshot_sha256 IS NULL)')
export class ReportRun {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') templateCode: string;
  @Column('integer') templateVersion: number;
  @Column('date') periodFrom: string;
  @Column('date') periodTo: string;
  @Column('text') unit: ReportUnit;
  @Column('text') language: ReportLanguage;
  /** The cut: only what was recorded by then. */
  @Column('timestamptz') knownAt: Date;
  /** Whose rows it shows: who asked, or whose schedule it is. */
  @ForeignKey('User') @Column('uuid') ownerId: string;
  @ForeignKey('ReportSchedule') @Column('uuid', { nullable: true }) scheduleId: string | null;
  @Column('text', { default: 'queued' }) state: ReportState;
  /** The figures as they were gathered; never changed after. Kept as text: jsonb would order it anew. */
  @Column('text', { nullable: true, select: false }) snapshot: string | null;
  @Column('text', { nullable: true }) snapshotSha256: string | null;
  @ForeignKey('FileRecord') @Index() @Column('uuid', { nullable: true }) fileId: string | null;
  @Column('text', { nullable: true }) fileSha256: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) gatheredAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}

export const reportEntities = [ReportTemplate, ReportSchedule, ReportRun];

export const snapshotOf = (text: string): ReportSnapshot => JSON.parse(text) as ReportSnapshot;
