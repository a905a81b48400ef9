import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import type { ReportView } from '#insight/reports/dto/report.dto.js';
import { partsOf } from '#platform/workbook/settled-zip.js';
import { type LedgerWorld, must, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';
import { runJobs } from '../support/run-jobs.js';

/** Inside the plan's window, so that the figures of the year stand for something. */
export const NOW = new Date('2025-07-04T02:00:00Z');
export const MONTHLY = { templateCode: 'LEDGER-M', on: '2025-06-15', unit: 'wan', language: 'zh-CN' };

export let world: LedgerWorld;
export let verifier: HttpClient;
export let leader: HttpClient;
export let manager: HttpClient;
export let officer: HttpClient;
export const ids: Record<string, string> = {};

/** Three projects of the year's key list and one outside of it, each with what it completed. */
export async function startReportWorld(): Promise<void> {
  world = await startLedgerWorld(NOW);
  [verifier, leader, manager, officer] = (await Promise.all(
    ['verifier', 'leader', 'manager', 'officer'].map((name) => world.login(name)),
  )) as [HttpClient, HttpClient, HttpClient, HttpClient];
  ids['a'] = await world.project({ name: '澜舟原料药' });
  ids['b'] = await world.project({ name: '海曜制剂' });
  ids['c'] = await world.project({ name: '智联装备', zoneCode: 'C-MAT-S' });
  ids['d'] = await world.project({ name: '名单以外' });
  const planned = { a: '100000000.00', b: '50000000.00', c: '30000000.00', d: '10000000.00' };
  for (const [id, amount] of Object.entries(planned))
    await world.app.dataSource.query('UPDATE projects SET planned_total = $2 WHERE id = $1', [ids[id], amount]);
  for (const id of ['a', 'b', 'c']) await world.list(ids[id]!, 2025);
  await world.completed(ids['a']!, '2025-05', '4999.00');
  ids['entry'] = (await world.completed(ids['a']!, '2025-06', '4999.00')).id;
  await world.completed(ids['b']!, '2025-06', '4999.00');
  await world.completed(ids['c']!, '2025-06', '12345678.91');
  await world.report(ids['b']!, '2025-05', '777.00');
  await world.completed(ids['d']!, '2025-06', '88.00');
}

export async function closeReportWorld(): Promise<void> {
  for (const key of Object.keys(ids)) delete ids[key];
  await world.close();
}

export const ask = (body: object, client = verifier, headers = {}) =>
  client.post<ReportView>('/api/reports', body, headers);
export const read = async (id: string, client = verifier) =>
  must(200, await client.get<ReportView>(`/api/reports/${id}`));
export async function made(body: object, client = verifier): Promise<ReportView> {
  const { id, state } = must(202, await ask(body, client));
  expect(state).toBe('queued');
  await runJobs(world.app, { twice: true });
  return read(id, client);
}
export const fileOf = async (id: string, client = verifier): Promise<Buffer> => {
  const answer = await client.bytes(`/api/reports/${id}/file`);
  expect(answer.status).toBe(200);
  return answer.body;
};
export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
export const partOf = (zip: Buffer, name: string) =>
  partsOf(zip)
    .find((part) => part.name === name)!
    .bytes.toString('utf8');
export const textOf = (xml: string) => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');

/** The sheet as rows of values, from the head down. */
export async function sheetOf(bytes: Buffer): Promise<{ title: unknown; sheet: ExcelJS.Worksheet; rows: unknown[][] }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const sheet = book.worksheets[0]!;
  const rows = (sheet.getSheetValues() as unknown[][]).slice(4).map((row) => row.slice(1));
  return { title: sheet.getCell(1, 1).value, sheet, rows };
}
