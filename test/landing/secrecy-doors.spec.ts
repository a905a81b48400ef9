import ExcelJS from 'exceljs';
import type { LandUnitView } from '#landing/land/dto/land-holding.dto.js';
import type { YieldTable } from '#insight/yield/dto/yield.dto.js';
import type { SearchGroup } from '#insight/search/dto/search.dto.js';
import type { ProjectPage, ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { SecrecyView } from '#landing/secrecy/dto/secrecy.dto.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { concrete, routesOf } from '../support/routes.js';
import { runJobs } from '../support/run-jobs.js';
import { aUscc } from '../promotion/leads-client.js';
import { Land } from './land-world.js';
import { must, PDF } from './landing-world.js';
import { FACTS, ReviewWorld } from './review-world.js';

const INVESTOR = '江苏蔽日隐山药业有限公司';
const TRUE_NAME = '蔽日创新药基地项目';
const COMPANY = '蔽日（连云港）制药有限公司';
const CODE_NAME = '海棠-07';
const FILING = '2611-320799-04-01-777001';
/** Who may read the project by role, or reads beside it, and was not let in. */
const OUTSIDERS = ['mate', 'verifier', 'leader2', 'manager', 'department', 'auditor', 'sysadmin'] as const;

/** A confidential project, looked for behind every door there is. */
describe('what lies behind a code name', () => {
  let world: ReviewWorld;
  let lead: LeadView;
  let project: ProjectView;
  let parcel: string;
  /** What the world has of each noun of the routes. */
  let pool: Record<string, string[]>;
  const uscc = aUscc();
  const companyUscc = aUscc();
  /** Of the project itself: nowhere. */
  const OWN = [TRUE_NAME, '蔽日创新药基地', COMPANY, companyUscc, FILING, '冷杉说明', '冷杉执照'];
  /** Of who stands behind it: nowhere beside the project. */
  const behind = () => [INVESTOR, '隐山', '蔽日', uscc, lead.investorId, lead.id, lead.code];

  beforeAll(async () => {
    world = await ReviewWorld.start();
    await addMate();
    const post = async <T>(path: string, body: object, by = world.officer, status = 201) =>
      must(status, await by.post<T>(`/api/${path}`, body));
    const land = new Land(world);
    parcel = (await land.unit()).id;
    const investor = { name: INVESTOR, uscc };
    lead = await post<LeadView>('leads', {
      investor,
      title: '一条生物药线索',
      source: 'own_visit',
      homeRegion: 'yangtze_delta',
      zoneCode: 'C-MED-W',
      plannedTotal: '987654321.00',
    });
    must(201, await land.reserve(parcel, { leadId: lead.id, area: '20', reason: `${INVESTOR} 先行预留` }));
    await post(`leads/${lead.id}/screening`, { opinion: '符合方向', zoneCode: 'C-MED-W' }, world.officer, 200);
    project = await post<ProjectView>(`leads/${lead.id}/conversion`, {
      zoneCode: 'C-MED-W',
      mode: 'greenfield',
      name: TRUE_NAME,
      plannedTotal: '987654321.00',
      needs: `${INVESTOR} 需用地 20 亩`,
      firstMeetingOn: '2026-11-10',
      meetingNote: `与${INVESTOR}洽谈`,
    });
    const { id } = project;
    const fields = {
      companyName: COMPANY,
      companyUscc,
      filingCode: FILING,
      description: '冷杉说明',
      officerId: undefined,
    };
    must(200, await world.officer.patch(`/api/projects/${id}`, fields, project.version));
    const paper = must(201, await world.officer.upload<{ id: string }>('/api/files', '冷杉执照.pdf', PDF)).id;
    const milestone = must(
      201,
      await world.report(id, { kind: 'legal_review', note: `${COMPANY} 合法性审查`, evidenceFileId: paper }),
    );
    must(200, await world.verdict(milestone.id, { verdict: 'sent_back', reason: `${INVESTOR} 材料不全` }));
    await post(`projects/${id}/files`, { fileId: paper });
    const teams: { id: string }[] = await world.app.dataSource.query(`SELECT id FROM teams WHERE code = 'office'`);
    const blocker = await post<{ id: string }>(
      `projects/${id}/blockers`,
      { kindCode: 'power', title: `${TRUE_NAME}双回路用电`, detail: INVESTOR, teamId: teams[0]!.id },
      world.manager,
    );
    await post(`discussion/project/${id}/comments`, { body: `${INVESTOR} 的${TRUE_NAME}请关注` });
    const review = must(201, await world.propose(id, { ...FACTS, noOffer: true, summary: `${COMPANY} 年产 500 吨` }));
    const entry = await post<{ id: string }>(`projects/${id}/entries`, {
      month: '2026-10',
      kind: 'completed',
      amount: '1000000.00',
      note: `${COMPANY} 完成投资`,
      evidenceFileId: paper,
    });
    await runJobs(world.app);
    await post(`projects/${id}/secrecy`, { codeName: CODE_NAME, reason: '企业要求保密' });
    await runJobs(world.app);
    const unit = (await land.view(parcel)).holdings[0]!.id;
    pool = {
      projects: [id],
      leads: [lead.id],
      investors: [lead.investorId],
      milestones: [milestone.id],
      files: [paper],
      blockers: [blocker.id],
      reviews: [review.id],
      entries: [entry.id],
      'land-units': [parcel],
      'land-holdings': [unit],
    };
  });
  afterAll(() => world.close());

  /** Somebody of the officer's own team. */
  async function addMate(): Promise<void> {
    await world.app.dataSource.query(
      `WITH mate AS (INSERT INTO users (username, name, password_hash, team_id)
         SELECT 'mate', '许同', password_hash, team_id FROM users WHERE username = 'officer' RETURNING id)
       INSERT INTO user_roles (user_id, role) SELECT id, 'promotion_officer' FROM mate`,
    );
  }

  const QUERIES: Record<string, string[]> = {
    '/api/projects': [
      '?limit=200',
      `?q=${encodeURIComponent('蔽日')}`,
      `?q=${encodeURIComponent('海棠')}`,
      '?zoneCode=C-MED',
      '?investorId={investor}',
      '?source=own_visit&capturedFrom=2026-01-01',
    ],
    '/api/search': [`?q=${encodeURIComponent('蔽日')}`, `?q=${encodeURIComponent('海棠')}`, '?q={uscc}', '?q={number}'],
    '/api/insight/yield': ['?by=source'],
    '/api/insight/funnel': ['?by=source'],
    '/api/insight/opened/funnel': ['captured', 'negotiation'].map((stage) => `?by=source&stage=${stage}&part=entered`),
    '/api/insight/opened/cohort': ['?quarter=2026-Q1'],
    '/api/insight/opened/time-in-stage': ['?stage=negotiation'],
    '/api/audit': ['?limit=200', '?subjectType=project&subjectId={project}'],
  };

  /** Every address of a GET route, with the ids of its noun; a noun nobody thought of here is given them all. */
  function* addresses(path: string): Generator<string> {
    const noun = path.split('/')[2]!;
    const ids = pool[noun] ?? Object.values(pool).flat();
    if (path.includes(':type')) {
      for (const type of ['project', 'lead']) yield* addresses(path.replace(':type', type));
      return;
    }
    if (path.includes(':id')) {
      for (const id of ids) yield* addresses(path.replace(':id', id));
      return;
    }
    const said = (query: string) =>
      query
        .replace('{investor}', lead.investorId)
        .replace('{uscc}', uscc)
        .replace('{number}', project.code)
        .replace('{project}', project.id);
    yield concrete(path);
    for (const query of QUERIES[path] ?? []) yield `${path}${said(query)}`;
  }

  async function textOf(answer: { headers: Headers; body: Buffer }): Promise<string | unknown> {
    const type = answer.headers.get('content-type') ?? '';
    if (type.includes('json')) return JSON.parse(answer.body.toString('utf8')) as unknown;
    if (!type.includes('spreadsheet')) return '';
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(answer.body as unknown as ArrayBuffer);
    return book.worksheets.flatMap((sheet) => {
      const rows: string[] = [];
      sheet.eachRow((row) => rows.push(JSON.stringify(row.values)));
      return rows.map((text) => ({ text }));
    });
  }

  /** What a body tells: the project's own words anywhere, and words behind it in whatever names the project. */
  function told(body: unknown, address: string): string[] {
    const found = OWN.filter((word) => JSON.stringify(body ?? '').includes(word));
    const marks = [project.id, project.code, CODE_NAME];
    const look = (value: unknown, within: boolean): void => {
      if (typeof value === 'string') {
        if (within) found.push(...behind().filter((word) => value.includes(word)));
      } else if (Array.isArray(value)) value.forEach((item) => look(item, within));
      else if (typeof value === 'object' && value !== null) {
        const flat = Object.values(value).flatMap((one: unknown) =>
          typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.values(one) : [one],
        );
        const own = flat.filter((one) => typeof one === 'string');
        const names = own.some((text) => marks.some((mark) => text.includes(mark)));
        for (const one of Object.values(value)) look(one, within || names);
      }
    };
    look(body, address.includes(project.id));
    return [...new Set(found)];
  }

  it('is told to no outsider by any GET route', async () => {
    const routes = routesOf(world.app).filter(({ method }) => method === 'GET');
    const opened = new Map<string, number>();
    const leaks: string[] = [];
    for (const name of OUTSIDERS) {
      const by = await world.app.login(name);
      const visit = async (address: string) => {
        const answer = await by.bytes(address);
        expect([address, answer.status < 500]).toEqual([address, true]);
        if (answer.status !== 200) return;
        opened.set(name, (opened.get(name) ?? 0) + 1);
        const words = told(await textOf(answer), address);
        if (words.length > 0) leaks.push(`${name} ${address}: ${words.join()}`);
      };
      const all = routes.flatMap(({ path }) => [...addresses(path)]);
      for (let from = 0; from < all.length; from += 10) await Promise.all(all.slice(from, from + 10).map(visit));
    }
    expect(leaks).toEqual([]);
    expect(Object.fromEntries(opened)).toEqual(Object.fromEntries(OUTSIDERS.map((name) => [name, expect.any(Number)])));
    expect(opened.get('leader2')).toBeGreaterThan(90);
    expect(opened.get('verifier')).toBeGreaterThan(70);
  });

  it('is not to be found by an outsider, but under its code name', async () => {
    for (const by of [world.verifier, world.leader2]) {
      const ids = async (query: string) =>
        must(200, await by.get<ProjectPage>(`/api/projects?${query}`)).items.map(({ id }) => id);
      const [q, code] = ['蔽日', CODE_NAME].map(encodeURIComponent);
      expect(await ids(`q=${q}`)).toEqual([]);
      expect(await ids(`investorId=${lead.investorId}`)).toEqual([]);
      expect(await ids('source=own_visit')).toEqual([]);
      expect(await ids(`q=${code}`)).toEqual([project.id]);
      const hits = must(200, await by.get<SearchGroup[]>(`/api/search?q=${code}`));
      expect(JSON.stringify(hits)).toContain(project.id);
      for (const word of [q, encodeURIComponent('bryssy'), uscc, companyUscc])
        expect(JSON.stringify(must(200, await by.get(`/api/search?q=${word}`)))).not.toContain(project.id);
    }
  });

  it('makes no company known to whoever knows it through the project alone', async () => {
    const known = async (by: HttpClient) =>
      must(200, await by.get<{ total: number }>(`/api/investors?q=${encodeURIComponent(INVESTOR)}`)).total;
    expect([await known(world.verifier), await known(world.officer)]).toEqual([0, 1]);
  });

  it('has a search entry of its code name and its number alone', async () => {
    await world.officer.get('/api/search?q=x1');
    const rows: { entry: string }[] = await world.app.dataSource.query(
      `SELECT concat_ws(' ', title, detail, code, head, body, pinyin, initials) AS entry FROM search_entries WHERE id = $1`,
      [project.id],
    );
    expect(rows[0]!.entry).toContain(CODE_NAME);
    for (const word of [...OWN, ...behind(), 'biri', 'yinshan']) expect(rows[0]!.entry).not.toContain(word);
  });

  it('holds land that was reserved for its lead without saying so', async () => {
    const holders = async (by: HttpClient) => {
      const unit = must(200, await by.get<LandUnitView>(`/api/land-units/${parcel}`));
      return unit.holdings.map(({ holder }) => holder?.id ?? null);
    };
    expect(await holders(world.leader2)).toEqual([]);
    expect(await holders(world.manager)).toEqual([null]);
    expect(await holders(world.officer)).toEqual([project.id]);
  });

  it('is counted in no channel of leads for outsiders', async () => {
    const projects = async (by: HttpClient) =>
      must(200, await by.get<YieldTable>('/api/insight/yield?by=source')).total.projects;
    expect([await projects(world.leader2), await projects(world.officer)]).toEqual([0, 1]);
  });

  it('leaves its papers shut to outsiders, and shows them to insiders under a watermark', async () => {
    const [paper] = pool['files']!;
    for (const name of ['mate', 'verifier', 'leader2', 'manager'] as const) {
      const by = await world.app.login(name);
      expect([name, (await by.bytes(`/api/files/${paper}/preview`)).status]).toEqual([name, 404]);
    }
    const files = must(
      200,
      await world.officer.get<{ items: { versions: { confidential: boolean }[] }[] }>(
        `/api/projects/${project.id}/files`,
      ),
    );
    expect(files.items[0]!.versions[0]!.confidential).toBe(true);
  });

  it('is told to who is let in, in the same answers', async () => {
    const row = must(200, await world.officer.get<ProjectPage>(`/api/projects?q=${encodeURIComponent('蔽日')}`))
      .items[0]!;
    expect(row).toMatchObject({ id: project.id, name: CODE_NAME, trueName: TRUE_NAME, investorName: INVESTOR });
    const view = await world.view(project.id, world.officer);
    expect(view).toMatchObject({ companyName: COMPANY, companyUscc, filingCode: FILING, leadId: lead.id });
    expect(view.needs).toContain(INVESTOR);
    const blockers = JSON.stringify(must(200, await world.officer.get('/api/blockers?state=requested')));
    expect(blockers).toContain(`${CODE_NAME}（${TRUE_NAME}）`);
    // What leaves the house as a sheet carries the code name, whoever fetches it.
    const sheet = JSON.stringify(await textOf(await world.officer.bytes('/api/projects/export')));
    expect(sheet).toContain(CODE_NAME);
    expect(sheet).not.toContain('蔽日');
  });

  it('is told to who breaks the glass, until it closes', async () => {
    const { verifier, clock } = world;
    must(201, await verifier.post<SecrecyView>(`/api/projects/${project.id}/openings`, { reason: '核实开工现场照片' }));
    expect(await world.view(project.id, verifier)).toMatchObject({ trueName: TRUE_NAME, investorName: INVESTOR });
    const before = clock.now();
    clock.set(new Date(before.getTime() + 24 * 3600_000));
    try {
      expect(told(await world.view(project.id, verifier), `/${project.id}`)).toEqual([]);
    } finally {
      clock.set(before);
    }
  });
});
