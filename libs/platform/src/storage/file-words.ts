/** What a paper is, chosen by whoever brings it (domain: evidence of the stages). */
export const FILE_TYPES = [
  'agreement',
  'licence',
  'permit',
  'photo',
  'minutes',
  'invoice',
  'statistics_form',
  'acceptance',
  'other',
] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** `not_scanned`: there was no scanner when it came. It counts as `clean` does; the page says so. */
export const SCAN_STATES = ['pending', 'clean', 'refused', 'not_scanned'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** May be opened, and stands as evidence. */
export const isUsable = (state: ScanState): boolean => state === 'clean' || state === 'not_scanned';

/** The same for SQL, over a column of scan states. */
export const usable = (column: string): string => `${column} IN ('clean', 'not_scanned')`;
