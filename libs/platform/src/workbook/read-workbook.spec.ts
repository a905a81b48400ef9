import ExcelJS from 'exceljs';
import { cellAt, type ReadCell } from './cell.js';
import { readWorkbook } from './read-workbook.js';
import { WorkbookError } from './workbook-error.js';
import { rawWorkbook, zip } from './testing/zip.js';

async function bytesOf(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('readWorkbook: xlsx', () => {
  it('reads text, numbers, dates, formulas, rich text, links, hidden things', async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet('药港');
      sheet.addRow(['名称', 3.1400000000000001, new Date(Date.UTC(2023, 4, 8)), true]);
      sheet.getCell('A2').value = { richText: [{ text: '恒瑞' }, { text: '医药', font: { bold: true } }] };
      sheet.getCell('B2').value = { formula: 'B1*2', result: 6.28 };
      sheet.getCell('C2').value = { text: '官网', hyperlink: 'https://example.com' };
      sheet.getCell('D2').value = { error: '#REF!' } as ExcelJS.CellErrorValue;
      sheet.getCell('A3').value = { formula: 'A1' } as ExcelJS.CellFormulaValue;
      sheet.getRow(3).hidden = true;
      sheet.getColumn(5).hidden = true;
      book.addWorksheet('隐藏', { state: 'hidden' }).addRow(['x']);
    });
    const { sheets } = await readWorkbook(bytes, { fileName: 'a.xlsx' });
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['药港', false],
      ['隐藏', true],
    ]);
    const sheet = sheets[0]!;
    expect(cellAt(sheet, 1, 2)).toMatchObject({ type: 'number', raw: 3.14 });
    expect(cellAt(sheet, 1, 3)).toMatchObject({ type: 'date', dateIso: '2023-05-08' });
    expect(cellAt(sheet, 1, 4)).toMatchObject({ type: 'bool', raw: true });
    expect(cellAt(sheet, 2, 1)).toMatchObject({ type: 'text', text: '恒瑞医药' });
    expect(cellAt(sheet, 2, 2)).toMatchObject({ type: 'number', raw: 6.28, formula: 'B1*2' });
    expect(cellAt(sheet, 2, 3).text).toBe('官网');
    expect(cellAt(sheet, 2, 4)).toMatchObject({ type: 'error', text: '#REF!' });
    expect(cellAt(sheet, 3, 1)).toMatchObject({ type: 'error', formulaWithoutValue: true });
    expect(sheet.hiddenRows).toEqual([3]);
    expect(sheet.hiddenColumns).toEqual([5]);
  });

  it('spreads merges and marks where the value comes from', async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet('表');
      sheet.addRows([
        ['新医药', 1],
        ['', 2],
        ['', 3],
      ]);
      sheet.mergeCells('A1:A3');
    });
    const sheet = (await readWorkbook(bytes)).sheets[0]!;
    expect(cellAt(sheet, 3, 1)).toMatchObject({ text: '新医药', mergedFrom: { row: 1, column: 1 } });
    expect(cellAt(sheet, 1, 1).mergedFrom).toBeUndefined();
  });

  it('keeps dates still in both date systems and any time zone', async () => {
    for (const date1904 of [false, true]) {
      const bytes = await bytesOf((book) => {
        book.properties.date1904 = date1904;
        book.addWorksheet('表').addRow([new Date(Date.UTC(2024, 1, 29)), new Date(Date.UTC(2021, 11, 31, 23, 59, 59))]);
      });
      const sheet = (await readWorkbook(bytes)).sheets[0]!;
      expect([cellAt(sheet, 1, 1).dateIso, cellAt(sheet, 1, 2).dateIso]).toEqual(['2024-02-29', '2021-12-31']);
    }
  });

  it('knows the Chinese built-in date formats, which a file names by number only', async () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="57"/></cellXfs></styleSheet>';
    const bytes = rawWorkbook(
      '<worksheet><sheetData><row><c s="1"><v>45054</v></c><c s="2"><v>45047</v></c><c><v>45054</v></c></row></sheetData></worksheet>',
      { styles },
    );
    const sheet = (await readWorkbook(bytes)).sheets[0]!;
    expect([1, 2, 3].map((column) => cellAt(sheet, 1, column).text)).toEqual(['2023-05-08', '2023-05-01', '45054']);
  });

  it('reads prefixed XML, odd part names and cells without address', async () => {
    const sheetXml =
      '<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c t="str"><x:f>"乙"</x:f><x:v>乙</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const sheet = (await readWorkbook(rawWorkbook(sheetXml, { prefix: 'x:', sheetFile: 'worksheets/Data.xml' })))
      .sheets[0]!;
    expect([cellAt(sheet, 1, 1).text, cellAt(sheet, 1, 2).text, cellAt(sheet, 2, 1).text]).toEqual(['甲', '2', '乙']);
  });

  it('does not spread a merge over a million cells', async () => {
    const sheetXml =
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>标题</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>';
    const sheet = (await readWorkbook(rawWorkbook(sheetXml))).sheets[0]!;
    expect(sheet.rows).toHaveLength(1);
  });

  it('reads 50 000 rows of 12 columns in a few seconds', async () => {
    const row = (r: number): string =>
      `<row r="${r}">${Array.from({ length: 12 }, (_, c) => `<c r="${String.fromCharCode(65 + c)}${r}"${c < 4 ? ` t="str"><v>项目${r}-${c}` : `><v>${r * 1.5 + c}`}</v></c>`).join('')}</row>`;
    const rows = Array.from({ length: 50_000 }, (_, i) => row(i + 1)).join('');
    const bytes = rawWorkbook(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
    const started = Date.now();
    const sheet = (await readWorkbook(bytes)).sheets[0]!;
    expect(sheet.rows).toHaveLength(50_000);
    expect(Date.now() - started).toBeLessThan(15_000);
  });
});

describe('readWorkbook: text files', () => {
  const table = '项目名称,计划总投资（万元）\r\n"甲,乙项目",1200\r\n丙项目,"3,500"\r\n';
  // "项目名称,投资" and "甲,1" in GBK
  const gbk = Buffer.from([
    0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xcd, 0xb6, 0xd7, 0xca, 0x0a, 0xbc, 0xd7, 0x2c, 0x31,
  ]);

  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(table), 'utf-8'],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${table}`), 'utf-8'],
    ['UTF-16LE with BOM', Buffer.from(`\ufeff${table}`, 'utf16le'), 'utf-16le'],
    ['UTF-16BE with BOM', Buffer.from(`\ufeff${table}`, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16LE without BOM', Buffer.from(table.replace(/,/g, '\t'), 'utf16le'), 'utf-16le'],
  ])('%s', async (_, bytes, encoding) => {
    const workbook = await readWorkbook(bytes, { fileName: '台账.csv' });
    expect(workbook).toMatchObject({ format: 'csv', encoding });
    expect(workbook.sheets[0]!.name).toBe('台账');
    expect(cellAt(workbook.sheets[0]!, 1, 1).text).toBe('项目名称');
  });

  it('reads GBK', async () => {
    const { encoding, sheets } = await readWorkbook(gbk, { fileName: 'a.csv' });
    expect(encoding).toBe('gb18030');
    expect(sheets[0]!.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['项目名称', '投资'],
      ['甲', '1'],
    ]);
  });

  it('reads quotes, line breaks inside quotes, ="001" and tabs', async () => {
    const text = '名称\t备注\t编号\n"甲""一"""\t"第一行\n第二行"\t="001"\n';
    const sheet = (await readWorkbook(Buffer.from(text), { fileName: 'a.tsv' })).sheets[0]!;
    expect(sheet.rows[1]!.map((cell: ReadCell) => cell.text)).toEqual(['甲"一"', '第一行\n第二行', '001']);
  });

  it('keeps UTF-8 when the file was cut in its last character', async () => {
    const cut = Buffer.from('项目名称,投资\n甲项目,亿').subarray(0, -1);
    expect((await readWorkbook(cut, { fileName: 'a.csv' })).encoding).toBe('utf-8');
  });
});

describe('readWorkbook: refusals', () => {
  const sheet = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
  const good = rawWorkbook(sheet);
  const ole = (stream: string): Buffer =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
  const many = (cells: string): Buffer => rawWorkbook(`<worksheet><sheetData>${cells}</sheetData></worksheet>`);

  it.each<[string, Buffer, string, string]>([
    ['nothing', Buffer.alloc(0), 'a.xlsx', 'workbook.empty'],
    ['a workbook without cells', rawWorkbook('<worksheet><sheetData/></worksheet>'), 'a.xlsx', 'workbook.empty'],
    ['blank lines', Buffer.from('\n\n  \n'), 'a.csv', 'workbook.empty'],
    ['old xls', ole('Workbook'), 'a.xls', 'workbook.old_xls'],
    ['encrypted xlsx', ole('EncryptedPackage'), 'a.xlsx', 'workbook.encrypted'],
    ['html called xls', Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'a.xls', 'workbook.not_xlsx'],
    ['Excel 2003 XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'a.xls', 'workbook.not_xlsx'],
    ['pdf', Buffer.from('%PDF-1.7 …'), 'a.xlsx', 'workbook.not_xlsx'],
    ['text called xlsx', Buffer.from('hello'), 'a.xlsx', 'workbook.not_xlsx'],
    ['a plain zip', zip([{ name: 'a.txt', content: 'a' }]), 'a.xlsx', 'workbook.not_xlsx'],
    [
      'docx',
      zip([
        { name: '[Content_Types].xml', content: 'x' },
        { name: 'word/document.xml', content: 'x' },
      ]),
      'a.xlsx',
      'workbook.not_xlsx',
    ],
    ['truncated zip', good.subarray(0, good.length - 60), 'a.xlsx', 'workbook.corrupt'],
    ['half a zip', good.subarray(0, 200), 'a.xlsx', 'workbook.corrupt'],
    ['broken XML', rawWorkbook('<worksheet><sheetData><row><c><v>1</c>'), 'a.xlsx', 'workbook.corrupt'],
    [
      'xlsm by part',
      rawWorkbook(sheet, { extra: [{ name: 'xl/vbaProject.bin', content: 'x' }] }),
      'a.xlsx',
      'workbook.macros',
    ],
    [
      'xlsm by type',
      zip([
        { name: '[Content_Types].xml', content: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' },
        { name: 'xl/workbook.xml', content: '<a/>' },
      ]),
      'a.xlsx',
      'workbook.macros',
    ],
    ['encrypted zip entry', zip([{ name: 'xl/workbook.xml', content: 'x', flags: 1 }]), 'a.xlsx', 'workbook.encrypted'],
    [
      'bomb',
      rawWorkbook(sheet, { extra: [{ name: 'xl/media/a.bin', content: Buffer.alloc(30_000_000) }] }),
      'a.xlsx',
      'workbook.zip_bomb',
    ],
    [
      'bomb that lies',
      rawWorkbook(sheet, { extra: [{ name: 'xl/media/a.bin', content: Buffer.alloc(30_000_000), declaredSize: 10 }] }),
      'a.xlsx',
      'workbook.zip_bomb',
    ],
    ['too many columns', many('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'a.xlsx', 'workbook.too_many_columns'],
    ['too many rows', many('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), 'a.xlsx', 'workbook.too_many_rows'],
    [
      'binary called csv',
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)),
      'a.csv',
      'workbook.unreadable_encoding',
    ],
  ])('%s', async (_, bytes, fileName, code) => {
    await expect(readWorkbook(bytes, { fileName })).rejects.toMatchObject({ code });
  });

  it('refuses a file over the size limit before looking at it', async () => {
    await expect(readWorkbook(Buffer.alloc(2000), { limits: { fileBytes: 1000 } })).rejects.toMatchObject({
      code: 'workbook.too_large',
    });
  });

  it('does not expand entities', async () => {
    const bytes = rawWorkbook(
      '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
    );
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ code: 'workbook.corrupt' });
  });

  it('answers any damage with a WorkbookError', async () => {
    for (let i = 0; i < 300; i += 1) {
      const bytes = Buffer.from(good);
      for (let hit = 0; hit < 3; hit += 1) bytes[(i * 131 + hit * 577) % bytes.length] = (i * 31 + hit) % 256;
      await readWorkbook(bytes, { fileName: 'a.xlsx' }).catch((error: unknown) =>
        expect(error).toBeInstanceOf(WorkbookError),
      );
    }
  });
});
