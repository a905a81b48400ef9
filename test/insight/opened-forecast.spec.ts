import ExcelJS from 'exceljs';
import type { ForecastMonth, ForecastRunView, LatestForecasts } from '#insight/forecast/dto/forecast.dto.js';
import type { ForecastProject, OpenedForecast } from '#insight/forecast/dto/opened-forecast.dto.js';
import type { PastForecasts } from '#insight/forecast/dto/past-forecasts.dto.js';
import { add } from '#platform/money/money.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';
import { runJobs } from '../support/run-jobs.js';
import { fillForecastWorld, KEY, NOW, THEN } from './forecast-world.js';

let world: LedgerWorld;
let leader: HttpClient;
let officer: HttpClient;
let base: ForecastRunView;
let changed: ForecastRunView;

const KINDS = ['waiting', 'works', 'agreed', 'talks', 'newcomers', 'added'] as const;
const SIGNED = { amount: '5000000000.00', mode: 'leased', month: '2024-05', projects: 3 };

beforeAll(async () => {
  world = await startLedgerWorld(NOW);
  leader = await world.login('leader');
  officer = await world.login('officer');
  await fillForecastWorld(world);
  base = await answered({ knownAt: THEN });
  const [first, second] = base.forecast!.base.movers;
  const whatIf = {
    speedUp: { projectIds: [first!.projectId], months: 4 },
    drop: [second!.projectId],
    add: [SIGNED],
  };
  changed = await answered({ knownAt: THEN, whatIf });
}, 120_000);
afterAll(() => world.close());

async function answered(body: object): Promise<ForecastRunView> {
  const { id } = must(202, await leader.post<ForecastRunView>(`/api/targets/${KEY}/forecasts`, { draws: 60, ...body }));
  await runJobs(world.app);
  return must(200, await leader.get<ForecastRunView>(`/api/forecasts/${id}`));
}

async function linesOf(run: string, query: string, client = leader): Promise<OpenedForecast> {
  const all: OpenedForecast['lines'] = [];
  let cursor: string | null = null;
  for (;;) {
    const more: string = cursor === null ? '' : `&cursor=${cursor}`;
    const page: OpenedForecast = must(
      200,
      await client.get<OpenedForecast>(`/api/forecasts/${run}/parts?${query}&limit=7${more}`),
    );
    all.push(...page.lines);
    cursor = page.nextCursor;
    if (cursor === null) return { ...page, lines: all };
  }
}

const sumOf = (lines: OpenedForecast['lines']) => add('0.00', ...lines.map(({ amount }) => amount));

describe('a month of a forecast opens', () => {
  it.each(['2024-04', '2025-12', '2027-12'])(
    '%s: done and the parts are the mean, and lines the parts',
    async (month) => {
      const told = base.forecast!.base.months.find((each) => each.month === month)!;
      expect(add(base.forecast!.done, ...KINDS.map((kind) => told.parts![kind]))).toBe(told.mean);
      for (const kind of KINDS) {
        const { sum, total, lines } = await linesOf(base.id, `month=${month}&kind=${kind}`);
        expect([kind, sum, sumOf(lines), lines.length]).toEqual([kind, told.parts![kind], told.parts![kind], total]);
      }
      expect(Number(told.parts!.works)).toBeGreaterThan(0);
    },
  );

  it('a what-if’s own side tells what is signed besides, and nothing of what is dropped', async () => {
    const told = (of: ForecastMonth | null) => of!.parts!.added;
    expect(told(changed.forecast!.base.end)).toBe('0.00');
    expect(Number(told(changed.forecast!.changed!.end))).toBeGreaterThan(0);
    const added = await linesOf(changed.id, 'month=2025-12&kind=added&side=changed');
    expect(added.total).toBe(3);
    const [dropped] = changed.assumed!.drop;
    const works = await linesOf(changed.id, 'month=2025-12&kind=works&side=changed');
    expect(works.lines.some(({ projectId }) => projectId === dropped!.projectId)).toBe(false);
    const gone = await leader.get(`/api/forecasts/${changed.id}/projects/${dropped!.projectId}?side=changed`);
    expect(gone.status).toBe(404);
  });

  it('a project opens to its plan, what was made of it, and the seed', async () => {
    const [mover] = base.forecast!.base.movers;
    const path = `/api/forecasts/${base.id}/projects/${mover!.projectId}`;
    const project = must(200, await leader.get<ForecastProject>(path));
    const end = project.months.find(({ month }) => month === '2025-12')!;
    expect(project).toMatchObject({ measured: '2025-12', seed: base.seed, ruleVersion: base.ruleVersion, draws: 60 });
    expect(Math.abs(Number(end.amount) - Number(mover!.expected))).toBeLessThan(0.02);
    expect(project.deviation).toBe(mover!.deviation);
    const [row] = await world.app.dataSource.query(
      `SELECT planned_total::text AS planned FROM projects WHERE id = $1`,
      [mover!.projectId],
    );
    expect(project.told.planned).toBe((row as { planned: string }).planned);
    expect(project.learned!.mode).toBe(project.told.mode);
    const lines = await linesOf(base.id, `month=2025-12&kind=${project.kind}`);
    expect(lines.lines.find(({ projectId }) => projectId === mover!.projectId)!.amount).toBe(end.amount);
  });

  it('who may not read a project sees its amount and nothing else of it', async () => {
    const seen = await linesOf(base.id, 'month=2025-12&kind=works', officer);
    expect(seen.sum).toBe(base.forecast!.base.end!.parts!.works);
    expect(seen.lines.every(({ projectId, projectName }) => projectId === null && projectName === null)).toBe(true);
    const hidden = `/api/forecasts/${base.id}/projects/${base.forecast!.base.movers[0]!.projectId}`;
    expect((await officer.get(hidden)).status).toBe(404);
  });

  it('one made before months could be opened says so, and fails nowhere', async () => {
    const old = await answered({ knownAt: THEN, seed: 4 });
    await world.app.dataSource.query('DELETE FROM forecast_parts WHERE run_id = $1', [old.id]);
    await world.app.dataSource.query(
      `UPDATE forecast_runs SET result = jsonb_set(result, '{forecast,base,end}', (result #> '{forecast,base,end}') - 'mean' - 'parts')
        WHERE id = $1`,
      [old.id],
    );
    const read = must(200, await leader.get<ForecastRunView>(`/api/forecasts/${old.id}`));
    expect(read.forecast!.base.end).toMatchObject({ mean: null, parts: null });
    expect(await linesOf(old.id, 'month=2025-12&kind=works')).toMatchObject({ sum: '0.00', total: 0 });
  });

  it.each([
    ['month=2024-03&kind=works', 400, 'forecast.month_unknown'],
    ['month=2031-01&kind=works', 400, 'forecast.month_unknown'],
    ['month=2025-13&kind=works', 400, 'request.invalid'],
    ['month=2025-12&kind=leads', 400, 'request.invalid'],
    ['month=2025-12&kind=works&side=changed', 404, 'record.not_found'],
    ['month=2025-12&kind=works&cursor=nonsense', 400, 'cursor.invalid'],
  ])('?%s is refused with a reason', async (query, status, code) => {
    const answer = await leader.get<ProblemBody>(`/api/forecasts/${base.id}/parts?${query}`);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('what was assumed is said again', () => {
  const assumed = () => {
    const [first, second] = base.forecast!.base.movers;
    const named = (mover: typeof first) => ({ projectId: mover!.projectId, projectName: mover!.projectName });
    return {
      speedUp: { months: 4, projects: [expect.objectContaining(named(first))] },
      drop: [expect.objectContaining(named(second))],
      unblock: [],
      add: [SIGNED],
    };
  };

  it('beside the result; a plain forecast assumes nothing', () => {
    expect(changed.assumed).toEqual(assumed());
    expect(base.assumed).toBeNull();
  });

  it('in the list of what was asked, with what came out', async () => {
    const list = must(200, await leader.get<PastForecasts>(`/api/targets/${KEY}/forecasts?kind=what_if`));
    expect(list.total).toBe(1);
    const end = (side: 'base' | 'changed') => changed.forecast![side]!;
    const outcome = (side: 'base' | 'changed') => ({
      month: '2025-12',
      probability: end(side).probability,
      median: end(side).end!.quantiles[3],
    });
    expect(list.items[0]).toMatchObject({
      ...{ id: changed.id, state: 'done', assumed: assumed(), askedByName: changed.askedByName },
      ...{ base: outcome('base'), changed: outcome('changed') },
    });
    const all = must(200, await leader.get<PastForecasts>(`/api/targets/${KEY}/forecasts`));
    expect(all.items[0]!.requestedAt >= all.items.at(-1)!.requestedAt).toBe(true);
    expect(all.items.find(({ id }) => id === base.id)).toMatchObject({ assumed: null, changed: null });
  });

  it('what-ifs of leadership are not listed for others', async () => {
    const seen = must(200, await officer.get<PastForecasts>(`/api/targets/${KEY}/forecasts`));
    expect(seen.items.map(({ id }) => id)).toContain(base.id);
    expect(seen.items.map(({ kind }) => kind)).not.toContain('what_if');
    expect((await leader.get(`/api/targets/NOPE/forecasts`)).status).toBe(404);
    const whatIf = { drop: [base.forecast!.base.movers[3]!.projectId] };
    const body = { draws: 60, knownAt: THEN, whatIf };
    const asked = must(202, await leader.post<ForecastRunView>(`/api/targets/${KEY}/forecasts`, body));
    const underWay = async (client: HttpClient) =>
      must(200, await client.get<LatestForecasts>(`/api/targets/${KEY}/forecasts/latest`)).underWay.map(({ id }) => id);
    expect([await underWay(leader), await underWay(officer)]).toEqual([[asked.id], []]);
    await runJobs(world.app);
  });

  it('on the sheet, over the months and their parts', async () => {
    const file = await leader.bytes(`/api/forecasts/${changed.id}/export`);
    expect(file.status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.body as unknown as ArrayBuffer);
    const text = JSON.stringify(book.worksheets[0]!.getSheetValues());
    const [first, second] = base.forecast!.base.movers;
    for (const said of ['提前 4 个月', first!.projectName!, '剔除', second!.projectName!, SIGNED.amount, '种子'])
      expect(text).toContain(said);
    expect(text).toContain('2025-12');
  });
});
