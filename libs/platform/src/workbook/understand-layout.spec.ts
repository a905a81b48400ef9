import { EMPTY_CELL, type ReadCell, type ReadSheet } from './cell.js';
import { type LayoutVocabulary } from './layout-types.js';
import { understandSheet } from './understand-layout.js';
import { workbookTexts } from './workbook-texts.js';

/** A vocabulary of another world: the layout code knows no word of any domain. */
const VOCABULARY: LayoutVocabulary = {
  fields: [
    { field: 'title', kind: 'text', words: ['书名', '名称'] },
    { field: 'price', kind: 'money', words: ['定价', '价格'], patterns: ['价格/零售$'] },
    { field: 'cost', kind: 'money', words: ['成本'], weak: ['金额'] },
    { field: 'issued', kind: 'date', words: ['出版日期'] },
    { field: 'shelf', kind: 'text', grouped: true, words: ['书架'] },
  ],
  anchor: 'title',
  serialWords: ['序号'],
  subtotalWords: ['小计', '合计'],
  noteWords: ['备注', '单位'],
  exampleWords: ['示例'],
  sectionNames: ['小说'],
  ignoredSheets: '^目录$',
};

function sheet(rows: (string | number | null)[][], extra: Partial<ReadSheet> = {}): ReadSheet {
  const cell = (value: string | number | null): ReadCell =>
    value === null || value === ''
      ? EMPTY_CELL
      : { raw: value, text: String(value), type: typeof value === 'number' ? 'number' : 'text' };
  return {
    name: '表',
    hidden: false,
    rows: rows.map((row) => row.map(cell)),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    ...extra,
  };
}

const keys = (...args: Parameters<typeof understandSheet>): string[] =>
  understandSheet(...args).questions.map(({ key }) => key);

describe('understandSheet', () => {
  it('is plain data', () => {
    const result = understandSheet(
      sheet([['单位：元'], ['序号', '书名', '定价'], [1, '甲', 5], [2, '乙', 6]]),
      VOCABULARY,
    );
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(result).toMatchObject({ status: 'table', counts: { data: 2 }, questions: [] });
    expect(result.blocks[0]).toMatchObject({ headerFrom: 2, headerTo: 2, serialColumn: 1 });
  });

  it('asks when two units stand over one table', () => {
    const rows = [['书目（单位：万元）'], ['单位：元'], ['书名', '定价'], ['甲', 5]];
    expect(keys(sheet(rows), VOCABULARY)).toEqual(['unit_conflict:money']);
    const answered = understandSheet(sheet(rows), VOCABULARY, { answers: { 'unit_conflict:money': '万元' } });
    expect(answered.blocks[0]!.columns[1]!.unit).toMatchObject({ word: '万元' });
    expect(answered.questions).toEqual([]);
  });

  it('lets a correction by column number overrule everything', () => {
    const result = understandSheet(
      sheet([
        ['书名', '定价（元）', '金额（元）'],
        ['甲', 5, 6],
      ]),
      VOCABULARY,
      { columns: { '2': null, '3': 'price' }, units: { '3': '万元' } },
    );
    expect(result.blocks[0]!.columns.map(({ field, unit }) => [field, unit?.word])).toEqual([
      ['title', undefined],
      [null, undefined],
      ['price', '万元'],
    ]);
  });

  it('takes answers stored under the id or the key', () => {
    const rows = [
      ['书名', '定价'],
      ['甲', 5],
    ];
    for (const key of ['amount_unit:2', '表!amount_unit:2'])
      expect(keys(sheet(rows), VOCABULARY, { answers: { [key]: '元' } })).toEqual([]);
  });

  it('has one fingerprint for one layout, whatever the data, the figures in the heading and earlier corrections', () => {
    const of = (...args: Parameters<typeof understandSheet>): string => understandSheet(...args).fingerprint;
    const june = of(sheet([['6月'], ['书名', '2024年1-6月定价'], ['甲', 5]]), VOCABULARY);
    expect(
      of(
        sheet([
          ['书名', '2023年1-9月定价'],
          ['乙', 7],
          ['丙', 8],
        ]),
        VOCABULARY,
        { columns: { '2': null } },
      ),
    ).toBe(june);
    expect(
      of(
        sheet([
          ['书名', '成本'],
          ['乙', 7],
        ]),
        VOCABULARY,
      ),
    ).not.toBe(june);
  });

  it('leaves prose, empty and listed sheets alone without asking', () => {
    expect(understandSheet(sheet([['请阅读说明'], ['第一条']]), VOCABULARY)).toMatchObject({
      status: 'no_table',
      questions: [],
    });
    expect(understandSheet(sheet([[null]]), VOCABULARY).status).toBe('empty');
    expect(
      understandSheet(
        sheet(
          [
            ['书名', '定价'],
            ['甲', 1],
          ],
          { name: '目录' },
        ),
        VOCABULARY,
      ).status,
    ).toBe('ignored');
    expect(
      understandSheet(
        sheet([
          ['书名', '定价'],
          ['甲', 1],
        ]),
        VOCABULARY,
        { ignore: true },
      ).status,
    ).toBe('ignored');
  });

  it('says what it cannot tell: a lonely text may be a heading or a record', () => {
    const rows = [
      ['书名', '定价（元）', '出版日期', '书架'],
      ['小说'],
      ['甲', 5, '2020', 'A'],
      ['诗歌'],
      ['乙', 5, '2020', 'A'],
    ];
    expect(keys(sheet(rows), VOCABULARY)).toEqual(['row_kind:4']);
    expect(understandSheet(sheet(rows), VOCABULARY, { answers: { 'row_kind:4': 'data' } }).counts).toEqual({
      section: 1,
      data: 3,
    });
  });

  it('survives any grid', () => {
    const words = [
      '书名',
      '定价',
      '小计',
      '一、',
      '同上',
      '单位：元',
      '备注：',
      '甲',
      '2023',
      '（一）',
      '',
      '%',
      '示例',
      '2023年5月',
      '(元)',
      '[',
      '\\',
      '$^',
    ];
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 400; round += 1) {
      const rows = Array.from({ length: next(12) }, () =>
        Array.from({ length: next(8) }, () => (next(3) === 0 ? next(50_000) : words[next(words.length)]!)),
      );
      const result = understandSheet(sheet(rows), VOCABULARY);
      const known = [
        ...result.questions.map(({ textKey }) => textKey),
        ...result.questions.flatMap(({ options }) => options.map(({ textKey }) => textKey)),
      ];
      expect(known.filter((key) => !(key in workbookTexts) && !key.startsWith('field.'))).toEqual([]);
    }
  });
});
