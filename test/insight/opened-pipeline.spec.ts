import type { Desk } from '#insight/desk/dto/desk.dto.js';
import type { OpenedFigure } from '#insight/open/dto/opened.dto.js';
import type { Pipeline } from '#insight/pipeline/dto/pipeline.dto.js';
import { type ProblemBody } from '../investment/ledger-world.js';
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

beforeAll(startOpenedWorld, 60_000);
afterAll(closeOpenedWorld);

async function signed(id: string, on: string): Promise<void> {
  await world.app.dataSource.query(
    `WITH told AS (INSERT INTO milestones (project_id, kind, effective_on, reported_by, recorded_at)
       SELECT id, 'agreement_signed', $2::date, officer_id, created_at FROM projects WHERE id = $1 RETURNING id)
     INSERT INTO milestone_verdicts (milestone_id, verdict, by, recorded_at)
       SELECT told.id, 'verified', u.id, now() FROM told, users u WHERE u.username = 'verifier'`,
    [id, on],
  );
}

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
