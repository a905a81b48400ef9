/**
 * How soon a page can be used: opened cold in Chromium with its processor slowed four times, as an office machine's is.
 *
 *     node bench/first-screen.mjs http://127.0.0.1:3000      # of any running Berth with its demo accounts
 *
 * Usable means: the heading and the one button of the page are there, and a click on it has answered. The watch runs in the
 * page itself, from the start of the navigation; the click waits its turn behind whatever the page still does.
 */
import { existsSync } from 'node:fs';
import { DEMO_PASSWORD } from './house.mjs';
import { median } from './load.mjs';

const CHROMIUM = process.env.CHROMIUM || '/usr/bin/chromium';
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
const SLOWED = 4;
const ROUNDS = 5;

const desk = (who, name, to) => ({
  name: `Desk of ${name}`,
  path: '/',
  who,
  press: `main a[href="${to}"] button`,
  answer: 'nav.room',
});

/** `press` is the one thing the page is for; `answer` is there only once it was pressed. */
const PAGES = [
  {
    name: 'Sign-in page',
    path: '/',
    who: null,
    press: 'form button[type=submit]',
    answer: '.field-problem:not(:empty)',
  },
  desk('leader', 'a leader', '/insight'),
  desk('officer', 'an officer', '/leads/new'),
  desk('manager', 'a manager', '/round'),
  desk('verifier', 'a verifier', '/verify'),
  // Has no button of its own: its first figure opens.
  { name: 'Desk of a department', path: '/', who: 'department', press: 'main .opens', answer: '[role=dialog]' },
  { name: 'The number', path: '/insight', who: 'leader', press: '.headline-figure button', answer: '[role=dialog]' },
];

/** Runs in the page, before any of its own scripts. */
function watch({ who, press, answer }) {
  // As in any browser somebody was signed in with before (apps/web/src/app/session.tsx).
  if (who !== null) localStorage.setItem('berth.signedIn', 'yes');
  const told = (window.__firstScreen = { shown: null, usable: null });
  const look = () => {
    if (told.shown === null && document.querySelector('h1') && document.querySelector(press)) {
      told.shown = performance.now();
      const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
      told.files = scripts.length;
      told.kb = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1024;
      setTimeout(() => document.querySelector(press)?.click());
    }
    if (told.shown === null || document.querySelector(answer) === null) return;
    told.usable = performance.now();
    seen.disconnect();
  };
  const seen = new MutationObserver(look);
  seen.observe(document, { childList: true, subtree: true, attributes: true });
}

async function once(browser, url, { path, who, press, answer }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  try {
    if (who !== null) {
      const data = { username: who, password: DEMO_PASSWORD };
      const signedIn = await context.request.post(`${url}/api/auth/login`, { data });
      if (!signedIn.ok()) throw new Error(`Cannot sign in as ${who}: ${signedIn.status()}`);
    }
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await page.addInitScript(watch, { who, press, answer });
    await page.goto(`${url}${path}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.__firstScreen.usable, undefined, { polling: 100, timeout: 60_000 });
    return await page.evaluate(() => window.__firstScreen);
  } finally {
    await context.close();
  }
}

/** Markdown: of each page the median of five cold openings. */
export async function firstScreens(url) {
  if (!existsSync(CHROMIUM)) return `First screens: there is no Chromium at ${CHROMIUM}, set CHROMIUM to its path.\n`;
  if (!(await fetch(url)).ok) return 'First screens: the web app is not built here (npm run build).\n';
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  try {
    const rows = [];
    for (const each of PAGES) {
      const rounds = [];
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await once(browser, url, each));
      const of = (key) => Math.round(median(rounds.map((one) => one[key])));
      rows.push(
        `| ${each.name} | ${of('shown')} | ${of('usable')} | ${Math.round(Math.min(...rounds.map((one) => one.usable)))} | ${of('kb')} | ${of('files')} |`,
      );
    }
    return [
      `### First screens, cold, the processor slowed ${SLOWED} times`,
      '',
      '| | shown, ms | usable, ms | the quickest of five | compressed JavaScript, KB | files |',
      '|---|--:|--:|--:|--:|--:|',
      ...rows,
      '',
    ].join('\n');
  } finally {
    await browser.close();
  }
}

if (process.argv[1]?.endsWith('first-screen.mjs'))
  console.log(await firstScreens(process.argv[2] ?? 'http://127.0.0.1:3000'));
