import { ApiProperty } from '@nestjs/swagger';
import { DateOnly, Flag, ListOf, OneOf, Optional, Parts, Text, Whole } from '#platform/http/fields.js';
import { REPORT_LANGUAGES, REPORT_UNITS, type ReportLanguage, type ReportUnit } from '../domain/report-amount.js';
import { REPORT_FIELDS, type ReportField } from '../domain/report-fields.js';
import { REPORT_PERIODS, type ReportPeriod } from '../domain/report-period.js';
import { type Grouping, GROUPINGS, REPORT_KINDS, type ReportKind } from '../domain/report-snapshot.js';
import { BRIEF_SECTIONS, type BriefSection } from '../domain/tell-brief.js';
import { SHEET_PLANS, type SheetPlan } from '../domain/template-layout.js';

const FIELD_CODES = Object.keys(REPORT_FIELDS);
const isSection = (value: unknown): boolean => BRIEF_SECTIONS.some((section) => section === value);

export class TemplateColumnInput {
  @OneOf(FIELD_CODES) field: ReportField;
  /** The head of the column. */
  @Text({ max: 40 }) zh: string;
  @Text({ max: 80 }) en: string;
  /** Characters. */
  @Whole({ min: 4, max: 80 }) width: number;
}

/** What may be chosen of a report. */
export class ReportTemplateLayout {
  @Text({ min: 2, max: 60 }) titleZh: string;
  @Text({ min: 2, max: 120 }) titleEn: string;
  /** Of a ledger, in their order; of a brief none. */
  @Parts(() => TemplateColumnInput, 40) columns: TemplateColumnInput[];
  /** Of a brief: those it has, besides the sentences it begins with. Null: all. */
  @Optional() @ListOf('field.invalid', isSection, BRIEF_SECTIONS.length) sections?: BriefSection[] | null;
  @Optional() @OneOf(GROUPINGS) grouping?: Grouping | null;
  /** one: everything on one sheet. each: besides, a sheet for each group. */
  @OneOf(SHEET_PLANS) sheets: SheetPlan;
  /** Only projects on the key-industry list of the year. */
  @Flag() keyListOnly: boolean;
  /** Proposed when the report is asked for. */
  @Optional() @OneOf(REPORT_UNITS) unit?: ReportUnit | null;
}

export class SetReportTemplate extends ReportTemplateLayout {
  /** Switched off, it is made no more. */
  @Flag() active: boolean;
  @Text({ min: 2, max: 500 }) reason: string;
}

export class CopyReportTemplate {
  @Text({ min: 2, max: 60 }) titleZh: string;
  @Text({ min: 2, max: 120 }) titleEn: string;
  @OneOf(REPORT_PERIODS) period: ReportPeriod;
  @Text({ min: 2, max: 500 }) reason: string;
}

export class PreviewReportTemplate extends ReportTemplateLayout {
  /** Any day of the period to show. */
  @DateOnly() on: string;
  @OneOf(REPORT_LANGUAGES) language: ReportLanguage;
}

export class ReportColumnView {
  @ApiProperty({ enum: FIELD_CODES }) field: ReportField;
  headerZh: string;
  headerEn: string;
  /** Characters. */
  width: number;
  /** Told in the unit asked for. */
  money: boolean;
}

export class ReportTemplateView {
  code: string;
  version: number;
  @ApiProperty({ enum: REPORT_KINDS }) kind: ReportKind;
  @ApiProperty({ enum: REPORT_PERIODS }) period: ReportPeriod;
  titleZh: string;
  titleEn: string;
  @ApiProperty({ enum: GROUPINGS, nullable: true }) grouping: Grouping | null;
  @ApiProperty({ enum: SHEET_PLANS }) sheets: SheetPlan;
  keyListOnly: boolean;
  columns: ReportColumnView[];
  /** Null: all. */
  @ApiProperty({ enum: BRIEF_SECTIONS, isArray: true, nullable: true }) sections: BriefSection[] | null;
  @ApiProperty({ enum: REPORT_UNITS, nullable: true }) unit: ReportUnit | null;
  /** False: made no more. */
  active: boolean;
  /** Of this version. */
  reason: string;
  /** Null: came with the system. */
  setByName: string | null;
  /** ISO instant. */
  recordedAt: string;
  /** Schedules that make it. */
  schedules: number;
}

/** A field a column may show, with the words it has where nothing else is said. */
export class ReportFieldView {
  @ApiProperty({ enum: FIELD_CODES }) field: ReportField;
  zh: string;
  en: string;
  @ApiProperty({ enum: ['number', 'text', 'money'] }) kind: 'number' | 'text' | 'money';
}

export class ReportSectionView {
  @ApiProperty({ enum: BRIEF_SECTIONS }) code: BriefSection;
  zh: string;
  en: string;
}

export class ReportTemplateList {
  /** The version in force of each; those switched off, too. */
  items: ReportTemplateView[];
  fields: ReportFieldView[];
  sections: ReportSectionView[];
}

export class ReportTemplateVersions {
  /** Newest first. */
  items: ReportTemplateView[];
}
