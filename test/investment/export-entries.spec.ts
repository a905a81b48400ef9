import ExcelJS from 'exceljs';
import { type LedgerWorld, startLedgerWorld } from './ledger-world.js';

let world: LedgerWorld;
beforeAll(async () => {
  world = await startLedgerWorld();
});
afterAll(() => world.close());

it('the same rows by the same filters, in the reader’s language, and on the audit trail', async () => {
  const project = await world.project({ name: '=cmd 示例原料药扩产' });
  await world.completed(project, '2023-01', '1234567.89');
  await world.completed(project, '2023-02', '', {
    currency: 'USD',
    originalAmount: '100.00',
    rate: '7.1',
    rateOn: '2023-02-28',
  });
  await world.report(project, '2023-03', '5.00');
  const verifier = await world.login('verifier');
  const answer = await verifier.bytes(`/api/entries/export?projectId=${project}&state=verified&sort=month`);
  expect(answer.status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(answer.body as never);
  const sheet = book.worksheets[0];
  const rows = sheet?.getSheetValues().slice(3) as unknown[][];
  expect(rows[0]?.slice(1, 9)).toEqual([
    '项目编号',
    '项目名称',
    '园区',
    '产业',
    '重点产业项目',
    '口径',
    '月份',
    '金额（元）',
  ]);
  expect(rows.slice(1).map((row) => [row[2], row[3], row[7], row[8], row[9], row[13]])).toEqual([
    ['=cmd 示例原料药扩产', expect.any(String), '2023-01', 1234567.89, 'CNY', '已核实'],
    ['=cmd 示例原料药扩产', expect.any(String), '2023-02', 710, 'USD', '已核实'],
  ]);
  const audited: { detail: object }[] = await world.app.dataSource.query(
    `SELECT detail FROM audit_events WHERE action = 'entry.exported'`,
  );
  expect(audited).toMatchObject([{ detail: { total: 2, filters: { projectId: project } } }]);
});

it('is refused to whoever may not read entries', async () => {
  expect((await (await world.login('department')).bytes('/api/entries/export')).status).toBe(403);
});
