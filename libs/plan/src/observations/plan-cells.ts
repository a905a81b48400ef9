import type { IndicatorView, PeriodView } from '../document/document.dto.js';
import type { ObservationView } from './observation.dto.js';

type Window = Pick<PeriodView, 'fromYear' | 'toYear'>;

/**
 * What the plan prints of an indicator's past, as observations: the base and, for a plan that is over, the actual. A total
 * of five years is never read as a level: [7.3] is of 2016–2020, not of 2020. The stock beside an increment is a level.
 */
export function planCells(indicator: IndicatorView, { fromYear, toYear }: Window): ObservationView[] {
  const spansBefore = indicator.fiveYearTotal && !indicator.increment;
  const before = spansBefore ? `${fromYear - 5}-${fromYear - 1}` : String(fromYear - 1);
  const spans = indicator.kind === 'cumulative' || indicator.kind === 'growth';
  const now = spans ? `${fromYear}-${toYear}` : String(toYear);
  const cells = [
    { cell: 'baseline' as const, period: before, source: indicator.baselineSource ?? indicator.source },
    { cell: 'actual' as const, period: now, source: indicator.source },
  ];
  return cells.flatMap(({ cell, period, source }) => {
    const [value, printed] = [indicator[cell], indicator[`${cell}Printed`]];
    if (value === null && (printed === null || printed === '-')) return [];
    return [
      {
        id: null,
        period,
        value,
        printed: printed ?? value ?? '',
        unit: indicator.unit,
        sourceKind: 'plan' as const,
        source,
        standing: true,
        suspect: indicator.suspectCells.includes(cell),
        revisesId: null,
        reason: null,
        recordedByName: null,
        recordedAt: null,
      },
    ];
  });
}
