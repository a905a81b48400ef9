import { createContext, use, type ComponentType } from 'react';
import type { Column } from '../../components/data-table';
import type { Answers, ImportRow, ImportSheet, ImportView } from './imports.api';

export interface DefaultsProps {
  view: ImportView;
  editable: boolean;
  onAnswer: (answers: Answers) => void;
}

/** A workbook that can be sent: which, in the words of its upload and its blank. */
export interface ImportWorkbook {
  /** Missing when the page takes one kind of workbook only. */
  kind: string | null;
  name: string;
  hint: string;
  template: { path: string; file: string };
}

/** What one kind of import calls things; everything else of its pages is the same for all. */
export interface ImportKind {
  /** Below /api, and below the house. */
  api: string;
  path: string;
  permission: string;
  words: { title: string; sub: string; records: string };
  workbooks: ImportWorkbook[];
  /** Where what was loaded is found. */
  result: string;
  /** What a column can be read as, in the order offered. */
  fieldsOf(view: Pick<ImportView, 'kind'>): readonly string[];
  /** What a field is called, where the words of all imports do not say it. */
  fieldName?(field: string): string | undefined;
  /** What a row says of itself, before its outcome and its problems. */
  useColumns(sheets: ImportSheet[]): Column<ImportRow>[];
  markedHint: string;
  Defaults?: ComponentType<DefaultsProps>;
  Actions?: ComponentType<{ view: ImportView }>;
}

export const ImportKindContext = createContext<ImportKind | null>(null);

export function useImportKind(): ImportKind {
  const kind = use(ImportKindContext);
  if (kind === null) throw new Error('An import page without its kind');
  return kind;
}
