import type { IndicatorView } from '../document/document.dto.js';

/** As the plan itself prints a bound that is no lower one: <4%. */
const SIGNS: Partial<Record<string, string>> = { '<': '<', '<=': '≤', '>': '>' };

/** How the office's own number is shown where a plan shows what it printed. */
export function printedTarget(of: Pick<IndicatorView, 'target' | 'comparator' | 'unit'>): string | null {
  const sign = SIGNS[of.comparator ?? '='] ?? '';
  return of.target === null ? null : `${sign}${of.target}${of.unit === '%' ? '%' : ''}`;
}
