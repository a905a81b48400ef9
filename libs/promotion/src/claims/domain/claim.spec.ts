import { firstUntil, hasLapsed, isSameIdea, untilAfterAcceptance, untilAfterContact } from './claim.js';

const TERMS = { firstDays: 90, prolongDays: 60, acceptedDays: 365 };

describe('a claim', () => {
  it.each([
    [null, null, true],
    ['S1', null, true],
    [undefined, 'S1', true],
    ['S1', 'S1', true],
    ['S1', 'S2', false],
  ])('of the segments %s and %s: the same idea %s', (one, other, same) => {
    expect(isSameIdea(one, other)).toBe(same);
    expect(isSameIdea(other, one)).toBe(same);
  });

  it('holds from the report, over the end of a year', () => {
    expect(firstUntil(TERMS, '2025-11-24')).toBe('2026-02-22');
  });

  it('is prolonged by contact and never shortened by one written down late', () => {
    expect(untilAfterContact(TERMS, '2026-02-22', '2026-02-01')).toBe('2026-04-02');
    expect(untilAfterContact(TERMS, '2026-02-22', '2025-11-25')).toBe('2026-02-22');
    expect(untilAfterAcceptance(TERMS, '2026-02-22', '2026-01-01')).toBe('2027-01-01');
  });

  it('holds on its last day and not on the next', () => {
    expect(hasLapsed('2026-02-22', '2026-02-22')).toBe(false);
    expect(hasLapsed('2026-02-22', '2026-02-23')).toBe(true);
  });
});
