import type { Money } from '#platform/money/money.js';
import type { BridgeRowCode } from '../../bridge/domain/bridge.js';
import type { ReportLanguage, ReportUnit } from './report-amount.js';

export interface DocumentColumn {
  header: string;
  /** Characters. */
  width: number;
  kind: 'number' | 'text' | 'money';
  /** Which figure of the row's target stands in it; without it, none that opens. */
  measure?: OpensMeasure;
}

/** `ahead`: verified less what is due. */
export const OPENS_MEASURES = ['verified', 'pending', 'due', 'ahead'] as const;
export type OpensMeasure = (typeof OPENS_MEASURES)[number];

export const ROW_LEVELS = ['row', 'subtotal', 'total'] as const;

/** A figure of a target as known at the cut: the words its parts are asked for with. */
export interface OpensTarget {
  target: string;
  asOf: string;
  knownAt: string;
  measure: OpensMeasure;
  year: number | null;
  industryCode: string | null;
  zoneCode: string | null;
  /** The zone without what it contains. */
  zoneAlone: boolean;
}

/** The bridge between two cuts. */
export interface OpensBridge {
  target: string;
  from: string;
  fromAsOf: string;
  to: string;
  asOf: string;
}

/** One step of it, or what one project moved of that step. */
export interface OpensStep {
  row: BridgeRowCode;
  projectId: string | null;
}

export interface DocumentRow {
  level: (typeof ROW_LEVELS)[number];
  /** Money in 元, exact. */
  cells: (string | null)[];
  /** Where its amounts open to, each by the measure of its column. */
  opens?: OpensTarget;
  /** The project the row tells of. */
  projectId?: string;
  /** The step of the bridge its amount of money is, or a part of. */
  bridge?: OpensBridge;
  step?: OpensStep;
}

/** What one project or request adds to a figure, from the archived rows. */
export interface FigurePart {
  /** Null of what is no project's. */
  projectId: string | null;
  name: string;
  /** A word about it. */
  note: string | null;
  /** Null where the figure counts its parts. */
  amount: Money | null;
}

export const FIGURE_MEASURES = ['money', 'count'] as const;

/** A figure of the document's sentences, and what it is made of. On paper it is told in the sentences alone. */
export interface DocumentFigure {
  name: string;
  /** A figure that counts is as many as it has parts. */
  measure: (typeof FIGURE_MEASURES)[number];
  amount: string;
  target: OpensTarget | null;
  bridge: OpensBridge | null;
  /** Of the bridge, where the figure is one step of it. */
  step: OpensStep | null;
  parts: FigurePart[] | null;
}

export interface DocumentTable {
  columns: DocumentColumn[];
  rows: DocumentRow[];
}

/** Bars, and beside them what was due where that is known. Amounts in 元. */
export interface DocumentChart {
  labels: string[];
  series: { name: string; values: Money[] }[];
}

export interface Section {
  heading: string | null;
  sentences: string[];
  table: DocumentTable | null;
  chart: DocumentChart | null;
}

/** A report in words and figures, whatever it is written to: sheet, document, printed page. */
export interface ReportDocument {
  language: ReportLanguage;
  unit: ReportUnit;
  title: string;
  notes: string[];
  /** The cut. */
  knownAt: string;
  figures: DocumentFigure[];
  sections: Section[];
}
