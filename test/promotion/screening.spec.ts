import { DataSource } from 'typeorm';
import type { HistoryEvent } from '#access/audit/audit-trail.js';
import { LoadPlan } from '#plan/load-plan.service.js';
import type { SegmentView } from '#plan/industries/industries.dto.js';
import { LandLeft, type LandLeftFact } from '#plan/zones/land-left.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import type { ScreeningView, ZoneFitAnswer } from '#promotion/screening/dto/screening.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, aLead, Person, type ProblemBody } from './leads-client.js';

/** 原料药 among others: the plan puts 化学药 into all three parks of the Medicine Port. */
const CHEMICAL = { industryCode: 'MED', segmentCode: 'MED-CHEM' };

describe('screening a lead', () => {
  let app: TestApp;
  let officer: Person;
  let officer2: Person;
  let left: LandLeftFact[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    officer = new Person(app, 'officer');
    officer2 = new Person(app, 'officer2');
    // The floor that keeps the land answers for itself: here only the seam is looked at.
    app.get(LandLeft).register((_, codes) => Promise.resolve(left.filter((fact) => codes.includes(fact.zoneCode))));
  });
  beforeEach(() => {
    left = [];
  });
  afterAll(() => app.close());

  const fit = async (lead: LeadView, by = officer) => (await by.get<ZoneFitAnswer>(`leads/${lead.id}/zone-fit`)).body;
  const opinions = async (lead: LeadView) => (await officer.get<ScreeningView[]>(`leads/${lead.id}/screenings`)).body;
  const place = async (lead: LeadView, code: string) =>
    (await fit(lead)).options.find((option) => option.zoneCode === code)!;

  describe('recommends', () => {
    it('the parks the plan assigns the segment to, with its words and the chain action', async () => {
      const answer = await fit(await officer.logs(CHEMICAL));
      expect(answer).toMatchObject({ segmentCode: 'MED-CHEM', major: null });
      expect(answer.chain).toMatchObject({ action: 'strengthen', basis: 'derived' });
      expect(answer.options.slice(0, 3).map((option) => option.zoneCode)).toEqual(['C-MED-CORE', 'C-MED-W', 'C-MED-E']);
      expect(answer.options[1]).toMatchObject({ reason: 'assigned', landFit: 'not_asked', landLeftMu: null });
      expect(answer.options[1]?.explanationZh[0]).toMatch(/规划原文“.*原料药.*”/);
      expect(answer.options[1]?.explanationZh[1]).toBe('尚未登记此处可用的土地与厂房。');
      expect(answer.options.every((option) => option.explanationEn.length === 3)).toBe(true);
    });

    it('nothing without a segment', async () => {
      expect(await fit(await officer.logs({ industryCode: 'MED' }))).toMatchObject({
        segmentCode: null,
        chain: null,
        options: [],
      });
    });

    it('by the land left: a full park comes after its equals', async () => {
      left = [
        { zoneCode: 'C-MED-CORE', landMu: '79.99', plantM2: '0' },
        { zoneCode: 'C-MED-E', landMu: '80', plantM2: '0' },
      ];
      const lead = await officer.logs({ ...CHEMICAL, landNeedMu: '80' });
      const { options } = await fit(lead);
      const equals = options.filter((option) => option.reason === 'assigned');
      expect(options.slice(0, equals.length)).toEqual(equals);
      expect(equals[0]).toMatchObject({ zoneCode: 'C-MED-W', landFit: 'unknown' });
      expect(equals[1]).toMatchObject({ zoneCode: 'C-MED-E', landFit: 'enough', landLeftMu: '80' });
      expect(equals.at(-1)).toMatchObject({ zoneCode: 'C-MED-CORE', landFit: 'short', landLeftMu: '79.99' });
      expect(equals.at(-1)?.explanationZh[1]).toBe('尚余土地 79.99 亩、标准厂房 0 平方米，不够（需土地 80 亩）。');
    });

    it('tells of signed projects of the segment there, not of those in talks', async () => {
      const lead = await officer.logs(CHEMICAL);
      const before = (await place(lead, 'C-MED-W')).projects;
      const opened = await officer2.post<{ id: string }>('projects', {
        name: '测试原料药项目',
        investor: { name: '测试原料药投资有限公司' },
        zoneCode: 'C-MED-W',
        mode: 'greenfield',
        ...CHEMICAL,
        plannedTotal: '100.00',
        firstMeetingOn: '2025-01-01',
        meetingNote: '洽谈',
      });
      expect(opened.status).toBe(201);
      expect((await place(lead, 'C-MED-W')).projects).toBe(before);
      await app.get(DataSource).query(`UPDATE projects SET stage = 'signed' WHERE id = $1`, [opened.body.id]);
      expect((await place(lead, 'C-MED-W')).projects).toBe(before + 1);
      await app.get(DataSource).query(`UPDATE projects SET status = 'terminated' WHERE id = $1`, [opened.body.id]);
      expect((await place(lead, 'C-MED-W')).projects).toBe(before);
    });

    it('marks a major lead with the days it has', async () => {
      const major = await officer.logs({ ...CHEMICAL, plannedTotal: '100000000.00' });
      expect((await fit(major)).major).toEqual({ from: '100000000.00', days: 7, unit: 'working' });
      const small = await officer.logs({ ...CHEMICAL, plannedTotal: '99999999.99' });
      expect((await fit(small)).major).toBeNull();
    });

    it('to whoever may read the lead, to nobody else', async () => {
      const lead = await officer.logs(CHEMICAL);
      for (const path of ['zone-fit', 'screenings'])
        expect((await officer2.get<ProblemBody>(`leads/${lead.id}/${path}`)).body.code).toBe('record.not_found');
      expect((await new Person(app, 'leader').get(`leads/${lead.id}/zone-fit`)).status).toBe(200);
    });
  });

  describe('with a zone', () => {
    const screen = (lead: LeadView, body: object, sending = {}) =>
      officer.post<LeadView & ProblemBody>(`leads/${lead.id}/screening`, { opinion: '可行', ...body }, sending);

    it('the plan assigns: needs no reason, and keeps none', async () => {
      const lead = await officer.logs(CHEMICAL);
      const answer = await screen(lead, { zoneCode: 'C-MED-W', advice: 'accept', overrideReason: '多余的理由' });
      expect(answer.body).toMatchObject({ state: 'screening', zoneCode: 'C-MED-W', screeningOpinion: '可行' });
      expect(await opinions(lead)).toMatchObject([
        {
          opinion: '可行',
          advice: 'accept',
          zoneCode: 'C-MED-W',
          segmentCode: 'MED-CHEM',
          fitVerdict: 'fits',
          overrideReason: null,
          chainAction: 'strengthen',
          major: false,
          byName: '陈晓岚',
        },
      ]);
    });

    it('the plan assigns the segment not to: is refused without a reason, and nothing is written', async () => {
      const lead = await officer.logs(CHEMICAL);
      const answer = await screen(lead, { zoneCode: 'C-HZ' });
      expect([answer.status, answer.body.code]).toEqual([422, 'lead.zone_override_reason']);
      expect(answer.body.errors).toMatchObject([{ field: 'overrideReason', code: 'lead.zone_override_reason' }]);
      expect(answer.body.title).toMatch(/猴嘴.*药港/);
      expect((await officer.get(`leads/${lead.id}`)).body).toMatchObject({ state: 'captured', version: 1 });
      expect(await opinions(lead)).toEqual([]);
      const clocks = await officer.get<{ code: string; state: string }[]>(`leads/${lead.id}/clocks`);
      expect(clocks.body.find((one) => one.code === 'screening')?.state).toBe('running');
    });

    it('… and is taken with one, which history tells', async () => {
      const lead = await officer.logs({ ...CHEMICAL, plannedTotal: '200000000.00' });
      const answer = await screen(lead, { zoneCode: 'C-HZ', overrideReason: '租用现成写字楼' });
      expect([answer.status, answer.body.zoneCode]).toEqual([200, 'C-HZ']);
      expect(await opinions(lead)).toMatchObject([
        { fitVerdict: 'elsewhere', overrideReason: '租用现成写字楼', major: true },
      ]);
      const history = (await officer.get<HistoryEvent[]>(`leads/${lead.id}/history`)).body;
      expect(history[0]?.detail).toMatchObject({ zoneCode: 'C-HZ', overrideReason: '租用现成写字楼' });
      const clocks = await officer.get<{ code: string; state: string }[]>(`leads/${lead.id}/clocks`);
      expect(clocks.body.find((one) => one.code === 'screening_major')?.state).toBe('met');
    });

    it.each(['', ' ', '长'.repeat(1001)])('takes %j for no reason', async (overrideReason) => {
      const answer = await screen(await officer.logs(CHEMICAL), { zoneCode: 'C-HZ', overrideReason });
      expect([answer.status, answer.body.errors[0]?.field]).toEqual([400, 'overrideReason']);
    });

    it('asks nothing of a lead without a segment, or with one no longer in use', async () => {
      const none = await officer.logs();
      expect((await screen(none, { zoneCode: 'C-HZ' })).status).toBe(200);
      expect((await opinions(none))[0]).toMatchObject({ fitVerdict: null, chainAction: null });
      const old = await officer.logs({ industryCode: 'MED', segmentCode: 'MED-EXC' });
      await app.get(DataSource).query(`UPDATE segments SET active = false WHERE code = 'MED-EXC'`);
      expect((await screen(old, { zoneCode: 'C-HZ' })).status).toBe(200);
      expect((await fit(old)).options).toEqual([]);
      await app.get(DataSource).query(`UPDATE segments SET active = true WHERE code = 'MED-EXC'`);
    });

    it('of another’s lead: says only that there is none', async () => {
      const lead = await officer.logs(CHEMICAL);
      const answer = await officer2.post<ProblemBody>(`leads/${lead.id}/screening`, { opinion: 'x', zoneCode: 'C-HZ' });
      expect([answer.status, answer.body.code]).toEqual([404, 'record.not_found']);
    });

    it('sent twice under one key is one opinion', async () => {
      const lead = await officer.logs(CHEMICAL);
      const key = aKey();
      const first = await screen(lead, { zoneCode: 'C-MED-W' }, { key });
      const second = await screen(lead, { zoneCode: 'C-MED-W' }, { key });
      expect(second.body).toEqual(first.body);
      expect(await opinions(lead)).toHaveLength(1);
    });
  });

  it('keeps every opinion: a lead that rested is screened again', async () => {
    const lead = await officer.logs(CHEMICAL);
    for (const opinion of ['第一次', '第二次']) {
      await officer.post(`leads/${lead.id}/screening`, { opinion });
      await officer.post(`leads/${lead.id}/dormancy`, {});
      await officer.post(`leads/${lead.id}/awakening`, {});
    }
    expect((await opinions(lead)).map((one) => one.opinion)).toEqual(['第二次', '第一次']);
    expect((await officer.get(`leads/${lead.id}`)).body.screeningOpinion).toBe('第二次');
    for (const statement of [`UPDATE screenings SET opinion = ''`, 'DELETE FROM screenings'])
      await expect(app.get(DataSource).query(statement)).rejects.toThrow(/append-only/);
  });

  describe('what a lead needs', () => {
    it('is logged, edited and cleared, with its unit in the name', async () => {
      const lead = await officer.logs({ landNeedMu: '80.5', plantNeedM2: '12000' });
      expect(lead).toMatchObject({ landNeedMu: '80.50', plantNeedM2: '12000.00' });
      const same = await officer.patch(`leads/${lead.id}`, 1, { landNeedMu: '80.5' });
      expect(same.body.version).toBe(1);
      const edited = await officer.patch(`leads/${lead.id}`, 1, { landNeedMu: '90', plantNeedM2: null });
      expect(edited.body).toMatchObject({ landNeedMu: '90.00', plantNeedM2: null, version: 2 });
    });

    it.each(['0', '-1', '80亩', '1.234', '123456789', 80])('is not %j', async (landNeedMu) => {
      const answer = await officer.post<ProblemBody>('leads', aLead({ landNeedMu }));
      expect([answer.status, answer.body.errors[0]]).toMatchObject([
        400,
        { field: 'landNeedMu', code: 'field.quantity' },
      ]);
    });
  });

  describe('the chain action of a segment', () => {
    let admin: Person;
    const segment = async (code: string): Promise<SegmentView> => {
      const { body } = await officer.get<{ segments: SegmentView[] }[]>('plan/industries?plan=14FYP');
      return body.flatMap((industry) => industry.segments).find((one) => one.code === code)!;
    };
    beforeAll(() => {
      admin = new Person(app, 'sysadmin');
    });

    it.each([
      ['MED-CHEM', 'strengthen'],
      ['MAT-FIBER', 'strengthen'],
      ['EQP-AUTO', 'complete'],
      ['MED-DEV', 'build'],
    ])('of %s is derived: %s', async (code, chainAction) => {
      const { chainReasonZh, ...found } = await segment(code);
      expect(found).toMatchObject({ chainAction, chainActionBasis: 'derived' });
      expect(chainReasonZh).not.toBe('');
    });

    it('is set by the administrator with a reason, kept by the next load, and left to the rule again', async () => {
      const { version } = await segment('MED-DEV');
      const path = 'plan/segments/MED-DEV';
      const without = await admin.patch<ProblemBody>(path, version, { chainAction: 'complete' });
      expect([without.status, without.body.errors[0]]).toMatchObject([400, { field: 'reason' }]);
      const set = await admin.patch<SegmentView>(path, version, { chainAction: 'complete', reason: '区内已有两家' });
      expect(set.body).toMatchObject({
        chainAction: 'complete',
        chainActionBasis: 'set',
        chainReasonZh: '区内已有两家',
      });
      expect((await admin.patch<ProblemBody>(path, version, { chainAction: null })).body.code).toBe('record.stale');
      await app.get(LoadPlan).load();
      expect(await segment('MED-DEV')).toEqual(set.body);
      const back = await admin.patch<SegmentView>(path, set.body.version, { chainAction: null });
      expect(back.body).toMatchObject({ chainAction: 'build', chainActionBasis: 'derived' });
      expect(back.body.chainReasonZh).not.toBe('区内已有两家');
    });

    it('is nobody else’s to set', async () => {
      const answer = await officer.patch('plan/segments/MED-DEV', 1, { chainAction: null });
      expect(answer.status).toBe(403);
      expect((await admin.patch('plan/segments/NONE', 1, { chainAction: null })).status).toBe(404);
    });
  });
});
