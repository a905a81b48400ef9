import type { CohortTable, FunnelTable, TimeTable } from '#insight/funnel/dto/flow.dto.js';
import type { OpenedFigure } from '#insight/open/dto/opened.dto.js';
import { must, type ProblemBody } from '../investment/ledger-world.js';
import { get, ids, PERIOD, startFunnelWorld, world } from './funnel-world.js';

beforeAll(startFunnelWorld);
afterAll(() => world.close());

const rung = (table: FunnelTable['total'], stage: string) => table.projects.find((each) => each.stage === stage);

describe('the funnel', () => {
  it('counts who entered, went on, stands and ended, with money; what was merged is counted where it went', async () => {
    const table = await get<FunnelTable>(`funnel?by=zone&${PERIOD}`);
    expect(rung(table.total, 'negotiation')).toMatchObject({ entered: 5, wentOn: 4, standing: 1, ended: 0 });
    expect(rung(table.total, 'appraisal')).toMatchObject({ entered: 4, wentOn: 3, standing: 0, ended: 1, small: true });
    expect(rung(table.total, 'signed')).toMatchObject({
      entered: 3,
      wentOn: 1,
      planned: '601.50',
      contracted: '150.15',
    });
    expect(table).toMatchObject({ signedShare: { share: 0.6 }, underTalks: 1 });
    expect(table).toMatchObject({ partial: false, asOf: '2026-11-24', from: '2024-Q1', to: '2026-Q4' });
    const medicine = table.groups.find((group) => group.key === 'C-MED-W')!;
    expect(rung(medicine, 'signed')).toMatchObject({ entered: 2, wentOn: 1, contracted: '150.15' });
    for (const stage of ['negotiation', 'appraisal', 'signed', 'started'])
      expect(table.groups.reduce((sum, group) => sum + rung(group, stage)!.entered, 0)).toBe(
        rung(table.total, stage)!.entered,
      );
  });

  it.each(['industry', 'source', 'team', 'mode'])('adds up by %s, too', async (by) => {
    const table = await get<FunnelTable>(`funnel?by=${by}&${PERIOD}`);
    expect(table.groups.reduce((sum, group) => sum + rung(group, 'negotiation')!.entered, 0)).toBe(5);
    expect(table.groups.every((group) => group.key !== null)).toBe(true);
  });

  it('opens to the very projects it counted', async () => {
    const open = (part: string) => get<OpenedFigure>(`opened/funnel?by=zone&${PERIOD}&stage=signed&part=${part}`);
    expect((await open('entered')).rows.map(({ name }) => name).sort()).toEqual(['开工', '晚签', '签了'].sort());
    expect((await open('went_on')).rows).toMatchObject([{ id: ids['开工'], on: '2024-05-10' }]);
    const lost = await get<OpenedFigure>(`opened/funnel?by=zone&key=C-MAT&${PERIOD}&stage=appraisal&part=ended`);
    expect(lost).toMatchObject({ total: 1, rows: [{ name: '未成' }] });
  });

  it('begins with the leads, of those the reader reads', async () => {
    expect((await get<FunnelTable>(`funnel?by=source&${PERIOD}`)).total.leads).toEqual([]);
    const officer = await world.login('officer');
    const lead = {
      title: '示例线索',
      investor: { name: '示例线索公司' },
      source: 'own_visit',
      homeRegion: 'bohai_rim',
    };
    const logged = await officer.post<{ id: string }>('/api/leads', {
      ...lead,
      capturedOn: '2026-01-05',
      plannedTotal: '7.00',
    });
    must(201, logged);
    must(200, await officer.post(`/api/leads/${logged.body.id}/screening`, { opinion: '可行' }));
    const mine = (await get<FunnelTable>(`funnel?by=source&${PERIOD}`, 'officer')).total.leads;
    expect(mine).toMatchObject([
      { stage: 'captured', entered: 1, wentOn: 1, planned: '7.00' },
      { stage: 'screening', entered: 1, wentOn: 0, standing: 1 },
      { stage: 'accepted', entered: 0, wentOn: 0, share: null },
    ]);
    expect((await get<FunnelTable>(`funnel?by=source&${PERIOD}`, 'officer2')).total.leads).toEqual([]);
    expect((await get<FunnelTable>(`funnel?by=mode&${PERIOD}`)).total.leads).toEqual([]);
  });

  it('tells each reader of the projects within reach, and says so', async () => {
    const theirs = await get<FunnelTable>(`funnel?by=zone&${PERIOD}`, 'officer2');
    expect(rung(theirs.total, 'negotiation')!.entered).toBe(2);
    expect(theirs.partial).toBe(true);
    const rows = await get<OpenedFigure>(`opened/funnel?${PERIOD}&stage=negotiation&part=entered`, 'officer2');
    expect(rows.rows.map(({ name }) => name).sort()).toEqual(['晚签', '未成'].sort());
  });

  it('as it was known at a moment', async () => {
    const then = await get<FunnelTable>(`funnel?by=zone&${PERIOD}&knownAt=2024-05-01T00:00:00Z`);
    expect(then.asOf).toBe('2024-05-01');
    expect(rung(then.total, 'signed')!.entered).toBe(0);
    expect(rung(then.total, 'appraisal')).toMatchObject({ entered: 2, ended: 1, standing: 1 });
  });

  it('refuses what it cannot read', async () => {
    for (const bad of ['from=2024', 'by=moon', 'knownAt=yesterday', 'to=2024-Q5'])
      expect((await get<ProblemBody>(`funnel?${bad}`, 'leader', 400)).code).toBe('request.invalid');
    await get(`funnel?${PERIOD}`, 'department', 403);
    expect((await get<FunnelTable>('funnel?from=2026-Q1&to=2024-Q1')).groups).toEqual([]);
  });
});

describe('cohorts', () => {
  it('of what was signed in a quarter: count and money after 6, 12, 24 months; what cannot be seen yet says so', async () => {
    const table = await get<CohortTable>(`cohorts?${PERIOD}`);
    const of = (quarter: string) => table.cohorts.find((each) => each.quarter === quarter)!;
    const cell = (quarter: string, what: string, months: number) =>
      of(quarter).cells.find((each) => each.rung === what && each.months === months);
    expect(table.cohorts).toHaveLength(12);
    expect(of('2024-Q2')).toMatchObject({ signed: 2, contracted: '150.15', small: true });
    expect(cell('2024-Q2', 'registered', 6)).toMatchObject({
      observed: 'all',
      of: 2,
      reached: 1,
      reachedContracted: '50.05',
    });
    expect(cell('2024-Q2', 'started', 6)).toMatchObject({ observed: 'all', reached: 0 });
    expect(cell('2024-Q2', 'started', 12)).toMatchObject({ reached: 1 });
    expect(of('2026-Q3').signed).toBe(1);
    expect(cell('2026-Q3', 'started', 6)).toMatchObject({
      observed: 'none',
      reached: null,
      share: null,
      observedFrom: '2027-03-30',
    });
    expect(table.headline).toEqual({ signed: 1, share: null, small: true });
    const narrow = await get<CohortTable>(`cohorts?by=industry&key=MAT&${PERIOD}`);
    expect(narrow.cohorts.map(({ signed }) => signed).reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(narrow.groups.map(({ key }) => key).sort()).toEqual(['MAT', 'MED']);
  });

  it('opens each cell', async () => {
    const rows = await get<OpenedFigure>('opened/cohort?quarter=2024-Q2&rung=started&months=12');
    expect(rows.rows.map(({ name, note }) => [name, note])).toEqual([
      ['签了', 'missed'],
      ['开工', 'reached'],
    ]);
    expect((await get<OpenedFigure>('opened/cohort?quarter=2026-Q3&rung=started&months=6')).total).toBe(0);
    expect((await get<OpenedFigure>('opened/cohort?quarter=2026-Q3')).rows).toMatchObject([{ name: '晚签' }]);
  });
});

describe('time in stage', () => {
  it('median, ninth tenth, and what is still there counted as far as it was watched', async () => {
    const table = await get<TimeTable>(`time-in-stage?by=industry&stage=signed&${PERIOD}`);
    const of = (group: TimeTable['total'], stage: string) => group.stages.find((each) => each.stage === stage)!;
    expect(of(table.total, 'signed')).toMatchObject({ n: 3, events: 1, small: true, watchedDays: 928 });
    expect(of(table.total, 'signed').steps).toMatchObject([{ days: 31, atRisk: 3, events: 1 }]);
    expect(of(table.total, 'signed').median.days).toBeNull();
    expect(of(table.total, 'appraisal')).toMatchObject({ n: 2, events: 1, steps: [], median: { days: 39 } });
    expect(table.groups.map(({ key }) => key).sort()).toEqual(['MAT', 'MED']);
    const rows = await get<OpenedFigure>(`opened/time-in-stage?by=industry&stage=signed&${PERIOD}`);
    expect(rows.rows.map(({ name, amount, note }) => [name, amount, note])).toEqual([
      ['签了', '928.00', 'watched'],
      ['晚签', '115.00', 'watched'],
      ['开工', '31.00', 'went_on'],
    ]);
  });
});
