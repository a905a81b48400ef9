/** What a field of a company or a lead may hold. */
export type FieldValue = string | string[] | null;

/** A field of one record written by the merge. */
export interface Filled {
  field: string;
  from: FieldValue;
  to: FieldValue;
}

/** What a merge wrote on the two records themselves, besides the rows it moved. */
export interface MergeChanges {
  /** Of the target, which had nothing there. */
  filled?: Filled[];
  /** Of the source, which gave up what can stand only once. */
  given?: Filled[];
}

/** Fields that mean something only together: filled all at once or not at all. */
export type FieldGroup = readonly string[];

const blank = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Blanks of the target the source knows. A group is filled only where the target knows nothing of it. */
export function blanksToFill(
  source: Readonly<Record<string, unknown>>,
  target: Readonly<Record<string, unknown>>,
  groups: readonly FieldGroup[],
): Filled[] {
  return groups
    .filter((group) => group.every((field) => blank(target[field])) && group.some((field) => !blank(source[field])))
    .flatMap((group) => group.map((field) => ({ field, from: null, to: (source[field] ?? null) as FieldValue })))
    .filter(({ to }) => !blank(to));
}

/**
 * What the undoing takes back: of each group only what still stands entirely as the merge wrote it. What somebody has
 * changed since is theirs.
 */
export function fillsToTakeBack(
  filled: readonly Filled[],
  now: Readonly<Record<string, unknown>>,
  groups: readonly FieldGroup[],
): Filled[] {
  const untouched = ({ field, to }: Filled) => now[field] === to;
  return groups.flatMap((group) => {
    const ours = filled.filter(({ field }) => group.includes(field));
    return ours.every(untouched) ? ours : [];
  });
}
