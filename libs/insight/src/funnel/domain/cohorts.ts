import type { Stage } from '#landing/projects/domain/project-stage.js';
import { add, type Money, ZERO } from '#platform/money/money.js';
import { isSmall } from '../../yield/domain/small-numbers.js';
import type { Travelled } from './funnel.js';
import { type Share, wilson } from './interval.js';
import { goneBy, kaplanMeier, type Watched } from './kaplan-meier.js';
import { lastDayOfQuarter, monthsLater, quarterOf } from './quarter.js';
import { daysBetween } from '#platform/clock/calendar.js';

/** What is asked of the signed after so many months [domain: what leadership asks, 5]. */
export const COHORT_RUNGS = ['registered', 'started', 'producing'] as const satisfies readonly Stage[];
export type CohortRung = (typeof COHORT_RUNGS)[number];
export const COHORT_MONTHS = [6, 12, 24] as const;
export type CohortMonths = (typeof COHORT_MONTHS)[number];

/** all: of every signing the months are over. part: of some. none: of none, so that there is nothing to say yet. */
export type Observed = 'all' | 'part' | 'none';

export interface Cell {
  rung: CohortRung;
  months: CohortMonths;
  observed: Observed;
  /** Signings whose months are over: the number below is of these alone. */
  of: number;
  ofContracted: Money;
  /** Null where nothing can be observed yet. */
  reached: number | null;
  reachedContracted: Money | null;
  share: Share | null;
  small: boolean;
  /** The day from which all of it can be observed. */
  observedFrom: string;
}

export interface Cohort {
  quarter: string;
  signed: number;
  contracted: Money;
  small: boolean;
  cells: Cell[];
}

export type Signing = Travelled & { signedOn: string };

export function signings(projects: readonly Travelled[], from: string, to: string): Signing[] {
  return projects.flatMap((project) => {
    const signedOn = project.reached.signed;
    if (signedOn === null || quarterOf(signedOn) < from || quarterOf(signedOn) > to) return [];
    return [{ ...project, signedOn }];
  });
}

/** `reached`: it did within the months. `missed`: the months are over and it did not. `open`: they are not over. */
export function fate(
  one: Signing,
  rung: CohortRung,
  months: CohortMonths,
  asOf: string,
): 'reached' | 'missed' | 'open' {
  const until = monthsLater(one.signedOn, months);
  // Who was early while others have time left would make a share of the quick alone.
  if (until > asOf) return 'open';
  const on = one.reached[rung];
  return on !== null && on <= until ? 'reached' : 'missed';
}

const contractedOf = (signed: readonly Signing[]): Money =>
  add(ZERO, ...signed.map(({ contracted }) => contracted ?? ZERO));

export function cohortOf(quarter: string, signed: readonly Signing[], asOf: string): Cohort {
  const cells = COHORT_RUNGS.flatMap((rung) =>
    COHORT_MONTHS.map((months) => cellOf(quarter, signed, rung, months, asOf)),
  );
  return { quarter, signed: signed.length, contracted: contractedOf(signed), small: isSmall(signed.length), cells };
}

function cellOf(
  quarter: string,
  signed: readonly Signing[],
  rung: CohortRung,
  months: CohortMonths,
  asOf: string,
): Cell {
  const over = signed.filter((one) => fate(one, rung, months, asOf) !== 'open');
  const reached = over.filter((one) => fate(one, rung, months, asOf) === 'reached');
  const observed: Observed = over.length === 0 ? 'none' : over.length === signed.length ? 'all' : 'part';
  const none = observed === 'none';
  return {
    rung,
    months,
    observed,
    of: over.length,
    ofContracted: contractedOf(over),
    reached: none ? null : reached.length,
    reachedContracted: none ? null : contractedOf(reached),
    share: wilson(reached.length, over.length),
    small: isSmall(over.length),
    observedFrom: monthsLater(lastDayOfQuarter(quarter), months),
  };
}

/** "Of what was signed in the last two years, how much starts within one?" What has not had its year counts as far as it got. */
export interface Headline {
  signed: number;
  share: Share | null;
  small: boolean;
}

export const HEADLINE_MONTHS = 24;
export const HEADLINE_DAYS = 365;

/** What was signed of late, each with its days until it started, or as long as it was watched. */
export function signedLately(projects: readonly Travelled[], asOf: string): (Watched & { id: string; from: string })[] {
  const since = monthsLater(asOf, -HEADLINE_MONTHS);
  return projects.flatMap(({ id, watchedTo, reached: { signed, started } }) =>
    signed === null || signed < since
      ? []
      : [{ id, from: signed, days: Math.max(0, daysBetween(signed, started ?? watchedTo)), event: started !== null }],
  );
}

export function headlineOf(projects: readonly Travelled[], asOf: string): Headline {
  const recent = signedLately(projects, asOf);
  return { signed: recent.length, share: goneBy(kaplanMeier(recent), HEADLINE_DAYS), small: isSmall(recent.length) };
}
