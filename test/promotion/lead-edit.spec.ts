import type { HistoryEvent } from '#access/audit/audit-trail.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Person, type ProblemBody } from './leads-client.js';

describe('editing a lead', () => {
  let app: TestApp;
  let officer: Person;

  beforeAll(async () => {
    app = await startTestApp();
    officer = new Person(app, 'officer');
  });
  afterAll(() => app.close());

  const historyOf = async (lead: LeadView) => (await officer.get<HistoryEvent[]>(`leads/${lead.id}/history`)).body;

  it('changes what is given, clears what is null, leaves the rest, and tells each change', async () => {
    const lead = await officer.logs({ plannedTotal: '1000', note: '旧', zoneCode: 'C-MED', sourceDetail: '展会' });
    const edited = await officer.patch(`leads/${lead.id}`, 1, { title: '新题', plannedTotal: '2000.5', note: null });
    expect(edited.status).toBe(200);
    expect(edited.headers.get('etag')).toBe('"2"');
    expect(edited.body).toMatchObject({
      title: '新题',
      plannedTotal: '2000.50',
      note: null,
      zoneCode: 'C-MED',
      version: 2,
    });
    expect(edited.body.sourceDetail).toBe('展会');
    expect((await historyOf(lead))[0]).toMatchObject({
      action: 'lead.edited',
      actorName: '陈晓岚',
      detail: {
        changes: [
          { field: 'title', from: lead.title, to: '新题' },
          { field: 'note', from: '旧', to: null },
          { field: 'plannedTotal', from: '1000.00', to: '2000.50' },
        ],
      },
    });
  });

  it('that changes nothing leaves version and history alone', async () => {
    const lead = await officer.logs({ plannedTotal: '1000', zoneCode: 'C-MED' });
    const edited = await officer.patch(`leads/${lead.id}`, 1, {
      title: lead.title,
      plannedTotal: '1000.0',
      zoneCode: 'C-MED',
    });
    expect(edited.body).toEqual(lead);
    expect(await historyOf(lead)).toHaveLength(1);
  });

  it('needs the version, and the right one', async () => {
    const lead = await officer.logs();
    const without = await officer.send<ProblemBody>('PATCH', `leads/${lead.id}`, { body: { note: 'x' } });
    expect([without.status, without.body.code]).toEqual([428, 'request.if_match_required']);
    await officer.patch(`leads/${lead.id}`, 1, { note: '甲' });
    const stale = await officer.patch<ProblemBody>(`leads/${lead.id}`, 1, { note: '乙' });
    expect([stale.status, stale.body.code]).toEqual([412, 'record.stale']);
    expect((await officer.get(`leads/${lead.id}`)).body).toMatchObject({ note: '甲', version: 2 });
    // Also when it would change nothing: whoever sees an old page is told so.
    expect((await officer.patch(`leads/${lead.id}`, 1, { note: '甲' })).status).toBe(412);
  });

  it('by five people at the same moment, lets one through', async () => {
    const lead = await officer.logs();
    const edits = Array.from({ length: 5 }, (_, index) => officer.patch(`leads/${lead.id}`, 1, { note: `第${index}` }));
    const statuses = (await Promise.all(edits)).map((answer) => answer.status);
    expect(statuses.sort()).toEqual([200, 412, 412, 412, 412]);
    expect((await officer.get(`leads/${lead.id}`)).body.version).toBe(2);
  });

  it('corrects the contact of the same name and replaces another', async () => {
    const lead = await officer.logs({ contact: { name: '张伟', phone: '13812345678', email: 'a@b.cn' } });
    const corrected = await officer.patch(`leads/${lead.id}`, 1, { contact: { name: '张伟', phone: '13812340000' } });
    expect(corrected.body.contact).toMatchObject({ id: lead.contact?.id, phone: '13812340000', email: null });
    const replaced = await officer.patch(`leads/${lead.id}`, 2, { contact: { name: '李娜' } });
    expect(replaced.body.contact).toMatchObject({ name: '李娜', phone: null });
    expect(replaced.body.contact?.id).not.toBe(lead.contact?.id);
    const cleared = await officer.patch(`leads/${lead.id}`, 3, { contact: null });
    expect(cleared.body.contact).toBeNull();
  });

  it('holds a segment to its industry, also when only one of them changes', async () => {
    const industries = (
      await officer.get<{ code: string; segments: { code: string }[] }[]>('plan/industries?plan=14FYP')
    ).body;
    const [first, second] = industries;
    const segment = first?.segments[0]?.code;
    const lead = await officer.logs({ industryCode: first?.code, segmentCode: segment });
    const answer = await officer.patch<ProblemBody>(`leads/${lead.id}`, 1, { industryCode: second?.code });
    expect(answer.body.errors).toMatchObject([{ field: 'segmentCode', code: 'plan.segment_of_other_industry' }]);
    const both = await officer.patch(`leads/${lead.id}`, 1, { industryCode: second?.code, segmentCode: null });
    expect(both.status).toBe(200);
  });
});
