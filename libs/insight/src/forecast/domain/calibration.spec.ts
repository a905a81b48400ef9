import type { BacktestTable } from './backtest.js';
import { calibrationOf } from './calibration.js';

const table = (horizon: number, held: number, count: number): BacktestTable => ({
  horizon,
  forecast: { count, mae: 1, mape: 0.1, bias: 0, covered: { 50: 0, 80: held, 90: count }, crps: 1 },
  naive: null,
  linear: null,
});
const told = (horizon: number, held: number, count: number) => calibrationOf([table(horizon, held, count)])[0]!;

describe('how well the interval kept its word', () => {
  it.each([
    ['as often as it says', 3, 13, 16, 'fair', false],
    ['less often, not clearly', 3, 9, 13, 'below', false],
    ['clearly less often', 3, 8, 14, 'narrow', false],
    ['every time of many: too wide', 3, 16, 16, 'wide', false],
    ['every time of few says nothing', 12, 10, 10, 'fair', true],
    ['six of ten overlapping years are worth three', 12, 6, 10, 'below', true],
    ['never, of three even', 12, 0, 10, 'narrow', true],
  ] as const)('%s', (_, horizon, held, count, verdict, few) => {
    expect(told(horizon, held, count)).toMatchObject({ horizon, claimed: 80, held, count, verdict, few });
  });

  it('counts forecasts that share months as what they are worth', () => {
    expect([told(3, 9, 12), told(6, 9, 12), told(12, 9, 12)].map(({ independent }) => independent)).toEqual([12, 6, 3]);
    expect(told(12, 1, 1).independent).toBe(1);
  });

  it('says nothing of what was never judged', () => {
    expect(calibrationOf([{ horizon: 3, forecast: null, naive: null, linear: null }])).toEqual([]);
  });
});
