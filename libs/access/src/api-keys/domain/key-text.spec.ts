import { keyMatches, keyTextIn, lookupOf, newKeyText, shownKey } from './key-text.js';

describe('the text of a key', () => {
  it('is found by its beginning, known by its hash, and never the same twice', () => {
    const { text, lookup, hash } = newKeyText();
    expect(lookupOf(text)).toBe(lookup);
    expect(hash).not.toContain(text.slice(20));
    expect(keyMatches(hash, text)).toBe(true);
    expect(keyMatches(hash, `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`)).toBe(false);
    expect(keyMatches('', text)).toBe(false);
    expect(shownKey(lookup)).toBe(`${text.slice(0, 19)}…`);
    expect(newKeyText().text).not.toBe(text);
  });

  it.each([
    ['Bearer berth_abc', 'berth_abc'],
    ['bearer  berth_abc', 'berth_abc'],
    ['Bearer eyJhbGciOiJIUzI1NiJ9.e30.x', null],
    ['Basic berth_abc', null],
    ['berth_abc', null],
    ['', null],
    [undefined, null],
  ])('is read from the header %s: %s', (header, text) => {
    expect(keyTextIn(header)).toBe(text);
  });

  it.each([
    'berth_',
    'berth_123456789abc_',
    `berth_123456789ABC_${'0'.repeat(48)}`,
    `berth_123456789abc_${'0'.repeat(49)}`,
  ])('cannot be %s', (text) => {
    expect(lookupOf(text)).toBeNull();
  });
});
