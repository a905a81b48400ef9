import { plainQuantity, readQuantity } from './quantity';

describe('a quantity', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['80', '80'],
    ['80亩', '80'],
    ['1,200.5 亩', '1200.5'],
    ['８０．５', '80.5'],
    ['12000㎡', '12000'],
    ['12000 平方米', '12000'],
    ['0', undefined],
    ['-3', undefined],
    ['1.234', undefined],
    ['八十', undefined],
    ['亩', undefined],
    ['123456789', undefined],
    ['1,5 亩', undefined],
    ['１，２００．５亩', '1200.5'],
    ['12000 m²', '12000'],
  ])('typed as %j reads %j', (typed, read) => {
    expect(readQuantity(typed)).toBe(read);
  });

  it.each([
    ['80.00', '80'],
    ['1200.50', '1,200.5'],
    ['12000', '12,000'],
    ['0.05', '0.05'],
  ])('%s is shown as %s', (quantity, shown) => {
    expect(plainQuantity(quantity)).toBe(shown);
  });
});
