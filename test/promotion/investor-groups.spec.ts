import type { InvestorListView, InvestorPage, InvestorView } from '#promotion/investors/dto/investor.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, aName, aUscc, Person, type ProblemBody } from './leads-client.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('companies as groups, with roles, capital and lists', () => {
  let app: TestApp;
  let officer: Person;
  let verifier: Person;

  beforeAll(async () => {
    app = await startTestApp();
    officer = new Person(app, 'officer');
    verifier = new Person(app, 'verifier');
  });
  afterAll(() => app.close());

  async function registers(over: Record<string, unknown> = {}): Promise<InvestorView> {
    const answer = await officer.post<InvestorView>('investors', { name: aName(), ...over });
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    return answer.body;
  }
  const edit = (of: InvestorView, body: unknown) =>
    officer.patch<InvestorView & ProblemBody>(`investors/${of.id}`, of.version, body);
  const fresh = async (of: InvestorView) => (await officer.get<InvestorView>(`investors/${of.id}`)).body;

  it('are entered by themselves, once however often they are sent', async () => {
    const body = {
      name: aName(),
      uscc: aUscc(),
      roles: ['intermediary', 'investor'],
      registeredCapital: '50000000',
      lists: [{ code: 'listed' }, { code: 'fortune_global_500', year: 2025 }],
      homeRegion: 'overseas',
      country: '德国',
    };
    const key = aKey();
    const first = await officer.post<InvestorView>('investors', body, { key });
    const again = await officer.post<InvestorView>('investors', body, { key });
    expect([first.status, again.body]).toEqual([201, first.body]);
    expect(first.body).toMatchObject({
      roles: ['intermediary', 'investor'],
      registeredCapital: '50000000.00',
      registeredCapitalCurrency: 'CNY',
      lists: [
        { code: 'fortune_global_500', year: 2025 },
        { code: 'listed', year: null },
      ],
      leadCount: 0,
    });
    expect((await verifier.post('investors', { name: aName() })).status).toBe(403);
  });

  it('show the company above and those below, and list a whole group', async () => {
    const top = await registers();
    const middle = await registers({ parentId: top.id });
    const bottom = await registers({ parentId: middle.id });
    expect(await fresh(middle)).toMatchObject({
      parent: { id: top.id, name: top.name },
      subsidiaries: [{ id: bottom.id, name: bottom.name }],
    });
    const group = (await officer.get<InvestorPage>(`investors?groupOf=${top.id}`)).body;
    expect(group.items.map((row) => row.id).sort()).toEqual([top.id, middle.id, bottom.id].sort());
  });

  it('form no circle, however long', async () => {
    const top = await registers();
    const middle = await registers({ parentId: top.id });
    const bottom = await registers({ parentId: middle.id });
    for (const below of [middle, bottom]) {
      const answer = await edit(top, { parentId: below.id });
      expect([answer.status, answer.body.code, answer.body.errors[0]?.field]).toEqual([
        409,
        'investor.group_circle',
        'parentId',
      ]);
    }
    expect((await edit(top, { parentId: top.id })).body.code).toBe('investor.own_parent');
    expect((await edit(top, { parentId: NOBODY })).body.code).toBe('investor.unknown');
    expect((await fresh(top)).version).toBe(1);
  });

  it('form no circle when two people regroup at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [left, right] = [await registers(), await registers()];
      const answers = await Promise.all([edit(left, { parentId: right.id }), edit(right, { parentId: left.id })]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    }
  });

  it('keep amount and currency of the capital together', async () => {
    let investor = await registers();
    const next = async (body: unknown) => {
      const answer = await edit(investor, body);
      if (answer.status === 200) investor = answer.body;
      const { registeredCapital, registeredCapitalCurrency } = investor;
      return [answer.status, registeredCapital, registeredCapitalCurrency];
    };
    expect(await next({ registeredCapitalCurrency: 'USD' })).toEqual([400, null, null]);
    expect(await next({ registeredCapital: '8.5', registeredCapitalCurrency: 'USD' })).toEqual([200, '8.50', 'USD']);
    expect(await next({ registeredCapital: '9' })).toEqual([200, '9.00', 'USD']);
    expect(await next({ registeredCapitalCurrency: null })).toEqual([200, '9.00', 'USD']);
    expect(await next({ registeredCapital: '-1' })).toEqual([400, '9.00', 'USD']);
    expect(await next({ registeredCapitalCurrency: 'XXX' })).toEqual([400, '9.00', 'USD']);
    expect(await next({ registeredCapital: null })).toEqual([200, null, null]);
  });

  it('are found by role and by list; what an edit leaves as it is makes no new version', async () => {
    const investor = await registers({ roles: ['project_company'], lists: [{ code: 'unicorn', year: 2024 }] });
    for (const query of ['role=project_company', 'list=unicorn', 'role=project_company&list=unicorn']) {
      const { items } = (await officer.get<InvestorPage>(`investors?${query}`)).body;
      expect([query, items.map((row) => row.id)]).toEqual([query, [investor.id]]);
    }
    const same = await edit(investor, { roles: ['project_company'], lists: [{ code: 'unicorn', year: 2024 }] });
    expect(same.body.version).toBe(1);
    expect((await edit(investor, { lists: [] })).body).toMatchObject({ lists: [], version: 2 });
  });

  it.each([
    [{ roles: [] }, 'roles', 'investor.roles_invalid'],
    [{ roles: null }, 'roles', 'field.required'],
    [{ roles: ['investor', 'investor'] }, 'roles', 'investor.roles_invalid'],
    [{ roles: ['boss'] }, 'roles', 'investor.roles_invalid'],
    [{ lists: [{ code: 'listed' }, { code: 'listed', year: 2020 }] }, 'lists', 'investor.lists_invalid'],
    [{ lists: [{ code: 'listed', year: 20255 }] }, 'lists', 'investor.lists_invalid'],
    [{ lists: [{ code: "x'; DROP TABLE leads" }] }, 'lists', 'investor.lists_invalid'],
    [{ lists: 'listed' }, 'lists', 'investor.lists_invalid'],
    [{ lists: [{ code: 'forbes' }] }, 'lists[0].code', 'field.unknown_code'],
    [{ parentId: 'x' }, 'parentId', 'field.invalid'],
    [{ mergedIntoId: NOBODY }, 'mergedIntoId', 'field.unknown'],
  ])('refuse %j', async (body, field, code) => {
    const answer = await edit(await registers(), body);
    expect([answer.status, answer.body.errors[0]?.field, answer.body.errors[0]?.code]).toEqual([400, field, code]);
  });

  it('a list switched off takes nobody new and keeps whom it has', async () => {
    const investor = await registers({ lists: [{ code: 'gazelle' }] });
    await app.dataSource.query(`UPDATE investor_lists SET active = false WHERE code = 'gazelle'`);
    expect((await edit(investor, { lists: [{ code: 'gazelle', year: 2023 }] })).status).toBe(200);
    expect((await edit(await registers(), { lists: [{ code: 'gazelle' }] })).status).toBe(400);
    const lists = (await officer.get<InvestorListView[]>('investors/lists')).body;
    expect(lists.find((list) => list.code === 'gazelle')?.active).toBe(false);
    await app.dataSource.query(`UPDATE investor_lists SET active = true WHERE code = 'gazelle'`);
  });

  it('tell their history', async () => {
    const investor = await registers();
    await edit(investor, { roles: ['intermediary'] });
    const events = (await verifier.get<{ action: string }[]>(`investors/${investor.id}/history`)).body;
    expect(events.map((event) => event.action)).toEqual(['investor.edited', 'investor.created']);
    expect((await officer.get(`investors/${NOBODY}/history`)).status).toBe(404);
  });
});
