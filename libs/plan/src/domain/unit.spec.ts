import { currencyOf, inUnit, unitOf } from './unit.js';

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

describe('the unit of a new indicator', () => {
  const known = new Map([
    ['亿元', ['100 million CNY']],
    ['%', ['%']],
    ['个', ['items', 'people']],
  ]);
  it.each([
    ['亿 元', undefined, 'level', { unit: '亿元', unitEn: '100 million CNY' }],
    ['％', undefined, 'growth', { unit: '%', unitEn: '%' }],
    ['个', 'people', 'level', { unit: '个', unitEn: 'people' }],
    ['艘', 'ships', 'level', { unit: '艘', unitEn: 'ships' }],
    ['艘', undefined, 'level', { field: 'unitEn', code: 'plan.unit_new' }],
    ['亿元', 'million', 'level', { field: 'unitEn', code: 'plan.unit_in_english' }],
    ['亿元', undefined, 'growth', { field: 'unit', code: 'plan.unit_of_growth' }],
    ['亿', '100m', 'level', { field: 'unit', code: 'plan.unit_of_money' }],
    ['亿人民币', 'CNY', 'cumulative', { field: 'unit', code: 'plan.unit_of_money' }],
    ['USD', 'USD', 'level', { field: 'unit', code: 'plan.unit_of_money' }],
  ] as const)('%s (%s), %s', (unit, unitEn, kind, told) => {
    expect(unitOf({ unit, unitEn, kind }, known)).toMatchObject(told);
  });
});
