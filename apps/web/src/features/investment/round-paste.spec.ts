import { clipboardCells, pasteChanges, type PasteRow } from './round-paste';

const ROWS: PasteRow[] = [
  { projectId: 'a', code: 'P-2026-000001', name: '海州湾药业（示例）' },
  { projectId: 'b', code: 'P-2026-000002', name: '赣榆风电' },
  { projectId: 'c', code: 'P-2026-000003', name: '徐圩新材料' },
];

const paste = (text: string, at = { row: 0, column: 0 }) =>
  pasteChanges({ drafts: {}, rows: ROWS, columns: ['amount', 'note'], at, unit: 'wan' }, clipboardCells(text));
const figures = (text: string, at?: { row: number; column: number }) =>
  paste(text, at).changes.map(({ projectId, column, after }) => [
    projectId,
    column === 'amount' ? after?.yuan : after?.text,
  ]);

describe('a paste from Excel', () => {
  it.each<[string, string, [string, string | null | undefined][]]>([
    [
      'a column, in the unit of the page',
      '1,200\n300.5\n',
      [
        ['a', '12000000.00'],
        ['b', '3005000.00'],
      ],
    ],
    [
      'figures with a unit of their own',
      '0.12亿\n3,000,000元',
      [
        ['a', '12000000.00'],
        ['b', '3000000.00'],
      ],
    ],
    [
      'two columns',
      '1200\t设备到货',
      [
        ['a', '12000000.00'],
        ['a', '设备到货'],
      ],
    ],
    [
      'codes in another order',
      'P-2026-000003\t5\nP-2026-000001\t7',
      [
        ['c', '50000.00'],
        ['a', '70000.00'],
      ],
    ],
    ['names, with brackets of either width', '海州湾药业(示例)\t7', [['a', '70000.00']]],
    [
      'a number before the name',
      '1\t赣榆风电\t8\n2\t徐圩新材料\t9',
      [
        ['b', '80000.00'],
        ['c', '90000.00'],
      ],
    ],
    ['the unit said once above', '单位：亿元\n赣榆风电\t1.5', [['b', '150000000.00']]],
    ['the unit in the head', '项目\t本月完成（元）\n赣榆风电\t1,500,000', [['b', '1500000.00']]],
    [
      'the head names the column of this month and the note',
      '项目\t上月\t本月完成（万元）\t备注\n赣榆风电\t100\t200\t主体封顶',
      [
        ['b', '2000000.00'],
        ['b', '主体封顶'],
      ],
    ],
    ['less than nothing', '-12', [['a', '-120000.00']]],
    ['accountants’ brackets', '(1,200)', [['a', '-12000000.00']]],
    ['what cannot be read is kept as it is', '约三百', [['a', null]]],
  ])('%s', (_, text, expected) => expect(figures(text)).toEqual(expected));

  it('tells of lines without a project, blank ones, projects named twice, and leaves out the sum', () => {
    const result = paste('赣榆风电\t5\n\t\n别处的项目\t9\n徐圩新材料\t\n赣榆风电\t6\n合计\t20\n\t合计\t20');
    expect(result).toMatchObject({ byName: true, unplaced: ['别处的项目 9'], blank: 2, twice: ['赣榆风电'] });
    expect(result.changes.map(({ projectId, after }) => [projectId, after?.yuan])).toEqual([['b', '60000.00']]);
  });

  it('tells what fell off the end', () => {
    const result = paste('1\n2', { row: 2, column: 0 });
    expect([result.changes.length, result.unplaced]).toEqual([1, ['2']]);
  });
});
