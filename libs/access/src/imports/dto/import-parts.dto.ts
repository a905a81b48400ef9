export class ImportOption {
  value: string;
  textZh: string;
  textEn: string;
}

export class ImportQuestion {
  id: string;
  key: string;
  sheet: string;
  kind: string;
  row: number | null;
  column: number | null;
  textZh: string;
  textEn: string;
  options: ImportOption[];
  /** What will be done if nobody answers; null: an answer is needed before loading. */
  default: string | null;
  answer: string | null;
}

export class ImportColumn {
  column: number;
  letters: string;
  header: string;
  field: string | null;
  unit: string | null;
  unitSource: string | null;
  score: number;
  samples: string[];
}

export class ImportSheet {
  sheet: string;
  hidden: boolean;
  status: 'table' | 'no_table' | 'ignored' | 'empty';
  titles: string[];
  headerFrom: number | null;
  headerTo: number | null;
  columns: ImportColumn[];
  /** Rows by what they were taken for: data, section, subtotal, note … */
  counts: Record<string, number>;
  fingerprint: string;
  /** Corrections of an earlier file of this layout were applied. */
  remembered: boolean;
}

export class ImportProblem {
  column: number | null;
  field: string | null;
  /** error: the row is not loaded; note: loaded, but worth a look. */
  severity: 'error' | 'note';
  code: string;
  textZh: string;
  textEn: string;
}
