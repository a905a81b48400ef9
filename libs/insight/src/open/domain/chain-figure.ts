/** The figures of the industry chain that open. */
export const CHAIN_FIGURES = ['leads', 'talks', 'signed', 'producing', 'settled'] as const;
export type ChainFigure = (typeof CHAIN_FIGURES)[number];
