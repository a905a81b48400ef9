/**
 * Every figure that opens says that its rows are the figure: by the keyboard alone, on each page that has such figures, at the
 * desk and on the phone. Played over the sample world.
 */
import { DESKTOP, PHONE } from './person.mjs';

/** A month of the sample world that is over and, before this, open. */
const MONTH = '2024-12';
const PAGES = [
  ...['/attention', '/chain', '/blockers/load', '/months', '/insight', '/land/yield', '/yield', '/bridge'],
  ...['/funnel/funnel', '/funnel/cohorts', '/funnel/times', '/evaluation'],
];
/** Of a page with many, so many from its first to its last. */
const AT_MOST = 16;

export async function playFiguresOpen({ api, checks, people }) {
  const { leader } = people;
  const { state } = await api.as('verifier', 'GET', `months/${MONTH}`);
  if (state === 'open') await api.as('verifier', 'POST', `months/${MONTH}/close`, { note: '余项后补' });
  const brief = await briefOf(api);
  for (const [where, size] of Object.entries({ desk: DESKTOP, phone: PHONE })) {
    await leader.page.setViewportSize(size);
    const open = (path, figures) => openEach(leader, checks, `${where}: ${path}`, figures);
    for (const path of [...PAGES, `/reports/${brief}/print`])
      await checks.step(`${where}: the figures of ${path} open to their rows`, async () => {
        await leader.go(path);
        await open(path, leader.page.locator('main .opens:visible'));
      });
    await checks.step(`${where}: the months of the curve open`, async () => {
      await leader.go('/insight');
      await leader.page.locator('.chart-table summary').click();
      await open('/insight months', leader.page.locator('.chart-table .opens:visible'));
    });
    await checks.step(`${where}: who was still there on each day of the curve opens`, async () => {
      await leader.go('/funnel/times');
      await leader.page.locator('.chart-table summary').click();
      await open('/funnel/times curve', leader.page.locator('.chart-table .opens:visible'));
    });
    await checks.step(`${where}: the head of a board's column leads to the list with its sums`, () =>
      fromTheBoard(leader, checks, where),
    );
    await checks.step(`${where}: the sums of a project lead to the ledger`, () =>
      fromTheProject(leader, checks, where, api),
    );
    await checks.step(`${where}: the project-months of a closing open`, async () => {
      await leader.go('/months');
      await leader.page.getByRole('button', { name: `打开 ${MONTH}` }).click();
      await open('/months closing', leader.page.getByRole('dialog').locator('.opens[aria-label*=项月]:visible'));
      await leader.page.keyboard.press('Escape');
    });
    await checks.step(`${where}: what is due opens year by year, and by month`, () =>
      unfoldYears(leader, checks, where),
    );
    for (const name of ['达目标的比例', '比序时快慢', '序时应完成'])
      await checks.step(`${where}: the wall leads to ${name}, opened`, () => fromTheWall(leader, checks, where, name));
  }
}

/** A leader's brief of a month of the window, made if there is none yet. */
async function briefOf(api) {
  const ask = { templateCode: 'BRIEF-M', on: '2025-06-15', unit: 'yi', language: 'zh-CN' };
  const { id } = await api.as('leader', 'POST', 'reports', ask);
  for (let { state } = { state: 'queued' }; state !== 'done';) {
    await new Promise((later) => setTimeout(later, 500));
    ({ state } = await api.as('leader', 'GET', `reports/${id}`));
    if (state === 'failed') throw new Error(`report ${id} failed`);
  }
  return id;
}

/** Each distance is told by its formula, and each list that it is what the page shows. */
async function agrees({ page }, checks, what) {
  const said = page.getByRole('dialog').last().locator('.parts-sum [role=status]');
  await said.first().waitFor();
  await page.waitForLoadState('networkidle');
  const texts = await said.allTextContents();
  for (const text of texts) checks.that(what, text.includes('一致') && !text.includes('不'), text);
  return texts.length;
}

async function unfoldYears(leader, checks, where) {
  const { page } = leader;
  await leader.go('/insight?open=ahead');
  const before = await agrees(leader, checks, `${where}: ahead of schedule`);
  checks.same(`${where}: its formula and both its parts`, before, 3);
  const years = page.getByRole('dialog').locator('.parts-section').first().locator('.bar-toggle');
  const count = await years.count();
  for (let at = 0; at < count; at += 1) await years.nth(at).click();
  for (const month of ['2021-01', '2025-12']) await page.getByRole('link', { name: month, exact: true }).waitFor();
  checks.same(`${where}: each year to its months`, await agrees(leader, checks, `${where}: years`), 3 + count);
}

async function fromTheWall(leader, checks, where, name) {
  const { page } = leader;
  await leader.go('/screen');
  await page.getByRole('link', { name: new RegExp(`^打开 ${name}`) }).focus();
  await page.keyboard.press('Enter');
  await agrees(leader, checks, `${where}: wall: ${name}`);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  checks.same(`${where}: closed, it is out of the address`, new URL(page.url()).search, '');
}

/** Count and both sums of the column with most projects are those under the list it leads to. */
async function fromTheBoard(leader, checks, where) {
  const { page } = leader;
  await leader.go('/projects');
  const heads = page.locator('.board-column:has(.card) .board-head');
  await heads.first().waitFor();
  const figures = heads.first().locator('.opens');
  const [count, ...sums] = (await figures.allTextContents()).map((text) => text.trim());
  for (let index = 0; index <= sums.length; index += 1) {
    await figures.nth(index).focus();
    await page.keyboard.press('Enter');
    const told = page.locator('.list-sums strong');
    await told.first().waitFor();
    await page.waitForLoadState('networkidle');
    const listed = (await told.allTextContents()).map((text) => text.trim());
    checks.same(`${where}: the sums of the list`, listed.join(', '), sums.join(', '));
    const said = await page.locator('.list-foot').textContent();
    checks.that(`${where}: the number of the list`, said.includes(count.replace(/[^\d,]/g, '')), `${count}: ${said}`);
    await leader.go('/projects');
    await heads.first().waitFor();
  }
}

/** What is verified of a project, in all and up to its first month, is the sum under the ledger it leads to. */
async function fromTheProject(leader, checks, where, api) {
  const { page } = leader;
  const { items } = await api.as('leader', 'GET', 'entries?kind=completed&state=verified&limit=1');
  for (const which of ['.figures .figure-value a', '.data-table tbody tr:last-child a']) {
    await leader.go(`/projects/${items[0].projectId}?tab=investment`);
    const figure = page.locator(which).first();
    const shown = (await figure.textContent()).replace('亿元', '').trim();
    await figure.focus();
    await page.keyboard.press('Enter');
    const sums = page.locator('.list-sums .opens');
    await sums.first().waitFor();
    await page.waitForLoadState('networkidle');
    const told = (await sums.allTextContents()).map((text) => text.replace('亿元', '').trim());
    checks.that(`${where}: the ledger's sum`, told.includes(shown), `${shown} in ${told.join(', ')}`);
  }
}

async function openEach(leader, checks, at, figures) {
  const { page } = leader;
  await figures.first().waitFor();
  const count = await figures.count();
  const step = Math.max(1, Math.ceil(count / AT_MOST));
  const over = await page.getByRole('dialog').count();
  for (let index = 0; index < count; index += step) {
    const figure = figures.nth(index);
    const name = await figure.getAttribute('aria-label');
    await figure.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').nth(over).waitFor();
    await agrees(leader, checks, `${at}: ${name}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').nth(over).waitFor({ state: 'hidden' });
  }
}
