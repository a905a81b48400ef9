import type { Money } from '#platform/money/money.js';

/** What the model knows of a construction mode is only its name. */
export type Mode = string;

/** The rungs up to the start of works; from there on money moves by the spend curve. */
export const RUNGS = ['negotiation', 'appraisal', 'signed', 'registered', 'started'] as const;
export const STARTED = 4;
export const SIGNED = 2;
export const REGISTERED = 3;

/** A project as it was known at one moment. Months are counted (year × 12 + month), amounts in 元. */
export interface KnownProject {
  id: string;
  mode: Mode;
  industry: string;
  /** Planned total, or the contracted amount where no plan is filed. 0: unknown. */
  planned: number;
  /** Month each rung was reached, by its index in RUNGS; null: not yet. A rung skipped has the month of the next. */
  reached: (number | null)[];
  /** Month works were over: production began. */
  producedAt: number | null;
  status: 'active' | 'paused' | 'ended';
  /** Month of the pause or end. */
  stoppedAt: number | null;
  /** Month the start is planned for: forecast, plan or promise, the newest known. */
  plannedStart: number | null;
  /** Reported amounts by month, verified or waiting, listed or not, oldest first: the work that was done. */
  spend: readonly { month: number; amount: number }[];
  /** Reported, waiting for a verdict, and in the target's scope. */
  pending: number;
  /** Share of its money that is in the target's scope; null before there is any. */
  counted: number | null;
}

/** A zone as it was known at one moment. */
export interface KnownWorld {
  /** Last month with facts. */
  asOf: number;
  /** First month of the window, from which the total is counted. */
  windowFrom: number;
  windowTo: number;
  /** In 元; null when there is nothing to reach. */
  amount: Money | null;
  /** The verified total of each month from windowFrom to asOf, exactly. */
  months: readonly Money[];
  projects: readonly KnownProject[];
}

/** First month of works: the rung, or the first money if that came earlier. */
export function startOf(project: KnownProject): number | null {
  const first = project.spend.find(({ amount }) => amount > 0)?.month ?? null;
  const rung = project.reached[STARTED] ?? null;
  if (first === null) return rung;
  return rung === null ? first : Math.min(first, rung);
}

export const openedAt = (project: KnownProject): number | null => project.reached[0] ?? null;

/** Highest rung reached. */
export function rungOf(project: KnownProject): number {
  for (let rung = STARTED; rung > 0; rung -= 1) if (project.reached[rung] != null) return rung;
  return 0;
}
