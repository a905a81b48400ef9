import { isUscc, normaliseUscc, usccCheckCharacter } from './uscc.js';

/** Published codes of large listed groups, so that the algorithm is held by the register and not by itself. */
const REAL = ['91110000802100433B', '914403001922038216', '9144030071526726XG', '91330100799655058B'];

describe('unified social credit code', () => {
  it.each(REAL)('accepts the published code %s', (code) => {
    expect(isUscc(code)).toBe(true);
  });

  it.each(REAL)('refuses %s with any one character changed', (code) => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    for (let place = 0; place < 18; place += 1) {
      for (const other of alphabet) {
        if (other === code[place]) continue;
        expect(isUscc(code.slice(0, place) + other + code.slice(place + 1))).toBe(false);
      }
    }
  });

  it.each(REAL)('refuses %s with any two unequal neighbours swapped', (code) => {
    for (let place = 0; place < 17; place += 1) {
      if (code[place] === code[place + 1]) continue;
      const swapped = code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2);
      expect(isUscc(swapped)).toBe(false);
    }
  });

  it.each([
    ['', 'empty'],
    ['91110000802100433', '17 characters'],
    ['91110000802100433BB', '19 characters'],
    ['91110000802100433b', 'lower case, not normalised'],
    ['9111000O802100433B', 'the letter O'],
    ['91I10000802100433B', 'the letter I'],
    ['911100Z0802100433B', 'the letter Z'],
    ['91110000802100433S', 'S as check character'],
    ['91A10000802100433B', 'a letter in the region'],
    ['000000000000000000 ', 'a blank'],
  ])('refuses %p (%s)', (code) => {
    expect(isUscc(code)).toBe(false);
  });

  it.each([
    ['91110000802100433b', '91110000802100433B'],
    ['９１１１００００８０２１００４３３Ｂ', '91110000802100433B'],
    [' 911100 00802100433 B\t', '91110000802100433B'],
    ['91110000-802100433-B', '91110000802100433B'],
    ['\u200b91110000802100433B', '91110000802100433B'],
    ['91110000802100433\u3000B', '91110000802100433B'],
  ])('reads %p as %s', (typed, code) => {
    expect(normaliseUscc(typed)).toBe(code);
    expect(isUscc(normaliseUscc(typed))).toBe(true);
  });

  it('has no check character for what is not 17 characters of the alphabet', () => {
    expect(usccCheckCharacter('9111000080210043')).toBeNull();
    expect(usccCheckCharacter('9111000080210043O')).toBeNull();
    expect(usccCheckCharacter('91110000802100433')).toBe('B');
  });
});
