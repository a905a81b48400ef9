/** One line of a history that holds from a month on: the zone or the industry of a project. */
export interface HeldFrom {
  /** YYYY-MM */
  fromMonth: string;
}

/**
 * The line in force in a month, from a history in the order it was recorded: the greatest `fromMonth` not after
 * the month, and of two with the same `fromMonth` the one recorded later. A month before the first line takes
 * that first line: a project entered late was somewhere before, and nobody knows of another place.
 */
export function inForce<Line extends HeldFrom>(history: readonly Line[], month: string): Line | null {
  let held: Line | null = null;
  let first: Line | null = null;
  for (const line of history) {
    if (line.fromMonth <= month && (held === null || line.fromMonth >= held.fromMonth)) held = line;
    if (first === null || line.fromMonth <= first.fromMonth) first = line;
  }
  return held ?? first;
}
