import type { HistoryEvent } from '#access/audit/audit-trail.js';
import { FixedClock } from '#platform/clock/clock.js';
import type { ClaimStory } from '#promotion/claims/dto/claim.dto.js';
import type { ClockView } from '#promotion/clocks/dto/clock.dto.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import type { TaskView } from '#promotion/tasks/dto/task.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, Person, type ProblemBody } from './leads-client.js';

/** A rejection that was a slip. */
describe('taking a rejection back', () => {
  let app: TestApp;
  let clock: FixedClock;
  let officer: Person;
  let rival: Person;

  beforeAll(async () => {
    clock = new FixedClock(new Date('2026-03-02T02:00:00Z'));
    app = await startTestApp({ clock });
    [officer, rival] = [new Person(app, 'officer'), new Person(app, 'officer2')];
  });
  afterAll(() => app.close());
  beforeEach(() => clock.set(new Date('2026-03-02T02:00:00Z')));

  const screened = async (over: Record<string, unknown> = {}): Promise<LeadView> => {
    const { id } = await officer.logs(over);
    return (await officer.post(`leads/${id}/screening`, { opinion: '符合强链方向', zoneCode: 'C-MED' })).body;
  };
  const reject = ({ id }: LeadView) => officer.post(`leads/${id}/rejection`, { reason: '能耗过高' });
  const takeBack = <Body = LeadView>(lead: LeadView, by = officer, more = {}, reason = '点错了，应为另一条') =>
    by.post<Body>(`leads/${lead.id}/rejection/withdrawal`, { reason }, more);
  const now = async ({ id }: LeadView) => (await officer.get(`leads/${id}`)).body;

  it('puts it where it was decided, with its opinion, and leaves both steps in its history', async () => {
    const lead = await screened();
    const rejected = (await reject(lead)).body;
    expect(rejected.may).toMatchObject({ edit: false, decide: false, takeBack: true });
    const back = await takeBack(lead, officer, { version: rejected.version });
    expect([back.status, back.body.state]).toEqual([200, 'screening']);
    expect(back.body).toMatchObject({
      screeningOpinion: '符合强链方向',
      rejectReason: null,
      decidedByName: null,
      decidedAt: null,
      may: { edit: true, decide: true, takeBack: false },
    });
    const history = (await officer.get<HistoryEvent[]>(`leads/${lead.id}/history`)).body;
    expect(history.slice(0, 2).map(({ action, detail }) => [action, detail['reason']])).toEqual([
      ['lead.rejection_undone', '点错了，应为另一条'],
      ['lead.rejected', '能耗过高'],
    ]);
    expect((await reject(lead)).body.state).toBe('rejected');
  });

  it('opens the tasks it dropped, and no others', async () => {
    const lead = await screened();
    const task = async (title: string) =>
      (await officer.post<TaskView>('tasks', { title, dueOn: '2026-03-05', leadId: lead.id })).body;
    const [kept, done, dropped] = [await task('寄资料'), await task('打电话'), await task('约见面')];
    await officer.post(`tasks/${done.id}/done`, {}, { version: done.version });
    await officer.post(`tasks/${dropped.id}/drop`, { reason: '能耗过高' }, { version: dropped.version });
    clock.set(new Date('2026-03-03T02:00:00Z'));
    await reject(lead);
    const states = async () =>
      Promise.all([kept, done, dropped].map(async ({ id }) => (await officer.get<TaskView>(`tasks/${id}`)).body.state));
    expect(await states()).toEqual(['dropped', 'done', 'dropped']);
    await takeBack(lead);
    expect(await states()).toEqual(['open', 'done', 'dropped']);
  });

  it('lets the clocks go on it cancelled: the days between are no part of their terms', async () => {
    const lead = await screened({ source: 'referral', sourceDetail: '商会' });
    const clocks = async () => {
      const all = (await officer.get<ClockView[]>(`leads/${lead.id}/clocks`)).body;
      return Object.fromEntries(all.map(({ code, state, dueOn }) => [code, [state, dueOn]]));
    };
    const before = await clocks();
    expect(before['follow_up']).toEqual(['running', '2026-03-16']);
    clock.set(new Date('2026-03-06T02:00:00Z'));
    await reject(lead);
    expect((await clocks())['follow_up']).toEqual(['cancelled', '2026-03-16']);
    clock.set(new Date('2026-03-26T02:00:00Z'));
    await takeBack(lead);
    const after = await clocks();
    expect(after['follow_up']).toEqual(['running', '2026-04-05']);
    expect(after['referrer']?.[0]).toBe('running');
    expect(after['answer']).toEqual(before['answer']);
    expect(after['screening']).toEqual(before['screening']);
  });

  it('claims the idea anew, from today', async () => {
    const lead = await screened();
    const claims = async () => (await officer.get<ClaimStory[]>(`leads/${lead.id}/claims`)).body;
    await reject(lead);
    expect((await claims()).map(({ state }) => state)).toEqual(['released']);
    clock.set(new Date('2026-03-04T02:00:00Z'));
    expect((await takeBack(lead, new Person(app, 'officer'))).status).toBe(200);
    expect((await claims()).map(({ state, claimedOn, holderName }) => [state, claimedOn, holderName])).toEqual([
      ['held', '2026-03-04', '陈晓岚'],
      ['released', '2026-03-02', '陈晓岚'],
    ]);
  });

  it('is refused where somebody else has claimed the idea meanwhile, whoever asks, and changes nothing', async () => {
    const lead = await screened();
    const rejected = (await reject(lead)).body;
    await rival.logs({ investor: { id: lead.investorId } });
    for (const by of [officer, new Person(app, 'manager')]) {
      const refused = await takeBack<ProblemBody>(lead, by);
      expect([refused.status, refused.body.code]).toEqual([409, 'claim.held']);
    }
    expect(await now(lead)).toMatchObject({ state: 'rejected', rejectReason: '能耗过高', version: rejected.version });
  });

  it('is for who decides on the lead, with a reason, once, and of nothing but a rejection', async () => {
    const lead = await screened();
    const refused = async (by: Person, more = {}, reason?: string) => {
      const { status, body } = await takeBack<ProblemBody>(lead, by, more, reason);
      return [status, body.code];
    };
    expect(await refused(officer)).toEqual([409, 'lead.transition_refused']);
    const { version } = (await reject(lead)).body;
    expect(await refused(rival)).toEqual([404, 'record.not_found']);
    expect(await refused(new Person(app, 'leader'))).toEqual([403, 'access.forbidden']);
    expect(await refused(officer, { version: version - 1 })).toEqual([412, 'record.stale']);
    expect(await refused(officer, {}, ' ')).toEqual([400, 'request.invalid']);
    const key = aKey();
    for (let time = 0; time < 2; time += 1) expect((await takeBack(lead, officer, { key })).status).toBe(200);
    expect(await refused(officer)).toEqual([409, 'lead.transition_refused']);
    const resting = await officer.logs();
    await officer.post(`leads/${resting.id}/dormancy`, {});
    expect((await takeBack(resting)).status).toBe(409);
  });
});
