/** What the night's check of the files found: ids and keys, for the log. Names of papers are not the administrator's to read. */
export interface FilesReport {
  /** Records whose bytes the store does not hold. */
  missing: string[];
  /** Bytes that no record points to. */
  strays: string[];
  /** Uploads that broke off. */
  halves: string[];
  /** Removed: nobody cited them for as long as they are kept. */
  uncited: string[];
  /** Waiting for the scanner for more than a day. */
  waiting: string[];
}

const LINES: Record<keyof FilesReport, string> = {
  missing: 'Without content in the store',
  strays: 'Content without a record',
  halves: 'Broken-off upload, removed',
  uncited: 'Cited by nobody, removed',
  waiting: 'Unscanned for more than a day',
};

const PARTS = Object.keys(LINES) as (keyof FilesReport)[];

export const isQuiet = (report: FilesReport): boolean => PARTS.every((part) => report[part].length === 0);

/** One line for each finding. */
export const reportLines = (report: FilesReport): string[] =>
  PARTS.flatMap((part) => report[part].map((what) => `${LINES[part]}: ${what}`));

const EXAMPLES = 3;

/** For the notice: the numbers, and a few of what there is to look for. */
export function reportParams(report: FilesReport): Record<string, string | number> {
  const shown = [...report.missing, ...report.strays, ...report.halves, ...report.waiting].slice(0, EXAMPLES);
  const counts = Object.fromEntries(PARTS.map((part) => [part, report[part].length]));
  return { ...counts, examples: shown.join(' ') };
}
