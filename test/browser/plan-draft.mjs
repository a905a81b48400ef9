/**
 * The next plan, from an empty draft to its being in force: begun with the plan before, a target and an indicator dropped and
 * taken back, others added, one promise changed, compared and put in force, each by who may. What two people type at once is
 * lost by neither. Figures on the screen are held against the API's.
 */
import { person } from './person.mjs';

const PLAN = '15FYP';
const TARGETS = `/plan/targets?plan=${PLAN}`;
const INDICATORS = `/plan/indicators?plan=${PLAN}`;

export async function playPlanDraft({ browser, url, api, checks, people }) {
  const admin = (people.sysadmin = await checks.step('the administrator signs in', () =>
    person(browser, url, 'sysadmin'),
  ));
  const read = (what) => api.as('leader', 'GET', what);
  const before = {
    indicators: await read('plan/indicators?plan=14FYP'),
    targets: await read('plan/targets?plan=14FYP'),
  };
  const drafted = async () => ({
    indicators: await read(`plan/indicators?plan=${PLAN}`),
    targets: await read(`plan/targets?plan=${PLAN}`),
  });
  const play = new Draft(admin.page, admin, checks);

  const said = await checks.step('the draft begins with the plan before', () => play.begin());
  const { length: kept } = before.indicators;
  checks.same('it says how much was copied', said, `已复制 ${kept} 项指标、${before.targets.length} 个目标`);
  const foreign = (await drafted()).targets.find(({ currency }) => currency === 'USD');

  await checks.step('a target is dropped', () => play.dropTarget(foreign.nameZh));
  checks.same('it is no target of the draft', (await drafted()).targets.length, before.targets.length - 1);
  const shown = await checks.step('and taken back from the list below', () => play.takeBack(foreign.nameZh));
  const amount = (await drafted()).targets.find(({ code }) => code === foreign.code)?.amount;
  checks.same('with the amount it had', amount, foreign.amount);
  checks.same('which the page shows again', shown, `${Number(amount) / 1e8}亿美元`);

  await checks.step('an indicator of a name the plan prints twice is dropped, and back at once', () => play.undoDrop());
  checks.same('nothing is lost by it', (await drafted()).indicators.length, kept);

  const echo = await checks.step('a target is added in 亿元, typed as people write', () => play.addTarget('６００'));
  checks.same('the form says how the figure was read', echo, '= 60,000,000,000.00 元');
  checks.same('and it is stored so', (await drafted()).targets.at(-1).amount, '60000000000.00');
  await checks.step('an indicator is added', () => play.addIndicator());
  await checks.step('a promise is changed; a figure with its unit is refused in words', () => play.promise('1000'));
  await checks.step('two who change one target at once lose nothing', () => play.both(browser, url));

  const { leader } = people;
  const rows = await checks.step('the leader compares the two plans', () => compare(leader));
  checks.same('every indicator of either stands there', rows.count, kept + 1);
  checks.same('the changed promise with its difference', rows.changed, '+200');
  checks.same('the new one as such', rows.added, '新增');
  await checks.step('and puts the draft in force', () => adopt(leader));
  const period = (await read('plan/periods')).find(({ code }) => code === PLAN);
  checks.same('it is in force', period.status, 'adopted');
  checks.same('its targets count', (await read('targets/FUNDS-15/progress')).target.amount, '60000000000.00');
  await checks.step('nothing of it can be changed any more', () => play.closed());
}

class Draft {
  constructor(page, admin, checks) {
    Object.assign(this, { page, admin, checks, dialog: page.getByRole('dialog') });
  }

  card(name) {
    return this.page.locator('.target').filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  async sure(ok, reason) {
    await this.dialog.getByLabel(/^理由/).fill(reason);
    // Pressed twice it is done once.
    await this.dialog.getByRole('button', { name: ok, exact: true }).dblclick();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async begin() {
    await this.admin.go(TARGETS);
    const name = '由“十四五”复制，开始起草';
    await this.page.getByRole('button', { name }).click();
    await this.sure(name, '“十五五”编制');
    const said = await this.page.getByText(/^已复制/).textContent();
    await this.page.locator('.target').first().waitFor();
    return said;
  }

  async dropTarget(name) {
    await this.card(name)
      .getByRole('button', { name: `从草案去掉“${name}”` })
      .click();
    await this.sure('去掉', '另行下达');
    await this.card(name).waitFor({ state: 'detached' });
  }

  async takeBack(name) {
    await this.admin.go(TARGETS);
    await this.page.getByRole('button', { name: `恢复“${name}”` }).click();
    await this.sure('恢复', '仍由本区承担');
    await this.card(name).waitFor();
    return this.card(name).locator('.figure-value').first().textContent();
  }

  async undoDrop() {
    await this.admin.go(INDICATORS);
    const drop = this.page.getByRole('button', { name: '从草案去掉“地区生产总值”' });
    const count = await drop.count();
    if (count !== 2) throw new Error(`${count} indicators of that name instead of two`);
    await drop.last().click();
    await this.sure('去掉', '与表内重复');
    await this.page.getByRole('button', { name: '撤销', exact: true }).click();
    await this.page.getByText('已撤销').waitFor();
    await drop.nth(1).waitFor();
  }

  async addTarget(amount) {
    await this.admin.go(TARGETS);
    const add = this.page.getByRole('button', { name: '新增目标' });
    await add.click();
    await this.dialog.getByLabel('编码').fill('FUNDS-15');
    await this.dialog.getByLabel('名称', { exact: true }).fill('五年到位资金');
    await this.dialog.getByLabel('英文名称').fill('Funds in place, five years');
    await this.admin.choose('计入范围', '到位资金', this.dialog);
    await this.dialog.getByLabel(/^目标金额/).fill(amount);
    // Left in the middle: it is all there again.
    await this.page.reload();
    await this.admin.settled();
    await add.click();
    await this.dialog.getByText('上次没存完的内容已找回。').waitFor();
    const echo = await this.dialog.getByText(/^= /).textContent();
    await this.dialog.getByLabel('口径', { exact: true }).fill('经核实的到位资金之和');
    await this.dialog.getByLabel('英文口径').fill('Verified funds in place');
    await this.sure('新增目标', '“十五五”编制');
    await this.card('五年到位资金').waitFor();
    return echo;
  }

  async addIndicator() {
    await this.admin.go(INDICATORS);
    await this.page.getByRole('button', { name: '新增指标' }).click();
    await this.dialog.getByLabel('编码').fill('GREEN_SHIPS');
    await this.dialog.getByLabel('名称', { exact: true }).fill('绿色船舶靠泊');
    await this.dialog.getByLabel('英文名称').fill('Green ships berthed');
    await this.dialog.getByLabel('单位', { exact: true }).fill('艘');
    await this.dialog.getByLabel(/^单位（英文）/).fill('ships');
    await this.dialog.getByLabel(/^新目标/).fill('120');
    await this.sure('新增指标', '“十五五”编制');
    await this.page.getByText('绿色船舶靠泊').waitFor();
  }

  async promise(number) {
    await this.admin.go(INDICATORS);
    await this.page.getByRole('button', { name: '修改“地区生产总值”' }).first().click();
    const field = this.dialog.getByLabel(/^新目标/);
    await field.fill(`${number}亿`);
    await this.dialog.getByText('只填数字，不带单位和文字').waitFor();
    await field.fill(number);
    await this.sure('保存', '按年均 4.6% 测算');
  }

  /** The second to save is told what the first wrote, keeps what it typed, and takes over what it had not touched. */
  async both(browser, url) {
    const other = await person(browser, url, 'sysadmin');
    const screens = [this, new Draft(other.page, other, this.checks)];
    for (const each of screens) {
      await each.admin.go(TARGETS);
      await each.card('五年到位资金').getByRole('button', { name: '修改草案目标' }).click();
    }
    const [mine, theirs] = screens.map(({ dialog }) => dialog);
    await theirs.getByLabel('英文名称').fill('Funds received, five years');
    await theirs.getByLabel(/^目标金额/).fill('650');
    await screens[1].sure('保存', '财政口径');
    await mine.getByLabel(/^目标金额/).fill('600.5');
    await mine.getByLabel(/^理由/).fill('发改口径');
    await mine.getByRole('button', { name: '保存' }).click();
    await mine.getByText('他人刚改为：650').waitFor();
    const kept = [
      await mine.getByLabel(/^目标金额/).inputValue(),
      await mine.getByLabel(/^理由/).inputValue(),
      await mine.getByLabel('英文名称').inputValue(),
    ];
    this.checks.same(
      'what was typed stays, the rest is theirs',
      kept.join(' | '),
      '600.5 | 发改口径 | Funds received, five years',
    );
    await mine.getByLabel(/^目标金额/).fill('600');
    await this.sure('保存', '两家商定');
    this.admin.forget(/412 PATCH/);
    await other.page.context().close();
  }

  async closed() {
    await this.admin.go(TARGETS);
    await this.card('五年到位资金').waitFor();
    const left = await this.page.getByRole('button', { name: /去掉|新增|修改草案/ }).count();
    if (left > 0) throw new Error(`${left} buttons still offer to change it`);
  }
}

async function compare(leader) {
  const { page } = leader;
  await leader.go(`/plan/compare?plan=${PLAN}`);
  const row = (name) => page.getByRole('row').filter({ hasText: name }).first();
  await row('绿色船舶靠泊').waitFor();
  const changeOf = (name) => row(name).locator('td').last().locator('.cell-value').textContent();
  return {
    count: (await page.getByRole('row').count()) - 1,
    changed: await changeOf('地区生产总值'),
    added: await changeOf('绿色船舶靠泊'),
  };
}

async function adopt(leader) {
  const { page } = leader;
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: '宣布生效' }).click();
  await dialog.getByLabel('依据').fill('人代会批准');
  await dialog.getByRole('button', { name: '宣布生效' }).dblclick();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('这是草案：未生效，不计入任何合计。').waitFor({ state: 'detached' });
}
