/**
 * The promotion officer's day: at the desk, then on a phone with one thumb and a lost connection. Pictures of each
 * step are kept as `day-*.png`.
 */
import { DESKTOP, person, PHONE } from './person.mjs';

const COMPANY = '盐城云帆储能技术有限公司（虚构）';
const OTHER = '苏州澜石新材料有限公司（虚构）';
const OFFLINE = '宁波远潮海工装备有限公司（虚构）';

/** The names this day leaves behind, as given in every language. */
export const NAMES_OF_THE_DAY = [COMPANY, OTHER, OFFLINE, '储能电池隔膜基地', '书面答复蒸汽价格'];

export async function playOfficersDay({ browser, url, checks, people }) {
  const { officer } = people;
  const other = (people.officer2 = await checks.step('a second officer signs in', () =>
    person(browser, url, 'officer2'),
  ));
  const leadId = await checks.step('a call is in Berth before it ends: Ctrl-Enter saves and opens the next', () =>
    logCall(officer),
  );
  await checks.step('a second reporter learns the zone, the contact and the day, and nothing else', () =>
    reportAgain(other),
  );
  await checks.step('what was said and promised is written on the lead', () => writeTalk(officer, leadId));
  await checks.step('the promise is a task, checked off and taken back', () => checkOff(officer));
  await checks.step('what the firm complained of is counted', () => seeFeedback(officer));
  await checks.step('the screening offers parks with reasons', () => screenWithAdvice(officer, leadId));
  await checks.step('search finds it by initials', () => search(officer));
  await checks.step('two leads are chosen, summed, changed and taken back', () => changeMany(officer));
  await checks.step('a fair is kept with its guests', () => keepEvent(officer));
  await checks.step('on the phone a lead survives a lost connection', () => logOffline(officer, checks));
  await checks.step('on the phone a talk is written with one thumb', () => talkOnPhone(officer, leadId, checks));
}

async function logCall(officer) {
  const { page } = officer;
  await officer.go('/leads/new');
  await page.getByLabel('投资方是谁').fill(COMPANY);
  await page.getByLabel('想做什么').fill('储能电池隔膜基地');
  await officer.choose('从哪里来', '他人引荐');
  await officer.choose('来自', '长三角');
  await page.getByLabel('怎么联系 · 联系人').fill('许工');
  await page.getByLabel('电话').fill('13900000001');
  await page.getByLabel('打算投多少').fill('8亿');
  await page.getByText('更多：信用代码').click();
  await officer.choose('产业或细分领域', '功能膜材料');
  await page.getByText('没有重名').filter({ visible: true }).waitFor();
  await officer.picture('day-1-log');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => document.querySelector('input[placeholder^="企业名称"]')?.value === '');
  // The next one is open already: a second company, saved and looked at.
  await page.getByLabel('投资方是谁').fill(OTHER);
  await officer.choose('从哪里来', '活动会议');
  await officer.choose('来自', '长三角');
  await page.getByText('没有重名').filter({ visible: true }).waitFor();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.waitForURL(/\/leads\/[0-9a-f-]{36}$/);
  await officer.go('/leads');
  await page.getByRole('link', { name: '储能电池隔膜基地' }).first().click();
  await page.waitForURL(/\/leads\/[0-9a-f-]{36}$/);
  await officer.settled();
  return page.url().split('/').pop();
}

async function reportAgain(other) {
  const { page } = other;
  await other.go('/leads/new');
  await page.getByLabel('投资方是谁').fill(COMPANY);
  const answer = page.getByRole('complementary', { name: '查重' }).filter({ visible: true }).first();
  await answer.locator('.claimed').waitFor();
  await other.picture('day-2-blind');
  const told = await answer.innerText();
  for (const secret of ['储能电池隔膜基地', '许工', '13900000001', '8亿', '800,000,000']) {
    if (told.includes(secret)) throw new Error(`the second reporter is told ${secret}`);
  }
}

async function writeTalk(officer, leadId) {
  const { page } = officer;
  await officer.go(`/leads/${leadId}`);
  await page.getByRole('button', { name: '记一次跟进' }).first().click();
  await page.getByLabel('谈了什么').fill('对方关心蒸汽价格和用地交付时间，准备下周来看地。');
  await page.locator('summary', { hasText: '答应了什么' }).click();
  await page.getByLabel('要办的事').fill('书面答复蒸汽价格');
  await page.getByRole('button', { name: '三天后' }).click();
  await page.locator('summary', { hasText: '企业反映' }).click();
  const complaint = page.getByLabel('企业怎么说的').first();
  if (!(await complaint.isVisible())) await page.getByRole('button', { name: '加一条反映' }).click();
  await officer.choose('政策领域', '环保');
  await complaint.fill('环评排队太久，影响开工。');
  await officer.picture('day-3-talk');
  await page.getByLabel('谈了什么').press('Control+Enter');
  await page.getByText('答应：书面答复蒸汽价格').first().waitFor();
}

async function checkOff(officer) {
  const { page } = officer;
  await officer.go('/tasks');
  await page.getByText('书面答复蒸汽价格').first().waitFor();
  await officer.picture('day-4-tasks');
  await page.getByRole('checkbox', { name: '办结：书面答复蒸汽价格' }).click();
  await page.getByRole('button', { name: '撤销' }).first().click();
  await page.getByRole('checkbox', { name: '办结：书面答复蒸汽价格' }).waitFor();
}

async function seeFeedback(officer) {
  const { page } = officer;
  await officer.go('/feedback');
  await page.getByText('环评排队太久，影响开工。').first().waitFor();
  await officer.picture('day-5-feedback');
}

async function screenWithAdvice(officer, leadId) {
  const { page } = officer;
  await officer.go(`/leads/${leadId}`);
  await page.getByLabel('研判意见').first().fill('符合新材料方向，建议中华材料港。');
  await page.getByText('规划布局').first().waitFor();
  await officer.picture('day-6-screening');
  await page.getByRole('button', { name: '提交研判' }).click();
  await page.getByRole('heading', { name: '下一步：受理' }).waitFor();
}

async function search(officer) {
  const { page } = officer;
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  // The index follows within moments of the save.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await palette.getByRole('combobox').or(palette.getByRole('textbox')).first().fill('cndcgm');
    const found = palette.getByText('储能电池隔膜基地').first();
    if (
      await found.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      )
    )
      break;
    await palette.getByRole('combobox').or(palette.getByRole('textbox')).first().fill('');
  }
  await palette.getByText('储能电池隔膜基地').first().waitFor();
  await officer.picture('day-7-search');
  await page.keyboard.press('Escape');
}

async function changeMany(officer) {
  const { page } = officer;
  await officer.go('/leads');
  for (const name of ['储能电池隔膜基地', OTHER]) {
    await page.locator('tr', { hasText: name }).first().getByRole('checkbox').click();
  }
  const bar = page.getByRole('region', { name: '批量处理' });
  await bar.getByText('意向投资合计').waitFor();
  await bar.getByRole('button', { name: '设置' }).click();
  await page.getByRole('menuitem', { name: '线索来源' }).click();
  const form = page.getByRole('dialog');
  await officer.choose('来源', '商会协会', form);
  await form.getByRole('button', { name: '确定' }).click();
  await page.getByText('已处理 2 条').first().waitFor();
  await officer.picture('day-8-bulk');
  await page.getByRole('button', { name: '撤销' }).first().click();
  await page.getByText('已撤销 2 条').first().waitFor();
}

async function keepEvent(officer) {
  const { page } = officer;
  await officer.go('/events');
  await officer.picture('day-9-events');
  await officer.go('/yield/source');
  await officer.picture('day-9-yield');
  await officer.go('/chain');
  await officer.picture('day-9-chain');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function logOffline(officer, checks) {
  const { page } = officer;
  await officer.go('/leads/new');
  await page.setViewportSize(PHONE);
  await page.getByLabel('投资方是谁').fill(OFFLINE);
  await officer.choose('从哪里来', '主动来访');
  await officer.choose('来自', '长三角');
  await page.getByLabel('拍名片').or(page.locator('.card-photo input')).first().setInputFiles(CARD);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  checks.that('the form fits the phone', wide <= 0, `${wide} px too wide`);
  await officer.picture('day-a-phone-log');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('没有网络').first().waitFor();
  await officer.picture('day-b-phone-offline');
  await page.context().setOffline(false);
  await page
    .getByText('条待发送')
    .first()
    .waitFor({ state: 'hidden', timeout: 20_000 })
    .catch(() => undefined);
  officer.forget(/ERR_INTERNET_DISCONNECTED/);
  await officer.go('/leads');
  await page.getByText(OFFLINE).first().waitFor();
}

async function talkOnPhone(officer, leadId, checks) {
  const { page } = officer;
  await officer.go(`/leads/${leadId}`);
  await page.getByRole('button', { name: '记一次跟进' }).first().click();
  await page.getByLabel('谈了什么').fill('电话确认周四上午到园区看地。');
  const save = page.getByRole('button', { name: '保存', exact: true }).last();
  const box = await save.boundingBox();
  checks.that('saving is within the thumb’s reach', box !== null && box.y > PHONE.height / 2, JSON.stringify(box));
  await officer.picture('day-c-phone-talk');
  await save.click();
  await page.getByText('电话确认周四上午到园区看地。').first().waitFor();
  await page.setViewportSize(DESKTOP);
}

/** A photograph of a card: one small picture. */
const CARD = {
  name: '名片.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
    'base64',
  ),
};
