import type { PlanProjectPage } from '#plan/document/document.dto.js';
import type { TargetView } from '#plan/targets/targets.dto.js';
import type { ZoneView } from '#plan/zones/zones.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('the plan over HTTP', () => {
  let app: TestApp;
  let officer: HttpClient;
  let admin: HttpClient;

  beforeAll(async () => {
    app = await startTestApp();
    officer = await app.login('officer');
    admin = await app.login('sysadmin');
  });
  afterAll(() => app.close());

  it.each([
    ['periods', 3],
    ['industries?plan=14FYP', 4],
    ['zones', 39],
    ['zone-fits', 67],
    ['indicators?plan=14FYP&table=table2', 23],
    ['indicators?plan=13FYP', 26],
    ['enterprises', 38],
    ['targets', 2],
  ])('answers plan/%s with %d rows', async (path, rows) => {
    const { status, body } = await officer.get<unknown[]>(`/api/plan/${path}`);
    expect([status, body.length]).toEqual([200, rows]);
  });

  it('answers the plan projects as one page', async () => {
    const { body } = await officer.get<PlanProjectPage>('/api/plan/projects?plan=14FYP');
    expect([body.items.length, body.total, body.nextCursor]).toEqual([129, 129, null]);
  });

  it.each([
    ['indicators?table=table3', 400, 'request.invalid'],
    ['zone-fits?segment=NONE', 400, 'request.invalid'],
    ['zones?colour=red', 400, 'request.invalid'],
    ['targets/NONE', 404, 'plan.target_not_found'],
    ['targets/%00', 404, 'record.not_found'],
  ])('refuses plan/%s', async (path, status, code) => {
    const answer = await officer.get<{ code: string }>(`/api/plan/${path}`);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('needs a signed-in reader', async () => {
    expect((await app.http.get('/api/plan/zones')).status).toBe(401);
  });

  it('lets only the system administrator edit, with the version seen', async () => {
    const { body: target, headers } = await admin.get<TargetView>('/api/plan/targets/FOREIGN-CAPITAL-14');
    expect(headers.get('etag')).toBe(`"${target.version}"`);
    const path = '/api/plan/targets/FOREIGN-CAPITAL-14';
    const edit = { amount: '2100000000.00', reason: '中期评估调整' };
    expect((await officer.patch(path, edit, target.version)).status).toBe(403);
    expect(await admin.patch(path, edit, target.version)).toMatchObject({ status: 200, body: { amount: edit.amount } });
    expect((await admin.patch(path, edit, target.version)).status).toBe(412);
    expect((await admin.patch(path, { ...edit, amount: '1e309' }, target.version)).status).toBe(400);
    expect((await admin.patch(path, { amount: '1.00' }, target.version)).status).toBe(400);
  });

  it('takes a zone out of use and back', async () => {
    const off = await admin.patch<ZoneView>('/api/plan/zones/X-HGS', { active: false }, 1);
    expect(off).toMatchObject({ status: 200, body: { active: false, version: 2 } });
    const codes = async (query: string) =>
      (await officer.get<ZoneView[]>(`/api/plan/zones${query}`)).body.map((zone) => zone.code);
    expect(await codes('')).not.toContain('X-HGS');
    expect(await codes('?all=true')).toContain('X-HGS');
    expect((await admin.patch('/api/plan/zones/X-HGS', { aliases: ['', 7] }, 2)).status).toBe(400);
    expect((await admin.patch('/api/plan/zones/X-HGS', { active: true }, 2)).status).toBe(200);
  });
});
