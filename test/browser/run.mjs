/**
 * `npm run test:browser`: the whole story in a real browser, on an application of its own.
 * `npm run test:browser -- --story` leaves out the pictures and the leader; `-- --leader` plays the leader's five minutes
 * and opens every figure, over the sample world; `-- --revisions` plays there what is drafted, corrected and told anew;
 * `-- --picture` makes docs/images/number.png with it.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { Api } from './api.mjs';
import { startApp } from './app.mjs';
import { Checks } from './checks.mjs';
import { playFiguresOpen } from './figures-open.mjs';
import { playForecastParts } from './forecast-parts.mjs';
import { playLive } from './live.mjs';
import { playLeadersMinutes } from './leaders-minutes.mjs';
import { lookAtPages } from './pages.mjs';
import { DESKTOP, OUTPUT, person } from './person.mjs';
import { playPlanDraft } from './plan-draft.mjs';
import { playRedating } from './redating.mjs';
import { playReportTemplate } from './report-template.mjs';
import { playDepartmentsDesk } from './departments-desk.mjs';
import { playManagersMonth } from './managers-month.mjs';
import { playOfficersDay } from './officer-day.mjs';
import { makePicture } from './picture.mjs';
import { makeReports } from './reports.mjs';
import { playStory } from './story.mjs';

const chromium = process.env.CHROMIUM || '/usr/bin/chromium';
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function openBrowser() {
  const playwright = await import('playwright-core');
  return playwright.chromium.launch({ executablePath: chromium, args: ARGUMENTS });
}

/** What every screen showed when it went wrong. */
async function failed(browser, error) {
  console.log(error.stack);
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: `${OUTPUT}/failed-${index}.png` }).catch(() => undefined);
  }
  return null;
}

async function test(browser, url) {
  const checks = new Checks();
  await mkdir(OUTPUT, { recursive: true });
  const people = {};
  const world = await playStory({ browser, url, api: new Api(url), checks, people }).catch((error) => {
    return failed(browser, error);
  });
  if (world !== null) await playOfficersDay({ browser, url, checks, people }).catch((error) => failed(browser, error));
  if (world !== null) {
    const stage = { browser, url, api: new Api(url), checks, people };
    await playManagersMonth(stage).catch((error) => failed(browser, error));
    await playDepartmentsDesk(stage).catch((error) => failed(browser, error));
    await makeReports(stage).catch((error) => failed(browser, error));
    await playLive(stage, world).catch((error) => failed(browser, error));
  }
  if (world !== null && !process.argv.includes('--story')) await lookAtPages(world, checks);
  return closed(checks, people);
}

/** Over the sample world, which has a history to look back on and to forecast from. */
async function testLeader(browser, url) {
  const checks = new Checks();
  await mkdir(OUTPUT, { recursive: true });
  const people = {};
  const stage = { browser, url, api: new Api(url), checks, people };
  if (!process.argv.includes('--revisions')) {
    await playLeadersMinutes(stage).catch((error) => failed(browser, error));
    if (people.leader !== undefined) await playFiguresOpen(stage).catch((error) => failed(browser, error));
  }
  await playRevisions(stage);
  return closed(checks, people);
}

/** What is drafted, corrected and told anew; the plan last, since what is in force then stays so. */
async function playRevisions(stage) {
  const { browser, url, people } = stage;
  people.leader ??= await person(browser, url, 'leader');
  await people.leader.page.setViewportSize(DESKTOP);
  for (const play of [playRedating, playForecastParts, playReportTemplate, playPlanDraft])
    await play(stage).catch((error) => failed(browser, error));
}

function closed(checks, people) {
  for (const { username, troubles } of Object.values(people)) {
    checks.that(
      `nothing went wrong behind ${username}'s screen`,
      troubles.length === 0,
      [...new Set(troubles)].join('\n        '),
    );
  }
  return checks.close();
}

async function on(sample, work) {
  const app = process.env.BERTH_URL
    ? { url: process.env.BERTH_URL, stop: async () => undefined }
    : await startApp({ sample });
  try {
    const browser = await openBrowser();
    try {
      return await work(browser, app.url);
    } finally {
      await browser.close();
    }
  } finally {
    await app.stop();
  }
}

async function play() {
  const asked = (part) => process.argv.includes(part);
  if (asked('--picture')) return on(true, makePicture);
  const story = asked('--leader') || asked('--revisions') || (await on(false, test));
  const leader = asked('--story') || (await on(true, testLeader));
  return story && leader;
}

if (!existsSync(chromium)) {
  console.log(
    `Skipped: there is no Chromium at ${chromium}. Install one, or set CHROMIUM to its path, to run the browser test.`,
  );
} else {
  process.exitCode = (await play()) ? 0 : 1;
}
