/** 95 %, two-sided. */
export const Z = 1.959963984540054;

/** A share with the interval chance alone would leave around it. */
export interface Share {
  /** 0 to 1. */
  share: number;
  low: number;
  high: number;
}

/** Four places: a tenth of a permille is beyond what any of our counts can tell. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/**
 * Wilson's score interval [Wilson 1927; recommended by Newcombe, Stat. Med. 17 (1998) 857, method 3]: unlike p ± 1.96 se it
 * stays within 0 and 1 and says something at 0 of n. Null where there is nothing to divide by.
 */
export function wilson(part: number, whole: number): Share | null {
  if (whole === 0) return null;
  const share = part / whole;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * whole)) / (1 + z2 / whole);
  const half = (Z / (1 + z2 / whole)) * Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole * whole));
  const low = part === 0 ? 0 : Math.max(0, middle - half);
  const high = part === whole ? 1 : Math.min(1, middle + half);
  return { share: rounded(share), low: rounded(low), high: rounded(high) };
}
