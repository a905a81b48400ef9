/** The leader makes a monthly ledger, downloads it, and every total in it is the sum of its own lines; then the page to print. */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { DESKTOP, PHONE } from './person.mjs';

const MONTH_DONE = 9;

export async function makeReports({ api, checks, people }) {
  const { leader } = people;
  const { page } = leader;
  await page.setViewportSize(DESKTOP);
  await checks.step('the leader asks for a ledger in 万元', () => ask(leader));
  const download = page.getByRole('button', { name: /^下载 重点项目推进台账/ }).first();
  const rows = await checks.step('it is ready, and is downloaded', () => fetch(page, download));
  const lines = rows.filter((row) => typeof row[1] === 'number');
  const { items } = await api.as('leader', 'GET', 'reports');
  checks.same('the list tells the report that was made', items[0].state, 'done');
  const total = rows.at(-1);
  checks.that('the last line is the total', /^合计（\d+）$/.test(total[2]), String(total[2]));
  checks.same('of as many lines as there are', total[2], `合计（${lines.length}）`);
  const sum = lines.reduce((all, row) => all + Math.round((row[MONTH_DONE] ?? 0) * 1e6), 0);
  checks.same('and its month is the sum of theirs', Math.round(total[MONTH_DONE] * 1e6), sum);
  await checks.step('its page to print says the same, without the frame of the house', () => print(leader, total[2]));
}

async function ask(leader) {
  await leader.go('/reports');
  await leader.page.getByRole('button', { name: '生成报表' }).first().click();
  const dialog = leader.page.getByRole('dialog');
  await dialog.getByText('万元').click();
  await leader.fillDate('报表期内任意一天', '2025-10-15', dialog);
  await dialog.getByRole('button', { name: /^生\s*成$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function fetch(page, button) {
  await button.waitFor({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await readFile(await download.path()));
  return book.worksheets[0].getSheetValues().slice(5);
}

async function print(leader, total) {
  const { page } = leader;
  await page
    .getByRole('link', { name: /^打印 重点项目推进台账/ })
    .first()
    .click();
  await page.getByRole('cell', { name: total, exact: true }).waitFor();
  if (await page.getByRole('navigation').first().isVisible())
    throw new Error('the frame of the house would be printed');
  await page.setViewportSize(PHONE);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) throw new Error(`${over} px too wide on a phone`);
  await page.setViewportSize(DESKTOP);
}
