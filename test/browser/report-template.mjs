/** A template gets another head, another order and a column less; the report made by it is downloaded and says the same. */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';

const CODE = 'LEDGER-M';
const DAY = '2025-10-15';
const MONEY = '本月完成';

export async function playReportTemplate({ api, checks, people }) {
  const { leader } = people;
  const { page } = leader;
  const current = async () => {
    const { items } = await api.as('leader', 'GET', 'report-templates');
    return items.find(({ code }) => code === CODE);
  };
  const before = await current();
  await checks.step('the template is changed, left in the middle, and is there again', () => change(leader));
  const shown = await checks.step('its preview shows it so', () => preview(leader));
  await checks.step('it is saved once, however often the button is pressed', () => save(page));
  const after = await current();
  checks.same('as one version more', after.version, before.version + 1);
  checks.same('with a column less', after.columns.length, before.columns.length - 1);
  const names = after.columns.map(({ headerZh }) => headerZh);
  checks.same('the investor now before the project', names.indexOf('投资方') + 1, names.indexOf('项目全称'));

  await checks.step('a report is made by it', () => make(leader));
  const { title, head, lines, total } = await checks.step('and downloaded', () => fetchReport(page));
  const bare = (text) => String(text).replace(/（[亿万]元）$/, '');
  checks.same('its heads are the template’s, in their order', head.map(bare).join(' '), names.join(' '));
  checks.that('it is of the month asked for', title.includes('2025年10月'), title);
  const at = head.findIndex((text) => bare(text) === MONEY);
  const cents = (value) => BigInt(Math.round((value ?? 0) * 1e6));
  const sum = lines.reduce((all, row) => all + cents(row[at]), 0n);
  checks.same('its month is the sum of its lines', String(cents(total[at])), String(sum));
  checks.that('and is not nothing', sum > 0n);
  checks.same('as the preview said', shown.total, `${shown.amount}`);
  checks.same('and of as many lines', lines.length, shown.lines);
}

async function change(leader) {
  const { page } = leader;
  await leader.go(`/reports/templates/${CODE}`);
  await page.getByLabel('项目名称 表头（中文）').fill('项目全称');
  await page.getByRole('button', { name: '上移“投资方”' }).click();
  await page.getByRole('button', { name: '去掉“备注”' }).click();
  await page.goBack();
  await leader.settled();
  await leader.go(`/reports/templates/${CODE}`);
  await page.getByText('上次没存完的内容已找回。').waitFor();
  const kept = await page.getByLabel('项目名称 表头（中文）').inputValue();
  if (kept !== '项目全称') throw new Error(`the head typed was lost: ${kept}`);
}

async function preview(leader) {
  const { page } = leader;
  await leader.fillDate('报表期内任意一天', DAY);
  await page.getByRole('button', { name: '预览', exact: true }).click();
  const region = page.getByRole('region', { name: /^预览/ });
  await region.getByRole('columnheader', { name: '项目全称' }).waitFor();
  if ((await region.getByRole('columnheader', { name: '备注' }).count()) > 0)
    throw new Error('the column is still there');
  const heads = await region.getByRole('columnheader').allTextContents();
  const at = heads.findIndex((text) => text.startsWith(MONEY));
  const rows = await region.locator('tbody tr:not(.report-sum)').all();
  const numbers = await Promise.all(rows.map((row) => row.locator('td').nth(at).textContent()));
  const last = await region.locator('tbody tr').last().locator('td').nth(at).textContent();
  const cents = (text) => BigInt(text.replace('−', '-').replace(/[,.\s]/g, '') || '0');
  const amount = numbers.reduce((all, each) => all + cents(each), 0n);
  return { lines: rows.length, amount, total: String(cents(last)) };
}

async function save(page) {
  await page.getByRole('textbox', { name: '修改理由' }).fill('按市里新表式');
  await page.getByRole('button', { name: '存为新版本' }).dblclick();
  await page.getByText(/^已存为第 \d+ 版/).waitFor();
}

async function make(leader) {
  const { page } = leader;
  await leader.go('/reports');
  await page.getByRole('button', { name: '生成报表' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('万元').click();
  await leader.fillDate('报表期内任意一天', DAY, dialog);
  await dialog.getByRole('button', { name: /^生\s*成$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function fetchReport(page) {
  const button = page.getByRole('button', { name: /^下载 重点项目推进台账/ }).first();
  await button.waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await readFile(await download.path()));
  const rows = Array.from(book.worksheets[0].getSheetValues(), (row) => Array.from(row ?? []).slice(1));
  const headAt = rows.findIndex((row) => row.includes('项目全称'));
  const below = rows.slice(headAt + 1).filter((row) => row.length > 0);
  return {
    title: String(rows[1][0]),
    head: rows[headAt],
    lines: below.filter((row) => typeof row[0] === 'number'),
    total: below.at(-1),
  };
}
