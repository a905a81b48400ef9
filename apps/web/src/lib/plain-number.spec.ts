import { plainNumber } from './plain-number';

describe('a figure as typed', () => {
  it.each([
    ['1800', '1800'],
    [' 12.5 ', '12.5'],
    ['１，８００．５', '1800.5'],
    ['1,234,567', '1234567'],
    ['-1,800.25', '-1800.25'],
    ['12 000', '12000'],
    ['', ''],
    [null, ''],
  ])('%j is %s', (typed, plain) => expect(plainNumber(typed)).toBe(plain));

  it.each(['12,5', '1,2000', '1,800,5', ',5', '12,'])('%s keeps its comma: it is no number', (typed) =>
    expect(plainNumber(typed)).toContain(','),
  );
});
