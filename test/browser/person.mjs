/** One person at one browser: signed in through the sign-in page, watched for anything that goes wrong. */
import { join } from 'node:path';
import { root } from './app.mjs';
import { PASSWORD } from './api.mjs';

export const OUTPUT = join(root, 'test-output');
export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 780 };

/** Before signing in the page asks who one is and is told: nobody. */
const EXPECTED = [{ status: 401, path: /^\/api\/auth\/(me|refresh)$/ }];

export class Person {
  troubles = [];

  constructor(username, page, url) {
    this.username = username;
    this.page = page;
    this.url = url;
    this.watch();
  }

  watch() {
    const { page } = this;
    const say = (what) => this.troubles.push(`${this.username} at ${new URL(page.url()).pathname}: ${what}`);
    page.on('pageerror', (error) => say(`uncaught ${error.message}`));
    page.on('console', (message) => {
      // A refused request is judged by its answer below, with its address.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        say(`console: ${message.text()}`);
    });
    page.on('requestfailed', (request) => {
      // A question the page no longer asks is cancelled.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        say(`${request.method()} ${request.url()}: ${request.failure()?.errorText}`);
    });
    page.on('response', (response) => {
      const { pathname: path, search } = new URL(response.url());
      if (response.status() < 400 || EXPECTED.some((each) => each.status === response.status() && each.path.test(path)))
        return;
      say(`${response.status()} ${response.request().method()} ${path}${search}`);
    });
  }

  /** What is meant to go wrong: the connection was cut on purpose. */
  forget(pattern) {
    this.troubles = this.troubles.filter((trouble) => !pattern.test(trouble));
  }

  async signIn() {
    await this.page.goto(this.url);
    await this.page.getByLabel('用户名').fill(this.username);
    await this.page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await this.page.getByRole('button', { name: '登录', exact: true }).click();
    await this.page.getByRole('navigation', { name: '主导航' }).first().waitFor();
    return this;
  }

  /** Within the application, as a click on a link would; what a page holds back is sent on leaving it. */
  async go(path) {
    await this.page.goto(`${this.url}${path}`);
    await this.settled();
  }

  /** The page has its heading and asks for nothing more. */
  async settled() {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.page.waitForLoadState('networkidle');
  }

  /** Opens a select by its label and takes an option by its text. */
  async choose(label, option, within = this.page) {
    await within.getByLabel(label).first().click();
    await this.page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .filter({ hasText: option })
      .first()
      .click();
  }

  async fillDate(label, date, within = this.page) {
    const field = within.getByLabel(label).first();
    await field.fill(date);
    await field.press('Enter');
  }

  async attach(file, within = this.page) {
    await within.getByLabel('添加佐证材料').setInputFiles(file);
    await within.getByRole('link', { name: `打开 ${file.name}` }).waitFor();
  }

  picture(name) {
    return this.page.screenshot({ path: join(OUTPUT, `${name}.png`), animations: 'disabled' });
  }
}

export async function person(browser, url, username) {
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(12_000);
  return new Person(username, page, url).signIn();
}
