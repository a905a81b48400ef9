import type { FieldProblem } from '#platform/errors/domain-error.js';
import type { Window } from './target.js';

/** The years of a plan period. */
export interface Years {
  fromYear: number;
  toYear: number;
}

/** A drafted target is promised for its own period; one in force keeps whatever window it was given. */
export function windowProblems({ from, to }: Window, draftOf: Years | null): FieldProblem[] {
  if (from > to) return [{ field: 'windowTo', code: 'plan.window_reversed' }];
  if (draftOf === null) return [];
  const [first, last] = [`${draftOf.fromYear}-01`, `${draftOf.toYear}-12`];
  const outside = (field: string, month: string): FieldProblem[] =>
    month < first || month > last
      ? [{ field, code: 'plan.window_outside_period', params: { from: first, to: last } }]
      : [];
  return [...outside('windowFrom', from), ...outside('windowTo', to)];
}
