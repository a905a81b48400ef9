/**
 * A month's forecast taken apart: its mean is the sum of its parts, a part the sum of its projects, and a project's line what
 * its own drawer says for that month, with the corrections to its plan. All to the fen, as the pages show it; a what-if says
 * again what it assumed, on the page and in the workbook.
 */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';

const PATIENCE = 120_000;
/** ¥ −1,234.56, as every amount says it exactly. */
const fen = (text) => BigInt(text.replace('−', '-').replace(/[¥,.\s]/g, ''));
const exact = (amount) => amount.getAttribute('title').then(fen);
const sum = (amounts) => amounts.reduce((all, one) => all + one, 0n);

export async function playForecastParts({ api, checks, people }) {
  const { leader } = people;
  const { page } = leader;
  const drawer = page.getByRole('dialog').first();
  const amounts = async (of) => Promise.all((await of.all()).map((each) => exact(each)));
  const same = (what, one, other) => checks.same(what, String(one), String(other));

  const { forecast: run } = await api.as('leader', 'GET', 'targets/KEY-INVEST-14/forecasts/latest');
  const mean = await checks.step('the month the page speaks of opens', async () => {
    await leader.go('/forecast');
    await page.getByRole('button', { name: '看中位和区间背后的各部分' }).click();
    return exact(drawer.locator('.parts-sum .num').first());
  });
  const month = (await drawer.locator('.ant-drawer-title').textContent()).slice(0, 7);
  const told = run.forecast.base.months.find((each) => each.month === month);
  same('its mean is the API’s', mean, fen(told.mean));
  const lines = drawer.locator('.part-line .part-amount .num');
  same('and the sum of the parts shown', sum(await amounts(lines)), mean);

  const projects = await checks.step('the works under way open to their projects', () =>
    unfold(drawer, '在建项目还会投入的'),
  );
  same('which add up to that part', sum(await amounts(projects.locator('.num'))), fen(told.parts.works));
  const line = projects.first();
  const adds = await exact(line.locator('.num'));
  const name = await line.getByRole('button').textContent();
  const own = page.getByRole('dialog').filter({ hasText: '对计划作的修正' });
  await checks.step('a project opens to its plan and the corrections to it', async () => {
    await line.getByRole('button').click();
    await own.getByText(`到 ${month} 预计再完成（均值）`).waitFor();
  });
  same(`${name} adds what its line said`, await exact(own.locator('.parts-sum strong .num')), adds);
  const corrections = own.getByRole('region', { name: /^对计划作的修正/ }).locator('dt');
  checks.that('at least its length and its final sum are corrected', (await corrections.count()) >= 3);
  await own.locator('summary').click();
  const ofMonth = own.getByRole('row').filter({ hasText: month }).locator('.num .num, .num').last();
  same('and so does the line of that month', await exact(ofMonth.locator('[title]').or(ofMonth).last()), adds);
  await page.keyboard.press('Escape');
  await own.waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });

  await checks.step('an amount that cannot be read is not left out in silence', async () => {
    await page.getByLabel('计划总投资').fill('十二个亿左右吧');
    await page.getByRole('button', { name: '算一算' }).click();
    await page.getByText('读不出多签约的金额').waitFor();
  });
  await checks.step('a what-if, pressed twice, is asked once', () => whatIf(page));
  const kinds = await api.as('leader', 'GET', 'targets/KEY-INVEST-14/forecasts');
  const asked = kinds.items.filter(({ assumed }) => Number(assumed?.add[0]?.amount) === 12e8);
  checks.same('it is one', asked.length, 1);
  checks.same('the form holds what was assumed', await page.getByLabel('计划总投资').inputValue(), '12亿');
  const book = await checks.step('it leaves as a workbook', () => fetchBook(page));
  const texts = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat().map(String));
  checks.that(
    'which says what was assumed',
    texts.some((text) => text.includes('多签约')),
    texts.slice(0, 20).join(' | '),
  );
}

async function unfold(drawer, part) {
  await drawer.getByRole('button', { name: `展开：${part}` }).click();
  const item = drawer.locator('.parts > li').filter({ hasText: part });
  await item.getByText('各项目之和正好等于这一行').waitFor();
  const more = item.getByRole('button', { name: /^再看/ });
  while ((await more.count()) > 0) await more.click();
  return item.locator('.forecast-part');
}

async function whatIf(page) {
  await page.getByLabel('计划总投资').fill('12亿');
  await page.getByRole('button', { name: '算一算' }).dblclick();
  const result = page.getByRole('region', { name: '假如的结果' });
  await result.waitFor({ timeout: PATIENCE });
  await result.getByText('计划总投资 12.00 亿元，分 1 个项目').waitFor();
}

async function fetchBook(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await readFile(await download.path()));
  return book;
}
