import { wilson } from './interval.js';

describe("Wilson's interval", () => {
  // Newcombe, Two-sided confidence intervals for the single proportion, Stat. Med. 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d is between %d and %d', (part, whole, low, high) => {
    expect(wilson(part, whole)).toMatchObject({ low, high });
  });

  it('mirrors: what went on and what did not', () => {
    const { low, high } = wilson(7, 24)!;
    expect(wilson(17, 24)).toMatchObject({ low: expect.closeTo(1 - high, 4), high: expect.closeTo(1 - low, 4) });
  });

  it.each([1, 3, 10, 400])('holds 0 and 1 at the ends of %d', (whole) => {
    expect(wilson(0, whole)).toMatchObject({ share: 0, low: 0 });
    expect(wilson(whole, whole)).toMatchObject({ share: 1, high: 1 });
  });

  it('says nothing of nothing', () => expect(wilson(0, 0)).toBeNull());
});
