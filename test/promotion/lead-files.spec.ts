import type { StoredFile } from '#access/documents/dto/document.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, Person, type ProblemBody } from './leads-client.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('papers kept with a lead', () => {
  let app: TestApp;
  let officer: Person;
  let leader: Person;

  beforeAll(async () => {
    app = await startTestApp();
    officer = new Person(app, 'officer');
    leader = new Person(app, 'leader');
  });
  afterAll(() => app.close());

  async function card(by = 'officer', name = '名片.png'): Promise<StoredFile> {
    const form = new FormData();
    form.append('file', new Blob([PNG]), name);
    const response = await fetch(`${app.url}/api/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await app.tokenOf(by)}` },
      body: form,
    });
    return (await response.json()) as StoredFile;
  }

  async function statusOf(by: string, fileId: string): Promise<number> {
    const headers = { authorization: `Bearer ${await app.tokenOf(by)}` };
    const response = await fetch(`${app.url}/api/files/${fileId}`, { headers });
    await response.arrayBuffer();
    return response.status;
  }

  it('stand with the lead from its first moment', async () => {
    const file = await card();
    const lead = await officer.logs({ fileIds: [file.id, file.id] });
    expect(lead.files).toEqual([
      { id: file.id, name: '名片.png', mediaType: 'image/png', addedByName: '陈晓岚', addedAt: expect.any(String) },
    ]);
  });

  it('of somebody else are refused, and nothing of the lead is written', async () => {
    const theirs = await card('officer2');
    const before = (await officer.get<{ total: number }>('leads')).body.total;
    const answer = await officer.post<ProblemBody>('leads', {
      investor: { name: `外部文件企业${aKey().slice(0, 6)}有限公司` },
      source: 'walk_in',
      homeRegion: 'overseas',
      fileIds: [theirs.id],
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ field: 'fileIds', code: 'file.unknown' }]);
    expect((await officer.get<{ total: number }>('leads')).body.total).toBe(before);
  });

  it('open to who may edit the lead: a card carries a person’s details', async () => {
    const file = await card();
    const lead = await officer.logs({ zoneCode: 'C-MED', fileIds: [file.id] });
    expect(await statusOf('manager', file.id)).toBe(200);
    expect((await leader.get(`leads/${lead.id}`)).body.files).toHaveLength(1);
    expect(await statusOf('leader', file.id)).toBe(404);
  }, 20_000);

  it('come later, go, and come back, each step in the history', async () => {
    const lead = await officer.logs();
    const file = await card();
    const key = aKey();
    for (let time = 0; time < 2; time += 1) {
      const added = await officer.post(`leads/${lead.id}/files`, { fileId: file.id }, { key });
      expect(added.body.files.map((each) => each.id)).toEqual([file.id]);
    }
    const off = await officer.send('DELETE', `leads/${lead.id}/files/${file.id}`);
    expect(off.body.files).toEqual([]);
    const back = await officer.post(`leads/${lead.id}/files`, { fileId: file.id });
    expect(back.body.files).toHaveLength(1);
    const history = await officer.get<{ action: string }[]>(`leads/${lead.id}/history`);
    expect(history.body.map((event) => event.action)).toEqual([
      'lead.file_added',
      'lead.file_removed',
      'lead.file_added',
      'lead.logged',
    ]);
  });

  it('refuses what is no file, and a lead that is not one’s own', async () => {
    const lead = await officer.logs();
    expect((await officer.post(`leads/${lead.id}/files`, { fileId: aKey() })).status).toBe(400);
    expect((await officer.post(`leads/${lead.id}/files`, { fileId: 'x' })).status).toBe(400);
    expect((await officer.send('DELETE', `leads/${lead.id}/files/${aKey()}`)).status).toBe(404);
    expect((await leader.post(`leads/${lead.id}/files`, { fileId: aKey() })).status).toBe(403);
  });
});
