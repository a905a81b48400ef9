import type { HistoryEvent } from '#access/audit/audit-trail.js';
import { FixedClock } from '#platform/clock/clock.js';
import type { PlanEventView } from '#plan/document/document.dto.js';
import type { EventPage, EventView } from '#promotion/events/dto/event.dto.js';
import type { SearchGroup } from '#insight/search/dto/search.dto.js';
import type { InvestorView } from '#promotion/investors/dto/investor.dto.js';
import type { LeadPage, LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, aName, Person, type ProblemBody } from './leads-client.js';

const FAIR = { name: '医药技术大会', kind: 'fair', fromOn: '2026-05-20', toOn: '2026-05-22', place: '连云港' };

describe('promotion events', () => {
  let app: TestApp;
  let clock: FixedClock;
  let officer: Person;
  let other: Person;
  let manager: Person;
  let leader: Person;
  const day = (date: string) => clock.set(new Date(`${date}T02:00:00Z`));
  const planned = async (over: Record<string, unknown> = {}, by = officer) => {
    const answer = await by.post<EventView>('events', { ...FAIR, ...over });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const step = (event: EventView, what: string, body: object = {}, by = officer) =>
    by.send<EventView & ProblemBody>('POST', `events/${event.id}/${what}`, { version: event.version, body });

  beforeAll(async () => {
    clock = new FixedClock(new Date('2026-05-01T02:00:00Z'));
    app = await startTestApp({ clock });
    [officer, other, manager, leader] = ['officer', 'officer2', 'manager', 'leader'].map(
      (name) => new Person(app, name),
    ) as [Person, Person, Person, Person];
  });
  afterAll(() => app.close());
  beforeEach(() => day('2026-05-01'));

  it('are planned once, by the team that organises them, and read by all who promote', async () => {
    const key = aKey();
    const body = { ...FAIR, budget: '300000', homeRegion: 'yangtze_delta', zoneCode: 'C-MED' };
    const first = await officer.post<EventView>('events', body, { key });
    const again = await officer.post<EventView>('events', body, { key });
    expect([first.status, again.body.id]).toEqual([201, first.body.id]);
    expect(first.body).toMatchObject({
      ...FAIR,
      state: 'planned',
      budget: '300000.00',
      spent: null,
      ownerName: '陈晓岚',
      teamNameZh: '招商一局（示例）',
      invited: 0,
      may: { manage: true },
      nextStates: ['held', 'cancelled'],
    });
    const read = await other.get<EventView>(`events/${first.body.id}`);
    expect([read.status, read.body.may.manage]).toEqual([200, false]);
    // The zone's manager keeps the events of the zone, whoever planned them.
    expect((await manager.get<EventView>(`events/${first.body.id}`)).body.may.manage).toBe(true);
    expect((await new Person(app, 'department').get<ProblemBody>('events')).status).toBe(403);
  });

  it.each([
    ['no name', { name: '' }, 'name', 'field.required'],
    ['a kind nobody knows', { kind: 'party' }, 'kind', 'field.not_in_list'],
    ['a day that is none', { fromOn: '2026-02-30' }, 'fromOn', 'field.date'],
    ['an end before the beginning', { toOn: '2026-05-19' }, 'toOn', 'event.days_reversed'],
    ['a budget below nothing', { budget: '-1' }, 'budget', 'field.money_range'],
    ['a zone nobody knows', { zoneCode: 'NOWHERE' }, 'zoneCode', 'field.unknown_code'],
    ['a team nobody knows', { teamId: '00000000-0000-4000-8000-000000000000' }, 'teamId', 'event.team_unknown'],
  ])('are refused with %s', async (_, over, field, code) => {
    const answer = await officer.post<ProblemBody>('events', { ...FAIR, ...over });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error) => [error.field, error.code])).toEqual([[field, code]]);
  });

  it('are corrected under their version, and tell what was changed', async () => {
    const event = await planned({ zoneCode: null });
    const edited = await officer.patch<EventView>(`events/${event.id}`, event.version, {
      place: '上海',
      spent: '120000.5',
      fromOn: '2026-05-21',
    });
    expect(edited.body).toMatchObject({ place: '上海', spent: '120000.50', version: 2 });
    const stale = await officer.patch<ProblemBody>(`events/${event.id}`, event.version, { place: '苏州' });
    expect([stale.status, stale.body.code]).toEqual([412, 'record.stale']);
    const same = await officer.patch<EventView>(`events/${event.id}`, 2, { spent: '120000.50' });
    expect(same.body.version).toBe(2);
    const reversed = await officer.patch<ProblemBody>(`events/${event.id}`, 2, { toOn: '2026-05-01' });
    expect(reversed.body.code).toBe('event.days_reversed');
    expect((await other.patch<ProblemBody>(`events/${event.id}`, 2, { place: '苏州' })).status).toBe(403);
    const history = (await officer.get<HistoryEvent[]>(`events/${event.id}/history`)).body;
    expect(history.map((entry) => entry.action)).toEqual(['event.edited', 'event.created']);
    expect(history[0]!.detail['changes']).toContainEqual({ field: 'place', from: '连云港', to: '上海' });
  });

  it('are held from their first day on, cancelled with a reason, and both can be taken back', async () => {
    const event = await planned();
    const early = await step(event, 'holding');
    expect([early.status, early.body.code]).toEqual([409, 'event.not_begun']);
    day('2026-05-20');
    const held = await step(event, 'holding', { spent: '250000' });
    expect(held.body).toMatchObject({ state: 'held', spent: '250000.00', nextStates: ['planned'] });
    expect((await step(held.body, 'cancellation', { reason: '疫情' })).body.code).toBe('event.transition_refused');
    const open = await step(held.body, 'reopening');
    expect(open.body.state).toBe('planned');
    expect((await step(open.body, 'cancellation', { reason: '' })).status).toBe(400);
    const cancelled = await step(open.body, 'cancellation', { reason: '场馆停用' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', cancelReason: '场馆停用' });
    const revived = await step(cancelled.body, 'reopening');
    expect(revived.body).toMatchObject({ state: 'planned', cancelReason: null });
    expect((await step(event, 'reopening')).body.code).toBe('record.stale');
  });

  it('stand in a list with what comes next on top, and are found by name', async () => {
    const words = `论坛${aKey().slice(0, 6)}`;
    const days = ['2026-04-01', '2026-06-30', '2026-05-01', '2026-01-05'];
    for (const on of days) await planned({ name: `${words} ${on}`, fromOn: on, toOn: on, kind: 'forum' });
    const list = (await other.get<EventPage>(`events?q=${encodeURIComponent(words)}`)).body;
    expect(list.items.map((row) => row.fromOn)).toEqual(['2026-05-01', '2026-06-30', '2026-04-01', '2026-01-05']);
    const some = (
      await other.get<EventPage>(`events?q=${encodeURIComponent(words)}&from=2026-04-01&to=2026-05-31&limit=1`)
    ).body;
    expect([some.total, some.items.length]).toEqual([2, 1]);
    const next = (
      await other.get<EventPage>(
        `events?q=${encodeURIComponent(words)}&from=2026-04-01&to=2026-05-31&cursor=${some.nextCursor}`,
      )
    ).body;
    expect(next.items.map((row) => row.fromOn)).toEqual(['2026-04-01']);
    expect((await other.get<EventPage>(`events?q=${encodeURIComponent(words)}&kind=fair`)).body.total).toBe(0);
    const found = (await other.get<SearchGroup[]>(`search?q=${encodeURIComponent(words)}`)).body;
    expect(found.map(({ kind, hits }) => [kind, hits.length])).toEqual([['event', 4]]);
  });

  it('offer the names the plan gives', async () => {
    const names = (await officer.get<PlanEventView[]>('plan/events')).body.map((each) => each.nameZh);
    expect(names).toEqual(['中国（连云港）国际医药技术大会', '中国医药工业信息年会', '连博会']);
  });

  describe('bring leads', () => {
    it('that name them, in the view, the list, its filters and its file', async () => {
      const event = await planned();
      const lead = await officer.logs({ source: 'event', eventId: event.id });
      expect(lead).toMatchObject({ eventId: event.id, eventName: FAIR.name, intermediaryId: null });
      await officer.logs({ source: 'event' });
      const list = (await officer.get<LeadPage>(`leads?eventId=${event.id}`)).body;
      expect(list.items.map(({ id, eventName }) => [id, eventName])).toEqual([[lead.id, FAIR.name]]);
      expect((await other.get<LeadPage>(`leads?eventId=${event.id}`)).body.total).toBe(0);
      const day = lead.capturedOn;
      const inPeriod = async (query: string) =>
        (await officer.get<LeadPage>(`leads?eventId=${event.id}&${query}`)).body.total;
      expect(await inPeriod(`capturedFrom=${day}&capturedTo=${day}`)).toBe(1);
      expect(await inPeriod('capturedFrom=2099-01-01')).toBe(0);
      expect(await inPeriod('screened=false')).toBe(1);
      expect(await inPeriod('screened=true')).toBe(0);
    });

    it('only where the source is one, and of an event that takes place', async () => {
      const event = await planned();
      const gone = (await step(await planned(), 'cancellation', { reason: '取消' })).body;
      const refused = async (over: Record<string, unknown>) => {
        const { status, body } = await officer.post<ProblemBody>('leads', {
          investor: { name: aName() },
          homeRegion: 'overseas',
          ...over,
        });
        return [status, body.errors[0]?.code];
      };
      expect(await refused({ source: 'walk_in', eventId: event.id })).toEqual([400, 'lead.origin_mismatch']);
      expect(await refused({ source: 'event', eventId: gone.id })).toEqual([400, 'lead.event_unknown']);
      const nowhere = '00000000-0000-4000-8000-000000000000';
      expect(await refused({ source: 'event', eventId: nowhere })).toEqual([400, 'lead.event_unknown']);
      const lead = await officer.logs({ source: 'event', eventId: event.id });
      const moved = await officer.patch<LeadView>(`leads/${lead.id}`, lead.version, { source: 'walk_in' });
      expect(moved.body).toMatchObject({ source: 'walk_in', eventId: null });
      const wrong = await officer.patch<ProblemBody>(`leads/${lead.id}`, moved.body.version, { eventId: event.id });
      expect([wrong.status, wrong.body.code]).toEqual([400, 'lead.origin_mismatch']);
      const unknown = { source: 'event', eventId: nowhere };
      const missing = await officer.patch<ProblemBody>(`leads/${lead.id}`, moved.body.version, unknown);
      expect([missing.status, missing.body.code]).toEqual([400, 'lead.event_unknown']);
      const late = { source: 'event', eventId: gone.id };
      expect((await officer.patch<ProblemBody>(`leads/${lead.id}`, moved.body.version, late)).body.code).toBe(
        'lead.event_unknown',
      );
      const back = { source: 'event', eventId: event.id };
      expect((await officer.patch<LeadView>(`leads/${lead.id}`, moved.body.version, back)).body.eventName).toBe(
        FAIR.name,
      );
    });

    it('or an intermediary, which is a company of that role the reporter may know', async () => {
      const { body: chamber } = await officer.post<InvestorView>('investors', {
        name: aName(),
        roles: ['intermediary'],
      });
      const lead = await officer.logs({ source: 'chamber', intermediaryId: chamber.id });
      expect(lead).toMatchObject({ intermediaryId: chamber.id, intermediaryName: chamber.name });
      const listed = (await officer.get<LeadPage>(`leads?intermediaryId=${chamber.id}`)).body;
      expect(listed.items[0]).toMatchObject({ id: lead.id, intermediaryName: chamber.name });
      const refused = async (over: Record<string, unknown>) =>
        (await officer.post<ProblemBody>('leads', { investor: { name: aName() }, homeRegion: 'overseas', ...over }))
          .body.code;
      expect(await refused({ source: 'event', intermediaryId: chamber.id })).toBe('lead.origin_mismatch');
      expect(await refused({ source: 'agency', intermediaryId: lead.investorId })).toBe('lead.intermediary_unknown');
      const itself = { source: 'agency', intermediaryId: chamber.id, investor: { id: chamber.id } };
      expect(await refused(itself)).toBe('lead.intermediary_unknown');
      const moved = await officer.patch<LeadView>(`leads/${lead.id}`, lead.version, { source: 'own_visit' });
      expect(moved.body.intermediaryId).toBeNull();
    });

    it('whose intermediary is not named to whoever may not know it, nor taken from whoever may not', async () => {
      const { body: agency } = await officer.post<InvestorView>('investors', {
        name: aName(),
        roles: ['intermediary'],
      });
      const lead = await officer.logs({ source: 'agency', intermediaryId: agency.id, zoneCode: 'C-MED-W' });
      expect((await manager.get(`leads/${lead.id}`)).body.intermediaryName).toBe(agency.name);
      // Now the agency itself is somebody's first report.
      await other.logs({ investor: { id: agency.id } });
      expect((await manager.get(`leads/${lead.id}`)).body).toMatchObject({
        intermediaryId: null,
        intermediaryName: null,
      });
      const [row] = (await manager.get<LeadPage>(`leads?q=${lead.code}`)).body.items;
      expect(row).toMatchObject({ intermediaryId: null, intermediaryName: null });
      expect((await leader.get(`leads/${lead.id}`)).body.intermediaryName).toBe(agency.name);
      const answer = await officer.post<ProblemBody>('leads', {
        investor: { name: aName() },
        homeRegion: 'overseas',
        source: 'agency',
        intermediaryId: agency.id,
      });
      expect(answer.body.code).toBe('lead.intermediary_unknown');
    });
  });
});
