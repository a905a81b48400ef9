/** One field of an edit, as the history tells it. */
export interface Change {
  field: string;
  from: unknown;
  to: unknown;
}

/** What an edit really changes: fields that are missing or equal to what is stored are left out. */
export function changesOf<Stored extends object, Fields extends Partial<Record<keyof Stored, unknown>>>(
  before: Stored,
  fields: Fields,
): { patch: Partial<Fields>; changes: Change[] } {
  const patch: Partial<Fields> = {};
  const changes: Change[] = [];
  for (const field of Object.keys(fields) as (keyof Fields & keyof Stored & string)[]) {
    const to = fields[field];
    const from: unknown = before[field];
    if (to === undefined || to === from) continue;
    patch[field] = to;
    changes.push({ field, from, to });
  }
  return { patch, changes };
}
