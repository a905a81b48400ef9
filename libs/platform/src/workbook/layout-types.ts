import { type MergeRange, type ReadCell } from './cell.js';
import { type UnitSource } from './parse-amount.js';
import { type Unit } from './units.js';
import { type TextParams } from './workbook-error.js';

/** What the caller knows about the tables it expects. All data: reviewable, serialisable. */
export interface LayoutVocabulary {
  fields: FieldWords[];
  /** The field that makes a row a record (the project's name). */
  anchor: string;
  serialWords: string[];
  subtotalWords: string[];
  /** What the rows under a table begin with: 备注, 填表人, … */
  noteWords: string[];
  exampleWords: string[];
  /** Names that may head a section of rows: industries, zones, stages, with their aliases. */
  sectionNames: string[];
  /** Regex over sheet names that never hold records (our own result sheet, instructions). */
  ignoredSheets: string;
}

export type FieldKind = 'text' | 'money' | 'date' | 'area' | 'integer' | 'code' | 'person';

export interface FieldWords {
  field: string;
  kind: FieldKind;
  /** Whole header words; width, blanks, units and brackets do not matter. */
  words: string[];
  /** Words that mean this field only when no better column claims it (企业名称 for the investor). */
  weak?: string[];
  /** Regexes over "上级表头/表头", for what a list of words cannot say. */
  patterns?: string[];
  /** As `patterns`, but only when no better reading exists. */
  weakPatterns?: string[];
  /** Regex over the same text: matching means it is NOT this field, whatever else it looks like. */
  not?: string;
  /** "单位：万元" over the table says nothing about this column (foreign capital). */
  ownUnitOnly?: true;
  /** The value may be written once for a group of rows and left blank below. */
  grouped?: true;
}

export interface QuestionOption {
  value: string;
  textKey: string;
  params: TextParams;
}

export type LayoutQuestionKind =
  | 'header_not_found'
  | 'header_uncertain'
  | 'anchor_missing'
  | 'column_conflict'
  | 'column_meaning'
  | 'amount_unit'
  | 'area_unit'
  | 'unit_conflict'
  | 'row_kind'
  | 'merged_record'
  | 'fill_down'
  | 'hidden_rows'
  | 'hidden_sheet';

/** A doubt, put to a person. Without `default` there is no safe answer and the caller must wait for one. */
export interface Question<Kind extends string = string> {
  /** `<sheet>!<key>`; an answer may be stored under the id or, for the next file of this layout, the key. */
  id: string;
  key: string;
  kind: Kind;
  sheet: string;
  column?: number;
  row?: number;
  textKey: string;
  params: TextParams;
  options: QuestionOption[];
  default?: string;
}

/** Everything a person may overrule, for one sheet (or one layout: see `fingerprint`). */
export interface LayoutCorrections {
  ignore?: boolean;
  /** Last line of the header if it has several. */
  headerRow?: number;
  headerDepth?: number;
  /** Column number → field, or null for "leave it out". */
  columns?: Record<string, string | null>;
  /** Column number, or "*" for all without a unit → unit word ("万元"). */
  units?: Record<string, string>;
  rows?: Record<string, RowKind>;
  answers?: Record<string, string>;
}

export type RowKind =
  'data' | 'section' | 'subtotal' | 'note' | 'repeated_header' | 'column_numbers' | 'example' | 'blank' | 'hidden';

export interface FieldCell extends ReadCell {
  column: number;
  /** The cell says 同上 (or is blank in a group filled down); the value is that of the row above. */
  ditto?: true;
  /** What the row's own unit column says, for an amount whose heading says nothing. */
  unitText?: string;
}

export interface SectionMark {
  row: number;
  text: string;
  level: number;
}

export interface RowUnderstanding {
  row: number;
  kind: RowKind;
  block: number;
  /** Headings this row stands under, outermost first. */
  sections: SectionMark[];
  cells: Record<string, FieldCell>;
  /** The row shares a merged record name with this earlier row: one record over several lines. */
  continues?: number;
  /** What made us call it a subtotal, a note, a section. */
  text?: string;
}

export interface ColumnUnderstanding {
  column: number;
  /** "投资情况/计划总投资（万元）" as written. */
  header: string;
  field: string | null;
  score: number;
  rivals: { field: string; score: number }[];
  unit: Unit | null;
  unitSource: UnitSource | null;
  samples: string[];
}

/** One table on the sheet: a header and the rows down to the next header. */
export interface TableBlock {
  headerFrom: number;
  headerTo: number;
  lastRow: number;
  columns: ColumnUnderstanding[];
  serialColumn: number | null;
  /** A column saying the unit row by row. */
  unitColumn: number | null;
}

export interface FoundUnit {
  unit: Unit;
  row: number;
  column: number;
  source: 'sheet' | 'title';
}

export interface SheetUnderstanding {
  sheet: string;
  hidden: boolean;
  status: 'table' | 'no_table' | 'ignored' | 'empty';
  titles: { row: number; text: string }[];
  /** The one year the title speaks of, if it speaks of exactly one. */
  yearHint: number | null;
  units: FoundUnit[];
  blocks: TableBlock[];
  rows: RowUnderstanding[];
  counts: Partial<Record<RowKind, number>>;
  merges: MergeRange[];
  questions: Question<LayoutQuestionKind>[];
  /** Equal for files of the same layout, whatever their data: remember corrections under it. */
  fingerprint: string;
}
