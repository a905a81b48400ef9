/** How many projects have reported of a month by then. */
export interface MonthCount {
  month: number;
  projects: number;
}

/**
 * The last month the facts cover: one that only a few have reported of yet would look like a collapse. Half as many as
 * the month before is taken as reported.
 */
export function lastMonth(counts: readonly MonthCount[], before: number): number | null {
  const of = new Map(counts.map(({ month, projects }) => [month, projects]));
  const months = [...of.keys()].filter((month) => month < before).sort((left, right) => right - left);
  return months.find((month) => of.get(month)! * 2 >= (of.get(month - 1) ?? 0)) ?? null;
}
