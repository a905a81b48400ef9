import { DataSource } from 'typeorm';
import { LapseSilentClaims } from '#promotion/claims/lapse-silent-claims.processor.js';
import type { ClaimPage, ClaimStory, ClaimTermsView, DisputeView } from '#promotion/claims/dto/claim.dto.js';
import type { MatchAnswer } from '#promotion/duplicates/dto/match.dto.js';
import type { InvestorPage } from '#promotion/investors/dto/investor.dto.js';
import type { LeadPage, LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { FixedClock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, aLead, aName, aUscc, Person, type ProblemBody } from './leads-client.js';

/** The only words a second reporter may learn. */
const BLIND = { zoneNameZh: '中华药港', zoneNameEn: expect.any(String), contact: '陈晓岚', until: expect.any(String) };

describe('first report 首报首谈', () => {
  let app: TestApp;
  let clock: FixedClock;
  let officer: Person;
  let rival: Person;
  let leader: Person;

  beforeAll(async () => {
    clock = new FixedClock(new Date('2026-03-02T02:00:00Z'));
    app = await startTestApp({ clock });
    [officer, rival, leader] = ['officer', 'officer2', 'leader'].map((name) => new Person(app, name)) as [
      Person,
      Person,
      Person,
    ];
  });
  afterAll(() => app.close());

  const claimsOf = async (lead: LeadView, by = officer) => (await by.get<ClaimStory[]>(`leads/${lead.id}/claims`)).body;
  const talks = (lead: LeadView, on: string) =>
    officer.post(`leads/${lead.id}/interactions`, { kind: 'call', on, summary: '通话' });

  describe('as a record', () => {
    it('says who, for which zone, what idea, until when, and its whole story', async () => {
      const lead = await officer.logs({ zoneCode: 'C-MED', title: '制剂基地', contact: { name: '张伟' } });
      await talks(lead, '2026-03-02');
      const [claim] = await claimsOf(lead);
      expect(claim).toMatchObject({
        holderName: '陈晓岚',
        zoneCode: 'C-MED',
        idea: '制剂基地',
        contactName: '张伟',
        state: 'held',
        claimedOn: '2026-03-02',
        until: '2026-05-31',
        mayRelease: true,
      });
      expect(claim!.steps.map((step) => step.kind)).toEqual(['recorded']);
      clock.set(new Date('2026-05-01T02:00:00Z'));
      await talks(lead, '2026-05-01');
      const [prolonged] = await claimsOf(lead);
      expect([prolonged!.until, prolonged!.steps.map((step) => step.kind)]).toEqual([
        '2026-06-30',
        ['recorded', 'prolonged'],
      ]);
    });

    it('lapses by silence, after one warning, and then anybody may report', async () => {
      clock.set(new Date('2026-03-02T02:00:00Z'));
      const name = aName();
      const lead = await officer.logs({ investor: { name } });
      const run = () => app.get(LapseSilentClaims).run();
      const told = async (kind: string): Promise<number> => {
        const rows: unknown[] = await app
          .get(DataSource)
          .query(`SELECT 1 FROM notices WHERE kind = $1 AND subject_id = $2`, [kind, lead.id]);
        return rows.length;
      };
      clock.set(new Date('2026-05-28T02:00:00Z'));
      await run();
      await run();
      expect([await told('claim.lapsing'), await told('claim.lapsed')]).toEqual([1, 0]);
      clock.set(new Date('2026-05-31T15:00:00Z'));
      await run();
      expect((await claimsOf(lead))[0]!.state).toBe('held');
      clock.set(new Date('2026-05-31T16:30:00Z'));
      await run();
      await run();
      expect([(await claimsOf(lead))[0]!.state, await told('claim.lapsed')]).toEqual(['lapsed', 1]);
      const theirs = await rival.logs({ investor: { id: lead.investorId } });
      expect((await claimsOf(theirs, rival))[0]).toMatchObject({ state: 'held', holderName: '周启明' });
    });

    it('is let go by its holder, with a reason, and ends with a lead turned down or put to rest', async () => {
      const lead = await officer.logs();
      const [claim] = await claimsOf(lead);
      const path = `claims/${claim!.id}/release`;
      expect((await rival.post(path, { reason: '不是我的' })).status).toBe(404);
      expect((await leader.post(path, { reason: '不是我的' })).status).toBe(403);
      expect((await officer.post(path, { reason: '' })).status).toBe(400);
      const key = aKey();
      for (const time of [1, 2]) {
        const released = await officer.post<ClaimStory>(path, { reason: '企业已另行选址' }, { key });
        expect([time, released.status, released.body.state]).toEqual([time, 201, 'released']);
      }
      expect((await officer.post<ProblemBody>(path, { reason: '再来一次' })).body.code).toBe('claim.not_held');
      const resting = await officer.logs();
      await officer.post(`leads/${resting.id}/dormancy`, {});
      expect((await claimsOf(resting))[0]!.state).toBe('released');
      await officer.post(`leads/${resting.id}/awakening`, {});
      expect((await claimsOf(resting)).map((each) => each.state)).toEqual(['held', 'released']);
    });

    it('is not another’s to wake into', async () => {
      const lead = await officer.logs();
      await officer.post(`leads/${lead.id}/dormancy`, {});
      await rival.logs({ investor: { id: lead.investorId } });
      const woken = await officer.post<ProblemBody>(`leads/${lead.id}/awakening`, {});
      expect([woken.status, woken.body.code]).toEqual([409, 'claim.held']);
    });

    it('is one idea: another segment may be reported, and changing into it is refused', async () => {
      const segments = (await app
        .get(DataSource)
        .query(`SELECT code, industry_code AS "industryCode" FROM segments ORDER BY code LIMIT 2`)) as {
        code: string;
        industryCode: string;
      }[];
      const [one, two] = segments.map(({ code, industryCode }) => ({ segmentCode: code, industryCode }));
      const name = aName();
      await officer.logs({ investor: { name }, ...one });
      expect((await rival.post<ProblemBody>('leads', aLead({ investor: { name }, ...one }))).body.code).toBe(
        'claim.held',
      );
      expect((await rival.post<ProblemBody>('leads', aLead({ investor: { name } }))).body.code).toBe('claim.held');
      const theirs = await rival.logs({ investor: { name }, ...two });
      const turned = await rival.patch<ProblemBody>(`leads/${theirs.id}`, 1, one);
      expect([turned.status, turned.body.code]).toEqual([409, 'claim.held']);
    });

    it('holds as long as the zone decides', async () => {
      const terms = (await leader.get<ClaimTermsView>('claim-terms')).body;
      expect(terms).toMatchObject({ firstDays: 90, prolongDays: 60 });
      const body = { firstDays: 30 };
      expect((await officer.patch('claim-terms', terms.version, body)).status).toBe(403);
      expect((await leader.patch('claim-terms', terms.version, { firstDays: 0 })).status).toBe(400);
      const edited = await leader.patch<ClaimTermsView>('claim-terms', terms.version, body);
      expect(edited.body).toMatchObject({ firstDays: 30, version: terms.version + 1 });
      expect((await leader.patch<ProblemBody>('claim-terms', terms.version, body)).body.code).toBe('record.stale');
      clock.set(new Date('2026-06-01T02:00:00Z'));
      expect((await claimsOf(await officer.logs()))[0]!.until).toBe('2026-07-01');
      await leader.patch('claim-terms', terms.version + 1, { firstDays: 90 });
    });
  });

  describe('tells a second reporter nothing but zone, contact and last day', () => {
    const uscc = aUscc();
    const name = '江苏盲测示例药业有限公司';
    let lead: LeadView;

    beforeAll(async () => {
      lead = await officer.logs({
        investor: { name, uscc },
        title: '盲测保密项目',
        zoneCode: 'C-MED',
        plannedTotal: '123456789.00',
        contact: { name: '欧阳保密', phone: '13911112222' },
      });
    });

    /** No door may say any of this. */
    const secrets = () => [lead.id, lead.investorId, lead.code, '盲测保密项目', '欧阳保密', '13911112222', '123456789'];
    const silent = (body: unknown, also: string[] = []) => {
      const text = JSON.stringify(body);
      for (const secret of [...secrets(), ...also]) expect(text).not.toContain(secret);
    };

    it.each([
      ['by name', { name }],
      ['by another spelling', { name: '江苏盲测示例药业（集团）股份有限公司' }],
      ['by code under another name', { name: '甲乙丙有限公司', uscc }],
    ])('at the entry form, %s', async (_, investor) => {
      const answer = await rival.post<ProblemBody>('leads', aLead({ investor }));
      expect([answer.status, answer.body.code, answer.body.params]).toEqual([409, 'claim.held', BLIND]);
      silent(answer.body, [uscc]);
    });

    it('at the entry form, insisting that it is another company', async () => {
      const insist = aLead({ investor: { name }, confirmDifferent: true });
      expect((await rival.post<ProblemBody>('leads', insist)).body.code).toBe('claim.held');
      const sameCode = aLead({ investor: { name: '另一家', uscc }, confirmDifferent: true });
      expect((await rival.post<ProblemBody>('leads', sameCode)).body.code).toBe('claim.held');
    });

    it('at the entry form, by guessing the record’s id: as for an id that is not there', async () => {
      const shape = ({ requestId: _, ...body }: ProblemBody & { requestId?: string }) => body;
      const guessed = await rival.post<ProblemBody>('leads', aLead({ investor: { id: lead.investorId } }));
      const nothing = await rival.post<ProblemBody>('leads', aLead({ investor: { id: aKey() } }));
      expect([guessed.status, shape(guessed.body)]).toEqual([nothing.status, shape(nothing.body)]);
    });

    it('in the answer while typing', async () => {
      for (const query of [`name=${encodeURIComponent(name)}`, `uscc=${uscc}`]) {
        const { body } = await rival.get<MatchAnswer>(`investors/matches?${query}`);
        expect(body).toEqual({ items: [], claimed: BLIND });
      }
      const none = await rival.get<MatchAnswer>(`investors/matches?name=${encodeURIComponent(aName())}`);
      expect(none.body).toEqual({ items: [], claimed: null });
    });

    it('in the answer while typing, whatever the asker’s rights', async () => {
      const { body } = await leader.get<MatchAnswer>(`investors/matches?name=${encodeURIComponent(name)}`);
      expect(body.claimed).toEqual(BLIND);
    });

    it('in lists, searches and counts', async () => {
      for (const path of [
        'investors?q=盲测',
        `investors?q=${uscc}`,
        'investors?limit=200',
        `leads?q=${encodeURIComponent('盲测')}`,
        `leads?investorId=${lead.investorId}`,
        'claims',
      ]) {
        const answer = await rival.get<InvestorPage | LeadPage | ClaimPage>(encodeURI(decodeURI(path)));
        expect(answer.status).toBe(200);
        silent(answer.body, [name, uscc]);
        if (path.includes('q=') || path.includes('investorId')) expect(answer.body.total).toBe(0);
      }
    });

    it('by the address of the record', async () => {
      for (const path of ['', '/history', '/contacts', '/merges', '/merge-preview?into=' + aKey()]) {
        const answer = await rival.get<ProblemBody>(`investors/${lead.investorId}${path}`);
        expect(answer.status).toBe(404);
      }
      expect((await rival.patch(`investors/${lead.investorId}`, 1, { note: 'x' })).status).toBe(404);
      expect((await rival.get(`leads/${lead.id}`)).status).toBe(404);
      expect((await rival.get(`leads/${lead.id}/claims`)).status).toBe(404);
    });

    it('by taking its name or code for another company', async () => {
      const own = await rival.logs();
      for (const patch of [{ name }, { uscc }]) {
        const answer = await rival.patch<ProblemBody>(`investors/${own.investorId}`, 1, patch);
        expect([answer.status, answer.body.code]).toEqual([409, 'claim.held']);
        silent(answer.body);
      }
    });

    it('in an export', async () => {
      const response = await fetch(`${app.url}/api/leads/export`, {
        headers: { authorization: `Bearer ${await app.tokenOf('officer2')}` },
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      for (const secret of secrets()) expect(bytes.includes(Buffer.from(secret))).toBe(false);
    });

    it('when two report it in the same instant: one is first, the other blind', async () => {
      const fresh = aName();
      const answers = await Promise.all(
        [officer, rival, officer, rival].map((person) =>
          person.post<ProblemBody>('leads', aLead({ investor: { name: fresh } })),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    });
  });

  describe('disputed', () => {
    const disputes = async (verdict: 'stays' | 'moves' | 'both') => {
      const name = aName();
      const lead = await officer.logs({ investor: { name } });
      const raised = await rival.post<DisputeView>('claim-disputes', {
        company: name,
        idea: '我方项目',
        grounds: '二月已在上海见过董事长',
        firstContactOn: '2026-02-10',
      });
      expect(raised.status).toBe(201);
      expect(raised.body).toMatchObject({ verdict: null, claim: null, claimed: { contact: '陈晓岚' } });
      expect(JSON.stringify(raised.body)).not.toContain(lead.investorId);
      const ruling = { verdict, reason: '依据双方联系记录' };
      expect((await officer.post(`claim-disputes/${raised.body.id}/ruling`, ruling)).status).toBe(403);
      const ruled = await leader.post<DisputeView>(`claim-disputes/${raised.body.id}/ruling`, ruling);
      expect(ruled.body).toMatchObject({ verdict, ruledByName: '郑国强' });
      const twice = await leader.post<ProblemBody>(`claim-disputes/${raised.body.id}/ruling`, ruling);
      expect(twice.body.code).toBe('claim.already_ruled');
      return { name, lead };
    };

    it('and ruled: it stays', async () => {
      const { name, lead } = await disputes('stays');
      expect((await claimsOf(lead))[0]).toMatchObject({ state: 'held' });
      expect((await claimsOf(lead))[0]!.steps.map((step) => step.kind)).toEqual(['recorded', 'disputed', 'ruled']);
      const again = await rival.post<ProblemBody>('leads', aLead({ investor: { name } }));
      expect(again.body.code).toBe('claim.held');
    });

    it('and ruled: it moves, and the other side logs its lead', async () => {
      const { lead } = await disputes('moves');
      expect((await claimsOf(lead))[0]).toMatchObject({ state: 'overruled' });
      const theirs = await rival.logs({ investor: { id: lead.investorId } });
      expect((await claimsOf(theirs, rival))[0]).toMatchObject({ state: 'held', holderName: '周启明' });
    });

    it('and ruled: two projects, both go on', async () => {
      const { lead } = await disputes('both');
      const theirs = await rival.logs({ investor: { id: lead.investorId } });
      expect((await claimsOf(lead))[0]!.state).toBe('held');
      expect((await claimsOf(theirs, rival))[0]!.state).toBe('held');
    });

    it('once at a time, only where there is something to dispute, and not from the future', async () => {
      const name = aName();
      await officer.logs({ investor: { name } });
      const body = { company: name, idea: '项目', grounds: '我们先接触的' };
      const send = (by: Person, over: object = {}) => by.post<ProblemBody>('claim-disputes', { ...body, ...over });
      expect((await send(officer)).body.code).toBe('claim.nothing_to_dispute');
      expect((await send(rival, { company: aName() })).body.code).toBe('claim.nothing_to_dispute');
      expect((await send(rival, { firstContactOn: '2030-01-01' })).status).toBe(400);
      expect((await send(rival)).status).toBe(201);
      expect((await send(rival)).body.code).toBe('claim.dispute_open');
      const listed = await rival.get<DisputeView[]>('claim-disputes');
      expect(listed.body.every((each) => each.claim === null && each.byName === '周启明')).toBe(true);
      expect((await leader.get<DisputeView[]>('claim-disputes')).body[0]!.claim).not.toBeNull();
      expect((await officer.get<DisputeView[]>('claim-disputes')).body).toEqual([]);
    });
  });
});
