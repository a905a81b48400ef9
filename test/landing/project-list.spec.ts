import type { ProjectBoard, ProjectPage } from '#landing/projects/dto/project-view.dto.js';
import { readWorkbook } from '#platform/workbook/read-workbook.js';
import { LandingWorld, must, refusal } from './landing-world.js';

describe('lists of projects', () => {
  let world: LandingWorld;

  beforeAll(async () => {
    world = await LandingWorld.start();
    await world.project({
      name: '=1+1 创新药',
      plannedTotal: '100000000.01',
      zoneCode: 'C-MED-W',
      investor: { name: '恒星药业有限公司' },
    });
    await world.project({
      name: '碳纤维 100% 制造',
      plannedTotal: '200000000.02',
      zoneCode: 'C-MAT',
      mode: 'leased',
      industryCode: undefined,
    });
    await world.project({ name: '冷链仓储', plannedTotal: undefined, zoneCode: 'C-MED-E', mode: 'asset_light' });
    const lost = await world.project({ name: '已失项目', plannedTotal: '5.00' });
    must(200, await world.leader.post(`/api/projects/${lost.id}/status`, { status: 'lost', reason: '落户外省' }));
  });
  afterAll(() => world.close());

  const list = async (query: string) => {
    const page = must(200, await world.leader.get<ProjectPage>(`/api/projects?${query}`));
    return { names: page.items.map((row) => row.name), total: page.total, sums: page.sums, next: page.nextCursor };
  };

  it.each([
    ['status=active', 3],
    ['status=active,lost', 4],
    ['stage=negotiation', 4],
    ['stage=signed', 0],
    ['mode=leased,asset_light', 2],
    ['zoneCode=C-MED', 3],
    ['zoneCode=C-MAT', 1],
    ['industryCode=MED', 3],
    [`q=${encodeURIComponent('恒星')}`, 1],
    [`q=${encodeURIComponent('100%')}`, 1],
    ['q=P-2026-000002', 1],
    ['q=_', 0],
    ['mode=leased&zoneCode=C-MED', 0],
  ])('%s finds %i', async (query, count) => {
    const { names, total } = await list(query);
    expect([names.length, total]).toEqual([count, count]);
  });

  it('sums the whole filter to the fen, whatever the page', async () => {
    const first = await list('status=active&limit=1&sort=-plannedTotal');
    expect(first).toMatchObject({
      names: ['碳纤维 100% 制造'],
      total: 3,
      sums: { plannedTotal: '300000000.03', contractedAmount: '0.00', counted: 3 },
    });
    const second = await list(`status=active&limit=1&sort=-plannedTotal&cursor=${first.next}`);
    expect(second).toMatchObject({ names: ['=1+1 创新药'], total: 3, sums: null });
  });

  it.each(['updatedAt', 'createdAt', 'plannedTotal', 'contractedAmount', 'stageSince', 'name', 'code'])(
    'sorts by %s both ways',
    async (sort) => {
      const all = async (key: string) => {
        const names: string[] = [];
        let cursor: string | null = '';
        do {
          const page: Awaited<ReturnType<typeof list>> = await list(
            `sort=${key}&limit=2${cursor ? `&cursor=${cursor}` : ''}`,
          );
          names.push(...page.names);
          cursor = page.next;
        } while (cursor !== null);
        return names;
      };
      const up = await all(sort);
      expect(new Set(up).size).toBe(4);
      expect(await all(`-${sort}`)).toEqual([...up].reverse());
    },
  );

  it.each([
    'sort=nonsense',
    'stage=nonsense',
    'status=',
    'limit=0',
    'limit=1000',
    'cursor=x',
    'officerId=1',
    'unknown=1',
  ])('%s', async (query) => {
    const answer = await world.leader.get(`/api/projects?${query}`);
    expect(answer.status).toBe(query === 'status=' ? 200 : 400);
  });

  it('the board counts and sums what is under way, by stage', async () => {
    const board = must(200, await world.leader.get<ProjectBoard>('/api/projects/board'));
    expect(board.columns.map((column) => [column.stage, column.count])).toEqual([
      ['negotiation', 3],
      ['appraisal', 0],
      ['signed', 0],
      ['registered', 0],
      ['started', 0],
      ['building', 0],
      ['producing', 0],
      ['at_capacity', 0],
      ['aftercare', 0],
    ]);
    expect(board.columns[0]).toMatchObject({ plannedTotal: '300000000.03', contractedAmount: '0.00' });
    expect(board.columns[0]!.cards).toHaveLength(3);
    const narrowed = must(
      200,
      await world.leader.get<ProjectBoard>('/api/projects/board?zoneCode=C-MAT&status=active'),
    );
    expect(narrowed.columns[0]).toMatchObject({ count: 1, cards: [{ name: '碳纤维 100% 制造' }] });
    expect(narrowed.columns[1]!.cards).toEqual([]);
    for (const within of ['', 'zoneCode=C-MAT&'])
      for (const column of must(200, await world.leader.get<ProjectBoard>(`/api/projects/board?${within}`)).columns) {
        const { stage, count, plannedTotal, contractedAmount } = column;
        const asList = `/api/projects?${within}stage=${stage}&status=active,paused`;
        const { total, sums } = must(200, await world.leader.get<ProjectPage>(asList));
        expect([stage, total, sums]).toMatchObject([stage, count, { plannedTotal, contractedAmount }]);
      }
    const officers = must(200, await world.officer2.get<ProjectBoard>('/api/projects/board'));
    expect(officers.columns[0]).toMatchObject({ count: 0, plannedTotal: '0.00', cards: [] });
  });

  it('is exported by the same filters, named in words, formulas as text', async () => {
    const answer = await world.leader.bytes('/api/projects/export?zoneCode=C-MED&status=active&sort=code');
    expect(answer.status).toBe(200);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('项目-2026-11-24.xlsx');
    const rows = (await readWorkbook(answer.body)).sheets[0]!.rows.map((row) => row.map((cell) => cell.text));
    expect(rows[1]?.[0]).toBe('截至 2026-11-24，共 2 个');
    const cells = Object.fromEntries(rows[2]!.map((head, column) => [head, rows[3]![column]]));
    expect(cells).toMatchObject({
      项目名称: '=1+1 创新药',
      投资方: '恒星药业有限公司',
      建设方式: '新建供地',
      当前进度: '洽谈',
      状态: '正常推进',
      '计划总投资（元）': '100000000.01',
      负责人: '陈晓岚',
    });
    expect(rows).toHaveLength(5);
    expect(refusal(await world.leader.get('/api/projects/export?sort=nonsense'))[0]).toBe(400);
  });

  it('the rules of the ladder are there to read', async () => {
    const rules = must(
      200,
      await world.officer.get<{ ladders: Record<string, string[]>; kinds: unknown[]; gates: unknown[] }>(
        '/api/reference/ladders',
      ),
    );
    expect(rules.ladders['asset_light']).not.toContain('building');
    expect(rules.kinds).toContainEqual(
      expect.objectContaining({
        code: 'agreement_signed',
        zh: '正式签约',
        evidence: true,
        opens: expect.objectContaining({ leased: 'signed' }),
      }),
    );
    expect(rules.gates).toContainEqual(expect.objectContaining({ code: 'signed.promised_tax', field: 'promisedTax' }));
    expect((await world.app.http.get('/api/reference/ladders')).status).toBe(401);
  });
});
