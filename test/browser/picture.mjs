/** docs/images/number.png: the leader's number over the sample world. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './app.mjs';
import { person } from './person.mjs';

const FILE = join(root, 'docs/images/number.png');
const LIMIT = 400 * 1024;

export async function makePicture(browser, url) {
  const leader = await person(browser, url, 'leader');
  await leader.page.evaluate(() => localStorage.setItem('berth.theme', 'light'));
  await leader.go('/insight');
  await leader.page.getByRole('img').first().waitFor();
  await leader.page.screenshot({ path: FILE, animations: 'disabled' });
  const { size } = await stat(FILE);
  console.log(`${FILE}: ${Math.round(size / 1024)} KB`);
  return size <= LIMIT;
}
