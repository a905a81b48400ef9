import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { FixedClock } from '#platform/clock/clock.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { companyNameKey } from '#promotion/investors/domain/company-name.js';
import { nameParts } from '#promotion/duplicates/domain/name-parts.js';
import { compareNames, SAME, SHOWN } from '#promotion/duplicates/domain/same-company.js';
import { COMPANY_PAIRS } from '#promotion/duplicates/domain/testing/company-pairs.js';
import type { LatestScan, PairPage, PairRow } from '#promotion/duplicates/scan/dto/scan.dto.js';
import { SCAN_FOR_DUPLICATES } from '#promotion/duplicates/scan/scan-for-duplicates.processor.js';
import type { MergePreview } from '#promotion/merges/dto/merge.dto.js';
import { runJobs } from '../support/run-jobs.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, Person, type ProblemBody } from './leads-client.js';

describe('a scan for companies that are here twice', () => {
  let app: TestApp;
  const people = new Map<string, Person>();
  const as = (name: string) => people.get(name) ?? people.set(name, new Person(app, name)).get(name)!;
  const sql = <Row>(text: string, values: unknown[] = []): Promise<Row[]> => app.get(DataSource).query(text, values);
  let clock: FixedClock;
  const later = () => clock.set(new Date(clock.now().getTime() + 1000));
  const latest = async () => (await as('officer').get<LatestScan>('duplicate-scans/latest')).body.scan;
  async function pairsOf(one: string, by = 'officer', query = 'minScore=60'): Promise<PairRow[]> {
    const found: PairRow[] = [];
    let cursor = '';
    do {
      const { items, nextCursor } = (await as(by).get<PairPage>(`duplicate-pairs?limit=200&${query}${cursor}`)).body;
      found.push(...items.filter((pair) => [pair.one.id, pair.other.id].includes(one)));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    return found;
  }

  async function registers(
    name: string,
    contact: { phone?: string; email?: string } = {},
    id: string = randomUUID(),
  ): Promise<string> {
    const [made] = await sql<{ id: string }>(
      `INSERT INTO investors (id, name, name_key, created_by) SELECT $3, $1, $2, id FROM users WHERE username = 'officer' RETURNING id`,
      [name, companyNameKey(name), id],
    );
    const { phone = null, email = null } = contact;
    if (phone !== null || email !== null)
      await sql(`INSERT INTO contacts (investor_id, name, phone, email) VALUES ($1, '联系人', $2, $3)`, [
        made!.id,
        phone,
        email,
      ]);
    return made!.id;
  }

  async function scans(): Promise<void> {
    later();
    expect((await as('officer').post('duplicate-scans', {})).status).toBe(201);
    await runJobs(app);
    expect(await latest()).toMatchObject({ state: 'done', progress: 100 });
  }

  beforeAll(async () => {
    clock = new FixedClock(new Date('2026-03-02T02:00:00Z'));
    app = await startTestApp({ clock });
  });
  afterAll(() => app.close());

  it('finds every labelled pair that two names give away, with its score', async () => {
    for (const name of new Set(COMPANY_PAIRS.flatMap(({ one, other }) => [one, other]))) await registers(name);
    await scans();
    const found = await sql<{ one: string; other: string; score: number }>(
      `SELECT x.name AS one, y.name AS other, d.score FROM duplicate_pairs d
         JOIN investors x ON x.id = d.one_id JOIN investors y ON y.id = d.other_id`,
    );
    const key = (one: string, other: string) => [one, other].sort().join(' | ');
    const scores = new Map(found.map(({ one, other, score }) => [key(one, other), score]));
    const judged = COMPANY_PAIRS.filter(({ one, other }) => one !== other).map((pair) => ({
      ...pair,
      scanned: scores.get(key(pair.one, pair.other)) ?? 0,
      weighed: compareNames(nameParts(pair.one), nameParts(pair.other)).score,
    }));
    const missed = judged.filter(({ weighed, scanned }) => weighed >= SHOWN && scanned < weighed);
    expect(missed.map(({ one, other }) => key(one, other))).toEqual([]);
    const taken = judged.filter(({ scanned }) => scanned >= SAME);
    const right = taken.filter(({ same }) => same).length;
    const precision = right / taken.length;
    const recall = right / judged.filter(({ same }) => same).length;
    process.stdout.write(
      `Scan: ${judged.length} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`,
    );
    expect([precision >= 0.95, recall >= 0.85]).toEqual([true, true]);
  });

  it('finds what names do not tell: one telephone, one site of their own', async () => {
    const mill = await registers('云台磨坊', { phone: '0518-8555 1234', email: 'a@yuntai-mill.cn' });
    const shop = await registers('海州小店', { phone: '051885551234', email: 'b@yuntai-mill.cn' });
    await registers('无关甲', { email: 'c@163.com' });
    const public163 = await registers('别处乙', { email: 'd@163.com' });
    await scans();
    expect(
      (await pairsOf(mill)).map(({ one, other, reasons }) => [[one.id, other.id].includes(shop), reasons]),
    ).toEqual([[true, ['phone', 'site']]]);
    expect(await pairsOf(public163)).toEqual([]);
  });

  it('never brings up again what somebody said to be two, not in a later scan either', async () => {
    const one = await registers('赣榆海鲜加工有限公司');
    await registers('赣榆海鲜加工');
    await scans();
    const [pair] = await pairsOf(one);
    expect(pair).toMatchObject({ score: 96, reasons: ['name'], state: 'open' });
    expect((await as('officer').post(`duplicate-pairs/${pair!.id}/dismissal`, { reason: ' ' })).status).toBe(400);
    expect((await as('officer').post(`duplicate-pairs/${pair!.id}/dismissal`, { reason: '两家法人不同' })).status).toBe(
      204,
    );
    expect(await pairsOf(one)).toEqual([]);
    await scans();
    expect(await pairsOf(one)).toEqual([]);
    const [judged] = await pairsOf(one, 'officer', 'state=different');
    expect(judged).toMatchObject({
      reason: '两家法人不同',
      dismissedByName: '陈晓岚',
      dismissedAt: expect.stringContaining('2026-03-02T02:00'),
    });
    expect((await as('officer').send('DELETE', `duplicate-pairs/${pair!.id}/dismissal`)).status).toBe(204);
    expect(await pairsOf(one)).toHaveLength(1);
  });

  it('forgets pairs that are merged, or alike no longer', async () => {
    const one = await registers('徐圩仓储服务有限公司');
    const other = await registers('徐圩仓储服务');
    const renamed = await registers('燕尾港码头有限公司');
    const was = await registers('燕尾港码头');
    await scans();
    expect([await pairsOf(one), await pairsOf(renamed)].map((found) => found.length)).toEqual([1, 1]);
    const preview = (await as('officer').get<MergePreview>(`investors/${one}/merge-preview?into=${other}`)).body;
    const merge = await as('officer').post(
      `investors/${one}/merge`,
      { intoId: other, intoVersion: preview.target.version },
      { version: preview.source.version },
    );
    expect([merge.status, merge.body]).toEqual([201, expect.anything()]);
    expect(await pairsOf(other)).toEqual([]);
    await sql(`UPDATE investors SET name = '完全另一家', name_key = 'another' WHERE id = $1`, [was]);
    await sql(
      `UPDATE investor_names SET name = '完全另一家', core = '完全另一家', keys = '{k:another}' WHERE investor_id = $1`,
      [was],
    );
    await scans();
    expect(await pairsOf(renamed)).toEqual([]);
  });

  it('tells a pair only to who may know both companies, in number neither', async () => {
    const lead = await as('officer2').logs({ investor: { name: '板桥精密铸造有限公司' } });
    // One before and one after it in the order of pairs: each side of a pair may be the hidden one.
    const twins = ['00000000-0000-4000-8000-000000000001', 'ffffffff-ffff-4fff-bfff-ffffffffffff'];
    for (const id of twins) await registers('板桥精密铸造', {}, id);
    await scans();
    const total = async (by: string) => (await as(by).get<PairPage>('duplicate-pairs?minScore=60&limit=1')).body.total;
    const theirs = await pairsOf(lead.investorId, 'officer2');
    expect(theirs.map(({ one, other }) => (one.id === lead.investorId ? other.id : one.id)).sort()).toEqual(twins);
    expect(await pairsOf(lead.investorId, 'officer')).toEqual([]);
    expect(await total('officer')).toBe((await total('officer2')) - 2);
    const blind = await as('officer').post<ProblemBody>(`duplicate-pairs/${theirs[0]!.id}/dismissal`, {
      reason: '不是一家',
    });
    const nowhere = await as('officer').post<ProblemBody>(
      'duplicate-pairs/00000000-0000-4000-8000-00000000dead/dismissal',
      { reason: '不是一家' },
    );
    expect([blind.status, blind.body.code]).toEqual([nowhere.status, nowhere.body.code]);
    expect((await as('leader').get('duplicate-pairs')).status).toBe(403);
  });

  it('runs one at a time, goes on after a kill, looks at each batch once, and can be stopped', async () => {
    await sql(
      `INSERT INTO investors (name, name_key, created_by) SELECT '填充' || md5(i::text), md5(i::text), u.id
         FROM generate_series(1, 300) i, users u WHERE u.username = 'officer'`,
    );
    later();
    const key = aKey();
    await Promise.all([1, 2].map(() => as('officer').post('duplicate-scans', {}, { key })));
    const second = await as('officer').post<ProblemBody>('duplicate-scans', {});
    expect([second.status, second.body.code]).toEqual([409, 'duplicates.scan_running']);
    const job = app.get(JobRegistry).handlerOf(SCAN_FOR_DUPLICATES);
    const { id } = (await latest())!;
    const killed = new AbortController();
    killed.abort();
    await expect(job({ scanId: id }, { attempt: 1, signal: killed.signal })).rejects.toThrow('stopping');
    const [half] = await sql<{ looked: number; total: number }>(
      `SELECT looked, total FROM duplicate_scans WHERE id = $1`,
      [id],
    );
    expect(half!.looked).toBe(100);
    expect(await latest()).toMatchObject({ state: 'running', finishedAt: null });
    expect((await latest())!.progress).toBe(Math.floor(10000 / half!.total));
    const signal = new AbortController().signal;
    await Promise.all([1, 2].map((attempt) => job({ scanId: id }, { attempt, signal })));
    const [whole] = await sql<{ looked: number; total: number }>(
      `SELECT looked, total FROM duplicate_scans WHERE id = $1`,
      [id],
    );
    expect(whole!.looked).toBe(whole!.total);
    later();
    await as('officer').post('duplicate-scans', {});
    const again = (await latest())!;
    expect((await as('officer').post(`duplicate-scans/${again.id}/cancellation`, {})).body).toMatchObject({
      state: 'cancelled',
    });
    await runJobs(app);
    expect(await latest()).toMatchObject({ id: again.id, state: 'cancelled' });
  });
});
