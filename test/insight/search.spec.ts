import { DataSource } from 'typeorm';
import type { SearchGroup } from '#insight/search/dto/search.dto.js';
import { SearchIndex } from '#insight/search/search-index.js';
import { aUscc, Person } from '../promotion/leads-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('search everywhere', () => {
  let app: TestApp;
  const people = new Map<string, Person>();
  const as = (name: string) => people.get(name) ?? people.set(name, new Person(app, name)).get(name)!;
  const search = async (q: string, by = 'officer') =>
    (await as(by).get<SearchGroup[]>(`search?q=${encodeURIComponent(q)}`)).body;
  const titles = async (q: string, by = 'officer', kind = 'lead') =>
    (await search(q, by)).find((group) => group.kind === kind)?.hits.map((hit) => hit.title) ?? [];

  const uscc = aUscc();

  beforeAll(async () => {
    app = await startTestApp();
    await as('officer').logs({
      investor: { name: '鹰眼示例碳纤维有限公司', uscc },
      title: '高性能碳纤维基地',
      zoneCode: 'C-MED',
      contact: { name: '欧阳明', phone: '138-1234-5678' },
    });
    await as('officer').logs({ investor: { name: '甲示例公司' }, title: '碳纤维' });
  });
  afterAll(() => app.close());

  it.each([
    '碳',
    '纤维',
    '碳纤维基地',
    '鹰眼',
    'gxn',
    'tanxianwei',
    'txwjd',
    '欧阳',
    '鹰 眼',
    uscc,
    uscc.slice(-6),
    '5678',
  ])('%s finds the lead that was saved a moment ago', async (q) =>
    expect(await titles(q)).toContain('高性能碳纤维基地'),
  );

  it('puts what fits best first', async () => {
    expect(await titles('碳纤维')).toEqual(['碳纤维', '高性能碳纤维基地']);
  });

  it.each(['', ' ', '。', 'a', '%', '碳纤维股份', "'; DROP"])('%j finds nothing', async (q) => {
    const answer = await as('officer').get<SearchGroup[]>(`search?q=${encodeURIComponent(q)}`);
    expect(q.trim() === '' ? answer.status : answer.body).toEqual(q.trim() === '' ? 400 : []);
  });

  it('follows a change of the name, of the person, and a merge', async () => {
    const lead = await as('officer').logs({ title: '旧名称项目', contact: { name: '司马光年' } });
    await as('officer').patch(`leads/${lead.id}`, 1, { title: '新名称项目' });
    expect([await titles('旧名称'), await titles('新名称'), await titles('司马光年')]).toEqual([
      [],
      ['新名称项目'],
      ['新名称项目'],
    ]);
    await app.get(DataSource).query(`UPDATE leads SET state = 'merged' WHERE id = $1`, [lead.id]);
    expect(await titles('新名称')).toEqual([]);
  });

  it('shows each reader their own rows only', async () => {
    expect(await titles('碳纤维', 'officer2')).toEqual([]);
    expect(await titles('碳纤维', 'manager')).toEqual(['高性能碳纤维基地']);
    expect(await titles('碳纤维', 'leader')).toHaveLength(2);
    expect(await search('碳纤维', 'sysadmin')).toEqual([]);
    expect(await search('碳纤维', 'department')).toEqual([]);
  });

  it('does not show a company under another’s claim', async () => {
    expect(await titles('鹰眼', 'officer', 'investor')).toEqual(['鹰眼示例碳纤维有限公司']);
    expect(await search('鹰眼', 'officer2')).toEqual([]);
    expect(await search(uscc, 'officer2')).toEqual([]);
  });

  it('takes more of a phone number than its mask shows from who may edit the lead alone', async () => {
    expect(await titles('5678', 'leader')).toHaveLength(1);
    expect(await titles('12345678', 'officer')).toHaveLength(1);
    expect(await titles('12345678', 'leader')).toEqual([]);
  });

  it('can be made anew from nothing', async () => {
    const dataSource = app.get(DataSource);
    const all = `SELECT kind, id, head, body, pinyin, initials, grams, phone FROM search_entries ORDER BY kind, id`;
    await app.get(SearchIndex).catchUpWholly();
    const before: unknown[] = await dataSource.query(all);
    await dataSource.query(`DELETE FROM search_entries`);
    await dataSource.query(`UPDATE leads SET note = note`);
    await dataSource.query(`UPDATE investors SET note = note`);
    await app.get(SearchIndex).catchUpWholly();
    expect(await dataSource.query(all)).toEqual(before);
  });
});
