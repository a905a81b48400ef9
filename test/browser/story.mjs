/** The main job, through the screens: from the first phone call to the number that moves by what was verified. */
import { pdf } from './evidence.mjs';
import { NAMES_OF_THE_DAY } from './officer-day.mjs';
import { person } from './person.mjs';

const TARGET = 'targets/KEY-INVEST-14/progress';
const INVESTOR = '海州湾蓝芯生物科技有限公司（虚构）';
const PROJECT = '抗体药中试及产业化基地（浏览器测试）';

/** Names people gave: they stay as given in every language. */
export const NAMES_OF_RECORDS = [...NAMES_OF_THE_DAY, INVESTOR, PROJECT, '陈晓岚', '王海平', '赵敏', '郑国强'];
const MONTH = '2025-11';
const REPORTED = { typed: '1234.56万', yuan: '12345600.00', shown: '¥ 12,345,600.00' };

const yuanToFen = (yuan) => BigInt(yuan.replace(/[¥,\s]/g, '').replace('.', ''));

export async function playStory({ browser, url, api, checks, people }) {
  const who = { officer: 'the officer', manager: 'the park manager', verifier: 'the verifier', leader: 'the leader' };
  for (const [username, name] of Object.entries(who)) {
    people[username] = await checks.step(`${name} signs in`, () => person(browser, url, username));
  }
  const { officer, manager, verifier, leader } = people;

  const leadId = await checks.step('the officer logs a lead of 3.5亿', () => logLead(officer));
  await checks.step('the officer screens it', () => screen(officer));
  const projectId = await checks.step('the officer accepts it: a project in negotiation', () => accept(officer));
  await checks.step('the park manager verifies the first meeting in the queue', () => verifyNext(manager, '首次洽谈'));
  await checks.step('the officer reports the admission review with its minutes', () =>
    reportReview(officer, projectId),
  );
  await checks.step('the verifier verifies it, with the minutes on the screen', () =>
    verifyNext(verifier, '评审通过', { evidence: '评审纪要.pdf' }),
  );
  await checks.step('the milestones in between, up to building', () => climb(api, projectId));
  await checks.step('the ladder shows building', () => seesStage(officer, projectId, '在建'));

  await api.as('officer', 'POST', `projects/${projectId}/entries`, {
    kind: 'completed',
    month: '2025-10',
    amount: '8000000.00',
  });
  await checks.step('the verifier puts the project on the 2025 key list', () => listFor2025(verifier, projectId));
  await checks.step('the verifier verifies October', () => verifyNext(verifier, PROJECT));

  const before = await checks.step('the leader reads the number', () => readNumber(leader));
  const beforeApi = (await api.as('leader', 'GET', TARGET)).verified;
  checks.same('page and API say the same before', before, beforeApi);
  await checks.step(`the officer reports ${MONTH}: ${REPORTED.typed}`, () => reportMonth(officer, projectId));
  checks.same('reported alone does not move the number', await readNumber(leader), before);
  await checks.step('the verifier verifies it with the key A', () =>
    verifyNext(verifier, PROJECT, { amount: REPORTED.shown, byKey: true }),
  );
  const after = await checks.step('the leader reads the number again', () => readNumber(leader));
  const afterApi = (await api.as('leader', 'GET', TARGET)).verified;
  checks.same('page and API say the same after', after, afterApi);
  checks.same(
    'the number moves by exactly what was verified',
    yuanToFen(after) - yuanToFen(before),
    yuanToFen(REPORTED.yuan),
  );
  await checks.step('the figure opens down to the file', () => openTrail(leader));
  const investorId = await officer.page.evaluate(
    async (id) => (await (await fetch(`/api/leads/${id}`)).json()).investorId,
    leadId,
  );
  return { people, leadId, projectId, investorId };
}

async function logLead(officer) {
  const { page } = officer;
  await officer.go('/leads');
  await page.getByRole('link', { name: '记一条线索' }).first().click();
  await page.getByLabel('投资方是谁').fill(INVESTOR);
  await page.getByLabel('想做什么').fill(PROJECT);
  await officer.choose('从哪里来', '外出拜访');
  await officer.choose('来自', '长三角');
  await page.getByLabel('怎么联系 · 联系人').fill('林一帆');
  await page.getByLabel('电话').fill('13900000000');
  await page.getByLabel('打算投多少').fill('3.5亿');
  await page.getByText('= 350,000,000.00 元').waitFor();
  await page.getByText('更多：信用代码').click();
  await officer.choose('产业或细分领域', '新医药');
  await page.getByText('没有重名').filter({ visible: true }).waitFor();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.waitForURL(/\/leads\/[0-9a-f-]{36}$/);
  await officer.settled();
  await page.locator('[title="¥ 350,000,000.00"]').first().waitFor();
  return page.url().split('/').pop();
}

async function screen(officer) {
  const { page } = officer;
  await page.getByLabel('研判意见').fill('符合新医药产业方向，建议落户中华药港。');
  await page.getByRole('button', { name: '提交研判' }).click();
  await page.getByRole('heading', { name: '下一步：受理' }).waitFor();
}

async function accept(officer) {
  const { page } = officer;
  await page.getByRole('button', { name: '受理，转为项目' }).click();
  const form = page.getByRole('dialog', { name: '转为洽谈项目' });
  await officer.choose('落户园区', '中华药港', form);
  await officer.choose('建设方式', '租赁厂房', form);
  await officer.fillDate('首次洽谈日期', '2024-03-05', form);
  await form.getByLabel('洽谈纪要').fill('双方就中试基地选址和用房面积初步沟通。');
  await form.getByLabel('需求（土地').fill('标准厂房 6000 平方米，蒸汽。');
  await form.getByRole('button', { name: '转为项目' }).click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
  await officer.settled();
  await page.getByRole('heading', { level: 1, name: PROJECT }).waitFor();
  return page.url().split('/').pop();
}

async function reportReview(officer, projectId) {
  const { page } = officer;
  await officer.go(`/projects/${projectId}?tab=milestones`);
  await page.getByRole('button', { name: '上报节点' }).last().click();
  const form = page.getByRole('dialog', { name: '上报节点' });
  await officer.choose('节点', '评审通过', form);
  await officer.fillDate('发生日期', '2024-05-20', form);
  await form.getByLabel('说明').fill('系统启用前的节点，补报。');
  await officer.attach(pdf('评审纪要.pdf', 'Minutes of the admission review, 2024-05-20 (test)'), form);
  await form.getByRole('button', { name: '上报', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: '打开 评审纪要.pdf' }).first().waitFor();
}

/** Judges what stands first in the queue, and waits until the verdict is recorded. */
async function verifyNext(someone, what, { evidence, amount, byKey = false } = {}) {
  const { page } = someone;
  await someone.go('/verify');
  const claim = page.getByRole('region', { name: '上报内容' });
  await claim.getByText(what).first().waitFor();
  if (amount !== undefined) await claim.locator(`[title="${amount}"]`).first().waitFor();
  if (evidence !== undefined)
    await page.getByRole('region', { name: '佐证材料' }).locator(`iframe[title="${evidence}"]`).waitFor();
  const verdict = page.waitForResponse((answer) => answer.url().endsWith('/verdict'), { timeout: 20_000 });
  if (byKey) await page.keyboard.press('a');
  else await claim.getByRole('button', { name: /^核实/ }).click();
  // Held for ten seconds to be taken back; leaving the page sends it at once.
  await page.getByText('10 秒内可撤销').first().waitFor();
  await page.getByRole('navigation', { name: '主导航' }).first().getByRole('link', { name: '工作台' }).click();
  const answer = await verdict;
  if (!answer.ok()) throw new Error(`the verdict was refused: ${answer.status()} ${await answer.text()}`);
}

/** What the screens have shown once: reported by one, verified by another, stage by stage. */
export async function climb(api, projectId, number = 42) {
  const file = await api.upload('manager', pdf('材料.pdf', 'Evidence (test)'));
  const facts = [
    ['legal_review', '2024-05-25'],
    ['agreement_signed', '2024-06-18', CONTRACT],
    ['company_registered', '2024-07-10', company(number)],
    ['land_obtained', '2024-08-01'],
    ['fit_out_started', '2024-09-15'],
    ['in_statistics', '2024-10-20'],
  ];
  for (const [kind, effectiveOn, fields] of facts) {
    const body = {
      kind,
      effectiveOn,
      note: '系统启用前的节点，补报。',
      evidenceFileId: file.id,
      ...(fields === undefined ? {} : { fields }),
    };
    const { id } = await api.as('manager', 'POST', `projects/${projectId}/milestones`, body);
    await api.as('verifier', 'POST', `milestones/${id}/verdict`, { verdict: 'verified' });
  }
}

const CONTRACT = {
  contractedAmount: '350000000.00',
  contractedFixedAmount: '280000000.00',
  promisedStartOn: '2024-09-30',
  promisedProductionOn: '2026-12-31',
  promisedOutput: '500000000.00',
  promisedTax: '30000000.00',
  promisedJobs: 220,
};

/** Codes whose division does not exist, with the check character of GB 32100. */
const company = (number) => ({
  companyName: number === 42 ? '连云港蓝芯生物制药有限公司（虚构）' : `连云港第 ${number} 号制药有限公司（虚构）`,
  companyUscc: uscc(`91000000M${String(number).padStart(8, '0')}`),
  filingCode: `2407-320700-04-01-${String(number).padStart(6, '0')}`,
});

function uscc(body) {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const sum = [...body].reduce((all, each, index) => all + alphabet.indexOf(each) * (3 ** index % 31), 0);
  return `${body}${alphabet[(31 - (sum % 31)) % 31]}`;
}

async function seesStage(officer, projectId, stage) {
  await officer.go(`/projects/${projectId}`);
  const current = officer.page.getByRole('list', { name: '阶段阶梯' }).locator('[aria-current="step"]');
  await current.filter({ hasText: stage }).waitFor();
}

async function listFor2025(verifier, projectId) {
  const { page } = verifier;
  await verifier.go(`/projects/${projectId}?tab=investment`);
  await page.getByRole('button', { name: '列入 2025 年清单' }).click();
  const form = page.getByRole('dialog', { name: '列入 2025 年清单' });
  await form.getByLabel('依据').fill('2025 年重点产业项目清单（测试）');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByText('2025 年已列入').waitFor();
}

async function reportMonth(officer, projectId) {
  const { page } = officer;
  await officer.go(`/projects/${projectId}?tab=investment`);
  await page.getByRole('button', { name: '报一个月' }).click();
  const form = page.getByRole('dialog');
  await officer.fillDate('月份', MONTH, form);
  await form.getByLabel('当月金额').fill(REPORTED.typed);
  await form.getByText('= 12,345,600.00 元').waitFor();
  await officer.attach(pdf('统计报表.pdf', 'Statistics form 2025-11 (test)'), form);
  await form.getByRole('button', { name: '上报', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  await page.locator(`[title="${REPORTED.shown}"]`).first().waitFor();
}

/** The exact figure in 元: the headline opened into its parts. */
async function readNumber(leader) {
  const { page } = leader;
  await leader.go('/insight');
  await page.getByRole('button', { name: /^打开 .*全部/ }).click();
  const parts = page.getByRole('dialog');
  await parts.getByText('与页面数字一致').waitFor();
  const exact = await parts.locator('[title^="¥"]').first().getAttribute('title');
  return exact.replace(/[¥,\s]/g, '');
}

async function openTrail(leader) {
  const { page } = leader;
  const parts = page.getByRole('dialog').first();
  await parts.getByRole('button', { name: new RegExp(PROJECT.slice(0, 8)) }).click();
  await parts.getByRole('button', { name: new RegExp(`^${MONTH}`) }).click();
  const entry = page.getByRole('dialog', { name: '一笔投资' });
  await entry.getByRole('link', { name: '打开 统计报表.pdf' }).waitFor();
  await entry.getByText('陈晓岚 上报').waitFor();
  await entry.getByText('赵敏 核实').waitFor();
}
