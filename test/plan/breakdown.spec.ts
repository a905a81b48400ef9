import type { BreakdownProgress } from '#insight/breakdown/dto/breakdown-progress.dto.js';
import type { TargetParts, TargetProgress } from '#insight/progress/dto/progress.dto.js';
import type { BreakdownVersionView, BreakdownView } from '#plan/breakdown/breakdown.dto.js';
import { add } from '#platform/money/money.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';

const PATH = '/api/plan/targets/KEY-INVEST-14/breakdown';
const YI = '00000000.00';
const yi = (amount: number) => `${amount}${YI}`;
const year = (key: number, amount: string) => ({ axis: 'year', key: String(key), amount });

describe('a target broken down', () => {
  let world: LedgerWorld;
  let admin: HttpClient;
  let leader: HttpClient;
  let leaderId: string;

  beforeAll(async () => {
    world = await startLedgerWorld();
    [admin, leader] = [await world.login('sysadmin'), await world.login('leader')];
    leaderId = (await world.actor('leader')).userId;
  });
  afterAll(() => world.close());

  const set = (parts: unknown[], version: number, by = admin) =>
    by.put<BreakdownView & ProblemBody>(PATH, { parts, reason: '管委会分解方案' }, { 'if-match': `"${version}"` });
  const read = async (query = '') => must(200, await leader.get<BreakdownView>(`${PATH}${query}`));
  const progress = async (query = '') =>
    must(200, await leader.get<BreakdownProgress>(`/api/targets/KEY-INVEST-14/breakdown-progress${query}`));

  /** Led by the leader, worked by a team, as appointed at the clock's moment. */
  const appoint = (id: string, team: string, led = true) =>
    world.app.dataSource.query(
      `UPDATE projects SET leader_id = $2, team_id = (SELECT id FROM teams WHERE code = $3), updated_at = $4, version = version + 1
        WHERE id = $1`,
      [id, led ? leaderId : null, team, world.clock.now()],
    );

  it('is empty before anybody divides it', async () => {
    const answer = await leader.get<BreakdownView>(PATH);
    expect(answer.body).toMatchObject({ version: 0, divisions: [], reason: null });
    expect(answer.headers.get('etag')).toBe('"0"');
    expect(await progress()).toMatchObject({ version: 0, divisions: [] });
  });

  it('keeps a difference to the whole and shows it exactly, in the target’s own unit', async () => {
    const years = [2021, 2022, 2023, 2024, 2025].map((key) => year(key, yi(298)));
    const zone = {
      axis: 'zone',
      key: 'C-MED',
      amount: yi(900),
      parts: [year(2021, yi(500)), year(2022, '40000000000.01')],
    };
    const after = must(200, await set([...years, zone, { axis: 'zone', key: 'C-MAT', amount: yi(601) }], 0));
    expect(after).toMatchObject({
      version: 1,
      targetVersion: 1,
      reason: '管委会分解方案',
      recordedByName: '系统管理员',
    });
    expect(
      after.divisions.map(({ axis, sum, difference, differenceInUnit }) => [axis, sum, difference, differenceInUnit]),
    ).toEqual([
      ['year', yi(1490), yi(10), '10'],
      ['zone', yi(1501), `-${yi(1)}`, '-1'],
    ]);
    const medicine = after.divisions[1]?.parts[0];
    expect(medicine).toMatchObject({ key: 'C-MED', nameZh: '中华药港', amount: yi(900) });
    expect(medicine?.divisions).toMatchObject([
      { axis: 'year', whole: yi(900), difference: '-0.01', differenceInUnit: '-0.0000000001' },
    ]);
  });

  it.each<[string, unknown, number, string]>([
    ['a year outside the window', { parts: [year(2026, yi(1))], reason: 'x' }, 400, 'parts[0].key'],
    ['an unknown zone', { parts: [{ axis: 'zone', key: 'NONE', amount: '1.00' }], reason: 'x' }, 400, 'parts[0].key'],
    [
      'somebody who is no leader',
      { parts: [{ axis: 'leader', key: '00000000-0000-4000-8000-000000000000', amount: '1.00' }], reason: 'x' },
      400,
      'parts[0].key',
    ],
    [
      'an axis there is not',
      { parts: [{ axis: 'mood', key: 'x', amount: '1.00' }], reason: 'x' },
      400,
      'parts[0].axis',
    ],
    ['a negative part', { parts: [year(2021, '-1.00')], reason: 'x' }, 400, 'parts[0].amount'],
    ['a part in 亿元', { parts: [year(2021, '300亿元')], reason: 'x' }, 400, 'parts[0].amount'],
    ['the same part twice', { parts: [year(2021, '1.00'), year(2021, '1.00')], reason: 'x' }, 400, 'parts[1].key'],
    ['no reason', { parts: [] }, 400, 'reason'],
    ['no list', { reason: 'x' }, 400, 'parts'],
    ['too many', { parts: Array.from({ length: 201 }, () => year(2021, '1.00')), reason: 'x' }, 400, 'parts'],
  ])('refuses %s and keeps what stood', async (_, body, status, field) => {
    const answer = await admin.put<ProblemBody>(PATH, body, { 'if-match': '"1"' });
    expect([answer.status, answer.body.errors.map((each) => each.field)]).toEqual([status, [field]]);
    expect((await read()).version).toBe(1);
  });

  it('is changed by the administrator alone, who has seen the present version', async () => {
    expect((await set([], 0)).status).toBe(412);
    expect((await set([], 1, leader)).status).toBe(403);
    expect((await admin.put(PATH, { parts: [], reason: 'x' })).status).toBe(428);
    expect(
      (await admin.put('/api/plan/targets/NONE/breakdown', { parts: [], reason: 'x' }, { 'if-match': '"0"' })).status,
    ).toBe(404);
    expect((await leader.get(`${PATH}?version=9`)).status).toBe(404);
  });

  it('keeps every version whole', async () => {
    must(200, await set([year(2021, yi(1500))], 1));
    expect((await read()).divisions).toMatchObject([{ axis: 'year', difference: '0.00', parts: [{ key: '2021' }] }]);
    expect((await read('?version=1')).divisions.map((each) => each.parts.length)).toEqual([5, 2]);
    const versions = must(
      200,
      await leader.get<BreakdownVersionView[]>('/api/plan/targets/KEY-INVEST-14/breakdown-versions'),
    );
    expect(versions.map(({ version, parts }) => [version, parts])).toEqual([
      [2, 1],
      [1, 9],
    ]);
    await expect(world.app.dataSource.query('UPDATE target_parts SET amount = 1')).rejects.toThrow(/append-only/i);
  });

  it('shows a difference when the target itself changes', async () => {
    const target = must(200, await admin.get<{ version: number }>('/api/plan/targets/KEY-INVEST-14'));
    must(
      200,
      await admin.patch('/api/plan/targets/KEY-INVEST-14', { amount: yi(1600), reason: '调整' }, target.version),
    );
    const after = await read();
    expect([after.targetVersion, after.divisions[0]?.difference]).toEqual([1, yi(100)]);
    must(
      200,
      await admin.patch('/api/plan/targets/KEY-INVEST-14', { amount: yi(1500), reason: '改回' }, target.version + 1),
    );
  });

  /** Each part opens to projects that add up to it, and so does what lies in no part. */
  async function opensAll(told: BreakdownProgress, moment: string): Promise<void> {
    const opens = async (query: string[], figure: { verified: string; pending: string }) => {
      const path = `/api/targets/KEY-INVEST-14/entries?asOf=${told.asOf}${moment}&limit=200&${query.join('&')}`;
      const found = must(200, await leader.get<TargetParts>(path));
      expect([query, found.verified, found.pending]).toEqual([query, figure.verified, figure.pending]);
      expect(add('0.00', ...found.projects.map((part) => part.verified))).toBe(figure.verified);
      expect(add('0.00', ...found.projects.map((part) => part.pending))).toBe(figure.pending);
    };
    const asked = ({ axis, key }: { axis: string; key: string }) =>
      `${axis === 'zone' || axis === 'industry' ? `${axis}Code` : axis}=${key}`;
    const outside = ({ outsideVerified, outsidePending }: { outsideVerified: string; outsidePending: string }) => ({
      verified: outsideVerified,
      pending: outsidePending,
    });
    for (const division of told.divisions) {
      await opens([`outside=${division.axis}`], outside(division));
      for (const part of division.parts) {
        await opens([asked(part)], part);
        for (const below of part.divisions) {
          await opens([asked(part), `outside=${below.axis}`], outside(below));
          // A zone inside a zone is asked for alone, as on the page.
          for (const child of below.parts)
            await opens(child.axis === part.axis ? [asked(child)] : [asked(part), asked(child)], child);
        }
      }
    }
  }

  it('measures each part, and with what falls into none they add up to the number', async () => {
    const west = await world.project({ zoneCode: 'C-MED-W' });
    const node = await world.project({ zoneCode: 'N-CBZ', industryCode: 'MAT' });
    await appoint(west, 'promotion-1');
    await world.list(west, 2021, 2022);
    await world.list(node, 2022);
    await world.completed(west, '2021-05', yi(10));
    await world.completed(west, '2022-03', yi(20));
    await world.completed(node, '2022-03', yi(5));
    await world.report(west, '2022-04', yi(1));
    const parts = [
      year(2021, yi(300)),
      year(2022, yi(1200)),
      { axis: 'zone', key: 'C-MED', amount: yi(1000), parts: [year(2021, yi(400)), year(2022, yi(600))] },
      { axis: 'industry', key: 'MED', amount: yi(1500) },
      { axis: 'department', key: 'promotion-1', amount: yi(1500) },
      { axis: 'leader', key: leaderId, amount: yi(700) },
    ];
    must(200, await set(parts, 2));
    const told = await progress('?asOf=2022-06');
    const number = must(200, await leader.get<TargetProgress>('/api/targets/KEY-INVEST-14/progress?asOf=2022-06'));
    expect([told.verified, told.pending]).toEqual([number.verified, number.pending]);
    expect(told.verified).toBe(yi(35));
    for (const { outsideVerified, parts: rows } of told.divisions) {
      expect(add(outsideVerified, ...rows.map((part) => part.verified))).toBe(told.verified);
    }
    const figures = told.divisions.map(({ axis, due, outsideVerified, parts: rows }) => [
      axis,
      due,
      outsideVerified,
      rows.map(({ verified, dueBasis }) => [verified, dueBasis]),
    ]);
    expect(figures).toEqual([
      [
        'year',
        yi(900),
        '0.00',
        [
          [yi(10), 'linear'],
          [yi(25), 'linear'],
        ],
      ],
      ['zone', yi(700), yi(5), [[yi(30), 'years']]],
      ['industry', yi(450), yi(5), [[yi(30), 'linear']]],
      ['department', yi(450), '0.00', [[yi(35), 'linear']]],
      ['leader', yi(210), yi(5), [[yi(30), 'linear']]],
    ]);
    expect(told.divisions[1]?.parts[0]).toMatchObject({
      pending: yi(1),
      aheadOfDue: `-${yi(670)}`,
      ratio: '0.030000',
      divisions: [{ axis: 'year', outsideVerified: '0.00', parts: [{ verified: yi(10) }, { verified: yi(20) }] }],
    });
    await opensAll(told, '');
    expect(told.divisions[4]?.parts[0]?.nameZh).toBe('郑国强');
    const names = await Promise.all(['officer', 'manager', 'verifier'].map((each) => world.login(each)));
    for (const client of names)
      expect((await client.get('/api/targets/KEY-INVEST-14/breakdown-progress')).status).toBe(200);
    expect((await admin.get('/api/targets/KEY-INVEST-14/breakdown-progress')).status).toBe(403);
    expect((await leader.get('/api/targets/NONE/breakdown-progress')).status).toBe(404);
  });

  it('what lies in none of the parts opens to exactly its rows, now and as of a moment, whoever took over since', async () => {
    // A place nobody divided, a department and a leader of no part, a year of no part, and a zone part divided by zones.
    const bare = await world.project({ zoneCode: 'C-MAT', industryCode: 'MAT' });
    await appoint(bare, 'promotion-2', false);
    const core = await world.project({ zoneCode: 'C-MED-CORE' });
    for (const each of [bare, core]) await world.list(each, 2021, 2022, 2023);
    await world.completed(bare, '2021-03', '7.01');
    await world.completed(core, '2023-01', '0.03');
    await world.report(bare, '2023-02', '11.10');
    const parts = [
      year(2021, yi(300)),
      {
        ...{ axis: 'zone', key: 'C-MED', amount: yi(1000) },
        parts: [{ axis: 'zone', key: 'C-MED-W', amount: yi(400) }, year(2021, yi(600))],
      },
      { axis: 'industry', key: 'MED', amount: yi(1500) },
      {
        ...{ axis: 'department', key: 'promotion-1', amount: yi(1500) },
        parts: [{ axis: 'leader', key: leaderId, amount: yi(1) }],
      },
      { axis: 'leader', key: leaderId, amount: yi(700), parts: [{ axis: 'industry', key: 'MAT', amount: yi(1) }] },
    ];
    must(200, await set(parts, 3));
    const told = await progress('?asOf=2023-12');
    expect(told.divisions.map(({ outsideVerified, outsidePending }) => [outsideVerified, outsidePending])).toEqual([
      ['2500000000.03', '100000011.10'],
      ['500000007.01', '11.10'],
      ['500000007.01', '11.10'],
      ['7.01', '11.10'],
      ['500000007.04', '11.10'],
    ]);
    await opensAll(told, '');
    const moment = world.clock.now().toISOString();
    world.clock.set(new Date(world.clock.now().getTime() + 60_000));
    // Who works it, who leads it and how it is divided change; what was told of the moment does not.
    await appoint(bare, 'promotion-1');
    must(200, await set([year(2022, yi(1)), { axis: 'leader', key: leaderId, amount: yi(1) }], 4));
    const then = await progress(`?asOf=2023-12&knownAt=${moment}`);
    expect(then.divisions).toEqual(told.divisions);
    await opensAll(then, `&knownAt=${moment}`);
    await opensAll(await progress('?asOf=2023-12'), '');
    const refused = async (query: string) => (await leader.get(`/api/targets/KEY-INVEST-14/entries?${query}`)).status;
    expect([
      await refused('outside=zone'),
      await refused('outside=leader&year=2022'),
      await refused('outside=mood'),
    ]).toEqual([404, 404, 400]);
  });
});
