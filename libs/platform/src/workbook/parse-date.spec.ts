import { type ReadCell } from './cell.js';
import { type DateOptions, parseDate, periodEnd } from './parse-date.js';

const number = (raw: number, numberFormat?: string): ReadCell => ({
  raw,
  text: String(raw),
  type: 'number',
  numberFormat,
});
const date = (dateIso: string, numberFormat?: string): ReadCell => ({
  raw: 1,
  text: dateIso,
  type: 'date',
  dateIso,
  numberFormat,
});

type Example = [string | ReadCell, string, DateOptions?];

describe('parseDate', () => {
  it.each<Example>([
    ['2023年5月', '2023-05-01 month'],
    ['2023.5', '2023-05-01 month'],
    ['2023.10', '2023-10-01 month'],
    ['2023.01', '2023-01-01 month'],
    ['2023-5-8', '2023-05-08 day'],
    ['2023/5/8', '2023-05-08 day'],
    ['2023.5.8', '2023-05-08 day'],
    ['2023年5月8日', '2023-05-08 day'],
    ['2023年5月8号', '2023-05-08 day'],
    ['20230508', '2023-05-08 day'],
    ['202305', '2023-05-01 month'],
    ['２０２３年５月', '2023-05-01 month'],
    ['二〇二三年十二月', '2023-12-01 month'],
    ['2023年5月上旬', '2023-05-01 ten_days'],
    ['2023年5月下旬', '2023-05-21 ten_days'],
    ['2023年底', '2023-12-01 month'],
    ['2023年年底', '2023-12-01 month'],
    ['2023年底前', '2023-12-01 month'],
    ['2023年初', '2023-01-01 month'],
    ['2023年上半年', '2023-01-01 half'],
    ['2023年下半年', '2023-07-01 half'],
    ['2023年一季度', '2023-01-01 quarter'],
    ['2023年第四季度', '2023-10-01 quarter'],
    ['2023Q2', '2023-04-01 quarter'],
    ['2023年', '2023-01-01 year'],
    ['2023', '2023-01-01 year'],
    ['2023年度', '2023-01-01 year'],
    ['23年5月', '2023-05-01 month'],
    ['预计2024年6月', '2024-06-01 month planned'],
    ['拟于2024年3月开工', '2024-03-01 month planned'],
    ['2023年6月底', '2023-06-01 month'],
    ['2023年6月前', '2023-06-01 month'],
    ['2023-05-08 00:00:00', '2023-05-08 day'],
    ['2023-05-08T08:00:00Z', '2023-05-08 day'],
    ['2023年5月8日（已签）', '2023-05-08 day'],
    ['2022年3月已开工', '2022-03-01 month'],
    ['25/12/2023', '2023-12-25 day'],
    [number(45054), '2023-05-08 day'],
    [number(45054.75), '2023-05-08 day'],
    [number(20230508), '2023-05-08 day'],
    [number(202305), '2023-05-01 month'],
    [number(2023.05), '2023-05-01 month'],
    [number(2023.5), '2023-05-01 month'],
    [number(2023.11), '2023-11-01 month'],
    [number(2023.1, '0.00'), '2023-10-01 month'],
    [number(2023.01, '0.00'), '2023-01-01 month'],
    [number(2023), '2023-01-01 year'],
    [date('2023-05-08'), '2023-05-08 day'],
    [date('2023-05-01', 'yyyy"年"m"月"'), '2023-05-01 month'],
    [date('2023-05-08', 'yyyy/m/d'), '2023-05-08 day'],
    ['5月8日', '2024-05-08 day', { yearHint: 2024 }],
    ['6月', '2024-06-01 month', { yearHint: 2024 }],
    ['二季度', '2024-04-01 quarter', { yearHint: 2024 }],
    ['下半年', '2024-07-01 half', { yearHint: 2024 }],
    ['年底', '2024-12-01 month', { yearHint: 2024 }],
  ])('%p → %s', (...example) => {
    // Not three parameters: Jest hands a missing third one its `done` callback and waits for it.
    const [cell, expected, options] = example;
    const result = parseDate(cell, options);
    expect(
      result.status === 'ok'
        ? `${result.date} ${result.precision}${result.planned ? ' planned' : ''}`
        : JSON.stringify(result),
    ).toBe(expected);
  });

  it.each<[string | ReadCell, string, string[]]>([
    [number(2023.1), 'date.month_1_or_10', ['2023-01-01', '2023-10-01']],
    ['23.5', 'date.short_year', ['2023-05-01']],
    ['23.5.8', 'date.short_year', ['2023-05-08']],
    ['23/5/8', 'date.short_year', ['2023-05-08']],
    ['5月8日', 'date.no_year', []],
    ['6月', 'date.no_year', []],
    ['一季度', 'date.no_year', []],
    ['05/08/2023', 'date.day_or_month_first', ['2023-05-08', '2023-08-05']],
    ['2023年5月-2024年12月', 'date.range', ['2023-05-01', '2024-12-01']],
    ['2023-2025', 'date.range', ['2023-01-01', '2025-01-01']],
    ['2023.5-2024.12', 'date.range', ['2023-05-01', '2024-12-01']],
  ])('doubts %p', (cell, code, options) => {
    const result = parseDate(cell);
    expect(result).toMatchObject({ status: 'doubt', code });
    expect(result.status === 'doubt' && result.options.map((option) => option.date)).toEqual(options);
  });

  it.each(['待定', '未定', '尚未', '—', '', '未开工', '尚未签约', '/', '暂无'])('"%s" is unknown', (text) => {
    expect(parseDate(text)).toEqual({ status: 'unknown' });
  });

  it.each<[string | ReadCell, string]>([
    ['2023-02-30', 'date.impossible'],
    ['2023年13月', 'date.impossible'],
    ['1985年5月', 'date.out_of_range'],
    ['2123-01-01', 'date.out_of_range'],
    [date('1900-01-05'), 'date.out_of_range'],
    ['已开工', 'date.not_a_date'],
    ['十四五期间', 'date.not_a_date'],
    [number(5), 'date.not_a_date'],
    [{ raw: '#REF!', text: '#REF!', type: 'error' }, 'cell.error'],
  ])('refuses %p', (cell, code) => expect(parseDate(cell)).toMatchObject({ status: 'problem', code }));

  it('reads ticks', () => {
    expect(parseDate('√')).toEqual({ status: 'tick', yes: true });
    expect(parseDate('否')).toEqual({ status: 'tick', yes: false });
  });

  it.each([
    ['2023-05-01', 'month', '2023-05-31'],
    ['2024-02-01', 'month', '2024-02-29'],
    ['2023-10-01', 'quarter', '2023-12-31'],
    ['2023-01-01', 'half', '2023-06-30'],
    ['2023-02-21', 'ten_days', '2023-02-28'],
    ['2023-05-01', 'ten_days', '2023-05-10'],
    ['2023-01-01', 'year', '2023-12-31'],
  ] as const)('%s as %s ends %s', (from, precision, end) => expect(periodEnd({ date: from, precision })).toBe(end));
});
