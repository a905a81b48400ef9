import { isBusinessDate } from '#platform/clock/calendar.js';
import { lastDue } from './report-schedule.js';
import { REPORT_PERIODS, type ReportPeriod, spanBefore, spanName, spanOf } from './report-period.js';

describe('the period a day lies in', () => {
  it.each<[ReportPeriod, string, string, string, string]>([
    ['weekly', '2025-06-11', '2025-06-09', '2025-06-15', '2025-06-09 至 2025-06-15'],
    ['weekly', '2025-06-15', '2025-06-09', '2025-06-15', '2025-06-09 至 2025-06-15'],
    ['weekly', '2024-12-31', '2024-12-30', '2025-01-05', '2024-12-30 至 2025-01-05'],
    ['biweekly', '2025-06-11', '2025-06-02', '2025-06-15', '2025-06-02 至 2025-06-15'],
    ['monthly', '2024-02-29', '2024-02-01', '2024-02-29', '2024年2月'],
    ['quarterly', '2025-12-31', '2025-10-01', '2025-12-31', '2025年第4季度'],
    ['yearly', '2025-03-01', '2025-01-01', '2025-12-31', '2025年'],
  ])('%s of %s', (period, day, from, to, zh) => {
    const span = spanOf(period, day);
    expect([span, spanName(period, span).zh]).toEqual([{ from, to }, zh]);
  });

  it.each(REPORT_PERIODS)('%s: every day has one, and they follow on each other without a gap', (period) => {
    let span = spanOf(period, '2026-02-28');
    for (let count = 0; count < 30; count += 1) {
      const before = spanBefore(period, span.from);
      expect(isBusinessDate(before.from) && before.from < span.from).toBe(true);
      expect(Date.parse(span.from) - Date.parse(before.to)).toBe(86_400_000);
      expect(spanOf(period, before.to)).toEqual(before);
      span = before;
    }
  });
});

describe('when a report is due', () => {
  it.each<[ReportPeriod, { day: number; hour: number }, string, string, string]>([
    ['monthly', { day: 5, hour: 8 }, '2025-07-05T00:00:00Z', '2025-07-05T00:00:00.000Z', '2025-06-01'],
    ['monthly', { day: 5, hour: 8 }, '2025-07-04T23:59:59Z', '2025-06-05T00:00:00.000Z', '2025-05-01'],
    ['weekly', { day: 1, hour: 9 }, '2025-06-16T05:00:00Z', '2025-06-16T01:00:00.000Z', '2025-06-09'],
    ['weekly', { day: 7, hour: 23 }, '2025-06-16T05:00:00Z', '2025-06-15T15:00:00.000Z', '2025-06-02'],
    ['biweekly', { day: 14, hour: 0 }, '2025-06-21T16:00:00Z', '2025-06-14T16:00:00.000Z', '2025-05-19'],
    ['quarterly', { day: 10, hour: 0 }, '2026-01-09T16:00:00Z', '2026-01-09T16:00:00.000Z', '2025-10-01'],
    ['yearly', { day: 15, hour: 8 }, '2026-01-14T00:00:00Z', '2025-01-15T00:00:00.000Z', '2024-01-01'],
    // Midnight in Shanghai lies on the day before elsewhere.
    ['monthly', { day: 1, hour: 0 }, '2025-06-30T16:00:00Z', '2025-06-30T16:00:00.000Z', '2025-06-01'],
  ])('%s on day %j, looked at %s', (period, time, now, at, from) => {
    const due = lastDue(period, time, new Date(now));
    expect([due.at.toISOString(), due.span.from]).toEqual([at, from]);
  });
});
