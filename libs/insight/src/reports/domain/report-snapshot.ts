import type { Light } from '#landing/lights/domain/light-rule.js';
import type { ConstructionMode } from '#landing/projects/domain/construction-mode.js';
import type { Stage } from '#landing/projects/domain/project-stage.js';
import type { ProjectStatus } from '#landing/projects/domain/project-status.js';
import type { Money } from '#platform/money/money.js';
import type { BridgeRowCode } from '../../bridge/domain/bridge.js';
import type { ReportLanguage, ReportUnit } from './report-amount.js';
import type { ReportField } from './report-fields.js';
import type { ReportPeriod, Span } from './report-period.js';
import type { BriefSection } from './tell-brief.js';
import type { SheetPlan } from './template-layout.js';

export const REPORT_KINDS = ['ledger', 'brief'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export interface Words {
  zh: string;
  en: string;
}

export interface TemplateColumn extends Words {
  field: ReportField;
  /** Characters. */
  width: number;
}

export const GROUPINGS = ['zone', 'industry'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ReportTemplateFacts {
  code: string;
  version: number;
  kind: ReportKind;
  period: ReportPeriod;
  titleZh: string;
  titleEn: string;
  columns: TemplateColumn[];
  grouping: Grouping | null;
  /** Only projects on the key-industry list of the year the period ends in. */
  keyListOnly: boolean;
  /** Missing where it was made before there was a choice: all sections, one sheet. */
  sections?: BriefSection[] | null;
  sheets?: SheetPlan;
}

export interface WaitingRequest {
  kindZh: string;
  kindEn: string;
  /** Null of a confidential project: what people typed may tell whose it is. */
  title: string | null;
  teamZh: string;
  teamEn: string;
  /** Calendar days it has waited. */
  days: number;
}

/** One project as it was known at the cut. Amounts in 元. */
export interface ReportRow {
  projectId: string;
  name: string;
  /** Null of a confidential project. */
  investorName: string | null;
  zone: (Words & { code: string }) | null;
  industry: (Words & { code: string }) | null;
  mode: ConstructionMode;
  stage: Stage;
  status: ProjectStatus;
  statusReason: string | null;
  plannedTotal: Money | null;
  contracted: Money | null;
  yearPlan: Money | null;
  completedOfMonth: Money;
  completedInPeriod: Money;
  completedOfYear: Money;
  completedSinceStart: Money;
  verifiedInPeriod: Money;
  light: Light | null;
  lightSentence: Words | null;
  requests: WaitingRequest[];
  officerName: string;
  leaderName: string | null;
}

export interface Part extends Words {
  code: string;
  verified: Money;
  /** Of a place: without what it contains. */
  alone?: true;
}

/** The number against its target at the cut. */
export interface Headline extends Words {
  code: string;
  amount: Money;
  asOf: string;
  verified: Money;
  pending: Money;
  linearDue: Money;
  aheadOfLinear: Money;
  ratio: string | null;
  byYear: { year: number; verified: Money; linearDue: Money }[];
  byIndustry: Part[];
  byZone: Part[];
}

/** What moved the number since the cut before: the bridge between the two. */
export interface Changes {
  since: string;
  /** Last month counted then; missing in reports of before it was kept. */
  sinceAsOf?: string;
  opening: Money;
  closing: Money;
  rows: { row: BridgeRowCode; amount: Money; projects: number }[];
  /** Those that moved it most, as far as the reader may know them. */
  most: { name: string; row: BridgeRowCode; amount: Money; projectId?: string }[];
}

/** Everything a report says, gathered once. Files and pages are made from it alone. */
export interface ReportSnapshot {
  schema: 1;
  template: ReportTemplateFacts;
  span: Span;
  /** The cut: nothing recorded later is in it. */
  knownAt: string;
  unit: ReportUnit;
  language: ReportLanguage;
  /** Whose rows they are. */
  ownerName: string;
  rows: ReportRow[];
  headline: Headline | null;
  changes: Changes | null;
}
