import { areaOf, isArea } from './area.js';
import { type LandKind, type LandUnitProblem, type PriceBasis, priceProblem } from './land-unit.js';

describe('the price of a parcel or plant', () => {
  it.each<[LandKind, string | null, PriceBasis | null, LandUnitProblem | null]>([
    ['land', null, null, null],
    ['land', '320000.00', 'per_mu', null],
    ['land', '320000.00', 'per_m2', 'price_basis'],
    ['land', '12.00', 'per_m2_month', 'price_basis'],
    ['plant', '3500.00', 'per_m2', null],
    ['plant', '12.00', 'per_m2_month', null],
    ['plant', '320000.00', 'per_mu', 'price_basis'],
    ['land', '320000.00', null, 'price_half'],
    ['plant', null, 'per_m2', 'price_half'],
  ])('of %s: %s %s', (kind, price, priceBasis, problem) => {
    expect(priceProblem(kind, { price, priceBasis })).toBe(problem);
  });
});

describe('an area', () => {
  it.each<[unknown, boolean]>([
    ['30', true],
    ['30.5', true],
    ['0.01', true],
    ['99999999.99', true],
    ['100000000', false],
    ['0', false],
    ['0.00', false],
    ['-1', false],
    ['30.123', false],
    ['30亩', false],
    ['', false],
    [30, false],
    [null, false],
  ])('%j: %s', (value, good) => {
    expect(isArea(value)).toBe(good);
  });

  it('is written one way', () => {
    expect(['30', '30.5', '30.50'].map(areaOf)).toEqual(['30.00', '30.50', '30.50']);
  });
});
