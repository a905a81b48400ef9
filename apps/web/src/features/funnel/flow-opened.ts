import type { Query } from '../../api/client';
import type { Section } from '../opened/opened.api';
import type { FunnelRung } from './funnel.api';

export type Part = 'entered' | 'went_on' | 'standing' | 'ended';

type Of = 'funnel' | 'cohort' | 'signed-lately' | 'time-in-stage';

/** A list whose number of rows is the figure. */
export const counted = (of: Of, query: Query, count: number, head?: string): Section => ({
  ...{ of, query, head, shown: String(count), counts: true },
});

/** A list whose sum is the figure. */
export const summed = (of: Of, query: Query, sum: string, head?: string): Section => ({ of, query, head, shown: sum });

const COUNTS: Record<Part, (rung: FunnelRung) => number> = {
  entered: (rung) => rung.entered,
  went_on: (rung) => rung.wentOn ?? 0,
  standing: (rung) => rung.standing,
  ended: (rung) => rung.ended,
};

/** What of a rung went on, stands there, ended there, or all of it. */
export const ofRung = (query: Query, rung: FunnelRung, part: Part, head?: string): Section =>
  counted('funnel', { ...query, stage: rung.stage, part }, COUNTS[part](rung), head);
