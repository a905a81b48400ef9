import type { ConstructionMode } from '#landing/projects/domain/construction-mode.js';
import type { Verdict } from '../domain/calibration.js';
import type { Need } from '../domain/enough.js';
import type { RunKind, RunState } from '../forecast-run.entity.js';

/** Amounts in 元 throughout. */

/** Null throughout for a project outside the reader's rights. */
export class ForecastProjectName {
  projectId: string | null;
  projectCode: string | null;
  projectName: string | null;
}

/** Means of what is added to what is done, by where it comes from. */
export class ForecastPartSums {
  /** Reported, waiting for a verdict. */
  waiting: string;
  /** Works under way. */
  works: string;
  /** Signed, works not begun. */
  agreed: string;
  /** In talks, not signed. */
  talks: string;
  /** Projects nobody knows yet. */
  newcomers: string;
  /** Signed besides, by a what-if. */
  added: string;
}

export class ForecastMonth {
  /** YYYY-MM */
  month: string;
  /** Cumulative mean: done and all parts, to the fen. Null, with the parts, of forecasts made before they were opened. */
  mean: string | null;
  parts: ForecastPartSums | null;
  /** Cumulative total at 5, 10, 25, 50, 75, 90 and 95 %. */
  quantiles: string[];
  /** Median part of projects nobody knows yet. */
  newcomers: string;
  /** Share of futures that have reached the amount by then; null without one. */
  reached: number | null;
}

export class ForecastMover extends ForecastProjectName {
  /** What it adds until the window's end: mean and standard deviation. */
  expected: string;
  deviation: string;
  /** Its part of the variance of the whole. */
  share: number;
}

export class ForecastOutlook {
  /** Of reaching the amount by the window's end; null without an amount. */
  probability: number | null;
  /** YYYY-MM in which half of the futures have reached it. */
  reachedMonth: string | null;
  end: ForecastMonth | null;
  months: ForecastMonth[];
  movers: ForecastMover[];
}

export class ForecastSpedUp {
  /** Months earlier. */
  months: number;
  projects: ForecastProjectName[];
}

export class ForecastSignings {
  /** Their planned total together. */
  amount: string;
  mode: ConstructionMode;
  /** YYYY-MM they are signed in. */
  month: string;
  /** Over how many projects the amount is spread. */
  projects: number;
}

/** What a what-if takes as changed. */
export class ForecastAssumed {
  speedUp: ForecastSpedUp | null;
  /** Nothing more comes of them. */
  drop: ForecastProjectName[];
  /** Nothing stands in their way any more. */
  unblock: ForecastProjectName[];
  add: ForecastSignings[];
}

export class ForecastPast {
  month: string;
  cumulative: string;
}

/** A learned figure with its central 80 % interval. */
export class ForecastEstimate {
  low: number;
  middle: number;
  high: number;
}

export class ForecastModeModel {
  mode: ConstructionMode;
  projects: number;
  /** Months until half and nine tenths of the money are spent. */
  half: ForecastEstimate;
  most: ForecastEstimate;
  /** Final over planned. */
  ratio: ForecastEstimate;
  /** Months after the plan by which half have started. */
  slip: ForecastEstimate;
}

export class ForecastRate extends ForecastEstimate {
  clock: string;
  events: number;
  months: number;
}

export class ForecastSeason extends ForecastEstimate {
  /** Month of the year, 1 to 12, its three months begin with. */
  from: number;
}

export class ForecastModel {
  modes: ForecastModeModel[];
  rates: ForecastRate[];
  /** Openings per month. */
  arrivals: ForecastEstimate;
  /** Spread of the zone's monthly pace. */
  shock: ForecastEstimate;
  /** Pace of each quarter of the year against the year's own; empty before rules version 3. */
  seasons: ForecastSeason[];
  counted: ForecastEstimate;
}

export class ForecastView {
  /** YYYY-MM, last month with facts. */
  asOf: string;
  windowFrom: string;
  windowTo: string;
  amount: string | null;
  /** Verified by asOf, exactly. */
  done: string;
  past: ForecastPast[];
  base: ForecastOutlook;
  changed: ForecastOutlook | null;
  /** Futures simulated. */
  draws: number;
  model: ForecastModel;
}

export class ForecastMissing {
  what: Need;
  has: number;
  needs: number;
}

export class BacktestCovered {
  '50': number;
  '80': number;
  '90': number;
}

export class BacktestScore {
  count: number;
  /** Mean absolute error, in 元. */
  mae: number;
  mape: number | null;
  bias: number;
  /** How many of the intervals held; null for methods without. */
  covered: BacktestCovered | null;
  crps: number | null;
}

export class BacktestHorizon {
  /** Months ahead. */
  horizon: number;
  forecast: BacktestScore | null;
  naive: BacktestScore | null;
  linear: BacktestScore | null;
}

export class BacktestInterval {
  low: string;
  high: string;
}

export class BacktestRowView {
  asOf: string;
  horizon: number;
  month: string;
  /** Added between asOf and month. */
  actual: string;
  predicted: string;
  naive: string;
  linear: string;
  /** The interval of 80 %. */
  interval: BacktestInterval;
  inside: boolean;
}

/** How well the interval kept its word, so many months ahead. */
export class BacktestCalibration {
  horizon: number;
  /** Percent the interval claims to hold. */
  claimed: number;
  held: number;
  count: number;
  /** What the count is worth: forecasts that share no month with another. */
  independent: number;
  /** Too few to say much. */
  few: boolean;
  /** `narrow`, `wide`: clearly; `below`: less often than claimed, not clearly. */
  verdict: Verdict;
}

export class BacktestView {
  rows: BacktestRowView[];
  tables: BacktestHorizon[];
  calibration: BacktestCalibration[];
  quarters: number;
  /** Quarters with history enough. */
  judged: number;
}

/** The target's own window, when it was over. */
export class ForecastEnded {
  windowFrom: string;
  windowTo: string;
  amount: string;
  done: string;
}

export class ForecastNext {
  code: string;
  nameZh: string;
  nameEn: string;
}

export class ForecastRunView {
  id: string;
  targetCode: string;
  kind: RunKind;
  state: RunState;
  /** Percent. */
  progress: number;
  /** Only what was recorded by then is used. */
  knownAt: string;
  seed: number;
  draws: number;
  ruleVersion: number;
  /** Of a what-if. */
  assumed: ForecastAssumed | null;
  /** Null: the calendar. */
  askedByName: string | null;
  requestedAt: string;
  finishedAt: string | null;
  forecast: ForecastView | null;
  /** Filled instead of a forecast when history is not enough. */
  missing: ForecastMissing[];
  ended: ForecastEnded | null;
  next: ForecastNext | null;
  backtest: BacktestView | null;
}

export class LatestForecasts {
  forecast: ForecastRunView | null;
  backtest: ForecastRunView | null;
  /** Asked for, not finished. */
  underWay: ForecastRunView[];
}
