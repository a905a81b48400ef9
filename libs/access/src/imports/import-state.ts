/** The way of every import: read, asked about, ready, loaded. Steps by people and steps by jobs take turns. */
export const IMPORT_STATES = [
  'uploaded',
  'reading',
  'needs_answers',
  'ready',
  'loading',
  'done',
  'failed',
  'cancelled',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Those that can still be stopped. */
export const OPEN_STATES: readonly ImportState[] = ['uploaded', 'reading', 'needs_answers', 'ready', 'loading'];
