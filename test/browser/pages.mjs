/** Every main page: at the desk and on the phone, in both languages, light and dark; looked at, and judged by axe. */
import { AxeBuilder } from '@axe-core/playwright';
import { DESKTOP, PHONE } from './person.mjs';
import { NAMES_OF_RECORDS } from './story.mjs';

/** Who looks at which page. */
function mainPages({ people, leadId, projectId, investorId }) {
  const { officer, manager, verifier, leader } = people;
  return [
    [officer, 'desk-officer', '/'],
    [officer, 'leads', '/leads'],
    [officer, 'log-lead', '/leads/new'],
    [officer, 'lead', `/leads/${leadId}`],
    [officer, 'tasks', '/tasks'],
    [officer, 'feedback', '/feedback'],
    [officer, 'events', '/events'],
    [officer, 'lead-imports', '/lead-imports'],
    [officer, 'leads-board', '/leads?as=board'],
    [officer, 'investors', '/investors'],
    [officer, 'duplicates', '/investors/duplicates?show=all'],
    [officer, 'investor', `/investors/${investorId}`],
    [manager, 'desk-manager', '/'],
    [manager, 'projects', '/projects'],
    [manager, 'project', `/projects/${projectId}`],
    [manager, 'project-milestones', `/projects/${projectId}?tab=milestones`],
    [manager, 'project-investment', `/projects/${projectId}?tab=investment`],
    [manager, 'project-files', `/projects/${projectId}?tab=files`],
    [manager, 'project-history', `/projects/${projectId}?tab=history`],
    [manager, 'round', '/round?month=2025-11'],
    [manager, 'round-plan', '/round?month=2025-11&as=plan'],
    [leader, 'round-standing', '/round?month=2025-11&as=standing'],
    [manager, 'imports', '/imports'],
    [manager, 'blockers', '/blockers'],
    [leader, 'blocker-load', '/blockers/load'],
    [leader, 'blocker-kinds', '/blockers/kinds'],
    [manager, 'project-blockers', `/projects/${projectId}?tab=blockers`],
    [leader, 'milestone-templates', '/milestone-templates'],
    [leader, 'lights', '/lights'],
    [leader, 'light-rules', '/lights/rules'],
    [leader, 'light-simulation', '/lights/simulation'],
    [verifier, 'verify', '/verify'],
    [verifier, 'ledger', '/ledger'],
    [leader, 'desk-leader', '/'],
    [leader, 'number', '/insight'],
    [leader, 'number-foreign', '/insight?target=FOREIGN-CAPITAL-14'],
    [leader, 'attention', '/attention'],
    [leader, 'funnel', '/funnel'],
    [leader, 'cohorts', '/funnel/cohorts'],
    [leader, 'time-in-stage', '/funnel/times'],
    [leader, 'forecast', '/forecast'],
    [leader, 'forecast-method', '/forecast/method'],
    [leader, 'reports', '/reports'],
    [leader, 'report-schedules', '/reports/schedules'],
    [leader, 'report-templates', '/reports/templates'],
    [leader, 'report-template', '/reports/templates/LEDGER-M'],
    [leader, 'round-terms', '/round?as=terms'],
    [leader, 'secrecy-rules', '/settings/openings'],
    [leader, 'bridge', '/bridge'],
    [verifier, 'months', '/months'],
    [leader, 'screen', '/screen'],
    [leader, 'yield', '/yield/source'],
    [leader, 'land', '/land'],
    [leader, 'chain', '/chain'],
    [manager, 'land-units', '/land/units'],
    [manager, 'land-map', '/land/map'],
    [leader, 'land-yield', '/land/yield'],
    [manager, 'project-land', `/projects/${projectId}?tab=land`],
    [leader, 'plan', '/plan'],
    [leader, 'plan-compare', '/plan/compare?plan=15FYP'],
    [leader, 'evaluation', '/evaluation'],
    [verifier, 'evaluation-series', '/evaluation?year=2023&indicator=FDI_UTILISED'],
    [verifier, 'observation-imports', '/evaluation/imports'],
    [verifier, 'rates', '/rates'],
    [leader, 'settings', '/settings'],
    [officer, 'notices', '/notices'],
    [officer, 'notice-settings', '/settings/notices'],
    [officer, 'api-keys', '/settings/api'],
    [officer, 'webhooks', '/settings/webhooks'],
    [manager, 'project-review', `/projects/${projectId}?tab=review`],
    [manager, 'project-obligations', `/projects/${projectId}?tab=obligations`],
    [verifier, 'reviews', '/reviews/all'],
    [leader, 'review-criteria', '/reviews/criteria'],
    [verifier, 'obligations', '/obligations'],
    [leader, 'visits', '/visits'],
    [manager, 'project-visits', `/projects/${projectId}?tab=visits`],
    [manager, 'to-supply', '/to-supply'],
    [verifier, 'to-supply-verifier', '/to-supply'],
    [manager, 'project-discussion', `/projects/${projectId}?tab=discussion`],
  ];
}

const REDRAWN = 250;

/** Language by its button, theme by the system's, size by the window: the page changes under the reader's eyes. */
export async function lookAtPages(world, checks) {
  const everybody = Object.values(world.people);
  const pages = mainPages(world);
  for (const language of ['zh-CN', 'en']) {
    if (language === 'en') for (const someone of everybody) await switchToEnglish(someone);
    for (const [someone, name, path] of pages) await lookAtPage(someone, name, path, language, checks);
  }
}

/** From the first page: whatever stood open where the stories ended is not in the way. */
async function switchToEnglish(someone) {
  const { page } = someone;
  await someone.go('/');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('navigation', { name: 'Main navigation' }).first().waitFor();
}

async function lookAtPage(someone, name, path, language, checks) {
  const { page } = someone;
  try {
    await someone.go(path);
  } catch (error) {
    checks.that(`${name} opens in ${language}`, false, error.message.split('\n')[0]);
    return;
  }
  for (const theme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: theme });
    for (const [width, size] of Object.entries({ wide: DESKTOP, phone: PHONE })) {
      const where = `${name}.${language}-${theme}-${width}`;
      await page.setViewportSize(size);
      await page.waitForTimeout(REDRAWN);
      await someone.picture(where);
      await fits(page, where, checks);
      // Colours are judged in one language, sizes on the phone in the longer words of the other.
      if (language === (width === 'wide' ? 'zh-CN' : 'en') && (width === 'wide' || theme === 'light')) {
        await isAccessible(page, where, checks);
      }
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESKTOP);
  if (language === 'en') await readsEnglish(page, name, checks);
}

async function fits(page, where, checks) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  checks.that(`${where} does not scroll sideways`, over <= 0, `${over} px too wide`);
}

/** Words of the interface left in the other language. Names of people and projects, and the plan's own words, stay as they are. */
async function readsEnglish(page, name, checks) {
  const left = await page.evaluate((ofRecords) => {
    const parts = [
      ...document.querySelectorAll('h2, h3, th, label, button, summary, .hint, .sub, dt, .tag, .nav-text'),
    ];
    const words = parts
      .filter((each) => each.checkVisibility())
      .flatMap((each) => {
        const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        return texts;
      })
      .filter((node) => node.parentElement.closest('.top, [lang="zh-CN"]:not(html)') === null)
      .map((node) => node.textContent.trim());
    return words.filter(
      (text) => /^[㐀-鿿，。、：；（）“”\s\d%]+$/.test(text) && /[㐀-鿿]/.test(text) && !ofRecords.includes(text),
    );
  }, NAMES_OF_RECORDS);
  checks.that(`${name} is in English`, left.length === 0, [...new Set(left)].join(' | '));
}

async function isAccessible(page, where, checks) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = grave.map(({ id, help, nodes }) => {
    const { target, any } = nodes[0];
    return `${id}: ${help}: ${nodes.length} × ${target.join(' ')} ${any[0]?.message ?? ''}`;
  });
  checks.that(`${where} is accessible`, grave.length === 0, told.join('\n        '));
}
