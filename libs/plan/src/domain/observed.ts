import type { IndicatorKind } from './indicator-kind.js';

/** What of an indicator decides how a stated value is read. */
export interface Observable {
  kind: IndicatorKind;
  unit: string;
  fiveYearTotal: boolean;
  target: string | null;
  assignedFromAbove: boolean;
}

export interface ReadValue {
  value: string | null;
  printed: string;
}

export interface ReadProblem {
  code: string;
  params?: Record<string, string | number>;
}

const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const RANGE = /^(\d{4})-(\d{4})$/;
const EARLIEST = 1990;

/** First and last year a period speaks of; null when it is none. */
export function yearsOf(period: string): [from: number, to: number] | null {
  const range = RANGE.exec(period);
  // 2021-2025 is a range; 2021-12 a month.
  if (range !== null) return [Number(range[1]), Number(range[2])];
  if (!YEAR.test(period) && !MONTH.test(period)) return null;
  const year = Number(period.slice(0, 4));
  return [year, year];
}

/** People write 2021－2025年, 2021~2025, 2023年6月: one way of writing is kept. */
export function readPeriod(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[–—~～至]/g, '-')
    .replace(/年$/, '');
  const month = /^(\d{4})[年./-](\d{1,2})月?$/.exec(plain);
  return month === null ? plain.replace(/年/g, '') : `${month[1]}-${month[2]!.padStart(2, '0')}`;
}

/** A level is of one moment; only what adds up, or an average over years, has a span. */
export function periodProblem(period: string, kind: IndicatorKind, today: string): ReadProblem | null {
  const years = yearsOf(period);
  if (years === null || years[0] > years[1] || years[0] < EARLIEST) return { code: 'plan.observation_period' };
  const spans = years[0] !== years[1];
  if (spans && (kind === 'level' || kind === 'ratio')) return { code: 'plan.period_not_of_level' };
  const last = MONTH.test(period) ? period : String(years[1]);
  return last > today.slice(0, last.length) ? { code: 'plan.observation_future', params: { today } } : null;
}

const NUMBER = /^([<>≤≥]=?)?(-?\d{1,15}(?:\.\d{1,8})?)(\D.*)?$/;

/**
 * Reads a value as people write it: 1,234.5 · 85% · <4% · [20] · 12亿元. The unit must be the indicator's own, for 亿元
 * is not 万元 and USD is not CNY; brackets mean a total of five years and stand only where one is meant.
 */
export function readObserved(text: string, period: string, indicator: Observable): ReadValue | ReadProblem {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  if (plain === '' || /^[-—]+$/.test(plain)) return { code: 'field.required' };
  const bracketed = /^\[(.*)\]$/.exec(plain);
  if (bracketed !== null && !(indicator.fiveYearTotal && RANGE.test(period)))
    return { code: 'plan.observation_brackets' };
  const match = NUMBER.exec(bracketed?.[1] ?? plain);
  if (match === null) {
    // A grade, where the plan itself prints one instead of a number.
    const isGrade = indicator.target === null && !indicator.assignedFromAbove;
    return isGrade ? { value: null, printed: text.trim() } : { code: 'plan.observation_value' };
  }
  const unit = match[3] ?? '';
  if (unit !== '' && unit !== indicator.unit.normalize('NFKC'))
    return { code: 'plan.observation_unit', params: { unit: indicator.unit, given: unit } };
  return { value: match[2]!, printed: text.trim() };
}

export const isReadProblem = (read: ReadValue | ReadProblem): read is ReadProblem => 'code' in read;
