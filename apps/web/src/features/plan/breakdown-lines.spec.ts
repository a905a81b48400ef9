import { linesOf, readLines } from './breakdown-lines';
import type { BreakdownKey, Division } from './breakdown.api';

const keys: BreakdownKey[] = [
  { axis: 'zone', key: 'C-MED', nameZh: '中华药港', nameEn: 'Medicine Port', aliases: ['药港'] },
  { axis: 'industry', key: 'MED', nameZh: '新医药', nameEn: 'Medicine', aliases: [] },
];
const med = { axis: 'zone', key: 'C-MED', amount: '90000000000.00' };

describe('a breakdown as it is pasted from Excel', () => {
  it.each([
    ['a name and a bare figure in 亿', '中华药港\t900', [med]],
    ['an alias, a unit, blanks for the tab', '药港  900亿', [med]],
    ['the English name', 'Medicine Port\t900', [med]],
    ['blank lines', '\n\n中华药港\t900\r\n', [med]],
    [
      'an indented line divides the one above it',
      '中华药港\t900\n\t2021\t100\n\t2022年\t0.5\n\t新医药\t1',
      [
        {
          ...med,
          parts: [
            { axis: 'year', key: '2021', amount: '10000000000.00' },
            { axis: 'year', key: '2022', amount: '50000000.00' },
            { axis: 'industry', key: 'MED', amount: '100000000.00' },
          ],
        },
      ],
    ],
  ])('%s', (_, text, parts) => expect(readLines(text, 'zone', keys)).toEqual({ parts, problems: [] }));

  it('marks each line that cannot be read and keeps the others', () => {
    const { parts, problems } = readLines('\t2021\t1\n中华药港\t900\n别处\t1\n中华药港\t很多', 'zone', keys);
    expect(parts).toEqual([med]);
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      [1, 'orphan'],
      [3, 'unknown'],
      [4, 'unreadable'],
    ]);
  });

  it('writes a division as it would be typed, and reads the same again', () => {
    const part = (axis: 'zone' | 'year', key: string, name: string, amount: string) => ({
      id: key,
      axis,
      key,
      nameZh: name,
      nameEn: name,
      amount,
    });
    const division = { axis: 'zone', whole: '', sum: '', difference: '', differenceInUnit: '' } as Division;
    const below = { ...division, axis: 'year' as const, parts: [part('year', '2021', '2021', '10000000000.01')] };
    division.parts = [{ ...part('zone', 'C-MED', '中华药港', '90000000000.00'), divisions: [below] }];
    const lines = linesOf(division, (each) => each.nameZh);
    expect(lines).toBe('中华药港\t900\n\t2021\t100.0000000001');
    expect(readLines(lines, 'zone', keys).parts).toEqual([
      { ...med, parts: [{ axis: 'year', key: '2021', amount: '10000000000.01' }] },
    ]);
  });
});
