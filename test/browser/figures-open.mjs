/**
 * Every figure that opens says that its rows are the figure: by the keyboard alone, on each page that has such figures, at the
 * desk and on the phone. Played over the sample world.
 */
import { DESKTOP, PHONE } from './person.mjs';

/** A month of the sample world that is over and, before this, open. */
const MONTH = '2024-12';
const PAGES = ['/attention', '/chain', '/blockers/load', '/months', '/insight', '/land/yield', '/yield'];
/** Of a page with many, so many from its first to its last. */
const AT_MOST = 12;

export async function playFiguresOpen({ api, checks, people }) {
  const { leader } = people;
  const { state } = await api.as('verifier', 'GET', `months/${MONTH}`);
  if (state === 'open') await api.as('verifier', 'POST', `months/${MONTH}/close`, { note: '余项后补' });
  for (const [where, size] of Object.entries({ desk: DESKTOP, phone: PHONE })) {
    await leader.page.setViewportSize(size);
    for (const path of PAGES)
      await checks.step(`${where}: the figures of ${path} open to their rows`, async () => {
        await leader.go(path);
        await openEach(leader, checks, `${where}: ${path}`);
      });
  }
}

async function openEach({ page }, checks, at) {
  const figures = page.locator('main .opens');
  await figures.first().waitFor();
  const count = await figures.count();
  const step = Math.max(1, Math.ceil(count / AT_MOST));
  for (let index = 0; index < count; index += step) {
    const figure = figures.nth(index);
    const name = await figure.getAttribute('aria-label');
    await figure.focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    const said = drawer.locator('.parts-sum [role=status]');
    await said.first().waitFor();
    for (const text of await said.allTextContents())
      checks.that(`${at}: ${name}`, text.includes('一致') && !text.includes('不'), text);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  }
}
