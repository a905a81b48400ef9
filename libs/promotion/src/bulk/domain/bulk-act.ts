/** What can be done to many leads at once. Each asks the right named beside it of every single row. */
export const BULK_ACTIONS = ['hand_over', 'set_zone', 'set_industry', 'set_source', 'rest', 'watch'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

export const BULK_RIGHTS = {
  hand_over: 'lead.assign',
  set_zone: 'lead.edit',
  set_industry: 'lead.edit',
  set_source: 'lead.edit',
  rest: 'lead.edit',
  watch: 'lead.read',
} as const satisfies Record<BulkAction, string>;

export const BULK_PHASES = ['doing', 'done', 'undoing', 'undone'] as const;
export type BulkPhase = (typeof BULK_PHASES)[number];

/** waiting → done | refused; done → undone | kept (changed since, so left as it is). */
export const BULK_OUTCOMES = ['waiting', 'done', 'refused', 'undone', 'kept'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

export const MOST_ROWS = 1000;
/** Up to so many are done while the asker waits; more is work with progress. */
export const AT_ONCE = 50;
export const UNDO_MINUTES = 10;

/** Until when it may be taken back; null while there is nothing to take back. */
export function undoUntil(act: { phase: BulkPhase; finishedAt: Date | null }): Date | null {
  if (act.phase !== 'done' || act.finishedAt === null) return null;
  return new Date(act.finishedAt.getTime() + UNDO_MINUTES * 60_000);
}

export interface BulkValues {
  toOwnerId?: string | null;
  note?: string | null;
  zoneCode?: string | null;
  industryCode?: string | null;
  segmentCode?: string | null;
  source?: string | null;
  reason?: string | null;
}

const TAKES: Record<BulkAction, readonly (keyof BulkValues)[]> = {
  hand_over: ['toOwnerId', 'note'],
  set_zone: ['zoneCode'],
  set_industry: ['industryCode', 'segmentCode'],
  set_source: ['source'],
  rest: ['reason'],
  watch: [],
};

/** Null clears a zone or an industry; the rest must be named. */
const NEEDS: Record<BulkAction, (values: BulkValues) => boolean> = {
  hand_over: ({ toOwnerId }) => !!toOwnerId,
  set_zone: ({ zoneCode }) => zoneCode !== undefined,
  set_industry: ({ industryCode }) => industryCode !== undefined,
  set_source: ({ source }) => !!source,
  rest: () => true,
  watch: () => true,
};

/** The field at fault: one the action does not know, or one it cannot do without. Null: all is well. */
export function faultyValue(action: BulkAction, values: BulkValues): { field: string; code: string } | null {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const foreign = given.find(([field]) => !TAKES[action].includes(field as keyof BulkValues));
  if (foreign !== undefined) return { field: `values.${foreign[0]}`, code: 'field.unknown' };
  if (NEEDS[action](values)) return null;
  return { field: `values.${TAKES[action][0]}`, code: 'field.required' };
}
