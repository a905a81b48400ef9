import { currencyOf, inUnit } from './unit.js';

describe('money in the unit of the office', () => {
  it.each([
    ['150000000000.00', '亿元', '1500'],
    ['1050000000.01', '亿元', '10.5000000001'],
    ['-1.00', '亿元', '-0.00000001'],
    ['2000000000.00', '亿美元', '20'],
    ['12345.67', '万元', '1.234567'],
    ['0.00', '亿元', '0'],
    ['5.50', '家', '5.5'],
  ])('%s as %s is %s: exact, never rounded', (amount, unit, told) => expect(inUnit(amount, unit)).toBe(told));

  it.each([
    ['亿元', 'CNY'],
    ['亿美元', 'USD'],
    ['家', null],
  ])('%s speaks of %s', (unit, currency) => expect(currencyOf(unit)).toBe(currency));
});
