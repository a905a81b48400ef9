import { Decimal } from 'decimal.js';
import { add, compare, isMoney, isZero, negate, ratio, subtract, times } from './money.js';

/** The same amounts every time, from a few fen to the widest numeric(18,2), of both signs. */
function amounts(count: number): string[] {
  let state = 20250630n;
  return Array.from({ length: count }, (_, index) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & ((1n << 64n) - 1n);
    const digits = (state % 10n ** BigInt(1 + (index % 18))).toString().padStart(3, '0');
    return `${index % 3 === 0 && !/^0+$/.test(digits) ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  });
}

describe('money', () => {
  const Exact = Decimal.clone({ precision: 60, toExpPos: 60 });

  it('adds, subtracts, negates and compares as decimals do, to the fen', () => {
    const all = amounts(2000);
    for (const [index, left] of all.entries()) {
      const right = all[(index * 7 + 1) % all.length] ?? '0';
      expect(add(left, right)).toBe(new Exact(left).plus(right).toFixed(2));
      expect(subtract(left, right)).toBe(new Exact(left).minus(right).toFixed(2));
      expect(compare(left, right)).toBe(new Exact(left).comparedTo(right));
      expect(subtract('0', left)).toBe(negate(left));
      expect(isZero(left)).toBe(new Exact(left).isZero());
    }
  });

  it('reads an amount however many places it was written with', () => {
    expect(add('1', '0.5', '.25', '-.05')).toBe('1.70');
    expect(add('-0.00')).toBe('0.00');
    expect(negate('0.00')).toBe('0.00');
    expect(add()).toBe('0.00');
    expect(compare('1.5', '1.50')).toBe(0);
  });

  it('never loses the tenth of a fen in silence', () => {
    expect(() => add('1.005', '1')).toThrow('1.005');
    expect(() => add('12亿', '1')).toThrow();
    expect(isMoney('1.005')).toBe(false);
  });

  it('rounds half up only where it multiplies or divides', () => {
    expect(times('100.01', '7.125')).toBe('712.57');
    expect(times('0.01', '0.5')).toBe('0.01');
    expect(ratio('1', '3')).toBe('0.333333');
    expect(ratio('1', '0.00')).toBeNull();
  });
});
