import { PassThrough } from 'node:stream';
import { csvCell, writeCsv } from './write-csv.js';

describe('a table as CSV', () => {
  it.each([
    ['澜舟', '澜舟'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['12.50', '12.50'],
    ['-12.50', '-12.50'],
    [3, '3'],
    [null, ''],
    [undefined, ''],
    [true, '是'],
    ['=1+1', "'=1+1"],
    ['@cmd', "'@cmd"],
    ['+86 518', "'+86 518"],
    ['-1+2', "'-1+2"],
    ['\u0000x', 'x'],
  ])('%j is %j', (value, expected) => {
    expect(csvCell(value)).toBe(expected);
  });

  it('begins with the mark Excel needs, then the heads, then the rows', async () => {
    const stream = new PassThrough();
    const columns = [
      { header: '编号', kind: 'text' as const },
      { header: '面积', kind: 'money' as const },
    ];
    await writeCsv(stream, { sheetName: 'x', columns, rows: [['A-1', '30.00']] });
    expect(String(stream.read())).toBe('\uFEFF编号,面积\r\nA-1,30.00\r\n');
  });
});
