import { startTestApp, type TestApp } from '../support/test-app.js';

interface Named {
  id: string;
  nameEn: string;
}

describe('editing a team', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.close());

  it('changes what is new, and answers an edit of nothing with the team as it is', async () => {
    const admin = await app.login('sysadmin');
    const [team] = (await admin.get<Named[]>('/api/teams')).body;
    if (team === undefined) throw new Error('no team');
    const edit = (body: object) => admin.patch<Named>(`/api/teams/${team.id}`, body, 1);
    const edits = async () =>
      (await app.dataSource.query(`SELECT 1 FROM audit_events WHERE action = 'team.edited'`)).length;
    expect(await edit({})).toMatchObject({ status: 200, body: { nameEn: team.nameEn } });
    expect(await edit({ nameEn: team.nameEn })).toMatchObject({ status: 200 });
    expect(await edits()).toBe(0);
    expect(await edit({ nameEn: 'Renamed' })).toMatchObject({ status: 200, body: { nameEn: 'Renamed' } });
    expect(await edits()).toBe(1);
    expect((await edit({ nameZh: null })).status).toBe(400);
    expect((await admin.patch(`/api/teams/00000000-0000-4000-8000-000000000000`, {}, 1)).status).toBe(404);
  });
});
