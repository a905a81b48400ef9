import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { LayoutVocabulary, RowUnderstanding, SheetUnderstanding } from './layout-types.js';
import { readWorkbook } from './read-workbook.js';
import { streamTable } from './stream-table.js';
import { streamWorkbook } from './stream-workbook.js';
import { StringTable } from './string-table.js';
import { zip } from './testing/zip.js';
import { understandSheet } from './understand-layout.js';

const VOCABULARY: LayoutVocabulary = {
  anchor: 'name',
  fields: [
    { field: 'name', kind: 'text', words: ['项目名称'] },
    { field: 'zone', kind: 'text', words: ['园区', '落户地'], grouped: true },
    { field: 'total', kind: 'money', words: ['总投资', '投资额'] },
    { field: 'on', kind: 'date', words: ['日期', '签约日期'] },
    { field: 'note', kind: 'text', words: ['备注'] },
  ],
  serialWords: ['序号'],
  subtotalWords: ['小计', '合计'],
  noteWords: ['注', '填表人'],
  exampleWords: ['示例'],
  sectionNames: [],
  ignoredSheets: '^说明$',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'berth-stream-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A ledger in the manner of offices, long enough to run past what is sampled. */
function ledger(records: number): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.addRow(['某区项目台账（2024年）']);
  sheet.mergeCells('A1:F1');
  sheet.addRow(['', '', '', '', '', '单位：万元']);
  sheet.addRow(['序号', '项目名称', '园区', '总投资', '日期', '备注']);
  let section = 0;
  for (let n = 1; n <= records; n += 1) {
    if (n % 97 === 1)
      sheet.addRow([`${['一', '二', '三', '四', '五', '六', '七', '八'][section++ % 8]}、第${section}类`]);
    const top = sheet.rowCount + 1;
    sheet.addRow([
      n,
      `第${n}号项目`,
      n % 5 === 0 ? '同上' : `园区${n % 7}`,
      n * 10,
      new Date(Date.UTC(2024, 0, 1 + (n % 300))),
      '',
    ]);
    if (n % 50 === 0) sheet.addRow(['', '小计', '', n * 100]);
    if (n % 60 === 0) {
      sheet.addRow([n, `第${n}号项目续`, '', 5]);
      sheet.mergeCells(top, 3, top + 1, 3);
    }
    if (n % 150 === 0) sheet.addRow([]);
    if (n % 211 === 0) sheet.addRow(['序号', '项目名称', '园区', '总投资', '日期', '备注']);
  }
  sheet.addRow(['', '合计', '', 1]);
  sheet.addRow(['填表人：某某']);
  return book;
}

async function streamed(
  path: string,
  fileName?: string,
): Promise<{ sheet: SheetUnderstanding; rows: RowUnderstanding[]; total: number }[]> {
  const source = await streamWorkbook(path, { folder, ...(fileName === undefined ? {} : { fileName }) });
  try {
    const tables = [];
    for (const each of source.sheets) {
      const table = await streamTable(each, VOCABULARY, () => Promise.resolve({}));
      const rows: RowUnderstanding[] = [];
      for await (const some of table.rows()) rows.push(...some);
      tables.push({ sheet: table.understanding, rows, total: table.total });
    }
    return tables;
  } finally {
    source.close();
  }
}

async function file(name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

it.each([10, 305, 900])('says of %i records what reading the whole says', async (records) => {
  const bytes = Buffer.from(await ledger(records).xlsx.writeBuffer());
  const whole = (await readWorkbook(bytes)).sheets.map((sheet) => understandSheet(sheet, VOCABULARY));
  const [table] = await streamed(await file(`ledger-${records}.xlsx`, bytes));
  expect(table!.rows).toEqual(whole[0]!.rows);
  expect({ ...table!.sheet.counts, blank: 0 }).toEqual({ ...whole[0]!.counts, blank: 0 });
  expect(table!.rows.filter((row) => row.kind === 'data').length).toBeGreaterThanOrEqual(records);
});

it('understands a second table with a header of its own far below', async () => {
  const book = ledger(600);
  const sheet = book.worksheets[0]!;
  sheet.addRow(['项目名称', '投资额', '落户地', '签约日期']);
  sheet.addRow(['另表项目', 77, '园区9']);
  const [table] = await streamed(await file('two.xlsx', Buffer.from(await book.xlsx.writeBuffer())));
  expect(table!.sheet.blocks).toHaveLength(2);
  expect(table!.rows.at(-1)!.cells['total']).toMatchObject({ raw: 77 });
});

it('reads GBK text record by record', async () => {
  const gbk = Buffer.from(
    'z+7Ev8P7s8YszbbXyre9LNSwx/gsvMa7rtfczbbXyijS2tSqKQ0K0Om5ucSkssTBz8/uxL8s0Om5ucSkv8a8vNPQz965q8u+LNbQu6qyxMHPuNuxsdSwLDIuNQ0K',
    'base64',
  );
  const [table] = await streamed(await file('gbk.csv', gbk), 'gbk.csv');
  expect(table!.rows.map((row) => row.cells['name']?.text)).toEqual(['虚构膜材料项目']);
});

it('keeps a quoted field together where two pieces of the file meet', async () => {
  const filler = `${'x'.repeat(90)},园区,1\n`.repeat(800);
  const text = `项目名称,园区,总投资\n${filler}"甲""乙,\r\n丙",园区,2\r\n`;
  const [table] = await streamed(await file('long.csv', Buffer.from(text)), 'long.csv');
  expect(table!.rows).toHaveLength(801);
  expect(table!.rows.at(-1)!.cells['name']!.text).toBe('甲"乙,\r\n丙');
});

it.each([
  ['an empty file', 'x.xlsx', Buffer.alloc(0), 'workbook.empty'],
  ['text called xlsx', 'x.xlsx', Buffer.from('hello '.repeat(50)), 'workbook.not_xlsx'],
  ['an old xls', 'x.xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(4096, '0'), 'hex'), 'workbook.old_xls'],
  ['a torn zip', 'x.xlsx', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(500, 7)]), 'workbook.corrupt'],
])('refuses %s', async (_, name, bytes, code) => {
  await expect(streamed(await file(`bad-${code}`, bytes), name)).rejects.toMatchObject({ code });
});

it('refuses a zip that unpacks to an abnormal size, and leaves nothing behind', async () => {
  const bomb = zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
    },
    { name: 'xl/worksheets/sheet1.xml', content: '<worksheet/>' },
    { name: 'xl/sharedStrings.xml', content: `<sst><si><t>${' '.repeat(20_000_000)}</t></si></sst>` },
  ]);
  const source = streamed(await file('bomb.xlsx', bomb));
  await expect(source).rejects.toMatchObject({ code: 'workbook.zip_bomb' });
  expect((await readdir(folder)).filter((name) => name.startsWith('strings-'))).toEqual([]);
});

describe('the table of strings', () => {
  it('gives back what was put in, in any order, across the edges of its pages', () => {
    const table = new StringTable(folder);
    const text = (n: number) => `${n}-${'汉字'.repeat(n % 40)}`;
    for (let n = 0; n < 20_000; n += 1) table.push(n === 777 ? '长'.repeat(100_000) : text(n));
    for (const n of [0, 19_999, 5, 778, 12_345, 776]) expect(table.at(n)).toBe(text(n));
    expect(table.at(777)).toHaveLength(100_000);
    for (let n = 19_999; n > 778; n -= 7) expect(table.at(n)).toBe(text(n));
    expect(table.at(20_000)).toBeUndefined();
    expect(table.at(-1)).toBeUndefined();
    table.close();
  });
});
