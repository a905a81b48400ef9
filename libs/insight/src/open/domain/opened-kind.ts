/** What a row of an opened figure is, and so where it leads. */
export const OPENED_KINDS = [
  'project',
  'lead',
  'enterprise',
  'parcel',
  'task',
  'transfer',
  'review',
  'obligation',
  'visit',
  'entry',
  'milestone',
  'blocker',
  'user',
  'audit_event',
  'year',
  'month',
  'promise',
] as const;
export type OpenedKind = (typeof OPENED_KINDS)[number];
