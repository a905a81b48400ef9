import type { BreakdownProgress } from '#insight/breakdown/dto/breakdown-progress.dto.js';
import type { OpenedDue } from '#insight/open/dto/open-due.dto.js';
import type { OpenedFigure } from '#insight/open/dto/opened.dto.js';
import type { PlannedCurve } from '#insight/planned-curve/dto/planned-curve.dto.js';
import type { TargetParts, TargetProgress } from '#insight/progress/dto/progress.dto.js';
import { add, subtract } from '#platform/money/money.js';
import { must } from '../investment/ledger-world.js';
import {
  clients,
  closeOpenedWorld,
  get,
  ids,
  opened,
  opensTo,
  READERS,
  startOpenedWorld,
  world,
} from './opened-world.js';

const TARGET = 'KEY-INVEST-14';
const AS_OF = '2023-05';

const progressOf = (moment = '') => get<TargetProgress>(`targets/${TARGET}/progress?asOf=${AS_OF}${moment}`);
const curveOf = (moment = '') => get<PlannedCurve>(`targets/${TARGET}/planned-curve?asOf=${AS_OF}${moment}`);
const due = (of = '') => `due?target=${TARGET}&asOf=${AS_OF}${of}`;
const planned = (of = '') => `planned-due?target=${TARGET}&asOf=${AS_OF}${of}`;
const plan = async (year: number, plans: Record<string, string>) =>
  must(
    200,
    await clients['verifier']!.put(`/api/year-plans/${year}`, {
      plans: Object.entries(plans).map(([name, amount]) => ({ projectId: ids[name]!, amount })),
      reason: '年度计划',
    }),
  );
const amend = async (amount: string) => {
  const admin = await world.login('sysadmin');
  const { version } = must(200, await admin.get<{ version: number }>(`/api/plan/targets/${TARGET}`));
  must(200, await admin.patch(`/api/plan/targets/${TARGET}`, { amount, reason: '调整' }, version));
};

let then: string;
beforeAll(async () => {
  await startOpenedWorld();
  for (const name of ['a', 'b', 'c']) await world.list(ids[name]!, 2022, 2023);
  await world.completed(ids['a']!, '2023-02', '12.34');
  await world.completed(ids['c']!, '2022-02', '0.07');
  await plan(2022, { a: '700.01', b: '0.01' });
  await plan(2023, { a: '100.00', c: '33.33' });
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  then = `&knownAt=${world.clock.now().toISOString()}`;
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
}, 60_000);
afterAll(closeOpenedWorld);

describe('序时应完成', () => {
  it('opens to its years, and each year to its months, to the fen', async () => {
    await amend('100000000.07');
    const progress = await progressOf();
    const whole = (await opensTo(progress.linearDue, due())) as OpenedDue;
    expect(whole.rows.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['year 2021', 'year 2022', 'year 2023']);
    for (const { year, linearDue } of progress.byYear) {
      const { rows } = await opensTo(linearDue, due(`&year=${year}`));
      expect([year, rows.length]).toEqual([year, year < 2023 ? 12 : year === 2023 ? 5 : 0]);
    }
    expect(whole.schedule).toEqual({
      basis: 'linear',
      ...{ amount: '100000000.07', currency: 'CNY', windowFrom: '2021-01', windowTo: '2025-12', asOf: AS_OF },
      ...{ months: 60, elapsed: 29 },
    });
    const { rows } = await opened(due('&year=2023'));
    expect(rows.map(({ name, note }) => `${name} ${note}`)).toEqual(
      ['01', '02', '03', '04', '05'].map((month, index) => `2023-${month} ${25 + index}/60`),
    );
  });

  it('with what is verified makes the distance to it, of a year and of all', async () => {
    const progress = await progressOf();
    const apart = async (of: string, ahead: string) => {
      const { verified } = await get<TargetParts>(`targets/${TARGET}/entries?asOf=${AS_OF}${of}`);
      const { sum } = await opened(due(of));
      expect([of, subtract(verified, sum ?? '0.00')]).toEqual([of, ahead]);
    };
    await apart('', progress.aheadOfLinear);
    for (const { year, verified, linearDue } of progress.byYear)
      await apart(`&year=${year}`, subtract(verified, linearDue));
    expect(progress.verified).toBe('12.41');
  });

  it('as of a moment is what was due by the target of then, whose version it names', async () => {
    const [before, now] = [await progressOf(then), await progressOf()];
    expect(before.linearDue).not.toBe(now.linearDue);
    await opensTo(before.linearDue, due(then));
    const version = async (of = '') =>
      (await get<OpenedFigure>(`insight/opened/${due(of)}`)).basis.find(({ code }) => code === 'target')?.version;
    expect([await version(then), await version()]).toEqual([before.target.version, now.target.version]);
    expect(before.target.version).toBeLessThan(now.target.version);
  });

  it('of a target in dollars is in dollars', async () => {
    const { linearDue } = await get<TargetProgress>('targets/FOREIGN-CAPITAL-14/progress');
    const found = (await opensTo(linearDue, 'due?target=FOREIGN-CAPITAL-14')) as OpenedDue;
    expect([found.unit, found.schedule.currency]).toEqual(['target', 'USD']);
  });

  it.each(['due?target=NOPE', 'planned-due?target=NOPE'])('%s is nobody’s', async (path) => {
    expect((await clients['leader']!.get(`/api/insight/opened/${path}`)).status).toBe(404);
  });

  it.each(['due', 'due?target=KEY-INVEST-14&year=x', 'due?target=KEY-INVEST-14&asOf=2023'])(
    '%s is refused',
    async (path) => expect((await clients['leader']!.get(`/api/insight/opened/${path}`)).status).toBe(400),
  );
});

describe('what is due of a part of the target', () => {
  const PARTS = [
    { axis: 'year', key: '2022', amount: '7000.01', parts: [{ axis: 'zone', key: 'C-MED', amount: '100.01' }] },
    { axis: 'year', key: '2023', amount: '800.02' },
    {
      axis: 'zone',
      key: 'C-MED',
      amount: '5000.00',
      parts: ['2022', '2023'].map((key) => ({ axis: 'year', key, amount: '2500.00' })),
    },
    // Its years do not sum to it: it is due evenly over the window.
    { axis: 'industry', key: 'MED', amount: '900.07', parts: [{ axis: 'year', key: '2023', amount: '1.00' }] },
  ];
  let before: string;

  beforeAll(async () => {
    const admin = await world.login('sysadmin');
    const seen = { 'if-match': '"0"' };
    const body = { parts: PARTS, reason: '分解' };
    must(200, await admin.put(`/api/plan/targets/${TARGET}/breakdown`, body, seen));
    world.clock.set(new Date(world.clock.now().getTime() + 60_000));
    before = `&knownAt=${world.clock.now().toISOString()}`;
    world.clock.set(new Date(world.clock.now().getTime() + 60_000));
    const again = { parts: [{ ...PARTS[1]!, amount: '60.00' }], reason: '重新分解' };
    must(200, await admin.put(`/api/plan/targets/${TARGET}/breakdown`, again, { 'if-match': '"1"' }));
  });

  it('opens to the years and months it is due in, each part at either level', async () => {
    let count = 0;
    for (const moment of [before, '']) {
      const progress = await get<BreakdownProgress>(`targets/${TARGET}/breakdown-progress?asOf=${AS_OF}${moment}`);
      const holds = async (part: { axis: string; key: string; due: string; dueBasis: string }, above = '') => {
        const of = `&axis=${part.axis}&key=${part.key}${above}${moment}`;
        const whole = (await opensTo(part.due, due(of))) as OpenedDue;
        expect([of, whole.schedule.basis]).toEqual([of, part.dueBasis]);
        for (const { id, amount } of whole.rows) await opensTo(amount, due(`&year=${id}${of}`));
        count += 1;
      };
      for (const { parts } of progress.divisions)
        for (const part of parts) {
          await holds(part);
          for (const below of part.divisions)
            for (const child of below.parts) await holds(child, `&withinAxis=${part.axis}&withinKey=${part.key}`);
        }
    }
    expect(count).toBe(4 + 4 + 1);
  });

  it('of a year is due inside it, and of a place by its years where they sum to it', async () => {
    const of = async (path: string) => {
      const { rows, schedule } = (await opened(due(path + before))) as OpenedDue;
      return [rows.map(({ id, note, amount }) => `${id} ${note} ${amount}`), schedule.months, schedule.elapsed];
    };
    expect(await of('&axis=year&key=2023')).toEqual([['2023 5/12 333.34'], 12, 5]);
    expect(await of('&axis=zone&key=C-MED')).toEqual([['2022 12/12 2500.00', '2023 5/12 1041.67'], 24, 17]);
    expect(await of('&axis=zone&key=C-MED&withinAxis=year&withinKey=2022')).toEqual([['2022 12/12 100.01'], 12, 12]);
  });

  it.each(['&axis=zone&key=C-MAT', '&axis=year&key=2023&withinAxis=zone&withinKey=C-MAT', '&axis=zone'])(
    '%s is no part of it',
    async (of) => expect((await clients['leader']!.get(`/api/insight/opened/${due(of)}`)).status).toBe(404),
  );
});

describe('计划序时应完成', () => {
  it.each(READERS)('opens to its years, and a year’s plans to the projects that made them, for %s', async (by) => {
    for (const moment of ['', then]) {
      const { plannedDue, years } = await curveOf(moment);
      const { rows } = await opensTo(plannedDue, planned(moment), by);
      expect(rows.map(({ id, note }) => [id, note])).toEqual([
        ['2022', '700.02'],
        ['2023', '133.33'],
      ]);
      for (const { year, planned: of, projects } of years) {
        const found = await opensTo(of, planned(`&year=${year}${moment}`), by);
        expect([year, found.count]).toEqual([year, projects]);
        expect(found.rows.every(({ visible, name }) => visible === (name !== null))).toBe(true);
      }
    }
    expect(add('0', '700.02', '55.55')).toBe((await curveOf()).plannedDue);
  });

  it('shows whose plan is missing, and what was planned at a moment', async () => {
    const { rows } = await opened(planned('&year=2022'));
    expect(rows.map(({ amount }) => amount)).toEqual(['700.01', '0.01', null]);
    await plan(2022, { c: '50.00' });
    expect((await opened(planned('&year=2022'))).sum).toBe('750.02');
    expect((await opened(planned(`&year=2022${then}`))).sum).toBe('700.02');
  });
});
