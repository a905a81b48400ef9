import { ApiProperty } from '@nestjs/swagger';
import { Code, DateOnly, Flag, OneOf, Optional, PastInstant, Whole } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { BRIDGE_ROWS, type BridgeRowCode } from '../../bridge/domain/bridge.js';
import { REPORT_LANGUAGES, REPORT_UNITS, type ReportLanguage, type ReportUnit } from '../domain/report-amount.js';
import { FIGURE_MEASURES, OPENS_MEASURES, type OpensMeasure, ROW_LEVELS } from '../domain/report-document.js';
import { REPORT_PERIODS, type ReportPeriod } from '../domain/report-period.js';
import { REPORT_KINDS, type ReportKind } from '../domain/report-snapshot.js';
import { REPORT_STATES, type ReportState } from '../report.entities.js';

export class MakeReport {
  @Code() templateCode: string;
  /** Any day of the period to report. */
  @DateOnly() on: string;
  /** What money is shown in: yi 亿元, wan 万元. */
  @OneOf(REPORT_UNITS) unit: ReportUnit;
  @OneOf(REPORT_LANGUAGES) language: ReportLanguage;
  /** Only what was recorded by this moment; without it, now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class ReportListQuery extends ListQuery {
  @Optional() @OneOf(REPORT_KINDS) kind?: ReportKind;
  @Optional() @OneOf(REPORT_PERIODS) period?: ReportPeriod;
  @Optional() @Code() templateCode?: string;
}

export class ReportView {
  id: string;
  templateCode: string;
  templateVersion: number;
  @ApiProperty({ enum: REPORT_KINDS }) kind: ReportKind;
  @ApiProperty({ enum: REPORT_PERIODS }) period: ReportPeriod;
  titleZh: string;
  titleEn: string;
  /** YYYY-MM-DD */
  periodFrom: string;
  periodTo: string;
  spanZh: string;
  spanEn: string;
  @ApiProperty({ enum: REPORT_UNITS }) unit: ReportUnit;
  @ApiProperty({ enum: REPORT_LANGUAGES }) language: ReportLanguage;
  /** ISO instant: nothing recorded later is in it. */
  knownAt: string;
  /** Whose rows it shows. */
  ownerName: string;
  /** Made by a schedule. */
  scheduled: boolean;
  @ApiProperty({ enum: REPORT_STATES }) state: ReportState;
  /** Of the figures and of the file, as they were first made. */
  snapshotSha256: string | null;
  fileSha256: string | null;
  fileName: string | null;
  /** Bytes. */
  fileSize: number | null;
  createdAt: string;
  finishedAt: string | null;
}

export class ReportPage {
  items: ReportView[];
  nextCursor: string | null;
  total: number;
}

export class PrintedColumn {
  header: string;
  /** Characters. */
  width: number;
  @ApiProperty({ enum: ['number', 'text', 'money'] }) kind: 'number' | 'text' | 'money';
  /** Which figure of the row's target stands in it; without it, none that opens. */
  @ApiProperty({ enum: OPENS_MEASURES, required: false }) measure?: OpensMeasure;
}

/**
 * A figure of a target as known at the report's moment: what `GET targets/:target/entries` is asked for its parts with, and
 * `GET insight/opened/due` for what was due.
 */
export class PrintedOpens {
  target: string;
  asOf: string;
  knownAt: string;
  @ApiProperty({ enum: OPENS_MEASURES }) measure: OpensMeasure;
  year: number | null;
  industryCode: string | null;
  zoneCode: string | null;
  zoneAlone: boolean;
}

/** The bridge between the report before and this one. */
export class PrintedBridge {
  target: string;
  from: string;
  fromAsOf: string;
  to: string;
  asOf: string;
}

/** One step of it: what `GET targets/:target/bridge/parts` is asked for its projects with, or for what one of them moved. */
export class PrintedStep {
  @ApiProperty({ enum: BRIDGE_ROWS }) row: BridgeRowCode;
  projectId: string | null;
}

/** A project or a request. */
export class PrintedPart {
  projectId: string | null;
  name: string;
  /** A word about it. */
  note: string | null;
  /** 元; null where the figure counts its parts. */
  amount: string | null;
}

export class PrintedFigure {
  name: string;
  @ApiProperty({ enum: FIGURE_MEASURES }) measure: (typeof FIGURE_MEASURES)[number];
  /** 元, or how many parts there are. */
  amount: string;
  @ApiProperty({ type: PrintedOpens, nullable: true }) target: PrintedOpens | null;
  @ApiProperty({ type: PrintedBridge, nullable: true }) bridge: PrintedBridge | null;
  @ApiProperty({ type: PrintedStep, nullable: true }) step: PrintedStep | null;
  /** From the archived rows: they add up to the figure. */
  @ApiProperty({ type: [PrintedPart], nullable: true }) parts: PrintedPart[] | null;
}

export class PrintedRow {
  @ApiProperty({ enum: ROW_LEVELS }) level: (typeof ROW_LEVELS)[number];
  /** Money in 元, exact. */
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true } }) cells: (string | null)[];
  /** Where its amounts open to, each by the measure of its column. */
  opens?: PrintedOpens;
  /** The project it tells of. */
  projectId?: string;
  /** The step of the bridge its amount is, or a part of. */
  bridge?: PrintedBridge;
  step?: PrintedStep;
}

export class PrintedTable {
  columns: PrintedColumn[];
  rows: PrintedRow[];
}

export class PrintedSeries {
  name: string;
  /** 元 */
  values: string[];
}

export class PrintedChart {
  labels: string[];
  series: PrintedSeries[];
}

export class PrintedSection {
  heading: string | null;
  sentences: string[];
  @ApiProperty({ type: PrintedTable, nullable: true }) table: PrintedTable | null;
  @ApiProperty({ type: PrintedChart, nullable: true }) chart: PrintedChart | null;
}

export class PrintedReport {
  @ApiProperty({ enum: REPORT_LANGUAGES }) language: ReportLanguage;
  @ApiProperty({ enum: REPORT_UNITS }) unit: ReportUnit;
  title: string;
  notes: string[];
  /** ISO instant: nothing recorded later is in it. */
  knownAt: string;
  figures: PrintedFigure[];
  sections: PrintedSection[];
}

export class SetReportSchedule {
  @Code() templateCode: string;
  @OneOf(REPORT_UNITS) unit: ReportUnit;
  @OneOf(REPORT_LANGUAGES) language: ReportLanguage;
  /** Day of the period after the one reported: of a weekly report 1 is Monday, of a monthly one the 1st. */
  @Whole({ min: 1, max: 28 }) day: number;
  /** Full hour, Asia/Shanghai. */
  @Whole({ min: 0, max: 23 }) hour: number;
  @Flag() tellLeadership: boolean;
  @Flag() active: boolean;
}

export class ReportScheduleView {
  id: string;
  templateCode: string;
  titleZh: string;
  titleEn: string;
  @ApiProperty({ enum: REPORT_PERIODS }) period: ReportPeriod;
  @ApiProperty({ enum: REPORT_UNITS }) unit: ReportUnit;
  @ApiProperty({ enum: REPORT_LANGUAGES }) language: ReportLanguage;
  day: number;
  hour: number;
  tellLeadership: boolean;
  active: boolean;
  /** Whose rows its reports show. */
  ownerName: string;
  /** May be changed by the reader: it is their own. */
  mine: boolean;
  version: number;
}

export class ReportScheduleList {
  items: ReportScheduleView[];
}
