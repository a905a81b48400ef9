/**
 * The park manager's month: eighty projects, one sheet pasted from Excel, a word where one is asked, submitted in one
 * act; then the verifier looks at a sample and confirms the rest.
 */
import { pdf } from './evidence.mjs';
import { PHONE, DESKTOP } from './person.mjs';
import { climb } from './story.mjs';

const MONTH = '2025-09';
const COUNT = 80;
const SIDE_BY_SIDE = 6;

export async function playManagersMonth({ url, api, checks, people }) {
  const { manager, verifier } = people;
  const projects = await checks.step(`${COUNT} projects are under way`, () => underWay(api));
  await manager.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  await checks.step('a sheet of eighty rows is pasted, in another order, its unit said once', () =>
    paste(manager, projects),
  );
  await checks.step('Ctrl-Z takes the whole paste back, Ctrl-Y brings it again', () => undoAndRedo(manager));
  await checks.step('a reload finds every draft', () => reload(manager));
  await checks.step('the figure that stands out asks for a word', () => giveWord(manager, projects[0]));
  await checks.step('all are submitted', () => submitAll(manager));
  const round = await api.as('manager', 'GET', `rounds/${MONTH}`);
  const reported = round.items.filter(({ current }) => current?.state === 'pending');
  checks.same('every row became one entry', reported.length, COUNT);
  checks.same(
    'and every figure is the one typed',
    reported.filter(
      ({ current, code }) => current.amount === amountOf(projects.findIndex((each) => each.code === code)).yuan,
    ).length,
    COUNT,
  );
  await checks.step('on the phone a row is a card, and the sheet does not scroll sideways', () => seeOnPhone(manager));
  await checks.step('the verifier draws a sample and confirms the rest', () => verifyBySample(verifier, api));
}

/** Reported by one, verified by another, six projects side by side. */
async function underWay(api) {
  const file = await api.upload('manager', pdf('材料.pdf', 'Evidence (test)'));
  const projects = [];
  const next = Array.from({ length: COUNT }, (_, at) => at).values();
  const walk = async () => {
    for (const at of next) projects[at] = await open(api, at, file.id);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, walk));
  return projects;
}

async function open(api, at, evidenceFileId) {
  const project = await api.as('officer', 'POST', 'projects', {
    name: `Round ${String(at + 1).padStart(2, '0')} 项目`,
    investor: { name: `Round ${String(at + 1).padStart(2, '0')} 投资方` },
    zoneCode: 'C-MED',
    mode: 'leased',
    industryCode: 'MED',
    plannedTotal: '350000000.00',
    needs: '标准厂房',
    firstMeetingOn: '2024-03-05',
    meetingNote: '洽谈（测试）',
  });
  const [meeting] = project.milestones;
  await api.as('manager', 'POST', `milestones/${meeting.id}/verdict`, { verdict: 'verified' });
  const appraisal = { kind: 'appraisal_passed', effectiveOn: '2024-05-20', note: '补报', evidenceFileId };
  const { id } = await api.as('manager', 'POST', `projects/${project.id}/milestones`, appraisal);
  await api.as('verifier', 'POST', `milestones/${id}/verdict`, { verdict: 'verified' });
  await climb(api, project.id, 100 + at);
  return { id: project.id, name: project.name, code: project.code };
}

/** 万元 with a separator as Excel shows it, and what it is in 元. The first is far too much. */
function amountOf(at) {
  const wan = at === 0 ? 40_000 : 1_000 + at;
  return { typed: wan.toLocaleString('en-US'), yuan: `${wan}0000.00` };
}

async function paste(manager, projects) {
  const { page } = manager;
  await manager.go(`/round?month=${MONTH}`);
  const lines = projects.map(({ name, code }, at) => `${at % 2 === 0 ? name : code}\t${amountOf(at).typed}`).reverse();
  const sheet = ['项目\t本月完成（万元）', ...lines, '\t', 'Round 99 项目\t5', '合计\t1'].join('\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), sheet);
  await page.locator('.round-edit').first().click();
  await page.keyboard.press('Control+v');
  await page.getByText(`已按项目对号、按万元粘贴 ${COUNT} 行`).waitFor();
  await page.getByText('1 行没有对应的项目：Round 99 项目 5。').waitFor();
  await saved(manager);
  await manager.picture('month-pasted');
}

const saved = ({ page }) => page.getByText('草稿已存').waitFor();
const submitButton = ({ page }, count) => page.getByRole('button', { name: `提交全部（${count}）` });

async function undoAndRedo(manager) {
  const { page } = manager;
  await page.locator('.round-edit').first().click();
  await page.keyboard.press('Control+z');
  await submitButton(manager, 0).waitFor();
  await page.keyboard.press('Control+y');
  await submitButton(manager, COUNT - 1).waitFor();
  await saved(manager);
}

async function reload(manager) {
  await manager.go(`/round?month=${MONTH}`);
  await submitButton(manager, COUNT - 1).waitFor();
}

async function giveWord(manager, project) {
  const { page } = manager;
  await page.getByPlaceholder('按项目名筛选').fill(project.code);
  await page.getByText('累计将超过计划总投资').waitFor();
  await page.getByText('Round 02 项目').waitFor({ state: 'detached' });
  await page.locator('.round-edit').first().click();
  await page.keyboard.press('ArrowRight');
  const note = page.getByRole('textbox', { name: `${project.name} 说明` });
  await note.fill('二期并入，总投资待调整');
  await note.press('Enter');
  await submitButton(manager, 1).waitFor();
  await saved(manager);
  await page.getByPlaceholder('按项目名筛选').fill('Round');
  await submitButton(manager, COUNT).waitFor();
}

async function submitAll(manager) {
  const { page } = manager;
  await submitButton(manager, COUNT).click();
  await page.getByText(`${COUNT} 个项目已上报，等待核实`).waitFor({ timeout: 60_000 });
  await manager.picture('month-submitted');
}

async function seeOnPhone(manager) {
  const { page } = manager;
  await page.setViewportSize(PHONE);
  await manager.go(`/round?month=${MONTH}`);
  await manager.picture('month-phone');
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) throw new Error(`${over} px too wide`);
  await page.setViewportSize(DESKTOP);
}

async function verifyBySample(verifier, api) {
  const { page } = verifier;
  await verifier.go('/verify');
  await page.getByRole('button', { name: '按月抽样' }).click();
  const form = page.getByRole('dialog', { name: '抽样核实一个月' });
  await verifier.fillDate('月份', MONTH, form);
  await verifier.choose('园区（含下级）', '中华药港', form);
  await form.getByRole('button', { name: '抽样' }).click();
  await page.waitForURL(/batch=/);
  await page.getByText(`${COUNT} 笔中核 14 笔：有提示 1、大额 0、随机 13`).waitFor();
  await verifier.picture('month-sample');
  const batch = new URL(page.url()).searchParams.get('batch');
  const { entries } = await api.as('verifier', 'GET', `verify-batches/${batch}`);
  for (const { id } of entries.filter(({ why }) => why !== 'rest'))
    await api.as('verifier', 'POST', `entries/${id}/verdict`, { verdict: 'verified' });
  await verifier.go(`/verify?batch=${batch}`);
  await page.getByRole('button', { name: `确认其余 ${COUNT - 14} 笔` }).click();
  await page.getByText('这一批都有结论了。').waitFor({ timeout: 30_000 });
  await verifier.picture('month-confirmed');
}
