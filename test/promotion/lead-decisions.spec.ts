import { DataSource } from 'typeorm';
import type { HistoryEvent } from '#access/audit/audit-trail.js';
import { Actor } from '#access/policy/actor.js';
import { ActorsQuery } from '#access/sessions/actors.query.js';
import { Transactions } from '#platform/database/transactions.js';
import { LEAD_STATES, type LeadState, mayMove } from '#promotion/leads/domain/lead-state.js';
import type { InteractionView } from '#promotion/interactions/dto/interaction.dto.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { LeadDecisionsService } from '#promotion/leads/lead-decisions.service.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, Person, type ProblemBody } from './leads-client.js';

describe('what becomes of a lead', () => {
  let app: TestApp;
  let officer: Person;

  beforeAll(async () => {
    app = await startTestApp();
    officer = new Person(app, 'officer');
  });
  afterAll(() => app.close());

  const inState = async (state: LeadState): Promise<LeadView> => {
    const lead = await officer.logs();
    await app.get(DataSource).query(`UPDATE leads SET state = $2 WHERE id = $1`, [lead.id, state]);
    return lead;
  };
  const actions = async (lead: LeadView) =>
    (await officer.get<HistoryEvent[]>(`leads/${lead.id}/history`)).body.map((event) => event.action);

  it('is screened with an opinion and a zone, then rejected with a reason', async () => {
    const lead = await officer.logs();
    const screened = await officer.post(`leads/${lead.id}/screening`, { opinion: '符合强链方向', zoneCode: 'C-MED' });
    expect(screened.status).toBe(200);
    expect(screened.body).toMatchObject({
      state: 'screening',
      screeningOpinion: '符合强链方向',
      screenedByName: '陈晓岚',
      zoneCode: 'C-MED',
      version: 2,
      may: { edit: true, screen: false, decide: true },
    });
    const rejected = await officer.post(`leads/${lead.id}/rejection`, { reason: '能耗过高' });
    expect(rejected.body).toMatchObject({
      state: 'rejected',
      rejectReason: '能耗过高',
      decidedByName: '陈晓岚',
      nextStates: [],
      may: { edit: false, screen: false, decide: false },
    });
    expect(rejected.body.screenedAt).not.toBeNull();
    expect(await actions(lead)).toEqual(['lead.rejected', 'lead.screened', 'lead.logged']);
  });

  it.each([{}, { reason: '' }, { reason: ' ' }, { reason: '否' }])('is not rejected with %j', async (body) => {
    const lead = await inState('screening');
    const answer = await officer.post<ProblemBody>(`leads/${lead.id}/rejection`, body);
    expect([answer.status, answer.body.errors[0]?.field]).toEqual([400, 'reason']);
    expect((await officer.get(`leads/${lead.id}`)).body.state).toBe('screening');
  });

  it('rests and is taken up again from the front', async () => {
    const lead = await officer.logs();
    const resting = await officer.post(`leads/${lead.id}/dormancy`, { reason: '等环评' });
    expect(resting.body).toMatchObject({ state: 'dormant', nextStates: ['captured'] });
    const awake = await officer.post(`leads/${lead.id}/awakening`, {});
    expect(awake.body).toMatchObject({ state: 'captured', version: 3 });
    const history = (await officer.get<HistoryEvent[]>(`leads/${lead.id}/history`)).body;
    expect(history.map((event) => event.action)).toEqual(['lead.woken', 'lead.dormant', 'lead.logged']);
    expect(history[1]?.detail).toEqual({ from: 'captured', to: 'dormant', reason: '等环评' });
  });

  const STEPS: [string, LeadState, Record<string, unknown>][] = [
    ['screening', 'screening', { opinion: '可行' }],
    ['rejection', 'rejected', { reason: '不符合产业方向' }],
    ['dormancy', 'dormant', {}],
    ['awakening', 'captured', {}],
  ];
  const PAIRS = STEPS.flatMap(([step, to, body]) => LEAD_STATES.map((from) => ({ step, from, to, body })));

  it.each(PAIRS)('$step from $from follows the table', async ({ step, from, to, body }) => {
    const lead = await inState(from);
    const answer = await officer.post<ProblemBody>(`leads/${lead.id}/${step}`, body);
    const now = (await officer.get(`leads/${lead.id}`)).body;
    if (mayMove(from, to)) {
      expect([answer.status, now.state, now.version]).toEqual([200, to, 2]);
    } else {
      expect([answer.status, answer.body.code, now.state, now.version]).toEqual([
        409,
        'lead.transition_refused',
        from,
        1,
      ]);
      expect(answer.body.params).toMatchObject({ from, to });
    }
  });

  it('by two people at the same moment, is decided once', async () => {
    const lead = await inState('screening');
    const steps = Array.from({ length: 6 }, (_, index) =>
      index % 2
        ? officer.post(`leads/${lead.id}/dormancy`, {})
        : officer.post(`leads/${lead.id}/rejection`, { reason: '不符合' }),
    );
    expect((await Promise.all(steps)).map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(await actions(lead)).toHaveLength(2);
  });

  it('is not decided on what changed meanwhile, where the version is sent', async () => {
    const lead = await officer.logs();
    await officer.patch(`leads/${lead.id}`, 1, { note: '新情况' });
    const stale = await officer.post<ProblemBody>(`leads/${lead.id}/screening`, { opinion: '可行' }, { version: 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'record.stale']);
    expect((await officer.post(`leads/${lead.id}/screening`, { opinion: '可行' }, { version: 2 })).status).toBe(200);
  });

  it('answers a step sent twice under one key twice the same', async () => {
    const lead = await officer.logs();
    const key = aKey();
    const first = await officer.post(`leads/${lead.id}/screening`, { opinion: '可行' }, { key });
    const second = await officer.post(`leads/${lead.id}/screening`, { opinion: '可行' }, { key });
    expect(second.body).toEqual(first.body);
    expect(await actions(lead)).toEqual(['lead.screened', 'lead.logged']);
  });

  it.each(['accepted', 'rejected', 'merged'] as const)('once %s, is neither edited nor talked about', async (state) => {
    const lead = await inState(state);
    const edit = await officer.patch<ProblemBody>(`leads/${lead.id}`, 1, { note: 'x' });
    expect([edit.status, edit.body.code]).toEqual([409, 'lead.closed']);
    const talk = await officer.post<ProblemBody>(`leads/${lead.id}/interactions`, {
      kind: 'call',
      on: '2025-01-01',
      summary: 'x',
    });
    expect([talk.status, talk.body.code]).toEqual([409, 'lead.closed']);
  });

  it('keeps every contact for ever, newest first', async () => {
    const lead = await officer.logs();
    const key = aKey();
    const visit = { kind: 'visit', on: '2025-03-01', summary: '参观西园' };
    await officer.post(`leads/${lead.id}/interactions`, visit, { key });
    await officer.post(`leads/${lead.id}/interactions`, visit, { key });
    await officer.post(`leads/${lead.id}/interactions`, { kind: 'call', on: '2025-04-01', summary: '长'.repeat(500) });
    const talks = (await officer.get<InteractionView[]>(`leads/${lead.id}/interactions`)).body;
    expect(talks.map((talk) => [talk.on, talk.byName])).toEqual([
      ['2025-04-01', '陈晓岚'],
      ['2025-03-01', '陈晓岚'],
    ]);
    const view = (await officer.get(`leads/${lead.id}`)).body;
    expect(view.interactions).toEqual(talks);
    expect(view.version).toBe(1);
    const history = (await officer.get<HistoryEvent[]>(`leads/${lead.id}/history`)).body;
    expect(history[0]?.action).toBe('lead.interaction_recorded');
    expect(String(history[0]?.detail['summary'])).toHaveLength(121);
    for (const statement of [
      `UPDATE lead_interactions SET summary = ''`,
      'DELETE FROM lead_interactions',
      'TRUNCATE lead_interactions',
    ]) {
      await expect(app.get(DataSource).query(statement)).rejects.toThrow(/append-only|referenced in a foreign key/);
    }
  });

  describe('accepted by the transaction that opens its project', () => {
    const accept = async (username: string, id: string, version?: number, thenFail = false) => {
      const rows: { id: string }[] = await app
        .get(DataSource)
        .query(`SELECT id FROM users WHERE username = $1`, [username]);
      const actor = new Actor((await app.get(ActorsQuery).find(rows[0]!.id))!);
      return app.get(Transactions).run(async (em) => {
        const lead = await app.get(LeadDecisionsService).markAccepted(em, actor, id, version);
        if (thenFail) throw new Error('the project could not be opened');
        return lead;
      });
    };

    it('moves on with it', async () => {
      const lead = await inState('screening');
      expect(await accept('officer', lead.id, 1)).toMatchObject({ state: 'accepted', version: 2 });
      expect(await actions(lead)).toEqual(['lead.accepted', 'lead.logged']);
    });

    it('stays where it was when the project fails', async () => {
      const lead = await inState('screening');
      await expect(accept('officer', lead.id, 1, true)).rejects.toThrow('could not be opened');
      expect((await officer.get(`leads/${lead.id}`)).body).toMatchObject({ state: 'screening', version: 1 });
      expect(await actions(lead)).toEqual(['lead.logged']);
    });

    it('needs a screening opinion, the version and the right', async () => {
      const lead = await officer.logs();
      await expect(accept('officer', lead.id)).rejects.toMatchObject({ code: 'lead.transition_refused' });
      const screened = await inState('screening');
      await expect(accept('officer', screened.id, 7)).rejects.toMatchObject({ code: 'record.stale' });
      await expect(accept('officer2', screened.id)).rejects.toMatchObject({ code: 'record.not_found' });
      await expect(accept('leader', screened.id)).rejects.toMatchObject({ code: 'access.forbidden' });
    });

    it('once, however often it is tried', async () => {
      const lead = await inState('screening');
      const tries = await Promise.allSettled([1, 2, 3].map(() => accept('officer', lead.id)));
      expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    });
  });
});
