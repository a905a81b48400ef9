/** Every main page: at the desk and on the phone, in both languages, light and dark; looked at, and judged by axe. */
import { AxeBuilder } from '@axe-core/playwright';
import { DESKTOP, PHONE } from './person.mjs';

/** Who looks at which page. */
function mainPages({ people, leadId, projectId }) {
  const { officer, manager, verifier, leader } = people;
  return [
    [officer, 'desk-officer', '/'],
    [officer, 'leads', '/leads'],
    [officer, 'log-lead', '/leads/new'],
    [officer, 'lead', `/leads/${leadId}`],
    [officer, 'investors', '/investors'],
    [manager, 'desk-manager', '/'],
    [manager, 'projects', '/projects'],
    [manager, 'project', `/projects/${projectId}`],
    [manager, 'project-milestones', `/projects/${projectId}?tab=milestones`],
    [manager, 'project-investment', `/projects/${projectId}?tab=investment`],
    [manager, 'project-history', `/projects/${projectId}?tab=history`],
    [manager, 'round', '/round?month=2025-11'],
    [manager, 'imports', '/imports'],
    [verifier, 'verify', '/verify'],
    [verifier, 'ledger', '/ledger'],
    [leader, 'desk-leader', '/'],
    [leader, 'number', '/insight'],
    [leader, 'land', '/land'],
    [leader, 'plan', '/plan'],
    [leader, 'settings', '/settings'],
  ];
}

const LOOKS = ['zh-CN', 'en'].flatMap((language) =>
  ['light', 'dark'].flatMap((theme) => [
    { name: `${language}-${theme}-wide`, language, theme, size: DESKTOP, axe: language === 'zh-CN' },
    { name: `${language}-${theme}-phone`, language, theme, size: PHONE, axe: language === 'en' && theme === 'light' },
  ]),
);

export async function lookAtPages(world, checks) {
  for (const look of LOOKS) {
    for (const someone of Object.values(world.people)) await dress(someone, look);
    for (const [someone, name, path] of mainPages(world)) await lookAt(someone, name, path, look, checks);
  }
}

async function dress({ page }, { language, theme, size }) {
  await page.setViewportSize(size);
  await page.evaluate(
    ([lang, colours]) => {
      localStorage.setItem('berth.language', lang);
      localStorage.setItem('berth.theme', colours);
    },
    [language, theme],
  );
}

async function lookAt(someone, name, path, look, checks) {
  const { page } = someone;
  const where = `${name} ${look.name}`;
  try {
    await someone.go(path);
    await someone.picture(`${name}.${look.name}`);
  } catch (error) {
    checks.that(`${where} opens`, false, error.message.split('\n')[0]);
    return;
  }
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  checks.that(`${where} does not scroll sideways`, over <= 0, `${over} px too wide`);
  if (look.language === 'en') await readsEnglish(page, where, checks);
  if (look.axe) await accessible(page, where, checks);
}

/** A text key shown raw, or a text of the interface left in the other language. */
async function readsEnglish(page, where, checks) {
  const left = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, th button, th, label, button, summary')]
      .filter((each) => each.checkVisibility() && each.closest('[lang="zh-CN"]:not(html), tbody, .part-line') === null)
      .map((each) => each.textContent.trim())
      .filter((text) => /^[一-鿿，。：（）]+$/.test(text)),
  );
  checks.that(`${where} is in English`, left.length === 0, [...new Set(left)].join(' | '));
}

async function accessible(page, where, checks) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = grave.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.length} × ${nodes[0].target.join(' ')} ${nodes[0].any[0]?.message ?? ''}`,
  );
  checks.that(`${where} is accessible`, grave.length === 0, told.join('\n        '));
}
