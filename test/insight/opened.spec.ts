import type { ChainMap } from '#insight/chain/dto/chain.dto.js';
import type { Desk } from '#insight/desk/dto/desk.dto.js';
import type { LandYield } from '#insight/land-yield/dto/land-yield.dto.js';
import type { OpenedFigure, OpenedRow } from '#insight/open/dto/opened.dto.js';
import type { BlockerReference, BlockerView, DepartmentLoad } from '#landing/blockers/dto/blocker.dto.js';
import type { EntryPage } from '#investment/entries/dto/entry.dto.js';
import type { ProjectPage } from '#landing/projects/dto/project-view.dto.js';
import type { Pipeline } from '#insight/pipeline/dto/pipeline.dto.js';
import type { TargetParts, TargetProgress } from '#insight/progress/dto/progress.dto.js';
import { add } from '#platform/money/money.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from '../investment/ledger-world.js';
import { CONTRACT } from '../landing/landing-world.js';
import type { HttpClient } from '../support/http-client.js';

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
const READERS = ['officer', 'officer2', 'manager', 'manager2', 'verifier', 'leader'] as const;

let world: LedgerWorld;
const clients = {} as Record<string, HttpClient>;
const ids: Record<string, string> = {};

const get = async <T>(path: string, by = 'leader'): Promise<T> => must(200, await clients[by]!.get<T>(`/api/${path}`));

/** All pages of an opened figure, two rows each. */
async function opened(path: string, by = 'leader'): Promise<OpenedFigure> {
  const first = await get<OpenedFigure>(`insight/opened/${path}&limit=2`, by);
  const rows: OpenedRow[] = [...first.rows];
  for (let { nextCursor } = first; nextCursor !== null;) {
    const page = await get<OpenedFigure>(`insight/opened/${path}&limit=2&cursor=${encodeURIComponent(nextCursor)}`, by);
    expect([page.sum, page.count, page.total]).toEqual([first.sum, first.count, first.total]);
    rows.push(...page.rows);
    nextCursor = page.nextCursor;
  }
  expect(rows).toHaveLength(first.total);
  return { ...first, rows };
}
const sumOf = (rows: readonly OpenedRow[]) => add('0.00', ...rows.flatMap(({ amount }) => amount ?? []));

/** The figure, the answer's sum, and what its rows add up to: all the same. */
async function opensTo(figure: string | null, path: string, by = 'leader'): Promise<OpenedFigure> {
  const found = await opened(path, by);
  expect([path, found.sum ?? '0.00', sumOf(found.rows)]).toEqual([path, figure ?? '0.00', figure ?? '0.00']);
  return found;
}

const place = (id: string, columns: Record<string, unknown>) =>
  world.app.dataSource.query(
    `UPDATE projects SET ${Object.keys(columns)
      .map((column, index) => `${column} = $${index + 2}`)
      .join(', ')} WHERE id = $1`,
    [id, ...Object.values(columns)],
  );
async function signed(id: string, on: string): Promise<void> {
  await world.app.dataSource.query(
    `WITH told AS (INSERT INTO milestones (project_id, kind, effective_on, reported_by, recorded_at)
       SELECT id, 'agreement_signed', $2::date, officer_id, created_at FROM projects WHERE id = $1 RETURNING id)
     INSERT INTO milestone_verdicts (milestone_id, verdict, by, recorded_at)
       SELECT told.id, 'verified', u.id, now() FROM told, users u WHERE u.username = 'verifier'`,
    [id, on],
  );
}

/** Open, of another team, confidential, moved out of the zone, merged, a phase: everything a sum may trip over. */
beforeAll(async () => {
  world = await startLedgerWorld();
  for (const name of READERS) clients[name] = await world.login(name);
  const money = (planned: string, contracted: string) => ({
    fields: { plannedTotal: planned, contractedAmount: contracted },
  });
  ids['a'] = await world.project({ name: '澜舟原料药', ...money('100.01', '80.00') });
  ids['b'] = await world.project({ name: '海曜制剂', owner: 'officer2', zoneCode: 'N-CBZ', ...money('33.33', '0.10') });
  ids['c'] = await world.project({ name: '智联装备', ...money('0.07', '0.05') });
  ids['moved'] = await world.project({ name: '移出园区', ...money('5.00', '4.00') });
  ids['bare'] = await world.project({ name: '未定金额' });
  ids['merged'] = await world.project({ name: '已经并入', ...money('9000.00', '9000.00') });
  await place(ids['merged'], { status: 'merged' });
  ids['phase'] = await world.project({ name: '二期', ...money('700.00', '700.00') });
  await place(ids['phase'], { parent_id: ids['a'], relation: 'phase', relation_no: 2 });
  must(
    201,
    await clients['manager']!.post(`/api/projects/${ids['c']}/secrecy`, { codeName: '蓝鲸九号', reason: '投资方要求' }),
  );
  must(
    200,
    await clients['leader']!.post(`/api/projects/${ids['moved']}/zone`, {
      zoneCode: 'N-CBZ',
      fromMonth: '2025-01',
      reason: '移交',
    }),
  );
}, 60_000);
afterAll(() => world.close());

describe('the pipeline', () => {
  it.each(READERS)('opens stage by stage and as a whole to what it counts, for %s', async (by) => {
    const pipeline = await get<Pipeline>('insight/pipeline', by);
    expect(pipeline).toMatchObject({ count: 5, plannedTotal: '138.41' });
    const cells = [...pipeline.items.map((item) => ({ ...item, of: `&stage=${item.stage}` })), { ...pipeline, of: '' }];
    for (const { of, count, plannedTotal, contractedAmount } of cells) {
      const planned = await opensTo(plannedTotal, `pipeline?measure=planned${of}`, by);
      expect([of, planned.count, planned.total]).toEqual([of, count, count]);
      await opensTo(contractedAmount, `pipeline?measure=contracted${of}`, by);
    }
  });

  it('keeps the money of what the reader may not read, and no name of it', async () => {
    const { rows } = await opened('pipeline?measure=planned', 'manager');
    const blind = rows.filter(({ visible }) => !visible);
    expect(blind.map(({ amount }) => amount)).toEqual(['33.33', '5.00']);
    for (const row of blind)
      expect(row).toEqual({
        ...{ kind: 'project', visible: false, amount: row.amount },
        ...{ id: null, projectId: null, code: null, name: null, note: null, zoneCode: null, on: null, days: null },
      });
    expect(JSON.stringify(await opened('pipeline?measure=planned', 'officer2'))).not.toContain('智联装备');
    expect(rows.find(({ amount }) => amount === '0.07')?.name).toContain('蓝鲸九号');
  });

  it('opens what the year has signed: each project once, an increase on its own day', async () => {
    await signed(ids['a']!, '2026-03-01');
    await signed(ids['b']!, '2026-05-01');
    await signed(ids['c']!, '2025-05-01');
    await world.app.dataSource.query(
      `INSERT INTO capital_increases (project_id, "on", planned, contracted, fixed, reason, recorded_by, recorded_at)
       SELECT id, '2026-06-01', 10, 7.5, 0, '增资', officer_id, now() FROM projects WHERE id = ANY($1::uuid[])`,
      [[ids['a'], ids['c']]],
    );
    const { signedThisYear } = await get<Pipeline>('insight/pipeline');
    for (const by of READERS) {
      const found = await opensTo(signedThisYear.contracted, 'signed?year=2026', by);
      expect([found.count, found.total]).toEqual([signedThisYear.count, 4]);
      await opensTo(signedThisYear.increases, 'signed?year=2026&increases=true', by);
    }
    expect(signedThisYear).toMatchObject({ count: 2, increases: '15.00' });
  });
});

describe('the desk', () => {
  beforeAll(async () => {
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09'])
      await world.report(ids['a']!, `2024-${month}`, `1${month}.01`);
  });

  it.each(READERS)('opens each item to every row it counts, for %s', async (by) => {
    const { items } = await get<Desk>('insight/desk', by);
    for (const { code, count, amount, oldest } of items) {
      const found = await opensTo(amount, `desk?item=${code}`, by);
      expect([code, found.count, found.total]).toEqual([code, count, count]);
      expect([code, found.rows[0]?.on ?? null]).toEqual([code, oldest]);
    }
    if (by === 'verifier') expect(items.find(({ code }) => code === 'entries_pending')?.count).toBe(9);
  });

  it('opens no item of somebody else’s desk', async () => {
    const answer = await clients['officer']!.get<ProblemBody>('/api/insight/opened/desk?item=entries_pending');
    expect([answer.status, answer.body.code]).toEqual([404, 'record.not_found']);
  });

  it('names the version of the rules a light follows from', async () => {
    const before = await get<OpenedFigure>('insight/opened/desk?item=red_projects', 'manager');
    await world.app.dataSource.query(
      `UPDATE light_rules SET version = 7 WHERE code = 'start_overdue' AND mode = 'retrofit'`,
    );
    const after = await get<OpenedFigure>('insight/opened/desk?item=red_projects', 'manager');
    const version = ({ basis }: OpenedFigure) => basis.find(({ nameZh }) => nameZh === '逾期未开工')?.version;
    expect([version(before), version(after)]).toEqual([1, 7]);
  });
});

describe('亩均', () => {
  const unit = async (code: string, area: string, zoneCode = 'C-MED-W') => {
    const body = { code, name: code, kind: 'land', zoneCode, landUse: 'm2', area };
    return must(201, await clients['manager']!.post<{ id: string }>('/api/land-units', body)).id;
  };
  const give = async (unitId: string, projectId: string, area: string, contractFileId: string) =>
    must(
      201,
      await clients['manager']!.post(`/api/land-units/${unitId}/allocations`, {
        ...{ projectId, area, basis: 'grant', effectiveOn: '2026-11-20', contractFileId },
      }),
    );

  it('opens to the projects above the line and the parcels below it, each adding up', async () => {
    const file = must(201, await clients['manager']!.upload<{ id: string }>('/api/files', '合同.pdf', PDF)).id;
    const [west, core, more] = [
      await unit('W-1', '100'),
      await unit('C-1', '50', 'C-MED-CORE'),
      await unit('W-2', '9.5'),
    ];
    const shared = await world.project({ fields: CONTRACT });
    await place(shared, { contracted_amount: '100.00' });
    await give(west, shared, '1', file);
    await give(core, shared, '2', file);
    for (const amount of ['0.01', '0.02', '10.00']) {
      const other = await world.project({ fields: CONTRACT });
      await place(other, { contracted_amount: amount });
      await give(west, other, '3', file);
      await give(core, other, '4', file);
    }
    await give(more, ids['c']!, '2.5', file);
    await world.completed(shared, '2025-01', '0.01');
    await world.completed(shared, '2025-02', '5.00');
    await world.report(shared, '2025-03', '900.00');
    const before = await world.completed(shared, '2025-04', '1.00');
    await world.verify(
      (await world.report(shared, '2025-04', '3.00', { expectedVerified: before.id, reason: '核增' })).id,
    );
    const { zones } = await get<LandYield>('insight/land-yield');
    expect(zones.length).toBeGreaterThan(3);
    for (const by of ['leader', 'officer2', 'manager'])
      for (const { zoneCode, sums, allocated, area, free, projects } of zones) {
        const path = `land-yield?zoneCode=${zoneCode}`;
        for (const figure of ['contracted', 'completed', 'promisedTax', 'promisedOutput'] as const)
          expect((await opensTo(sums[figure], `${path}&figure=${figure}`, by)).count).toBe(projects);
        for (const [figure, land] of Object.entries({ allocated, area, free })) {
          const found = await opensTo(land, `${path}&figure=${figure}`, by);
          expect([figure, found.unit]).toEqual([figure, 'mu']);
        }
      }
    expect(zones.find(({ zoneCode }) => zoneCode === 'C-MED')?.sums.completed).toBe('8.01');
    const blind = await opened('land-yield?zoneCode=C-MED&figure=contracted', 'officer2');
    expect(blind.rows.some(({ visible, name }) => !visible && name !== null)).toBe(false);
    expect(blind.rows.every(({ visible }) => !visible)).toBe(true);
    const held = await opened('land-yield?zoneCode=C-MED&figure=allocated', 'officer2');
    expect(held.rows.map(({ name, note, projectId }) => [name === null, note, projectId])).toEqual(
      held.rows.map(() => [false, null, null]),
    );
  });

  it('knows no zone of that name, and no figure', async () => {
    expect((await clients['leader']!.get('/api/insight/opened/land-yield?zoneCode=NOPE&figure=area')).status).toBe(404);
    expect((await clients['leader']!.get('/api/insight/opened/land-yield?zoneCode=C-MED&figure=x')).status).toBe(400);
  });
});

describe('the industry chain', () => {
  it.each(READERS)('opens each segment and all of them together to what they count, for %s', async (by) => {
    const { industries } = await get<ChainMap>('insight/chain?plan=14FYP', by);
    const all = industries.flatMap(({ segments }) => segments);
    const [one, two] = [all[0]!.code, all[1]!.code];
    for (const [name, stage, segment] of [
      ['a', 'negotiation', one],
      ['b', 'signed', one],
      ['c', 'producing', one],
      ['moved', 'signed', two],
      ['phase', 'signed', two],
    ] as const)
      await place(ids[name]!, { stage, segment_code: segment });
    const told = (await get<ChainMap>('insight/chain?plan=14FYP', by)).industries.flatMap(({ segments }) => segments);
    const sets = [[told[0]!], [told[1]!], told];
    for (const set of sets) {
      const path = (figure: string) => `chain?figure=${figure}&segments=${set.map(({ code }) => code).join(',')}`;
      for (const figure of ['enterprises', 'leads', 'talks', 'signed', 'producing'] as const) {
        const found = await opened(path(figure), by);
        const count = set.reduce((sum, each) => sum + each[figure], 0);
        expect([figure, found.count, found.total]).toEqual([figure, count, count]);
      }
      await opensTo(add('0.00', ...set.map((each) => each.plannedTotal)), path('settled'), by);
    }
    expect(told.some(({ enterprises }) => enterprises > 1)).toBe(true);
    expect(told[0]).toMatchObject({ signed: 1, producing: 1, plannedTotal: '33.40' });
  });
});

describe('what of an industry names no segment', () => {
  it.each(READERS)('opens to its leads and its projects, for %s', async (by) => {
    await place(ids['b']!, { stage: 'negotiation', segment_code: null });
    await place(ids['bare']!, { stage: 'signed', segment_code: null });
    const { industries } = await get<ChainMap>('insight/chain?plan=14FYP', by);
    for (const { code, unplaced } of industries) {
      for (const figure of ['leads', 'talks', 'signed', 'producing'] as const)
        expect((await opened(`chain?figure=${figure}&industryCode=${code}`, by)).count).toBe(unplaced[figure]);
      const { count, rows } = await opened(`chain?figure=projects&industryCode=${code}`, by);
      expect(count).toBe(unplaced.talks + unplaced.signed + unplaced.producing);
      // A talk out of reach is not even counted; what is signed counts for everybody, nameless out of reach.
      expect(
        rows
          .filter(({ visible, note }) => !visible || note === 'negotiation')
          .every(({ visible, name }) => visible === (name !== null)),
      ).toBe(true);
      const shown = rows.map(({ id }) => id);
      if (code === 'MED' && by === 'leader') expect(shown).toEqual(expect.arrayContaining([ids['b'], ids['bare']]));
      if (code === 'MED' && by === 'manager') expect(shown).not.toContain(ids['b']);
    }
  });
});

describe('a department’s load', () => {
  const FIGURES = ['open', 'overdue', 'handedOver'] as const;
  const at = (day: string) => world.clock.set(new Date(`${day}T02:00:00Z`));
  const raise = async (project: string, teamId: string, by = 'manager') =>
    must(
      201,
      await clients[by]!.post<BlockerView>(`/api/projects/${project}/blockers`, {
        kindCode: 'power',
        title: '双回路用电',
        teamId,
      }),
    ).id;

  it('opens to the requests, each with what it adds, for whoever sees the table', async () => {
    const department = (clients['department'] = await world.login('department'));
    const { teams } = await get<BlockerReference>('blocker-kinds', 'manager');
    const [office, zones] = ['Administrative office', 'Park management'].map(
      (name) => teams.find(({ nameEn }) => nameEn.startsWith(name))!.id,
    ) as [string, string];
    const step = async (id: string, action: string, over: object = {}, by = department) =>
      must(200, await by.post(`/api/blockers/${id}/steps`, { action, ...over }));
    at('2026-12-01');
    const [one, secret, other] = [
      await raise(ids['a']!, office),
      await raise(ids['c']!, office),
      await raise(ids['b']!, office, 'officer2'),
    ];
    at('2026-12-05');
    await step(one, 'hand_over', { text: '转', teamId: zones });
    await step(other, 'solve', { text: '已办' });
    at('2027-02-01');
    await step(secret, 'hand_over', { text: '转', teamId: zones });
    at('2027-03-29');
    const back = await raise(ids['a']!, office);
    at('2027-04-01');
    await step(back, 'hand_over', { text: '转', teamId: zones });
    // Sent to and fro: one request, handed over by the same department twice.
    for (const team of [office, zones])
      await world.app.dataSource.query(
        `INSERT INTO blocker_steps (blocker_id, action, team_id, due_on, text, by, "on", recorded_at)
         SELECT id, 'hand_over', $2, due_on, '转', requested_by, '2027-04-01', now() FROM blockers WHERE id = $1`,
        [back, team],
      );
    for (const by of [...READERS, 'department']) {
      const load = await get<DepartmentLoad[]>('blockers/load', by);
      for (const { teamId, waitedDays, ...row } of load) {
        for (const figure of FIGURES) {
          const found = await opened(`load?teamId=${teamId}&figure=${figure}`, by);
          expect([by, figure, found.count, found.sum]).toEqual([by, figure, row[figure], null]);
        }
        const days = await opensTo(
          waitedDays === 0 ? null : `${waitedDays}.00`,
          `load?teamId=${teamId}&figure=waitedDays`,
          by,
        );
        expect(days.unit).toBe('days');
      }
      if (by !== 'leader') continue;
      expect(load.map((row) => [row.teamId, row.open, row.overdue, row.waitedDays, row.handedOver]).sort()).toEqual(
        [
          [office, 0, 0, 4 + 62 + 4 + 3, 4],
          [zones, 3, 2, 117 + 59, 1],
        ].sort(),
      );
    }
    const { rows } = await opened(`load?teamId=${zones}&figure=open`, 'leader');
    expect(rows.map(({ kind, id, note }) => [kind, id, note?.slice(0, 5)]).sort()).toEqual(
      [
        ['blocker', one, '澜舟原料药'],
        ['blocker', secret, '蓝鲸九号'],
        ['blocker', back, '澜舟原料药'],
      ].sort(),
    );
    expect(JSON.stringify(await opened(`load?teamId=${office}&figure=waitedDays`, 'department'))).not.toContain(
      '智联装备',
    );
  });

  it('is not for who may not see requests', async () => {
    const admin = await world.login('sysadmin');
    expect((await admin.get(`/api/insight/opened/load?teamId=${ids['a']}&figure=open`)).status).toBe(403);
  });
});

describe('money in other currencies', () => {
  const TARGET = 'FOREIGN-CAPITAL-14';
  const paid = (project: string, month: string, currency: string, originalAmount: string, rate: string, over = {}) =>
    world.report(project, month, '', {
      ...{ kind: 'foreign_capital', currency, originalAmount, rate, rateOn: `${month}-15`, amount: undefined },
      ...over,
    });

  it('opens to entries with currency, amount, rate, its day and the value in CNY', async () => {
    await world.verify((await paid(ids['a']!, '2023-01', 'USD', '100.00', '7')).id);
    const euro = await world.verify((await paid(ids['a']!, '2023-02', 'EUR', '33.33', '7.1234')).id);
    await world.verify((await paid(ids['c']!, '2023-02', 'EUR', '0.67', '7.5')).id);
    await world.verify((await paid(ids['moved']!, '2023-03', 'HKD', '50.00', '0.9')).id);
    // Stated in CNY it is a currency of its own here, and not the value of all the others.
    await world.completed(ids['bare']!, '2023-04', '5000.00', { kind: 'foreign_capital' });
    // What was stated in euro is corrected into dollars, and waits.
    await paid(ids['a']!, '2023-02', 'USD', '40.00', '7', { expectedVerified: euro.id, reason: '币种更正' });
    const told = await get<TargetProgress>(`targets/${TARGET}/progress`);
    expect(told.otherCurrencies).toEqual([
      { currency: 'CNY', verified: '5000.00', pending: '0.00' },
      { currency: 'EUR', verified: '34.00', pending: '-33.33' },
      { currency: 'HKD', verified: '50.00', pending: '0.00' },
    ]);
    const figures = [{ currency: 'USD', verified: told.verified, pending: told.pending }, ...told.otherCurrencies];
    for (const by of READERS)
      for (const moment of ['', `&knownAt=${world.clock.now().toISOString()}`])
        for (const { currency, verified, pending } of figures) {
          const parts = await get<TargetParts>(`targets/${TARGET}/entries?currency=${currency}${moment}`, by);
          expect([currency, parts.verified, parts.pending]).toEqual([currency, verified, pending]);
          expect(add('0.00', ...parts.projects.map((part) => part.verified))).toBe(verified);
          expect(add('0.00', ...parts.projects.map((part) => part.pending))).toBe(pending);
        }
    const parts = await get<TargetParts>(`targets/${TARGET}/entries?currency=EUR&projectId=${ids['a']}`);
    expect(parts.currency).toBe('EUR');
    expect(parts.projects[0]?.entries[0]).toMatchObject({
      ...{ currency: 'EUR', originalAmount: '33.33', rate: '7.1234', rateOn: '2023-02-15', amount: '237.42' },
    });
    expect(parts.basis.map(({ code, version }) => [code, version])).toContainEqual(['target', told.target.version]);
  });

  it('the ledger’s sums by currency are the rows of that currency', async () => {
    const of = async (query: string) =>
      get<{
        items: { originalAmount: string }[];
        sums: { byCurrency: { currency: string; verified: string; pending: string }[] };
      }>(`entries?kind=foreign_capital&limit=200${query}`);
    const { sums } = await of('');
    expect(sums.byCurrency.map(({ currency }) => currency)).toEqual(['CNY', 'EUR', 'HKD', 'USD']);
    for (const { currency, verified, pending } of sums.byCurrency)
      for (const [state, amount] of Object.entries({ verified, pending })) {
        const { items } = await of(`&currency=${currency}&state=${state}`);
        expect(add('0.00', ...items.map((item) => item.originalAmount))).toBe(amount);
      }
  });
});

describe('lists', () => {
  it('the ledger’s sums are what its rows add, waiting restatements by what they would change', async () => {
    for (const by of READERS)
      for (const kind of ['completed', 'foreign_capital']) {
        const of = (query: string) => get<EntryPage>(`entries?kind=${kind}&limit=200${query}`, by);
        const { items, sums } = await of('');
        const added = (state: string, rows = items) =>
          add('0.00', ...rows.flatMap((row) => (row.state === state ? (row.adds ?? []) : [])));
        expect([by, kind, added('verified'), added('pending')]).toEqual([by, kind, sums.verified, sums.pending]);
        expect(items.every((row) => (row.adds === null) === !['verified', 'pending'].includes(row.state))).toBe(true);
        expect(added('pending', (await of('&state=pending')).items)).toBe(sums.pending);
        expect((await of('&state=verified')).sums.verified).toBe(sums.verified);
      }
  });

  it('the projects’ sums are those of the rows that say they count', async () => {
    for (const by of READERS) {
      const { items, sums } = await get<ProjectPage>('projects?limit=200', by);
      const counted = items.filter(({ countsInSums }) => countsInSums);
      expect(add('0.00', ...counted.map((row) => row.plannedTotal ?? '0.00'))).toBe(sums!.plannedTotal);
      expect(add('0.00', ...counted.map((row) => row.contractedAmount ?? '0.00'))).toBe(sums!.contractedAmount);
      expect(sums!.counted).toBe(counted.length);
    }
    const { items } = await get<ProjectPage>('projects?limit=200');
    expect(
      items
        .filter(({ countsInSums }) => !countsInSums)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([ids['merged'], ids['phase']].sort());
  });
});

it.each([
  'pipeline?measure=x',
  'pipeline',
  'signed',
  'desk',
  'chain?figure=leads',
  'yield?by=source',
  'pipeline?measure=planned&cursor=x',
  'load?figure=open',
  `load?figure=mood&teamId=00000000-0000-4000-8000-000000000000`,
])('%s is refused', async (path) => {
  const { status } = await clients['leader']!.get(`/api/insight/opened/${path}`);
  expect(status).toBe(400);
});
