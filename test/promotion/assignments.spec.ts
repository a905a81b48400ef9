import { DataSource } from 'typeorm';
import type {
  BoardRow,
  PoolPage,
  PoolTermsView,
  ReassignAnswer,
  RuleView,
  TransferView,
} from '#promotion/assignments/dto/assignment.dto.js';
import type { ClaimStory } from '#promotion/claims/dto/claim.dto.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { FixedClock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, Person, type ProblemBody } from './leads-client.js';

describe('who works a lead', () => {
  let app: TestApp;
  let clock: FixedClock;
  const people = new Map<string, Person>();
  const as = (name: string) => people.get(name) ?? people.set(name, new Person(app, name)).get(name)!;
  const idOf = async (name: string) => (await as(name).get<{ id: string }>('auth/me')).body.id;
  const day = (date: string) => clock.set(new Date(`${date}T02:00:00Z`));

  beforeAll(async () => {
    clock = new FixedClock(new Date('2026-03-02T02:00:00Z'));
    app = await startTestApp({ clock });
  });
  afterAll(() => app.close());

  async function pooled(by = 'officer', over: object = {}): Promise<LeadView> {
    const lead = await as(by).logs({ ...over });
    await as(by).post(`leads/${lead.id}/dormancy`, { reason: '对方明年再议' });
    return lead;
  }

  describe('from the pool', () => {
    it('sees what rests there with the note left behind, and nobody to call', async () => {
      const lead = await pooled('officer', { contact: { name: '张伟', phone: '13812345678' } });
      const { body } = await as('officer2').get<PoolPage>('lead-pool?limit=200');
      const row = body.items.find(({ id }) => id === lead.id);
      expect(row).toMatchObject({ handoverNote: '对方明年再议', lastOwnerName: '陈晓岚', pooledOn: '2026-03-02' });
      expect(JSON.stringify(row)).not.toMatch(/张伟|1381234/);
      expect((await as('verifier').get('lead-pool')).status).toBe(403);
    });

    it('takes it: a lead again from the front, a claim of one’s own, and who had it before in the history', async () => {
      const lead = await pooled();
      const key = aKey();
      for (const time of [1, 2]) {
        const taken = await as('officer2').post(`lead-pool/${lead.id}/taking`, {}, { key });
        expect([time, taken.status, taken.body.state, taken.body.ownerName]).toEqual([time, 201, 'captured', '周启明']);
      }
      const claims = (await as('officer2').get<ClaimStory[]>(`leads/${lead.id}/claims`)).body;
      expect(claims[0]).toMatchObject({ state: 'held', holderName: '周启明' });
      expect((await as('officer').get(`leads/${lead.id}`)).status).toBe(404);
      const again = await as('manager').post<ProblemBody>(`lead-pool/${lead.id}/taking`, {});
      expect(again.body.code).toBe('pool.not_in_pool');
    });

    it('is one of many who want it in the same instant', async () => {
      const lead = await pooled();
      const answers = await Promise.all(
        ['officer2', 'manager', 'manager2', 'manager3'].map((name) => as(name).post(`lead-pool/${lead.id}/taking`, {})),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    });

    it('leaves to others for a while what one let go oneself', async () => {
      const lead = await pooled();
      const take = () => as('officer').post<ProblemBody>(`lead-pool/${lead.id}/taking`, {});
      expect((await take()).body).toMatchObject({ code: 'pool.own_lead', params: { days: 7 } });
      day('2026-03-09');
      expect((await take()).status).toBe(201);
      day('2026-03-02');
    });

    it('takes no more than is fair, counted over seven days and never past by two at once', async () => {
      const terms = (
        await as('leader')
          .get<PoolTermsView>('lead-pool/terms')
          .catch(() => null)
      )?.body;
      expect(terms).toBeDefined();
      day('2026-05-04');
      const leads = await Promise.all(Array.from({ length: 7 }, () => pooled('officer')));
      const take = (lead: LeadView) => as('manager3').post<ProblemBody>(`lead-pool/${lead.id}/taking`, {});
      const answers = await Promise.all(leads.slice(0, 6).map(take));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'pool.too_many_taken' });
      day('2026-05-11');
      expect((await take(leads[6]!)).status).toBe(201);
      day('2026-03-02');
    });

    it('does not get what somebody has claimed meanwhile', async () => {
      const lead = await pooled();
      await as('officer').logs({ investor: { id: lead.investorId } });
      const answer = await as('officer2').post<ProblemBody>(`lead-pool/${lead.id}/taking`, {});
      expect(answer.body.code).toBe('claim.held');
      const { body } = await as('officer2').get<PoolPage>('lead-pool?limit=200');
      expect(body.items.map(({ id }) => id)).not.toContain(lead.id);
    });
  });

  describe('handed over', () => {
    it('one’s own to a colleague, with claim and notice', async () => {
      const lead = await as('officer').logs();
      const body = { leadIds: [lead.id], toOwnerId: await idOf('officer2'), note: '转产业组' };
      const answer = await as('officer').post<ReassignAnswer>('lead-reassignments', body);
      expect(answer.body).toEqual({ done: 1, outcomes: [{ leadId: lead.id, title: lead.title, problem: null }] });
      const claim = (await as('officer2').get<ClaimStory[]>(`leads/${lead.id}/claims`)).body[0]!;
      expect([claim.holderName, claim.steps.map(({ kind }) => kind)]).toEqual(['周启明', ['recorded', 'transferred']]);
      const told: unknown[] = await app
        .get(DataSource)
        .query(`SELECT 1 FROM notices WHERE kind = 'lead.handed_to_you' AND subject_id = $1`, [lead.id]);
      expect(told).toHaveLength(1);
    });

    it('a leaver’s, all open ones at once; the closed ones stay', async () => {
      const owner = await idOf('manager2');
      const open = await as('manager2').logs({ zoneCode: 'C-MAT' });
      const resting = await pooled('manager2', { zoneCode: 'C-MAT' });
      const body = { fromOwnerId: owner, toOwnerId: await idOf('officer') };
      const answer = await as('leader').post<ReassignAnswer>('lead-reassignments', body);
      expect(answer.body.outcomes.map(({ leadId }) => leadId)).toEqual(expect.arrayContaining([open.id, resting.id]));
      expect(answer.body.outcomes.every(({ problem }) => problem === null)).toBe(true);
      expect((await as('officer').get(`leads/${open.id}`)).body.ownerName).toBe('陈晓岚');
    });

    it('only by who may, only to who works leads, each with its own outcome', async () => {
      const [mine, theirs] = [await as('officer').logs(), await as('officer2').logs()];
      const toOwnerId = await idOf('manager');
      const answer = await as('officer').post<ReassignAnswer>('lead-reassignments', {
        leadIds: [mine.id, theirs.id],
        toOwnerId,
      });
      expect(answer.body.outcomes.map(({ leadId }) => leadId)).toEqual([mine.id]);
      const send = (body: object) => as('officer').post<ProblemBody>('lead-reassignments', body);
      expect((await send({ leadIds: [mine.id], toOwnerId: await idOf('verifier') })).body.code).toBe(
        'assignment.not_an_officer',
      );
      expect((await send({ leadIds: [mine.id], toOwnerId: aKey() })).status).toBe(400);
      expect((await send({ toOwnerId })).status).toBe(400);
      expect((await send({ leadIds: [mine.id], fromOwnerId: toOwnerId, toOwnerId })).status).toBe(400);
    });

    it('by rule, to the team of the industry; the narrower rule wins', async () => {
      const [segment] = (await app
        .get(DataSource)
        .query(`SELECT code, industry_code AS "industryCode" FROM segments ORDER BY code LIMIT 1`)) as {
        code: string;
        industryCode: string;
      }[];
      const teams = (await as('leader').get<{ id: string; code: string }[]>('teams')).body;
      const team = (code: string) => teams.find((each) => each.code === code)!.id;
      const { code: segmentCode, industryCode } = segment!;
      const lead = await as('manager').logs({ industryCode, segmentCode, zoneCode: 'C-MED' });
      const byRule = () => as('manager').post<ProblemBody>(`leads/${lead.id}/assignment-by-rule`, {});
      expect((await byRule()).body.code).toBe('assignment.no_rule');
      await as('leader').post('assignment-rules', { industryCode, teamId: team('promotion-2') });
      const narrow = { industryCode, segmentCode, teamId: team('promotion-1') };
      const rules = await as('leader').post<RuleView[]>('assignment-rules', narrow);
      expect(rules.body).toHaveLength(2);
      expect((await as('leader').post<ProblemBody>('assignment-rules', narrow)).body.code).toBe(
        'assignment.rule_exists',
      );
      expect((await as('officer').post('assignment-rules', narrow)).status).toBe(403);
      expect((await byRule()).status).toBe(201);
      expect((await as('leader').get(`leads/${lead.id}`)).body.ownerName).toBe('陈晓岚');
      for (const { id } of rules.body) await as('leader').send('DELETE', `assignment-rules/${id}`);
    });
  });

  describe('offered to another zone', () => {
    const offered = async () => {
      const lead = await as('officer').logs({ zoneCode: 'C-MED' });
      const body = { zoneCode: 'C-MAT', note: '更适合新材料园区' };
      return { lead, transfer: await as('officer').post<TransferView>(`leads/${lead.id}/transfers`, body) };
    };

    it('moves when that zone accepts, once', async () => {
      const { lead, transfer } = await offered();
      expect(transfer.body).toMatchObject({ state: 'proposed', mayWithdraw: true, mayAnswer: false });
      const path = `lead-transfers/${transfer.body.id}`;
      expect((await as('manager').post(`${path}/acceptance`, {})).status).toBe(404);
      expect((await as('officer').post(`${path}/acceptance`, {})).status).toBe(403);
      const seen = (await as('manager2').get<TransferView[]>('lead-transfers')).body;
      expect(seen.find(({ id }) => id === transfer.body.id)).toMatchObject({ leadTitle: lead.title, mayAnswer: true });
      const answers = await Promise.all([1, 2].map(() => as('manager2').post<ProblemBody>(`${path}/acceptance`, {})));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const moved = (await as('manager2').get(`leads/${lead.id}`)).body;
      expect(moved).toMatchObject({ zoneCode: 'C-MAT', ownerName: '刘文静' });
      expect((await as('officer').get(`leads/${lead.id}`)).status).toBe(404);
    });

    it('comes back with a reason, or is withdrawn; one offer at a time', async () => {
      const { lead, transfer } = await offered();
      const twice = await as('officer').post<ProblemBody>(`leads/${lead.id}/transfers`, {
        zoneCode: 'C-MAT',
        note: '再次',
      });
      expect(twice.body.code).toBe('transfer.open');
      const path = `lead-transfers/${transfer.body.id}`;
      expect((await as('manager2').post(`${path}/refusal`, { reason: '' })).status).toBe(400);
      const refused = await as('manager2').post<TransferView>(`${path}/refusal`, { reason: '园区已无用地' });
      expect(refused.body).toMatchObject({ state: 'refused', answer: '园区已无用地' });
      expect((await as('officer').post<ProblemBody>(`${path}/withdrawal`, {})).body.code).toBe('transfer.answered');
      const again = await as('officer').post<TransferView>(`leads/${lead.id}/transfers`, {
        zoneCode: 'C-MAT',
        note: '再议',
      });
      expect((await as('manager2').post(`lead-transfers/${again.body.id}/withdrawal`, {})).status).toBe(403);
      const withdrawn = await as('officer').post<TransferView>(`lead-transfers/${again.body.id}/withdrawal`, {});
      expect(withdrawn.body.state).toBe('withdrawn');
      const same = await as('officer').post<ProblemBody>(`leads/${lead.id}/transfers`, {
        zoneCode: 'C-MED',
        note: '原地',
      });
      expect(same.body.code).toBe('transfer.same_zone');
    });
  });

  it('stands on the board by person, within what one may read', async () => {
    day('2026-07-01');
    await as('officer').logs({ plannedTotal: '100.00' });
    const quiet = await as('officer').logs({ capturedOn: '2026-06-01' });
    const board = (await as('leader').get<BoardRow[]>('team-board')).body;
    const row = board.find(({ ownerName }) => ownerName === '陈晓岚')!;
    expect(row.open).toBeGreaterThanOrEqual(2);
    expect(row.quiet).toBeGreaterThanOrEqual(1);
    const before = row.quiet;
    await as('officer').post(`leads/${quiet.id}/interactions`, { kind: 'call', on: '2026-06-30', summary: 'x' });
    const after = (await as('leader').get<BoardRow[]>('team-board')).body;
    expect(after.find(({ ownerName }) => ownerName === '陈晓岚')!.quiet).toBe(before - 1);
    const own = (await as('officer').get<BoardRow[]>('team-board')).body;
    expect(own.map(({ ownerName }) => ownerName)).not.toContain('周启明');
  });
});
