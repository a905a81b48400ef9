import { DataSource } from 'typeorm';
import type { LeadPage, LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import type { MergePreview, MergeView } from '#promotion/merges/dto/merge.dto.js';
import { MergeRelations } from '#promotion/merges/merge-relations.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Person, type ProblemBody } from './leads-client.js';

type Outcome = MergeView & ProblemBody;

describe('two leads of one idea', () => {
  let app: TestApp;
  let officer: Person;
  let officer2: Person;
  let manager: Person;

  beforeAll(async () => {
    app = await startTestApp();
    officer = new Person(app, 'officer');
    officer2 = new Person(app, 'officer2');
    manager = new Person(app, 'manager');
  });
  afterAll(() => app.close());

  const fresh = async (of: { id: string }) => (await officer.get<LeadView>(`leads/${of.id}`)).body;
  const merges = async (from: LeadView, into: LeadView, by = officer) => {
    const [source, target] = [await fresh(from), await fresh(into)];
    const body = { intoId: target.id, intoVersion: target.version };
    return by.send<Outcome>('POST', `leads/${from.id}/merge`, { body, version: source.version });
  };
  async function twins(over: Record<string, unknown> = {}): Promise<[LeadView, LeadView]> {
    const source = await officer.logs({
      plannedTotal: '100.00',
      contact: { name: '张伟', phone: '13812345678' },
      ...over,
    });
    const target = await officer.logs({ investor: { id: source.investorId }, zoneCode: 'C-MED-W' });
    return [source, target];
  }
  const talks = (lead: LeadView, summary: string) =>
    officer.post(`leads/${lead.id}/interactions`, { kind: 'call', on: '2025-01-02', summary });

  it('go on as one: what was said, the person, the amount; counted once', async () => {
    const [source, target] = await twins();
    await talks(source, '旧线索上的通话');
    await talks(target, '新线索上的通话');
    const preview = await officer.get<MergePreview>(`leads/${source.id}/merge-preview?into=${target.id}`);
    const moving = preview.body.relations.filter((row) => row.moved > 0).map((row) => [row.relation, row.moved]);
    expect(moving).toContainEqual(['lead_interactions.lead_id', 1]);
    expect(moving).toContainEqual(['claims.lead_id', 1]);
    expect(preview.body.fills.map(({ field }) => field)).toEqual(['contactId', 'plannedTotal']);
    expect((await merges(source, target)).status).toBe(201);
    const after = await fresh(target);
    expect(after).toMatchObject({ plannedTotal: '100.00', contact: { name: '张伟' }, version: 2 });
    expect(after.interactions.map((row) => row.summary).sort()).toEqual(['新线索上的通话', '旧线索上的通话'].sort());
    expect(await fresh(source)).toMatchObject({ state: 'merged', mergedIntoId: target.id, interactions: [] });
    const list = (await officer.get<LeadPage>(`leads?investorId=${source.investorId}`)).body;
    expect([list.items.map((row) => row.id), list.plannedTotal]).toEqual([[target.id], '100.00']);
    const away = (await officer.get<LeadPage>(`leads?state=merged&investorId=${source.investorId}`)).body;
    expect(away.items.map((row) => row.id)).toEqual([source.id]);
    expect((await talks(source, 'x')).status).toBe(409);
    const history = (await officer.get<{ action: string }[]>(`leads/${source.id}/history`)).body;
    expect(history[0]?.action).toBe('lead.merged');
  });

  it('stand apart again as they were; what was said since stays with the one it was said to', async () => {
    const [source, target] = await twins();
    await officer.post(`leads/${source.id}/screening`, { opinion: '可行' });
    await talks(source, '此前');
    const before = await fresh(source);
    const merge = await merges(source, target);
    await talks(target, '此后');
    const edited = await officer.patch(`leads/${target.id}`, (await fresh(target)).version, { plannedTotal: '7.00' });
    expect(edited.status).toBe(200);
    const undone = await officer.post<Outcome>(`merges/${merge.body.id}/undo`, {});
    const returned = undone.body.relations.find((row) => row.relation === 'lead_interactions.lead_id');
    expect(returned).toMatchObject({ returned: 1, left: 0 });
    const plain = (view: LeadView) => ({ ...view, version: 0, updatedAt: '' });
    expect(plain(await fresh(source))).toEqual(plain(before));
    const now = await fresh(target);
    expect(now).toMatchObject({ plannedTotal: '7.00', contact: null });
    expect(now.interactions.map((row) => row.summary)).toEqual(['此后']);
    expect((await officer.post<Outcome>(`merges/${merge.body.id}/undo`, {})).body.code).toBe('merge.undone');
  });

  it('keep a paper both have where it is', async () => {
    const [source, target] = await twins();
    const form = new FormData();
    form.append(
      'file',
      new Blob(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF'], { type: 'application/pdf' }),
      'a.pdf',
    );
    const upload = await fetch(`${app.url}/api/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await app.tokenOf('officer')}` },
      body: form,
    });
    const { id: fileId } = (await upload.json()) as { id: string };
    for (const lead of [source, target]) await officer.post(`leads/${lead.id}/files`, { fileId });
    const merge = await merges(source, target);
    const relation = merge.body.relations.find((row) => row.relation === 'lead_files.lead_id');
    expect([relation?.moved, relation?.stayed]).toEqual([0, 1]);
    await officer.post(`merges/${merge.body.id}/undo`, {});
    for (const lead of [source, target]) expect((await fresh(lead)).files).toHaveLength(1);
  });

  it('follow the states: what is decided is not merged away, what is closed takes nothing in', async () => {
    const [source, target] = await twins();
    await officer.post(`leads/${target.id}/screening`, { opinion: '不可行' });
    await officer.post(`leads/${target.id}/rejection`, { reason: '高耗能' });
    expect((await fresh(target)).state).toBe('rejected');
    expect((await merges(source, target)).body.code).toBe('merge.target_closed');
    expect((await merges(target, source)).body.code).toBe('lead.transition_refused');
    const [third, fourth] = await twins();
    await officer.post(`leads/${third.id}/dormancy`, {});
    expect((await merges(third, fourth)).body.code).toBe('lead.transition_refused');
    expect((await merges(fourth, third)).status).toBe(201);
    expect((await merges(fourth, third)).body.code).toBe('lead.transition_refused');
  });

  it('are of one company', async () => {
    const refused = await merges(await officer.logs(), await officer.logs());
    expect([refused.status, refused.body.code]).toEqual([409, 'merge.other_investor']);
  });

  it('are merged only by who reaches both, as they were seen', async () => {
    const [source, target] = await twins();
    expect((await merges(source, target, officer2)).status).toBe(404);
    // The manager reaches the lead placed in their zone, and not the other.
    expect((await merges(source, target, manager)).status).toBe(404);
    const send = (version: number, intoVersion: number) =>
      officer.send<Outcome>('POST', `leads/${source.id}/merge`, { body: { intoId: target.id, intoVersion }, version });
    expect((await send(1, 2)).body.code).toBe('record.stale');
    expect((await send(2, 1)).body.code).toBe('record.stale');
    const merge = await send(1, 1);
    expect(merge.status).toBe(201);
    for (const stranger of [officer2, manager]) {
      expect((await stranger.post<Outcome>(`merges/${merge.body.id}/undo`, {})).status).toBe(404);
    }
    const stale = await officer.patch<ProblemBody>(`leads/${target.id}`, 1, { note: 'x' });
    expect(stale.body.code).toBe('record.stale');
  });

  it('go back through a chain from its end', async () => {
    const [first, second] = await twins();
    const third = await officer.logs({ investor: { id: first.investorId } });
    await talks(first, '最早');
    const one = await merges(first, second);
    const two = await merges(second, third);
    expect((await officer.post<Outcome>(`merges/${one.body.id}/undo`, {})).body.code).toBe('merge.later_first');
    for (const merge of [two, one]) expect((await officer.post(`merges/${merge.body.id}/undo`, {})).status).toBe(200);
    expect((await fresh(first)).interactions).toHaveLength(1);
  });

  it('are not merged while a table points to them that the merge does not know', async () => {
    const [source, target] = await twins();
    const query = (sql: string) => app.get(DataSource).query(sql);
    await query('CREATE TABLE surprise (id int PRIMARY KEY, about uuid REFERENCES leads (id))');
    try {
      const refused = await merges(source, target);
      expect([refused.status, refused.body.code]).toEqual([409, 'merge.unknown_relation']);
      expect(refused.body.params).toEqual({ relations: 'surprise.about' });
    } finally {
      await query('DROP TABLE surprise');
    }
    expect((await merges(source, target)).status).toBe(201);
  });

  it('know every relation of the database as it stands', async () => {
    const relations = app.get(MergeRelations);
    for (const kind of ['investor', 'lead'] as const) {
      expect((await relations.of(app.get(DataSource).manager, kind)).length).toBeGreaterThan(4);
    }
  });
});
