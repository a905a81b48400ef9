import { PassThrough, Writable } from 'node:stream';
import { cellAt } from './cell.js';
import { readWorkbook } from './read-workbook.js';
import { annotateWorkbook } from './annotate-workbook.js';
import { rawWorkbook } from './testing/zip.js';
import { type TableOptions, writeTable } from './write-workbook.js';
import ExcelJS from 'exceljs';

async function written(options: TableOptions): Promise<Buffer> {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await writeTable(stream, options);
  return Buffer.concat(chunks);
}

async function* lines<T>(values: T[]): AsyncGenerator<T> {
  for (const value of values) yield await Promise.resolve(value);
}

describe('writeTable', () => {
  const columns = [
    { header: '名称', kind: 'text' as const },
    { header: '金额（元）', kind: 'money' as const },
    { header: '日期', kind: 'date' as const },
    { header: '人数', kind: 'integer' as const },
    { header: '完成率', kind: 'percent' as const },
  ];

  it('writes numbers as numbers, dates as dates, text as text', async () => {
    const bytes = await written({
      sheetName: '项目[1]',
      columns,
      title: '项目一览',
      notes: ['单位：元'],
      rows: lines([
        ['甲', '1234567.89', '2024-02-29', 12, '0.256'],
        ['=1+1', '12345678901234567.89', null, null, null],
        ['@a\u0001b', '-5.00', '', 0, '1'],
      ]),
    });
    const sheet = (await readWorkbook(bytes)).sheets[0]!;
    expect(sheet.name).toBe('项目 1');
    expect(cellAt(sheet, 1, 5)).toMatchObject({ text: '项目一览', mergedFrom: { row: 1, column: 1 } });
    expect(sheet.rows[2]!.map(({ text }) => text)).toEqual(columns.map(({ header }) => header));
    expect(sheet.rows[3]!.map(({ type, text }) => [type, text])).toEqual([
      ['text', '甲'],
      ['number', '1234567.89'],
      ['date', '2024-02-29'],
      ['number', '12'],
      ['number', '25.60%'],
    ]);
    expect(sheet.rows[4]!.map(({ type, text }) => [type, text])).toEqual([
      ['text', '=1+1'],
      ['text', '12345678901234567.89'],
    ]);
    expect(cellAt(sheet, 5, 1).formula).toBeUndefined();
    expect(cellAt(sheet, 6, 1).text).toBe('@ab');
  });

  it('streams many rows to a slow reader', async () => {
    let size = 0;
    const slow = new Writable({
      highWaterMark: 1024,
      write: (chunk: Buffer, _, done) => {
        size += chunk.length;
        setImmediate(done);
      },
    });
    await writeTable(slow, {
      sheetName: 'a',
      columns,
      rows: lines(Array.from({ length: 3000 }, (_, i) => [`项目${i}`, String(i), '2024-01-01', i, null])),
    });
    expect(size).toBeGreaterThan(10_000);
  });

  it('ends when the reader goes away', async () => {
    const gone = new PassThrough();
    const rows = (async function* () {
      for (let i = 0; i < 100_000; i += 1) {
        if (i === 600) gone.destroy();
        yield [`项目${i}`, '1', null, null, null];
      }
    })();
    await expect(writeTable(gone, { sheetName: 'a', columns, rows })).rejects.toThrow();
  });
});

describe('annotateWorkbook', () => {
  const marks = [
    { sheet: '表', row: 2, column: 2, message: '金额没有单位' },
    { sheet: '表', row: 2, column: 2, message: '再看一眼' },
    { sheet: '表', row: 3, column: null, message: '没有项目名称' },
  ];

  async function original(): Promise<Buffer> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('表');
    sheet.addRows([
      ['名称', '金额'],
      ['甲', 5],
      ['', 6],
      ['丙', 7],
    ]);
    sheet.getColumn(2).numFmt = '0.00';
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  const load = async (bytes: Buffer): Promise<ExcelJS.Workbook> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    return book;
  };

  it('colours, notes and lists the bad cells, and leaves their neighbours alone', async () => {
    const book = await load(await annotateWorkbook(await original(), marks));
    const sheet = book.getWorksheet('表')!;
    expect(sheet.getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FFFFCCCC' } });
    expect(JSON.stringify(sheet.getCell('B2').note)).toContain('金额没有单位\\n再看一眼');
    expect(sheet.getCell('B4').fill).not.toMatchObject({ fgColor: { argb: 'FFFFCCCC' } });
    expect(sheet.getCell('B2').value).toBe(5);
    const summary = book.getWorksheet('导入结果')!;
    expect(summary.rowCount).toBe(4);
    expect(summary.getCell('B2').value).toMatchObject({ text: '2', hyperlink: "#'表'!B2" });
    expect(summary.getCell('D2').value).toBe('5');
  });

  it('takes its own marks away when the file comes back', async () => {
    const once = await annotateWorkbook(await original(), marks);
    const book = await load(await annotateWorkbook(once, [{ sheet: '表', row: 4, column: 1, message: '新的问题' }]));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['表', '导入结果']);
    expect(book.getWorksheet('表')!.getCell('B2').note).toBeUndefined();
    expect(book.getWorksheet('表')!.getCell('B2').fill).not.toMatchObject({ fgColor: { argb: 'FFFFCCCC' } });
    expect(book.getWorksheet('导入结果')!.rowCount).toBe(2);
  });

  it('answers a CSV with a workbook', async () => {
    const book = await load(
      await annotateWorkbook(Buffer.from('名称,金额\n甲,5\n'), [{ sheet: '表', row: 2, column: 2, message: 'x' }], {
        fileName: '表.csv',
      }),
    );
    expect(book.getWorksheet('表')!.getCell('B2').value).toBe('5');
    expect(book.getWorksheet('导入结果')!.rowCount).toBe(2);
  });

  it.each([
    [
      'a merge of everything',
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>标题</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
      {},
    ],
    [
      'prefixed XML',
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>标题</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      { prefix: 'x:' },
    ],
  ])('%s is answered with a plain copy, quickly', async (_, xml, options) => {
    const started = Date.now();
    const book = await load(
      await annotateWorkbook(rawWorkbook(xml, options), [{ sheet: '表1', row: 1, column: 1, message: 'x' }]),
    );
    expect(book.getWorksheet('表1')!.getCell('A1').value).toBe('标题');
    expect(Date.now() - started).toBeLessThan(5000);
  });
});
