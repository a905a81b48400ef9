/** What is verified elsewhere is on every open page within a second; the big screen outlives a cut line. */
import { AxeBuilder } from '@axe-core/playwright';
import { person } from './person.mjs';

const WALL = { width: 1920, height: 1080 };
const YI = '100000000.00';
const SECOND = 1_000;
/** Readable at five metres. */
const SMALLEST = 32;

export async function playLive({ browser, url, api, checks, people }, { projectId }) {
  const { leader, manager } = people;
  const verifyOneMore = worldOf(api, projectId);
  await leader.go('/insight');
  await manager.go('/insight');
  const wall = await checks.step('the big screen opens on a wall of its own', () => openWall(browser, url));
  const pages = [
    ["the leader's page", leader.page, '.headline-figure button'],
    ["the manager's page", manager.page, '.headline-figure button'],
    ['the big screen', wall.page, '.wall-figure strong'],
  ];

  await checks.step('a verdict given elsewhere is on three open pages', async () => {
    const expected = await figureAfterOne(leader.page);
    const given = await verifyOneMore();
    for (const [where, took] of await Promise.all(pages.map((each) => shows(each, expected, given))))
      checks.that(`${where} shows it within a second`, took < SECOND, `${took} ms`);
  });
  await checks.step('the wall is read from five metres, on each of its faces', () => readable(wall, checks));

  await checks.step('a cut line: the wall says since when it is old, and keeps its figures', async () => {
    await wall.page.context().setOffline(true);
    await wall.page.getByText('网络中断，以下仍是').waitFor({ timeout: 20_000 });
    await wall.picture('wall-cut');
  });
  const expected = await figureAfterOne(leader.page);
  await checks.step('what was verified meanwhile is shown when the line is back', async () => {
    await verifyOneMore();
    await shows(pages[0], expected, Date.now());
    checks.that(
      'the cut wall still shows the old figure',
      (await textOf(wall.page, '.wall-figure strong')) !== expected,
    );
    const back = Date.now();
    await wall.page.context().setOffline(false);
    const [, took] = await shows(pages[2], expected, back);
    checks.that('the wall catches up within three seconds', took < 3 * SECOND, `${took} ms`);
    await wall.page.getByText('网络中断，以下仍是').waitFor({ state: 'detached' });
  });
  wall.forget(/ERR_INTERNET_DISCONNECTED/);
  await checks.step('Esc leaves the big screen', async () => {
    await wall.page.keyboard.press('Escape');
    await wall.page.getByRole('link', { name: '大屏' }).waitFor();
  });
  people.wall = wall;
}

/** Reports and verifies 1 亿元 over the API; answers when the verdict was sent. */
function worldOf(api, projectId) {
  let month = 0;
  return async () => {
    month += 1;
    const entry = await api.as('officer', 'POST', `projects/${projectId}/entries`, {
      kind: 'completed',
      month: `2025-0${month}`,
      amount: YI,
    });
    const given = Date.now();
    await api.as('verifier', 'POST', `entries/${entry.id}/verdict`, { verdict: 'verified' });
    return given;
  };
}

async function openWall(browser, url) {
  const wall = await person(browser, url, 'leader');
  await wall.page.setViewportSize(WALL);
  await wall.go('/screen');
  await wall.page.locator('.wall-figure strong').waitFor();
  return wall;
}

const textOf = (page, selector) => page.locator(selector).textContent();

async function figureAfterOne(page) {
  const text = await textOf(page, '.headline-figure button');
  return (Number(text.replace(/,/g, '')) + 1).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
}

async function shows([where, page, selector], expected, since) {
  await page.waitForFunction(([at, text]) => document.querySelector(at)?.textContent === text, [selector, expected], {
    polling: 20,
  });
  return [where, Date.now() - since];
}

async function readable(wall, checks) {
  const { page } = wall;
  for (const face of ['进度', '产业与园区', '灯与最新']) {
    await page.getByRole('button', { name: face }).click();
    await wall.picture(`wall-${face}`);
    const told = await page.evaluate((smallest) => {
      const hasText = (each) =>
        [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
      const texts = [...document.querySelectorAll('.wall *')].filter(hasText);
      const bottom = document.querySelector('.wall-foot').getBoundingClientRect().top;
      return {
        small: texts
          .filter((each) => parseFloat(getComputedStyle(each).fontSize) < smallest)
          .map((each) => each.textContent),
        cut: [...document.querySelectorAll('.wall-face *')]
          .filter((each) => each.getBoundingClientRect().bottom > bottom)
          .map((each) => each.textContent),
      };
    }, SMALLEST);
    checks.that(`${face}: no type under ${SMALLEST} px`, told.small.length === 0, told.small.join(' | '));
    checks.that(`${face}: nothing is cut off`, told.cut.length === 0, told.cut.join(' | '));
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
    checks.that(`${face}: accessible`, violations.length === 0, violations.map(({ id }) => id).join(', '));
  }
}
