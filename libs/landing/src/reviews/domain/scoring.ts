import { ratio } from '#platform/money/money.js';
import type { CriteriaSet, Criterion } from './criteria.js';
import type { Measure } from './measures.js';

/** Points of a measured value: the best band it reaches, none below the last. A value that is not known brings none. */
export function bandPoints({ direction, bands }: Pick<Criterion, 'direction' | 'bands'>, value: string | null): number {
  if (value === null || direction === null) return 0;
  const reached = bands.find(({ at }) =>
    direction === 'higher' ? Number(value) >= Number(at) : Number(value) <= Number(at),
  );
  return reached?.points ?? 0;
}

export interface GivenPoints {
  code: string;
  points: number;
}

export type ScoreProblem = { field: string; code: 'review.score_missing' | 'review.score_range'; max?: number };

/** One reviewer's points: exactly the criteria judged by hand, each a whole number within its points. */
export function scoreProblems(set: Pick<CriteriaSet, 'criteria'>, given: readonly GivenPoints[]): ScoreProblem[] {
  const judged = new Map(
    set.criteria.filter(({ measure }) => measure === null).map((criterion) => [criterion.code, criterion]),
  );
  const problems: ScoreProblem[] = [];
  for (const { code, points } of given) {
    const criterion = judged.get(code);
    if (criterion === undefined || points < 0 || points > criterion.points || !Number.isInteger(points)) {
      problems.push({ field: `scores.${code}`, code: 'review.score_range', max: criterion?.points ?? 0 });
    }
  }
  for (const code of judged.keys()) {
    if (given.filter((one) => one.code === code).length !== 1) {
      problems.push({ field: `scores.${code}`, code: 'review.score_missing' });
    }
  }
  return problems;
}

export interface SheetRow {
  code: string;
  value: string | null;
  /** By the bands; null where reviewers judge. */
  auto: number | null;
  /** What counts: the bands' points, or the reviewers' mean to one decimal. Null: nobody has judged yet. */
  counted: string | null;
}

export interface Sheet {
  rows: SheetRow[];
  /** Total of each reviewer, in their order. */
  totals: number[];
  /** The mean of the totals to one decimal; null before the first opinion. */
  score: string | null;
}

const mean = (numbers: readonly number[]): string | null =>
  ratio(String(numbers.reduce((sum, one) => sum + one, 0)), String(numbers.length), 1);

/** The score sheet: criteria × the reviewers whose opinion counts. */
export function sheetOf(
  set: Pick<CriteriaSet, 'criteria'>,
  measures: Partial<Record<Measure, string | null>>,
  reviewers: readonly (readonly GivenPoints[])[],
): Sheet {
  const totals = reviewers.map(() => 0);
  const rows = set.criteria.map((criterion): SheetRow => {
    const { code, measure } = criterion;
    if (measure !== null) {
      const value = measures[measure] ?? null;
      const auto = bandPoints(criterion, value);
      totals.forEach((_, at) => (totals[at]! += auto));
      return { code, value, auto, counted: auto.toFixed(1) };
    }
    const given = reviewers.map((points) => points.find((one) => one.code === code)?.points ?? 0);
    given.forEach((points, at) => (totals[at]! += points));
    return { code, value: null, auto: null, counted: mean(given) };
  });
  return { rows, totals, score: mean(totals) };
}
