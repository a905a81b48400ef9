import { ask, fold, searchText, spell } from './search-text.js';

describe('what may be typed to find a record', () => {
  it('folds width, case, blanks and punctuation', () => {
    expect(fold(' ＡＢ（连云港）－１ ')).toBe('ab连云港1');
  });

  it.each([
    ['连云港', 'lianyungang', 'lyg'],
    ['中复神鹰', 'zhongfushenying', 'zfsy'],
    ['绿能', 'lvneng', 'ln'],
    ['abc', '', ''],
  ])('spells %s', (text, full, initials) => {
    expect(spell(text)).toEqual({ pinyin: full, initials });
  });

  const entry = searchText('中复神鹰碳纤维项目', ['L-2026-000123', '中复神鹰（示例）有限公司', null]);
  const holds = (typed: string) =>
    (ask(typed)?.ways ?? []).some((way) => way.every((gram) => entry.grams.includes(gram)));

  it.each(['神', '神鹰', '碳纤维', '中复神鹰', 'zfsy', 'shenying', 'sy', '000123', 'l-2026', '示例'])(
    '%s may find it',
    (typed) => expect(holds(typed)).toBe(true),
  );

  it.each(['鹰碳项', '神鹰股份', 'abc', '999'])('%s cannot', (typed) => expect(holds(typed)).toBe(false));

  it.each(['', ' ', '。', 'a', '%'])('%j asks for nothing', (typed) => expect(ask(typed)).toBeNull());

  it('takes four digits and more for the end of a phone number, too', () => {
    expect([ask('5678')?.phoneTail, ask('567')?.phoneTail, ask('13812345678')?.phoneTail]).toEqual([
      '5678',
      null,
      '13812345678',
    ]);
  });

  it('makes no word of the end of one part and the start of the next', () => {
    expect(searchText('甲乙', ['丙丁']).grams).not.toContain('乙丙');
  });
});
