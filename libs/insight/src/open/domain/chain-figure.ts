/** The figures of the industry chain that open. */
export const CHAIN_FIGURES = ['enterprises', 'leads', 'talks', 'signed', 'producing', 'settled', 'projects'] as const;
export type ChainFigure = (typeof CHAIN_FIGURES)[number];
