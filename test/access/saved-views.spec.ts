import type { SavedViewRow } from '#access/saved-views/dto/saved-view.dto.js';
import { Person, type ProblemBody } from '../promotion/leads-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('saved views', () => {
  let app: TestApp;
  let officer: Person;
  let other: Person;
  let leader: Person;

  beforeAll(async () => {
    app = await startTestApp();
    [officer, other, leader] = ['officer', 'officer2', 'leader'].map((name) => new Person(app, name)) as [
      Person,
      Person,
      Person,
    ];
  });
  afterAll(() => app.close());

  const aView = (over: Record<string, unknown> = {}) => ({
    list: 'leads',
    name: '研判中的大项目',
    query: 'state=screening&sort=-plannedTotal',
    hidden: ['owner'],
    reach: 'own',
    ...over,
  });
  const seenBy = async (person: Person, list = 'leads') =>
    (await person.get<SavedViewRow[]>(`saved-views?list=${list}`)).body.map((view) => view.name);

  it('are kept for oneself, changed, and thrown away', async () => {
    const saved = await officer.post<SavedViewRow>('saved-views', aView());
    expect(saved.status).toBe(201);
    expect(saved.body).toMatchObject({ ...aView(), mine: true, ownerName: '陈晓岚', version: 1 });
    expect(await seenBy(officer)).toEqual(['研判中的大项目']);
    expect(await seenBy(officer, 'projects')).toEqual([]);
    expect(await seenBy(other)).toEqual([]);
    const edited = await officer.send<SavedViewRow>('PATCH', `saved-views/${saved.body.id}`, {
      version: 1,
      body: { query: 'q=药' },
    });
    expect(edited.body).toMatchObject({ query: 'q=药', hidden: ['owner'], version: 2 });
    const stale = await officer.send<ProblemBody>('PATCH', `saved-views/${saved.body.id}`, { version: 1, body: {} });
    expect(stale.body.code).toBe('record.stale');
    expect((await officer.send('DELETE', `saved-views/${saved.body.id}`)).status).toBe(204);
    expect(await seenBy(officer)).toEqual([]);
  });

  it('reach as far as they are shared, and no further', async () => {
    const mine = await officer.post<SavedViewRow>('saved-views', aView({ name: '团队看', reach: 'team' }));
    await leader.post('saved-views', aView({ name: '大家看', reach: 'all' }));
    expect(await seenBy(officer)).toEqual(['团队看', '大家看']);
    const otherTeam = await seenBy(other);
    expect(otherTeam).toContain('大家看');
    const sameTeam = (await officer.get<{ team: { id: string } }>('auth/me')).body.team.id;
    const theirs = (await other.get<{ team: { id: string } }>('auth/me')).body.team.id;
    expect(otherTeam.includes('团队看')).toBe(sameTeam === theirs);
    expect((await leader.send('DELETE', `saved-views/${mine.body.id}`)).status).toBe(404);
  });

  it('refuse a second of the same name, a place in the list, and unreadable settings', async () => {
    await officer.post('saved-views', aView({ name: '同名' }));
    expect((await officer.post<ProblemBody>('saved-views', aView({ name: '同名' }))).body.code).toBe('view.name_taken');
    for (const bad of [{ query: 'cursor=abc' }, { query: 7 }, { hidden: ['<b>'] }, { reach: 'world' }, { name: ' ' }]) {
      expect((await officer.post<ProblemBody>('saved-views', aView(bad))).status).toBe(400);
    }
    expect((await officer.get('saved-views')).status).toBe(400);
  });
});
