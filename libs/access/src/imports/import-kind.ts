import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  LayoutVocabulary,
  Question,
  RowUnderstanding,
  SheetUnderstanding,
} from '#platform/workbook/layout-types.js';
import type { TextParams } from '#platform/workbook/workbook-error.js';
import type { Actor } from '../policy/actor.js';
import type { ImportedRowFacts } from './dto/import-run.dto.js';
import type { ImportRun } from './import-run.entity.js';
import type { Texts } from './import-texts.js';
import type { RunOutcome } from './run-outcome.js';

export interface RowProblem {
  column: number | null;
  field: string | null;
  /** error: the row is not loaded; note: loaded, but worth a look. */
  severity: 'error' | 'note';
  code: string;
  params: TextParams;
}

export type RowValues = Record<string, unknown>;

/** One understood row as this kind reads it. */
export interface ReadRow {
  sheet: string;
  row: number;
  values: RowValues;
  /** Two rows with the same key mean the same record. */
  key: string | null;
  problems: RowProblem[];
  questions: Question[];
  /** No record, or none to bring in. */
  skipped: boolean;
}

/** What loading a row would do. */
export interface DryResult {
  outcome: RunOutcome;
  subjectId: string | null;
  problem?: RowProblem;
  /** More to say of a row that holds several figures. */
  problems?: RowProblem[];
}

/** A workbook being read: what its columns may mean, what a row says, what loading it would do. */
export interface KindReading {
  vocabulary: LayoutVocabulary;
  read(row: RowUnderstanding, sheet: SheetUnderstanding, answers: Record<string, string>): ReadRow;
  /** Asked of some hundred rows at once, in the order of the file. Only rows without errors. */
  foresee(em: EntityManager, rows: readonly ReadRow[]): Promise<DryResult[]>;
}

export interface DueRow {
  sheet: string;
  row: number;
  values: RowValues;
}

export interface LoadResult {
  outcome: RunOutcome;
  subjectId: string | null;
  /** What is kept of the row; all of it when missing. */
  values?: RowValues;
  problem?: RowProblem;
}

/** Rows on their way in. All in the caller's transaction: what is thrown lets none of them stand. */
export interface KindLoading {
  load(em: EntityManager, rows: readonly DueRow[]): Promise<LoadResult[]>;
}

/** The workbook at hand: its file's name, and what it is about (14FYP), if its kind says that. */
export interface RunOf {
  name: string;
  about: string;
}

export const runOf = ({ kind, fileName }: Pick<ImportRun, 'kind' | 'fileName'>): RunOf => ({
  name: fileName,
  about: kind.split(':')[1] ?? '',
});

/** What one kind of workbook brings. Everything else about importing is the same for all. */
export interface ImportKind {
  /** A run's kind is this, and after a colon what it is about where that has to be said: `observations:14FYP`. */
  code: string;
  /** As Subjects knows it, for the notice that it is done. */
  subjectType: string;
  texts: Texts;
  /** Kinds of doubt whose answers hold for one person and one file: never remembered for others. */
  personal: readonly string[];
  beginReading(actor: Actor, run: RunOf): Promise<KindReading>;
  beginLoading(actor: Actor, run: RunOf): Promise<KindLoading>;
  /** What a list shows of a row. */
  show(values: RowValues): ImportedRowFacts;
}

/** Floors register their kinds when their modules start. */
@Injectable()
export class ImportKinds {
  private readonly kinds = new Map<string, ImportKind>();

  register(kind: ImportKind): void {
    if (this.kinds.has(kind.code)) throw new Error(`Two kinds of import called ${kind.code}`);
    this.kinds.set(kind.code, kind);
  }

  of(code: string): ImportKind {
    const kind = this.kinds.get(code.split(':')[0]!);
    if (kind === undefined) throw new Error(`No kind of import called ${code}`);
    return kind;
  }
}
