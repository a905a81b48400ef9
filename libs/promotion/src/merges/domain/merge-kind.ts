export const MERGE_KINDS = ['investor', 'lead'] as const;

export type MergeKind = (typeof MERGE_KINDS)[number];
