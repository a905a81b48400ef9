import { type Observable, periodProblem, readObserved, readPeriod } from './observed.js';

const level: Observable = {
  kind: 'level',
  unit: '亿元',
  fiveYearTotal: false,
  target: '800',
  assignedFromAbove: false,
};
const total: Observable = { ...level, kind: 'cumulative', unit: '亿美元', fiveYearTotal: true };
const percent: Observable = { ...level, kind: 'ratio', unit: '%' };
const grade: Observable = { ...level, unit: '类', target: null };
const assigned: Observable = { ...grade, unit: '指数', assignedFromAbove: true };

describe('a period as people write it', () => {
  it.each([
    ['2023', '2023'],
    ['2023年', '2023'],
    ['2021－2025年', '2021-2025'],
    ['2021～2025', '2021-2025'],
    ['2021至2025', '2021-2025'],
    ['2023年6月', '2023-06'],
    ['2023/6', '2023-06'],
    ['2023-06', '2023-06'],
  ])('%s is %s', (text, period) => expect(readPeriod(text)).toBe(period));

  it.each([
    ['2023', 'level', null],
    ['2023-06', 'level', null],
    ['2021-2023', 'cumulative', null],
    ['2021-2023', 'growth', null],
    ['2021-2023', 'level', 'plan.period_not_of_level'],
    ['2021-2023', 'ratio', 'plan.period_not_of_level'],
    ['2025-2021', 'cumulative', 'plan.observation_period'],
    ['2023-13', 'level', 'plan.observation_period'],
    ['1889', 'level', 'plan.observation_period'],
    ['soon', 'level', 'plan.observation_period'],
    ['2026', 'level', null],
    ['2027', 'level', 'plan.observation_future'],
    ['2026-12', 'level', 'plan.observation_future'],
    ['2021-2027', 'cumulative', 'plan.observation_future'],
  ] as const)('%s of a %s: %s', (period, kind, code) => {
    expect(periodProblem(period, kind, '2026-11-24')?.code ?? null).toBe(code);
  });
});

describe('a value as people write it', () => {
  it.each([
    ['1,234.5', '2023', level, '1234.5'],
    ['１２亿元', '2023', level, '12'],
    ['85%', '2023', percent, '85'],
    ['85％', '2023', percent, '85'],
    ['<4%', '2023', percent, '4'],
    ['-3.2', '2023', percent, '-3.2'],
    ['[20]', '2021-2025', total, '20'],
    ['20', '2021-2025', total, '20'],
    ['IV 类', '2023', grade, null],
  ])('%s of %s', (text, period, indicator, value) => {
    expect(readObserved(text, period, indicator)).toEqual({ value, printed: text.trim() });
  });

  it.each([
    ['', '2023', level, 'field.required'],
    ['—', '2023', level, 'field.required'],
    ['many', '2023', level, 'plan.observation_value'],
    ['完成', '2023', assigned, 'plan.observation_value'],
    ['12万元', '2023', level, 'plan.observation_unit'],
    ['12亿美元', '2023', level, 'plan.observation_unit'],
    ['12亿元', '2023', total, 'plan.observation_unit'],
    ['[20]', '2023', total, 'plan.observation_brackets'],
    ['[20]', '2023', level, 'plan.observation_brackets'],
    ['99% 99', '2023', percent, 'plan.observation_unit'],
    ['1234567890123456', '2023', level, 'plan.observation_value'],
  ])('refuses %s of %s', (text, period, indicator, code) => {
    expect(readObserved(text, period, indicator)).toMatchObject({ code });
  });
});
