/**
 * The leader's five minutes, at the desk and on the phone: the one figure, opened down to the paper; what it was at a past
 * moment; what moved it in between; whether it will be reached, and what would change that. Figures read on the screen are
 * held against each other and against the API, never against numbers written here. Played over the sample world, which has
 * a history; pictures are kept as `leader-*.png`.
 */
import { DESKTOP, person, PHONE } from './person.mjs';

const TARGET = 'targets/KEY-INVEST-14';
const TIMES = {
  // Shanghai time as it is typed, and the same for the API.
  then: { typed: '2024-06-30 23:59', at: '2024-06-30T15:59:00.000Z' },
  later: { typed: '2024-12-31 23:59', at: '2024-12-31T15:59:00.000Z' },
};
/** The forecast is computed while the page waits. */
const PATIENCE = 120_000;

export async function playLeadersMinutes({ browser, url, api, checks, people }) {
  const leader = (people.leader = await checks.step('the leader signs in', () => person(browser, url, 'leader')));
  for (const [where, size] of Object.entries({ desk: DESKTOP, phone: PHONE })) {
    await leader.page.setViewportSize(size);
    const minutes = new Minutes(leader, api, checks, where);
    const now = await minutes.step('the desk leads to the one figure', () => minutes.fromDeskToFigure());
    await minutes.step('the figure is the sum of its projects', () => minutes.opensToProjects(now));
    await minutes.step('and the sum of its zones', () => minutes.isSumOfZones(now));
    await minutes.step('a zone opens to a project, its month, the entry and its paper', () => minutes.downToPaper());
    await minutes.step('as of a past moment every page says so and tells the same twice', () => minutes.lookBack(now));
    await minutes.step('back to now', () => minutes.backToNow(now));
    await minutes.step('the bridge between two moments adds up, and a part opens', () => minutes.crossBridge());
    const base = await minutes.step('the forecast, as it was seen then', () => minutes.readForecast());
    await minutes.step('what if', () => minutes.askWhatIf(base));
  }
}

/** ¥ −1,234.56 in hundredths. */
const fen = (yuan) => BigInt(yuan.replace('−', '-').replace(/[¥,.\s]/g, ''));
const sum = (amounts) => amounts.reduce((all, one) => all + one, 0n);
/** 1,234.56 亿元 as the page rounds it. */
const inYi = (all) => {
  const hundredths = (all + 50_000_000n) / 100_000_000n;
  const text = String(hundredths).padStart(3, '0');
  return `${text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${text.slice(-2)}`;
};

class Minutes {
  constructor(leader, api, checks, where) {
    Object.assign(this, { leader, api, checks, where, page: leader.page });
  }

  step(what, work) {
    return this.checks.step(`${this.where}: ${what}`, work);
  }

  same(what, actual, expected) {
    this.checks.same(`${this.where}: ${what}`, actual, expected);
  }

  async look(name) {
    const over = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    this.checks.that(`${this.where}: ${name} does not scroll sideways`, over <= 0, `${over} px too wide`);
    await this.leader.picture(`leader-${this.where}-${name}`);
  }

  /** The exact 元 behind what is shown. */
  async exact(locator) {
    return fen(await locator.getAttribute('title'));
  }

  async all(locator) {
    return Promise.all((await locator.all()).map((one) => this.exact(one)));
  }

  figure() {
    return this.page.locator('.headline-figure button');
  }

  async fromDeskToFigure() {
    const { page, leader } = this;
    await leader.go('/');
    await this.look('desk');
    await page.getByRole('main').getByRole('button', { name: '打开数字' }).click();
    await this.figure().waitFor();
    await leader.settled();
    await this.look('number');
    this.same('the figure has its unit', await page.locator('.headline-unit').textContent(), '亿元');
    const { verified } = await this.api.as('leader', 'GET', `${TARGET}/progress`);
    this.same('page and API say the same', await this.figure().textContent(), inYi(fen(verified)));
    return fen(verified);
  }

  parts() {
    return this.page.getByRole('dialog').first();
  }

  async openParts(button) {
    await button.click();
    await this.parts().getByText('与页面数字一致').waitFor();
    return this.exact(this.parts().locator('.parts-sum strong [title^="¥"]'));
  }

  async closeDrawers() {
    const dialogs = this.page.getByRole('dialog');
    for (let open = await dialogs.count(); open > 0; open -= 1) {
      await this.page.keyboard.press('Escape');
      await dialogs.nth(open - 1).waitFor({ state: 'detached' });
    }
  }

  async opensToProjects(now) {
    this.same('the figure opened is the figure', await this.openParts(this.figure()), now);
    const more = this.parts().getByRole('button', { name: /^再显示/ });
    const lines = this.parts().locator('.parts > li');
    while (await more.isVisible()) {
      const before = await lines.count();
      await more.click();
      await lines.nth(before).waitFor();
    }
    const amounts = await this.all(this.parts().locator('.part-amount [title^="¥"]'));
    this.same(`${amounts.length} projects add up to it`, sum(amounts), now);
    await this.look('projects');
    await this.closeDrawers();
  }

  zones() {
    return this.page
      .locator('section.panel')
      .filter({ has: this.page.getByRole('heading', { name: /^分园区/ }) })
      .filter({ has: this.page.locator('.bars') });
  }

  /** The root holds the whole; what it contains is every other line while nothing below is unfolded. */
  async isSumOfZones(now) {
    const lines = this.zones().locator('.bar');
    const count = await lines.count();
    const amounts = [];
    for (let at = 1; at < count; at += 1) {
      amounts.push(await this.openParts(lines.nth(at)));
      await this.closeDrawers();
    }
    this.same('zones were opened', amounts.length > 3, true);
    this.same(`${amounts.length} zones add up to it`, sum(amounts), now);
  }

  async downToPaper() {
    const { page } = this;
    const zone = await this.openParts(this.zones().locator('.bar').nth(1));
    this.same('the zone is not nothing', zone > 0n, true);
    const line = this.parts().locator('.parts > li').first();
    const project = await this.exact(line.locator('.part-amount [title^="¥"]'));
    await line.locator('.part-line').click();
    const months = line.locator('.part-entry');
    await months.first().waitFor();
    const amounts = await this.all(months.filter({ hasText: '已核实' }).locator('[title^="¥"]'));
    this.same(`${amounts.length} verified months add up to the project`, sum(amounts), project);
    await this.look('months');
    const month = months.filter({ hasText: '已核实' }).last();
    const amount = await this.exact(month.locator('[title^="¥"]'));
    await month.click();
    const entry = page.getByRole('dialog', { name: '一笔投资' });
    await entry.locator('.entry-figure').waitFor();
    this.same('the entry is the month', await this.exact(entry.locator('.entry-figure [title^="¥"]')), amount);
    const trail = await entry.getByRole('region', { name: '来龙去脉' }).innerText();
    const reported = /(\S+) 上报/.exec(trail)?.[1];
    const verified = /(\S+) (?:抽样)?核实/.exec(trail)?.[1];
    this.checks.that(
      `${this.where}: one reported, another verified`,
      Boolean(reported && verified) && reported !== verified,
      trail,
    );
    await this.look('entry');
    await this.openPaper(entry.getByRole('link', { name: /^打开 / }).first());
    await this.closeDrawers();
  }

  /** In a tab of its own, where the browser shows it; a browser without a window takes it as a download. */
  async openPaper(link) {
    const { page } = this;
    const address = new URL(await link.getAttribute('href'), page.url()).href;
    const opened = page.context().waitForEvent('page');
    await link.click();
    const tab = await opened;
    const paper = await page.context().request.get(address);
    this.same('the paper is there', [paper.status(), paper.headers()['content-type']].join(' '), '200 application/pdf');
    this.same('and is one', (await paper.body()).subarray(0, 5).toString(), '%PDF-');
    await tab.close();
  }

  chip() {
    return this.where === 'desk' ? this.page.locator('.moment-chip') : this.page.locator('.moment-line');
  }

  inSight(locator) {
    return locator.evaluate((it) => {
      const { top, bottom, left, right } = it.getBoundingClientRect();
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return bottom - top > 0 && it.contains(over);
    });
  }

  async chooseMoment({ typed }) {
    const { page } = this;
    await page.getByRole('button', { name: '改看过去某一时点' }).click();
    await this.pickMoment(page.getByRole('dialog', { name: '看过去某一时点' }), typed);
    await this.chip().getByText(`按 ${typed} 已录入的数据`).waitFor();
  }

  async pickMoment(dialog, typed) {
    const field = dialog.getByLabel('时点（北京时间）');
    await field.fill(typed);
    await field.press('Enter');
    await this.look('moment');
    await dialog.getByRole('button', { name: '按这个时点看' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Not by its address: as a leader does, by the links of the room. */
  async goTo(name) {
    await this.page.locator('nav.room').getByRole('link', { name, exact: true }).click();
    await this.leader.settled();
  }

  /** Without the charts, which are drawn when they are scrolled to; with the panels, which ask for their own figures. */
  async textOfPage() {
    await this.leader.settled();
    await this.page.waitForFunction(
      () => document.querySelector('main .ant-skeleton:not(.ant-skeleton-element)') === null,
    );
    return this.page.getByRole('main').evaluate((main) => {
      const words = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement.closest('svg, canvas, script, style') === null
          ? NodeFilter.FILTER_ACCEPT
          : NodeFilter.FILTER_REJECT,
      );
      const told = [];
      while (words.nextNode()) told.push(words.currentNode.textContent);
      return told.join('|');
    });
  }

  async lookBack(now) {
    const { page, leader } = this;
    const { then } = TIMES;
    await this.chooseMoment(then);
    const { verified } = await this.api.as('leader', 'GET', `${TARGET}/progress?knownAt=${then.at}`);
    await this.figure()
      .getByText(inYi(fen(verified)), { exact: true })
      .waitFor();
    this.same('less was verified then', fen(verified) < now, true);
    this.same('and opens to as much', await this.openParts(this.figure()), fen(verified));
    await this.closeDrawers();
    const told = await this.textOfPage();
    await this.look('then');
    await page.reload();
    this.same('asked twice the page tells the same', await this.textOfPage(), told);
    const rooms = ['漏斗', '变动桥', '预测', '本周要过问', '报表', '产业链图谱', '规划评估', '目标进度'];
    for (const room of rooms) {
      await this.goTo(room);
      // Also of what stands further down.
      await page.evaluate(() => window.scrollTo(0, 600));
      this.same(`${room} says of when it is`, await this.inSight(this.chip()), true);
    }
    await this.figure().waitFor();
    this.same('round the room and back it tells the same', await this.textOfPage(), told);
    await this.openParts(this.figure());
    await this.parts().locator('.part-line').first().click();
    await this.parts().getByRole('link', { name: '打开项目' }).click();
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
    await leader.settled();
    this.same('a project says of when it is', await this.chip().isVisible(), true);
    await this.look('project-then');
    await page.goBack();
    await this.figure().waitFor();
  }

  async backToNow(now) {
    const { page } = this;
    await page.getByRole('button', { name: '回到现在' }).first().click();
    await this.figure().getByText(inYi(now), { exact: true }).waitFor();
    this.same('nothing says it is of a past moment', await this.chip().count(), 0);
    this.same('nor does the address', new URL(page.url()).searchParams.has('knownAt'), false);
  }

  async crossBridge() {
    const { page } = this;
    await page.getByRole('link', { name: '比上次关账变了什么' }).click();
    await page.waitForURL(/\/bridge/);
    for (const [side, moment] of [
      ['起点', TIMES.then],
      ['终点', TIMES.later],
    ]) {
      await this.leader.choose(side, '另选一个时点');
      await this.pickMoment(page.getByRole('dialog', { name: side }), moment.typed);
    }
    const steps = page.locator('section.panel').filter({ has: page.getByRole('heading', { name: '逐项变动' }) });
    for (const { typed } of Object.values(TIMES)) await steps.getByText(typed).waitFor();
    const [opening, closing] = await this.all(steps.locator('p strong [title^="¥"]'));
    for (const [what, figure, { at }] of [
      ['opening', opening, TIMES.then],
      ['closing', closing, TIMES.later],
    ]) {
      const { verified } = await this.api.as('leader', 'GET', `${TARGET}/progress?knownAt=${at}`);
      this.same(`the ${what} is what the number was then`, figure, fen(verified));
    }
    const nets = await this.all(steps.locator('tbody tr > :nth-child(4) [title^="¥"]'));
    this.same('the steps lead from one to the other', opening + sum(nets), closing);
    await this.look('bridge');
    const step = steps.locator('tbody tr').filter({ hasText: '续建进度' }).locator('td:nth-child(4) button');
    const amount = await this.exact(step.locator('[title^="¥"]'));
    this.same('a step opened is the step', await this.openParts(step), amount);
    const projects = await this.all(this.parts().locator('.part-amount [title^="¥"]'));
    this.same(`${projects.length} projects add up to it`, sum(projects), amount);
    const line = this.parts().locator('.parts > li').first();
    await line.locator('.part-line').click();
    await line.locator('.part-entry').first().waitFor();
    const credits = await this.all(line.locator('.part-entry [title^="¥"]'));
    this.same('its bookings add up to the project', sum(credits), projects[0]);
    await this.look('bridge-part');
    await this.closeDrawers();
  }

  async readForecast() {
    const { page } = this;
    await this.goTo('预测');
    await this.leader.fillDate(/站在哪个月末看/, TIMES.then.typed.slice(0, 7));
    const answer = page.getByRole('region', { name: '预测', exact: true });
    const chance = answer.locator('.forecast-figure strong').filter({ hasText: '%' });
    await chance.waitFor({ timeout: PATIENCE });
    await page.getByRole('heading', { name: '以前预测得准不准' }).waitFor({ timeout: PATIENCE });
    const rows = await page.getByRole('table', { name: '以前预测得准不准' }).getByRole('row').count();
    this.checks.that(`${this.where}: the back-test has a table`, rows > 3, `${rows} rows`);
    await this.look('forecast');
    return chance.textContent();
  }

  async askWhatIf(base) {
    const { page, where } = this;
    const panel = page.locator('.what-if');
    const movers = page.getByRole('checkbox', { name: /^选中后/ });
    const asks = where === 'desk' ? ['提速', '剔除', '多签约'] : ['疏通'];
    for (const ask of asks) {
      if (ask === '多签约') {
        await panel.getByLabel('计划总投资').fill('80亿');
      } else {
        await movers.nth(asks.indexOf(ask)).click();
        await panel.getByRole('button', { name: ask, exact: true }).click();
      }
      const asked = page.waitForResponse((answer) => /\/forecasts$/.test(answer.url()));
      await panel.getByRole('button', { name: '算一算' }).click();
      const { id, state } = await (await asked).json();
      await page.waitForURL((address) => address.searchParams.get('run') === id);
      // What was asked before is answered at once, in the place of the answer before it.
      if (state === 'done') await page.waitForTimeout(1000);
      else
        await page
          .getByText(/^已排队，马上开始$|^正在推演 \d+%/)
          .first()
          .waitFor();
      const compared = page.getByRole('region', { name: '假如的结果' }).getByRole('table');
      await compared.waitFor({ timeout: PATIENCE });
      const [before, after, difference] = await compared
        .getByRole('row', { name: /^达成把握/ })
        .getByRole('cell')
        .allTextContents();
      this.same(`${ask}: the base stands beside it`, before, base);
      this.checks.that(`${this.where}: ${ask}: so does the answer`, /%$/.test(after), after);
      this.checks.that(
        `${this.where}: ${ask}: and the difference has its unit`,
        /^[+-]?\d+ 个百分点$/.test(difference),
        difference,
      );
      const [median, changed, more] = await this.all(
        compared.getByRole('row', { name: /^期末中位/ }).locator('[title^="¥"]'),
      );
      this.same(`${ask}: the difference is one`, changed - median, more);
      await this.look(`what-if-${asks.indexOf(ask)}`);
    }
  }
}
