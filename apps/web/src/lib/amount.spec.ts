import { readAmount } from './amount';

describe('an amount as people type it', () => {
  it.each([
    ['3.5亿', '350000000.00'],
    ['2000万', '20000000.00'],
    ['2000万元', '20000000.00'],
    ['３．５亿元', '350000000.00'],
    ['1亿2000万', '120000000.00'],
    ['约5000万', '50000000.00'],
    ['5千万', '50000000.00'],
    ['3百万', '3000000.00'],
    ['35,000,000', '35000000.00'],
    ['¥1,234.56', '1234.56'],
    ['0.00000001亿', '1.00'],
    ['350000000.00', '350000000.00'],
    ['1 000万', '10000000.00'],
    ['1万2000', '12000.00'],
    ['3.5億', '350000000.00'],
  ])('%s is %s 元', (typed, yuan) => {
    expect(readAmount(typed)).toMatchObject({ yuan });
  });

  it.each([
    ['待定', 'unreadable'],
    ['3.5.1', 'unreadable'],
    ['12,34', 'unreadable'],
    ['2000万1亿', 'unreadable'],
    ['3亿5', 'unreadable'],
    ['1万200', 'unreadable'],
    ['1e9', 'unreadable'],
    ['-5万', 'negative'],
    ['1.005', 'tooPrecise'],
    ['0.00000000001亿', 'tooPrecise'],
    ['99999999999亿', 'tooLarge'],
  ])('%s is refused: %s', (typed, problem) => {
    expect(readAmount(typed)).toEqual({ problem });
  });

  it('is nothing when nothing is typed', () => {
    expect(readAmount('  ')).toBeNull();
  });
});
