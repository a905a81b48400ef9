import { daysBetween } from '#platform/clock/calendar.js';
import { type Stage, STAGES } from '#landing/projects/domain/project-stage.js';

/** One line of the stage log. */
export interface StageMove {
  stage: Stage;
  on: string;
}

/** What is known of one project's way by a moment. */
export interface ProjectWay {
  /** In the order they were recorded. */
  moves: readonly StageMove[];
  /** The day its status took it off the ladder; null: it may still go on. */
  endedOn: string | null;
}

/** Time spent on one rung: until it went on (`event`), or as long as it was watched. */
export interface Stay {
  stage: Stage;
  from: string;
  days: number;
  event: boolean;
}

export interface Journey {
  /** The day each rung was reached or passed by; null: not. */
  reached: Record<Stage, string | null>;
  stays: Stay[];
  /** The highest rung reached; null: it had not begun. */
  at: Stage | null;
  /** Its status had taken it off the ladder. */
  ended: boolean;
  /** The last day on which it could have gone on. */
  watchedTo: string;
}

/**
 * The way a project took, by the log of its stages. Falling back takes the rungs above away. A rung skipped was passed on
 * the day of the next; a rung dated after a higher one, on the day of that one: nobody stood on it, so no time is counted.
 */
export function journeyOf({ moves, endedOn }: ProjectWay, asOf: string): Journey {
  const reached: (string | null)[] = STAGES.map(() => null);
  const stood = new Set<number>();
  for (const { stage, on } of moves) {
    if (on > asOf) continue;
    const rung = STAGES.indexOf(stage);
    // Back on a rung that was only passed by: this is its own day.
    if (!stood.has(rung)) reached[rung] = on;
    for (let each = 0; each < rung; each += 1) reached[each] ??= on;
    reached.fill(null, rung + 1);
    stood.add(rung);
    for (const each of stood) if (each > rung) stood.delete(each);
  }
  for (let rung = STAGES.length - 2; rung >= 0; rung -= 1) {
    const above = reached[rung + 1] ?? null;
    const here = reached[rung] ?? null;
    if (above === null || here === null || here <= above) continue;
    reached[rung] = above;
    stood.delete(rung);
  }
  const top = reached.findLastIndex((on) => on !== null);
  const ended = endedOn !== null && endedOn <= asOf;
  const watchedTo = ended ? endedOn : asOf;
  return {
    reached: Object.fromEntries(STAGES.map((stage, rung) => [stage, reached[rung] ?? null])) as Journey['reached'],
    stays: staysOf(reached, stood, watchedTo),
    at: STAGES[top] ?? null,
    ended,
    watchedTo,
  };
}

function staysOf(reached: readonly (string | null)[], stood: ReadonlySet<number>, watchedTo: string): Stay[] {
  return [...stood]
    .sort((one, other) => one - other)
    .map((rung) => {
      const from = reached[rung]!;
      const next = reached[rung + 1] ?? null;
      // A rung above that nobody stood on was passed on the day of the one after it.
      const days = daysBetween(from, next ?? watchedTo);
      return { stage: STAGES[rung]!, from, days: Math.max(0, days), event: next !== null };
    });
}
