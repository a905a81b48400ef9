import ExcelJS from 'exceljs';
import { TEMPLATE_COLUMNS, ledgerTemplate } from './project-ledger-template.js';
import { importFile, LOOKUPS } from './testing/ledger-fixtures.js';

describe('ledgerTemplate', () => {
  it('is read back without a question, and its example is not a project', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await ledgerTemplate(LOOKUPS)) as unknown as ExcelJS.Buffer);
    const sheet = book.getWorksheet('项目台账')!;
    const example = (sheet.getRow(2).values as ExcelJS.CellValue[]).slice(1);
    sheet.addRow(example.map((value, i) => (i === 0 ? '真实项目' : value)));
    const { names, named, questions, sheets, kinds } = await importFile(Buffer.from(await book.xlsx.writeBuffer()));
    expect(questions).toEqual([]);
    expect(sheets.map(({ status }) => status)).toEqual(['table', 'ignored']);
    expect(sheets[0]!.blocks[0]!.columns.map(({ field }) => field)).toEqual(TEMPLATE_COLUMNS.map(({ field }) => field));
    expect(kinds).toContain('2:example');
    expect(names).toEqual(['真实项目']);
    expect(named('真实项目').problems).toEqual([]);
    expect(named('真实项目').values).toMatchObject({
      zone: 'C-MED',
      industry: 'MED',
      mode: 'greenfield',
      stage: 'building',
      plannedTotal: { amount: '1200000000.00' },
    });
  });
});
