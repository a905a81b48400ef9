import { CODE_WORDS, suggestCodeName, tells } from './code-name.js';

describe('a code name', () => {
  it.each([
    [0, '海棠-01'],
    [72, '海棠-07'],
    [CODE_WORDS.length * 99 - 1, '玉兰-99'],
  ])('picked at %s is %s', (at, name) => {
    expect(suggestCodeName(new Set(), () => at)).toBe(name);
  });

  it('is never one that somebody bears', () => {
    const taken = new Set<string>();
    for (let count = 0; count < CODE_WORDS.length * 99 + 5; count += 1) {
      const name = suggestCodeName(taken, () => 3);
      expect(taken.has(name)).toBe(false);
      taken.add(name);
    }
  });

  it.each([
    ['海棠-07', ['江苏隐山药业有限公司', '隐山'], false],
    ['隐山-07', ['江苏隐山药业有限公司', '隐山'], true],
    ['隐山药业', ['江苏隐山药业有限公司'], true],
    ['HIDDEN-1', ['hidden'], true],
    ['药业-1', ['江苏隐山药业有限公司'], true],
    ['AB-1', ['AB Pharma'], false],
    ['山药-1', ['江苏隐山、医药'], false],
  ])('%s beside %j tells: %s', (name, words, told) => {
    expect(tells(name, words)).toBe(told);
  });
});
