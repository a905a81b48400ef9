import { JobRegistry } from '#platform/jobs/job-registry.js';
import type { ForecastRunView, LatestForecasts } from '#insight/forecast/dto/forecast.dto.js';
import { RUN_FORECAST } from '#insight/forecast/forecasts.service.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';
import { runJobs, runScheduled } from '../support/run-jobs.js';
import { fillForecastWorld, KEY, NOW, THEN } from './forecast-world.js';

let world: LedgerWorld;
let leader: HttpClient;
let officer: HttpClient;

beforeAll(async () => {
  world = await startLedgerWorld(NOW);
  leader = await world.login('leader');
  officer = await world.login('officer');
  await fillForecastWorld(world);
}, 120_000);
afterAll(() => world.close());

const ask = (body: object, client = leader) =>
  client.post<ForecastRunView>(`/api/targets/${KEY}/forecasts`, { draws: 60, ...body });
const read = async (id: string, client = leader) =>
  must(200, await client.get<ForecastRunView>(`/api/forecasts/${id}`));
async function answered(body: object): Promise<ForecastRunView> {
  const { id } = must(202, await ask(body));
  await runJobs(world.app);
  return read(id);
}

describe('will the target be reached', () => {
  it('as of a past moment: a probability, a fan that begins at the exact past, and who moves it', async () => {
    const run = await answered({ knownAt: THEN });
    expect(run).toMatchObject({ state: 'done', progress: 100, kind: 'forecast', missing: [], ended: null });
    const { forecast } = run;
    expect(forecast).toMatchObject({ asOf: '2024-03', windowTo: '2025-12', amount: '150000000000.00' });
    const told = must(
      200,
      await leader.get<{ verified: string }>(`/api/targets/${KEY}/progress?asOf=2024-03&knownAt=${THEN}`),
    );
    const [sum] = await world.app.dataSource.query(
      `SELECT sum(verified_delta)::numeric(24,2)::text AS verified FROM credits WHERE listed AND month BETWEEN '2021-01-01' AND '2024-03-01'`,
    );
    expect(forecast!.done).toBe((sum as { verified: string }).verified);
    expect(told.verified).not.toBe('');
    expect(forecast!.base.months[0]!.month).toBe('2024-04');
    expect(forecast!.base.probability).toBeGreaterThanOrEqual(0);
    expect(forecast!.base.movers[0]).toMatchObject({ projectCode: expect.stringMatching(/^G-/) });
  });

  it('asked again with the same words it is the same run, and the same facts give the same figures', async () => {
    const first = must(202, await ask({ knownAt: THEN }));
    const other = await answered({ knownAt: THEN, seed: 5 });
    expect(must(202, await ask({ knownAt: THEN })).id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
    await world.app.dataSource.query(`UPDATE forecast_runs SET state = 'cancelled', result = NULL WHERE id = $1`, [
      other.id,
    ]);
    const again = await answered({ knownAt: THEN, seed: 5 });
    expect(again.id).not.toBe(other.id);
    expect(JSON.stringify(again.forecast)).toBe(JSON.stringify(other.forecast));
  });

  it('what is recorded later does not reach it', async () => {
    const before = await answered({ knownAt: THEN, seed: 6 });
    await world.app.dataSource.query(
      `INSERT INTO credits (project_id, kind, month, currency, zone_code, industry_code, segment_code, listed, verified_delta,
         reported_delta, verified_original_delta, reported_original_delta, entries_delta, cause, recorded_at)
       SELECT id, 'completed', '2024-02-01', 'CNY', 'C-MED-W', 'MED', 'unassigned', true, 1e8, 0, 1e8, 0, 1, 'verify', $1
         FROM projects ORDER BY code LIMIT 1`,
      ['2026-11-20T00:00:00Z'],
    );
    await world.app.dataSource.query(`UPDATE forecast_runs SET state = 'failed', result = NULL WHERE id = $1`, [
      before.id,
    ]);
    expect(JSON.stringify((await answered({ knownAt: THEN, seed: 6 })).forecast)).toBe(JSON.stringify(before.forecast));
  });

  it('what if stands beside the base', async () => {
    const base = await answered({ knownAt: THEN });
    const [mover] = base.forecast!.base.movers;
    const run = await answered({ knownAt: THEN, whatIf: { drop: [mover!.projectId] } });
    expect(run.kind).toBe('what_if');
    expect(JSON.stringify(run.forecast!.base)).toBe(JSON.stringify(base.forecast!.base));
    const median = (outlook: typeof run.forecast) => Number(outlook!.changed!.end!.quantiles[3]);
    expect(median(run.forecast)).toBeLessThan(Number(base.forecast!.base.end!.quantiles[3]));
    const more = { amount: '5000000000.00', mode: 'leased', month: '2024-05', projects: 3 };
    const added = await answered({ knownAt: THEN, whatIf: { add: [more] } });
    expect(median(added.forecast)).toBeGreaterThan(Number(base.forecast!.base.end!.quantiles[3]));
  });

  it('before there is history enough it says what is missing, and gives no figure', async () => {
    const run = await answered({ knownAt: '2019-08-15T16:00:00Z' });
    expect([run.state, run.forecast]).toEqual(['done', null]);
    expect(run.missing.map(({ what }) => what)).toContain('months');
  });

  it('the calendar asks each week; a window that is over says so and looks further', async () => {
    world.clock.set(new Date('2026-11-25T02:00:00Z'));
    // What is only drafted is no target yet: nothing is measured against it.
    const admin = await world.login('sysadmin');
    must(201, await admin.post('/api/plan/periods/15FYP/draft', { from: '14FYP', reason: '起草' }));
    await runScheduled(world.app, 'insight.forecast-weekly');
    const latest = must(200, await leader.get<LatestForecasts>(`/api/targets/${KEY}/forecasts/latest`));
    expect(latest.underWay).toEqual([]);
    expect(latest.forecast).toMatchObject({ askedByName: null, ended: { windowTo: '2025-12' } });
    expect(latest.forecast!.forecast).toMatchObject({
      windowFrom: '2026-01',
      amount: null,
      base: { probability: null },
    });
    expect(latest.forecast!.forecast!.base.months.length).toBe(36);
    const { backtest } = latest.backtest!;
    expect(backtest!.judged).toBeGreaterThan(8);
    expect(backtest!.tables.map(({ horizon }) => horizon)).toEqual([3, 6, 12]);
    for (const { forecast, naive } of backtest!.tables) expect(forecast!.mae).toBeLessThan(naive!.mae);
    expect(backtest!.calibration.map(({ horizon, held, count }) => [horizon, held, count])).toEqual(
      [3, 6, 12].map((horizon) => {
        const of = backtest!.rows.filter((row) => row.horizon === horizon);
        return [horizon, of.filter(({ inside }) => inside).length, of.length];
      }),
    );
    expect(backtest!.calibration.at(-1)).toMatchObject({ claimed: 80, few: true });
    await runScheduled(world.app, 'insight.forecast-weekly');
    expect(must(200, await leader.get<LatestForecasts>(`/api/targets/${KEY}/forecasts/latest`)).forecast!.id).toBe(
      latest.forecast!.id,
    );
  }, 60_000);
});

describe('who may, and what is refused', () => {
  it('everybody in business reads; names stay with who may read the project', async () => {
    const { id } = await answered({ knownAt: THEN });
    const seen = await read(id, officer);
    expect(seen.forecast!.base.movers.map(({ projectName }) => projectName)).toEqual(
      seen.forecast!.base.movers.map(() => null),
    );
    expect(seen.forecast!.base.movers[0]!.share).toBeGreaterThan(0);
    expect((await ask({}, officer)).status).toBe(403);
    expect((await officer.delete(`/api/forecasts/${id}`)).status).toBe(403);
  });

  it('a cancelled run stops, however often it is delivered, and may be asked again', async () => {
    const run = must(202, await ask({ knownAt: '2023-07-15T16:00:00Z' }));
    expect((await leader.delete(`/api/forecasts/${run.id}`)).status).toBe(204);
    await runJobs(world.app, { twice: true });
    expect(await read(run.id)).toMatchObject({ state: 'cancelled', forecast: null });
    expect(must(202, await ask({ knownAt: '2023-07-15T16:00:00Z' })).id).not.toBe(run.id);
    await runJobs(world.app, { twice: true });
  });

  it('killed in the middle, it begins again and ends the same', async () => {
    const { id } = must(202, await ask({ knownAt: THEN, seed: 77 }));
    const job = world.app.get(JobRegistry).handlerOf(RUN_FORECAST);
    const killed = new AbortController();
    killed.abort();
    await expect(job({ runId: id }, { attempt: 1, signal: killed.signal })).rejects.toThrow('stopping');
    expect((await read(id)).state).toBe('running');
    await runJobs(world.app, { twice: true });
    expect((await read(id)).state).toBe('done');
  });

  it.each<[string, string, object, number, string]>([
    ['another currency', 'FOREIGN-CAPITAL-14', {}, 422, 'forecast.unsupported'],
    ['no such target', 'NOPE', {}, 404, 'target.not_found'],
    ['the future', KEY, { knownAt: '2027-01-01T00:00:00Z' }, 400, 'request.invalid'],
    ['not a moment', KEY, { knownAt: 'yesterday' }, 400, 'request.invalid'],
    ['a what-if of nothing', KEY, { whatIf: {} }, 422, 'forecast.nothing_changed'],
    [
      'nobody’s project',
      KEY,
      { whatIf: { drop: ['00000000-0000-4000-8000-00000000dead'] } },
      400,
      'forecast.unknown_project',
    ],
    ['months out of reach', KEY, { whatIf: { speedUp: { projectIds: [], months: 99 } } }, 400, 'request.invalid'],
    [
      'signed in the past',
      KEY,
      { whatIf: { add: [{ amount: '1.00', mode: 'leased', month: '2020-01', projects: 1 }] } },
      400,
      'forecast.month_past',
    ],
  ])('%s', async (_, target, body, status, code) => {
    const answer = await leader.post<ProblemBody>(`/api/targets/${target}/forecasts`, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
