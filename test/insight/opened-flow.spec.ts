import type { CohortTable, FunnelRungView, FunnelTable, TimeTable } from '#insight/funnel/dto/flow.dto.js';
import type { OpenedFigure } from '#insight/open/dto/opened.dto.js';
import { add } from '#platform/money/money.js';
import { must } from '../investment/ledger-world.js';
import { get, PERIOD, startFunnelWorld, world } from './funnel-world.js';

/** Now and of all, and within a part of the rights at a moment at which less had been signed. */
const ASKED: [string, string][] = [
  ['leader', ''],
  ['officer', '&knownAt=2024-11-01T00:00:00Z'],
];

/** A lead at each place of its way, told apart by zone and industry. */
async function leads() {
  const officer = await world.login('officer');
  const log = async (title: string, plannedTotal: string, over: object = {}) =>
    must(
      201,
      await officer.post<{ id: string }>('/api/leads', {
        ...{ title, investor: { name: `${title}公司` }, source: 'own_visit', homeRegion: 'bohai_rim' },
        ...{ capturedOn: '2026-01-05', plannedTotal, ...over },
      }),
    ).id;
  const screen = async (id: string) => must(200, await officer.post(`/api/leads/${id}/screening`, { opinion: '可行' }));
  await log('新到', '7.07', { industryCode: 'MED' });
  const [asked, resting, over, taken] = [
    await log('研判中', '1.10', { zoneCode: 'C-MED-W' }),
    await log('沉睡', '2.20'),
    await log('研判后沉睡', '3.30', { industryCode: 'MAT' }),
    await log('已受理', '40.00', { industryCode: 'MED' }),
  ];
  for (const id of [asked, over, taken]) await screen(id);
  const state = (id: string, to: string) =>
    world.app.dataSource.query(`UPDATE leads SET state = $2, decided_at = $3 WHERE id = $1`, [
      ...[id, to, to === 'accepted' ? world.clock.now() : null],
    ]);
  await state(resting, 'dormant');
  await state(over, 'dormant');
  await state(taken, 'accepted');
}

beforeAll(async () => {
  await startFunnelWorld();
  await leads();
}, 60_000);
afterAll(() => world.close());

async function opens(path: string, by: string, figure: { count: number; sum?: string | null }): Promise<OpenedFigure> {
  const found = await get<OpenedFigure>(`opened/${path}&limit=200`, by);
  const sum = add('0.00', ...found.rows.map(({ amount }) => amount ?? '0.00'));
  expect([path, found.count, found.rows.length]).toEqual([path, figure.count, figure.count]);
  if (figure.sum !== undefined)
    expect([path, found.sum ?? '0.00', sum]).toEqual([path, figure.sum ?? '0.00', figure.sum ?? '0.00']);
  expect(found.rows.every(({ visible, id }) => visible && id !== null)).toBe(true);
  return found;
}

const PARTS = ['entered', 'went_on', 'standing', 'ended'] as const;

async function opensRung(at: string, by: string, rung: FunnelRungView, leads: boolean) {
  const counts = { entered: rung.entered, went_on: rung.wentOn ?? 0, standing: rung.standing, ended: rung.ended };
  const stage = `funnel?${at}&stage=${rung.stage}`;
  for (const part of PARTS) {
    const sum = part === 'entered' ? rung.planned : undefined;
    const { rows } = await opens(`${stage}&part=${part}`, by, { count: counts[part], sum });
    expect(rows.every(({ kind }) => kind === (leads ? 'lead' : 'project'))).toBe(true);
  }
  if (rung.contracted !== null)
    await opens(`${stage}&part=entered&measure=contracted`, by, { count: rung.entered, sum: rung.contracted });
}

it.each(ASKED)('each figure of the funnel opens to its leads and projects: %s%s', async (by, moment) => {
  for (const group of moment === '' ? ['zone', 'mode'] : ['industry']) {
    const at = `by=${group}&${PERIOD}${moment}`;
    const { total, groups } = await get<FunnelTable>(`funnel?${at}`, by);
    for (const { key, leads, projects } of [total, ...groups]) {
      const named = key === null ? at : `${at}&key=${key}`;
      for (const rung of leads) await opensRung(named, by, rung, true);
      for (const rung of projects) await opensRung(named, by, rung, false);
    }
  }
});

it('counts a lead at each place of its way', async () => {
  const { leads } = (await get<FunnelTable>(`funnel?${PERIOD}`, 'officer')).total;
  expect(leads).toMatchObject([
    { stage: 'captured', entered: 5, wentOn: 3, standing: 1, ended: 1, planned: '53.67' },
    { stage: 'screening', entered: 3, wentOn: 1, standing: 1, ended: 1, planned: '44.40' },
    { stage: 'accepted', entered: 1, planned: '40.00' },
  ]);
});

it.each(ASKED)('each cell of the cohorts opens to both its parts: %s%s', async (by, moment) => {
  const { cohorts, headline } = await get<CohortTable>(`cohorts?by=zone&${PERIOD}${moment}`, by);
  for (const { quarter, signed, contracted, cells } of cohorts.filter((each) => each.signed > 0)) {
    const cohort = `cohort?by=zone&quarter=${quarter}${moment}`;
    await opens(cohort, by, { count: signed, sum: contracted });
    for (const { rung, months, of, ofContracted, reached, reachedContracted } of cells) {
      const cell = `${cohort}&rung=${rung}&months=${months}`;
      await opens(cell, by, { count: of, sum: ofContracted });
      await opens(`${cell}&fate=reached`, by, { count: reached ?? 0, sum: reachedContracted ?? '0.00' });
      await opens(`${cell}&fate=missed`, by, { count: of - (reached ?? 0) });
    }
  }
  const lately = await opens(`signed-lately?by=zone${moment}`, by, { count: headline.signed });
  const started = lately.rows.filter(({ note }) => note === 'started').length;
  await opens(`signed-lately?by=zone&started=true${moment}`, by, { count: started });
});

it.each(ASKED)('each time in stage opens to who went on and who was only watched: %s%s', async (by, moment) => {
  for (const stage of ['negotiation', 'signed']) {
    const at = `by=zone&${PERIOD}${moment}`;
    const { total, groups } = await get<TimeTable>(`time-in-stage?${at}&stage=${stage}`, by);
    for (const { key, stages } of [total, ...groups])
      for (const time of stages) {
        const stays = `time-in-stage?${at}&stage=${time.stage}${key === null ? '' : `&key=${key}`}`;
        await opens(stays, by, { count: time.n });
        await opens(`${stays}&part=went_on`, by, { count: time.events });
        await opens(`${stays}&part=watched`, by, { count: time.n - time.events });
        for (const { days, atRisk, events } of time.steps) {
          await opens(`${stays}&fromDay=${days}`, by, { count: atRisk });
          await opens(`${stays}&part=went_on&onDay=${days}`, by, { count: events });
        }
      }
  }
});

it('of construction modes, which leads have none of, opens none; and refuses what is no figure', async () => {
  expect(
    (await get<OpenedFigure>(`opened/funnel?by=mode&${PERIOD}&stage=captured&part=entered`, 'officer')).count,
  ).toBe(0);
  for (const bad of [
    'funnel?stage=moon&part=entered',
    'funnel?stage=signed',
    'cohort?quarter=2024',
    'time-in-stage?stage=stable',
  ])
    await get(`opened/${bad}`, 'leader', 400);
  await get(`opened/funnel?${PERIOD}&stage=captured&part=entered`, 'department', 403);
});
