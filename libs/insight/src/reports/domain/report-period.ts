import { addDays, addMonths, daysBetween, firstDayOf, monthOf } from '#platform/clock/calendar.js';

/** 周报, 双周报, 月报, 季报, 年报. */
export const REPORT_PERIODS = ['weekly', 'biweekly', 'monthly', 'quarterly', 'yearly'] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];

export const PERIOD_NAMES: Record<ReportPeriod, { zh: string; en: string }> = {
  weekly: { zh: '周', en: 'Weekly' },
  biweekly: { zh: '双周', en: 'Every two weeks' },
  monthly: { zh: '月', en: 'Monthly' },
  quarterly: { zh: '季', en: 'Quarterly' },
  yearly: { zh: '年', en: 'Yearly' },
};

/** First and last day, both included, YYYY-MM-DD. */
export interface Span {
  from: string;
  to: string;
}

/** A Monday; weeks and pairs of weeks are counted from it. */
const FIRST_MONDAY = '1990-01-01';
const MONTHS = { monthly: 1, quarterly: 3, yearly: 12 } as const;
const DAYS = { weekly: 7, biweekly: 14 } as const;

/** The period a day lies in. */
export function spanOf(period: ReportPeriod, day: string): Span {
  if (period === 'weekly' || period === 'biweekly') {
    const length = DAYS[period];
    const from = addDays(FIRST_MONDAY, Math.floor(daysBetween(FIRST_MONDAY, day) / length) * length);
    return { from, to: addDays(from, length - 1) };
  }
  const length = MONTHS[period];
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7)) - 1];
  const first = `${year}-${String(Math.floor(month / length) * length + 1).padStart(2, '0')}`;
  return { from: firstDayOf(first), to: addDays(firstDayOf(addMonths(first, length)), -1) };
}

/** The period that ended last before the one the day lies in. */
export function spanBefore(period: ReportPeriod, day: string): Span {
  return spanOf(period, addDays(spanOf(period, day).from, -1));
}

export function spanName(period: ReportPeriod, { from, to }: Span): { zh: string; en: string } {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  switch (period) {
    case 'monthly':
      return { zh: `${year}年${month}月`, en: monthOf(from) };
    case 'quarterly':
      return { zh: `${year}年第${Math.ceil(month / 3)}季度`, en: `Q${Math.ceil(month / 3)} ${year}` };
    case 'yearly':
      return { zh: `${year}年`, en: year };
    default:
      return { zh: `${from} 至 ${to}`, en: `${from} to ${to}` };
  }
}
