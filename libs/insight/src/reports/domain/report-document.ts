import type { Money } from '#platform/money/money.js';
import type { ReportLanguage, ReportUnit } from './report-amount.js';

export interface DocumentColumn {
  header: string;
  /** Characters. */
  width: number;
  kind: 'number' | 'text' | 'money';
}

export const ROW_LEVELS = ['row', 'subtotal', 'total'] as const;

export interface DocumentRow {
  level: (typeof ROW_LEVELS)[number];
  /** Money in 元, exact. */
  cells: (string | null)[];
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
  sections: Section[];
}
