import { isProblem, monthProblem, type StatedInput, statedAmount } from './entry.js';

const TODAY = '2026-11-24';

describe('the month of a report', () => {
  it.each([
    ['1990-01', null],
    ['2021-01', null],
    ['2026-11', null],
    ['2026-12', 'entry.month_future'],
    ['2031-01', 'entry.month_future'],
    ['1989-12', 'field.month'],
    ['2025-13', 'field.month'],
    ['2025-6', 'field.month'],
    ['２０２５-06', 'field.month'],
  ])('%s: %s', (month, code) => expect(monthProblem(month, '2026-11')?.code ?? null).toBe(code));
});

describe('the amount of a report', () => {
  const cny = (amount: string, rest: StatedInput = {}) => statedAmount({ amount, ...rest }, TODAY);
  const usd = (input: StatedInput) =>
    statedAmount({ currency: 'USD', rate: '7.1234', rateOn: '2026-11-01', ...input }, TODAY);

  it('is CNY unless a currency is named', () => {
    expect(cny('1200.5')).toEqual({ amount: '1200.50', currency: 'CNY', original: '1200.50', rate: '1', rateOn: null });
    expect(cny('0')).toMatchObject({ amount: '0.00' });
  });

  it.each([
    // original, rate, CNY: half a fen goes up, once
    ['100.00', '7.1234', '712.34'],
    ['0.01', '0.5', '0.01'],
    ['0.01', '0.49999999', '0.00'],
    ['1.00', '6.00500000', '6.01'],
    ['1.00', '6.00499999', '6.00'],
    ['33.33', '7.13450000', '237.79'],
    ['9999999999999.99', '7.00000000', '69999999999999.93'],
  ])('%s at %s is %s', (originalAmount, rate, amount) => {
    expect(usd({ originalAmount, rate })).toMatchObject({ amount, original: originalAmount, currency: 'USD', rate });
  });

  it.each<[string, StatedInput, string]>([
    ['nothing', {}, 'entry.amount_missing'],
    [
      'an original amount without a rate',
      { currency: 'USD', originalAmount: '1', rateOn: '2026-01-01' },
      'entry.amount_missing',
    ],
    [
      'an original amount without a rate date',
      { currency: 'USD', originalAmount: '1', rate: '7' },
      'entry.amount_missing',
    ],
    ['dollars stated in yuan', { currency: 'USD', amount: '7' }, 'entry.amount_twice'],
    ['both amounts', { amount: '7', originalAmount: '1' }, 'entry.amount_twice'],
    ['a rate for yuan', { amount: '7', rate: '7.1' }, 'entry.rate_for_cny'],
    [
      'a rate of tomorrow',
      { currency: 'USD', originalAmount: '1', rate: '7', rateOn: '2026-11-25' },
      'entry.rate_future',
    ],
    [
      'more than the column holds',
      { currency: 'USD', originalAmount: '9999999999999999.99', rate: '7', rateOn: '2026-11-24' },
      'entry.amount_too_large',
    ],
  ])('refuses %s', (_, input, code) => {
    const result = statedAmount(input, TODAY);
    expect(isProblem(result) ? result.code : result).toBe(code);
  });
});
