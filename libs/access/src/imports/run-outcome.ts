/** What became of a row, or would: the dry run says the first seven, loading the last two. */
export const RUN_OUTCOMES = [
  'new',
  'update',
  'unchanged', // here already, and the file says nothing new of it
  'duplicate', // stands in the file once more
  'claimed', // somebody else's: what may be said of it stands in its problem
  'error',
  'skipped', // no record: a heading, a subtotal, a note; or none to bring in
  'loaded',
  'updated',
] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** What loading takes up. */
export const DUE: readonly RunOutcome[] = ['new', 'update'];
