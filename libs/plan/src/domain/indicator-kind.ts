/** A stock or annual amount; a total over the window; an average annual rate; a share or intensity. Never mixed. */
export const INDICATOR_KINDS = ['level', 'cumulative', 'growth', 'ratio'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** Cells of an indicator that may be implausible or garbled as printed. */
export const SUSPECT_CELLS = ['baseline', 'target', 'actual'] as const;
export type SuspectCell = (typeof SUSPECT_CELLS)[number];
