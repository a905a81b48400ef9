import { addMoney, formatMoney, percentOf, subtractMoney } from './decimal';

describe('money on the screen', () => {
  it.each([
    ['150000000000.00', 'yi', 2, '1,500.00'],
    ['46240000000.00', 'yi', 1, '462.4'],
    ['123456.78', 'wan', 2, '12.35'],
    ['4999999.99', 'yi', 2, '0.05'],
    ['-4999999.99', 'yi', 2, '−0.05'],
    ['-1.00', 'yi', 2, '0.00'],
    ['9999999999999999.99', 'yuan', 2, '9,999,999,999,999,999.99'],
    ['0', 'yi', 0, '0'],
    ['', 'yi', 2, ''],
    ['abc', 'yi', 2, ''],
  ] as const)('%s in %s with %i places is %s', (value, unit, places, shown) => {
    expect(formatMoney(value, unit, places)).toBe(shown);
  });

  it('adds exactly what a float would not', () => {
    expect(addMoney('0.10', '0.20', '9007199254740993.01')).toBe('9007199254740993.31');
    expect(subtractMoney('0.30', '0.10')).toBe('0.20');
  });

  it('tells a share in percent, and nothing of nothing', () => {
    expect(percentOf('1.00', '3.00')).toBe('33.3');
    expect(percentOf('2.00', '3.00', 0)).toBe('67');
    expect(percentOf('1.00', '0.00')).toBeNull();
  });
});
