import { defaultAsOf, type Window } from '#plan/domain/target.js';

export const AS_OF_REASONS = ['asked', 'current_month', 'window_over', 'window_not_begun'] as const;
export type AsOfReason = (typeof AS_OF_REASONS)[number];

export interface AsOf {
  /** YYYY-MM, the last month counted. */
  month: string;
  reason: AsOfReason;
}

/** The month a figure is told for. Nothing assumes that today lies inside the window: the 2021–2025 plan is over. */
export function chooseAsOf(window: Window, asked: string | undefined, thisMonth: string): AsOf {
  if (asked !== undefined) return { month: asked, reason: 'asked' };
  const { asOf, defaulted } = defaultAsOf(window, thisMonth);
  if (!defaulted) return { month: asOf, reason: 'current_month' };
  return { month: asOf, reason: thisMonth > window.to ? 'window_over' : 'window_not_begun' };
}
