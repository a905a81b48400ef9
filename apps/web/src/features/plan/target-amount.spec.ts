import { readTargetAmount } from './target-amount';

describe('the amount of a target as typed', () => {
  it.each([
    ['1800', 'CNY', '180000000000.00'],
    ['1800亿元', 'CNY', '180000000000.00'],
    ['18000000万元', 'CNY', '180000000000.00'],
    ['1,800.5', 'CNY', '180050000000.00'],
    ['25', 'USD', '2500000000.00'],
    ['25亿美元', 'USD', '2500000000.00'],
    ['US$ 25亿', 'USD', '2500000000.00'],
    ['250000万美元', 'USD', '2500000000.00'],
  ])('%s of %s', (text, currency, amount) => {
    expect(readTargetAmount(text, currency)).toMatchObject({ yuan: amount });
  });

  it.each([
    ['25亿元', 'USD', 'otherCurrency'],
    ['人民币25亿', 'USD', 'otherCurrency'],
    ['25亿美元', 'CNY', 'otherCurrency'],
    ['很多', 'CNY', 'unreadable'],
  ])('refuses %s of %s', (text, currency, problem) => {
    expect(readTargetAmount(text, currency)).toEqual({ problem });
  });

  it('says nothing of nothing', () => expect(readTargetAmount(' ', 'CNY')).toBeNull());
});
