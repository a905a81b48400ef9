import { DataSource } from 'typeorm';
import type { HistoryEvent } from '#access/audit/audit-trail.js';
import { FixedClock } from '#platform/clock/clock.js';
import type { EventView } from '#promotion/events/dto/event.dto.js';
import type { GuestCheck, GuestPage, GuestPhone, GuestsAdded, GuestView } from '#promotion/events/dto/guest.dto.js';
import type { ErasureResult } from '#promotion/investors/dto/contact.dto.js';
import type { InvestorView } from '#promotion/investors/dto/investor.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, aName, Person, type ProblemBody } from './leads-client.js';

describe('the guests of an event', () => {
  let app: TestApp;
  let clock: FixedClock;
  let officer: Person;
  let other: Person;
  let leader: Person;
  const day = (date: string) => clock.set(new Date(`${date}T02:00:00Z`));
  const fair = async (by = officer) =>
    (await by.post<EventView>('events', { name: '连博会', kind: 'fair', fromOn: '2026-05-20' })).body;
  const invite = (event: EventView, guests: object[], over: object = {}, by = officer) =>
    by.post<GuestsAdded & ProblemBody>(`events/${event.id}/guests`, { guests, ...over });
  const guests = async (event: EventView, by = officer, query = '') =>
    (await by.get<GuestPage>(`events/${event.id}/guests?${query}`)).body.items;
  const only = async (event: EventView, by = officer) => (await guests(event, by))[0]!;
  const mark = (guest: GuestView, attendance: string | null, by = officer) =>
    by.send<GuestView & ProblemBody>('PUT', `event-guests/${guest.id}/attendance`, { body: { attendance } });
  const counts = async (event: EventView, by = officer) => (await by.get<EventView>(`events/${event.id}`)).body.guests;

  beforeAll(async () => {
    clock = new FixedClock(new Date('2026-05-01T02:00:00Z'));
    app = await startTestApp({ clock });
    [officer, other, leader] = ['officer', 'officer2', 'leader'].map((name) => new Person(app, name)) as [
      Person,
      Person,
      Person,
    ];
  });
  afterAll(() => app.close());
  beforeEach(() => day('2026-05-01'));

  it('are invited once, however often the list is sent', async () => {
    const event = await fair();
    const names = [aName(), aName()];
    const list = [...names, names[0]!.replace('有限公司', ''), ` ${names[1]} `].map((company) => ({ company }));
    const first = await invite(event, list);
    expect(first.body).toEqual({ added: 2, already: [list[2]!.company, names[1]] });
    const again = await invite(event, list);
    expect([again.status, again.body.added]).toEqual([201, 0]);
    const key = aKey();
    const send = () =>
      officer.post<GuestsAdded>(`events/${event.id}/guests`, { guests: [{ company: aName() }] }, { key });
    const one = { company: aName() };
    const both = await Promise.all([invite(event, [one]), invite(event, [one])]);
    expect(both.map((answer) => answer.body.added).sort()).toEqual([0, 1]);
    expect((await send()).body.added).toBe(1);
    expect(await counts(event)).toMatchObject({ invited: 4, attended: 0, walkIns: 0 });
    const history = (await officer.get<HistoryEvent[]>(`events/${event.id}/history`)).body;
    expect(JSON.stringify(history)).not.toContain(names[0]);
  });

  it.each([
    ['neither a company nor a name', [{}], 400, 'guest.company_missing'],
    ['a company that is not there', [{ investorId: '00000000-0000-4000-8000-000000000000' }], 400, 'investor.unknown'],
    ['a telephone of nobody', [{ company: '某某药业有限公司', phone: '13800001111' }], 400, 'request.invalid'],
    ['a name without a letter', [{ company: '！！' }], 400, 'request.invalid'],
    ['too many at once', Array.from({ length: 201 }, (_, at) => ({ company: `甲乙${at}` })), 400, 'request.invalid'],
  ])('are refused, all of the list, with %s', async (_, list, status, code) => {
    const event = await fair();
    const answer = await invite(event, [{ company: aName() }, ...list]);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await guests(event)).toEqual([]);
  });

  it('are kept by who manages the event alone, and not once it is cancelled', async () => {
    const event = await fair();
    expect((await invite(event, [{ company: aName() }], {}, other)).status).toBe(403);
    await invite(event, [{ company: aName() }]);
    const guest = await only(event);
    expect((await mark(guest, 'attended', other)).status).toBe(403);
    expect((await other.send('DELETE', `event-guests/${guest.id}`, { version: 1 })).status).toBe(403);
    await officer.send('POST', `events/${event.id}/cancellation`, { version: 1, body: { reason: '取消' } });
    expect((await invite(event, [{ company: aName() }])).body.code).toBe('event.cancelled');
    expect((await mark(guest, 'attended')).body.code).toBe('event.cancelled');
  });

  it('answer, come or stay away; a mark is one tap, the same however often, and can be taken back', async () => {
    const event = await fair();
    await invite(event, [{ company: aName() }, { company: aName() }, { company: aName() }]);
    const [one, two, three] = await guests(event);
    const accepted = await officer.patch<GuestView>(`event-guests/${one!.id}`, 1, { answer: 'accepted' });
    expect(accepted.body).toMatchObject({ answer: 'accepted', state: 'accepted' });
    await officer.patch(`event-guests/${two!.id}`, 1, { answer: 'declined' });
    expect((await mark(one!, 'attended')).body.code).toBe('event.not_begun');
    day('2026-05-20');
    expect((await mark(one!, 'attended')).body).toMatchObject({ state: 'attended', answer: 'accepted', version: 3 });
    expect((await mark(one!, 'attended')).body.version).toBe(3);
    expect((await mark(one!, null)).body).toMatchObject({ state: 'accepted', attendance: null });
    await mark(one!, 'attended');
    expect((await mark(one!, 'somewhere')).status).toBe(400);
    const held = await officer.send<EventView>('POST', `events/${event.id}/holding`, { version: 1, body: {} });
    expect(held.body.guests).toEqual({ invited: 3, accepted: 1, declined: 1, attended: 1, absent: 1, walkIns: 0 });
    expect((await guests(event)).map(({ id, state }) => [id, state]).sort()).toEqual(
      [
        [one!.id, 'attended'],
        [two!.id, 'declined'],
        [three!.id, 'absent'],
      ].sort(),
    );
    expect((await guests(event, officer, 'state=absent')).map((guest) => guest.id)).toEqual([three!.id]);
    expect((await mark(three!, 'attended')).body.state).toBe('attended');
    expect((await officer.patch<ProblemBody>(`event-guests/${one!.id}`, 1, { answer: 'declined' })).body.code).toBe(
      'record.stale',
    );
  });

  it('may come uninvited; who was invited and is typed at the door is marked, not doubled', async () => {
    const event = await fair();
    const name = aName();
    await invite(event, [{ company: name }]);
    expect((await invite(event, [{ company: aName() }], { walkIn: true })).body.code).toBe('event.not_begun');
    day('2026-05-21');
    expect((await invite(event, [{ company: name }, { company: aName() }], { walkIn: true })).body).toEqual({
      added: 1,
      already: [name],
    });
    expect(await counts(event)).toMatchObject({ invited: 1, attended: 1, walkIns: 1 });
    const listed = await guests(event);
    const invited = listed.find((guest) => !guest.walkIn)!;
    const walkIn = listed.find((guest) => guest.walkIn)!;
    const remove = (guest: GuestView) =>
      officer.send<ProblemBody>('DELETE', `event-guests/${guest.id}`, { version: guest.version });
    expect((await remove(invited)).body.code).toBe('guest.attended');
    expect((await remove(walkIn)).status).toBe(204);
    expect((await remove(walkIn)).status).toBe(404);
  });

  describe('as people', () => {
    const PERSON = { person: '司徒静宜', personTitle: '副总经理', phone: '13951230987' };

    it('are masked, shown by an act that is recorded, to who may', async () => {
      const event = await fair();
      await invite(event, [{ company: aName(), ...PERSON }]);
      const guest = await only(event, other);
      expect(guest).toMatchObject({ person: '司徒静宜', phone: '139****0987', isContact: false });
      expect((await other.post(`event-guests/${guest.id}/reveal`, {})).status).toBe(403);
      const shown = await officer.post<GuestPhone>(`event-guests/${guest.id}/reveal`, {});
      expect([shown.status, shown.body.phone]).toEqual([200, '13951230987']);
      const trail: unknown[] = await app
        .get(DataSource)
        .query(`SELECT 1 FROM audit_events WHERE action = 'event_guest.revealed' AND subject_id = $1`, [guest.id]);
      expect(trail).toHaveLength(1);
      const masked = await officer.patch<ProblemBody>(`event-guests/${guest.id}`, 1, { phone: '139****0987' });
      expect(masked.status).toBe(400);
      const nobody = await officer.patch<GuestView>(`event-guests/${guest.id}`, 1, { person: null });
      expect(nobody.body).toMatchObject({ person: null, personTitle: null, phone: null });
      expect((await officer.post<ProblemBody>(`event-guests/${guest.id}/reveal`, {})).body.code).toBe(
        'guest.no_person',
      );
    });

    it('are erased on request, in every text around the event', async () => {
      const event = await fair();
      const company = aName();
      await invite(event, [{ company, ...PERSON }]);
      const note = '司徒静宜（139-5123-0987）带队';
      await officer.patch(`events/${event.id}`, event.version, { note });
      const guest = await only(event);
      const erase = (by: Person, version = guest.version) =>
        by.send<ErasureResult & ProblemBody>('POST', `event-guests/${guest.id}/erasure`, {
          version,
          body: { reason: '司徒静宜本人来电' },
        });
      expect((await erase(other)).status).toBe(403);
      expect((await erase(officer, 9)).body.code).toBe('record.stale');
      expect((await erase(officer)).status).toBe(200);
      const db = app.get(DataSource);
      for (const table of ['event_guests', 'promotion_events', 'audit_events', 'idempotency_keys']) {
        const left: unknown[] = await db.query(
          `SELECT 1 FROM ${table} t WHERE t::text ~ '司徒静宜|13951230987|139-5123-0987'`,
        );
        expect([table, left.length]).toEqual([table, 0]);
      }
      expect(await only(event)).toMatchObject({ company, person: null, phone: null });
    });

    it('of a registered company are its contacts, under the rules of contacts, erased there', async () => {
      const event = await fair();
      const { body: company } = await officer.post<InvestorView>('investors', { name: aName() });
      await invite(event, [{ investorId: company.id, ...PERSON, phone: '13951237777' }]);
      const guest = await only(event);
      expect(guest).toMatchObject({
        investorId: company.id,
        person: '司徒静宜',
        phone: '139****7777',
        isContact: true,
      });
      const [contact] = (await officer.get<InvestorView>(`investors/${company.id}`)).body.contacts;
      expect(contact).toMatchObject({ name: '司徒静宜', masked: false });
      expect((await other.get<InvestorView>(`investors/${company.id}`)).body.contacts[0]!.masked).toBe(true);
      expect((await officer.post<GuestPhone>(`event-guests/${guest.id}/reveal`, {})).body.phone).toBe('13951237777');
      await officer.patch(`events/${event.id}`, event.version, { note: '司徒静宜参加午宴' });
      const wrong = await officer.send<ProblemBody>('POST', `event-guests/${guest.id}/erasure`, {
        version: guest.version,
        body: { reason: '本人要求' },
      });
      expect(wrong.body.code).toBe('guest.person_is_contact');
      await officer.send('POST', `contacts/${contact!.id}/erasure`, {
        version: contact!.version,
        body: { reason: '本人要求' },
      });
      expect(await only(event)).toMatchObject({ person: null, phone: null, personErased: true });
      expect((await officer.get<EventView>(`events/${event.id}`)).body.note).toBe('〔已删除〕参加午宴');
    });
  });

  describe('become leads', () => {
    it('and are that company from then on, with the person among its contacts', async () => {
      const event = await fair();
      const name = aName();
      await invite(event, [{ company: name, person: '闻人雪', phone: '13951238888' }]);
      const contact = { name: '闻人雪', phone: '13951238888' };
      const lead = await officer.logs({ investor: { name }, contact, source: 'event', eventId: event.id });
      const guest = await only(event);
      expect(guest).toMatchObject({ investorId: lead.investorId, leadId: lead.id, person: '闻人雪', isContact: true });
      expect((await officer.get<InvestorView>(`investors/${lead.investorId}`)).body.contacts).toHaveLength(1);
    });

    it('of others without a link that would hide the person from the organiser', async () => {
      const event = await fair();
      const name = aName();
      await invite(event, [{ company: name, person: '闻人雪' }]);
      await other.logs({ investor: { name }, source: 'event', eventId: event.id });
      expect(await only(event)).toMatchObject({ company: name, person: '闻人雪', investorId: null, leadId: null });
    });
  });

  describe('blind', () => {
    it('a company under another’s claim is on no list but its organiser’s, and there is nothing but a name', async () => {
      const event = await fair();
      const { body: company } = await officer.post<InvestorView>('investors', { name: aName() });
      await invite(event, [{ investorId: company.id, person: '令狐远' }, { company: aName() }]);
      expect(await guests(event, other)).toHaveLength(2);
      const lead = await officer.logs({ investor: { id: company.id }, source: 'event', eventId: event.id });
      expect((await guests(event, other)).map((guest) => guest.company)).not.toContain(company.name);
      expect(await counts(event, other)).toMatchObject({ invited: 1 });
      expect(await counts(event)).toMatchObject({ invited: 2 });
      expect((await guests(event)).find((guest) => guest.investorId === company.id)?.leadId).toBe(lead.id);
      expect(await guests(event, leader)).toHaveLength(2);
      const seen = JSON.stringify([
        await guests(event, other),
        (await other.get(`events/${event.id}/history`)).body,
        (await other.get(`events?limit=200`)).body,
      ]);
      expect(seen).not.toContain(company.name);
    });

    it('who invited it before keeps the name that was typed; the record and its people are gone', async () => {
      const event = await fair();
      const { body: company } = await officer.post<InvestorView>('investors', { name: aName() });
      await invite(event, [{ investorId: company.id, person: '令狐远', phone: '13951239999' }]);
      await other.logs({ investor: { id: company.id } });
      const guest = await only(event);
      expect(guest).toMatchObject({ company: company.name, investorId: null, person: null, phone: null, leadId: null });
      expect((await officer.post(`event-guests/${guest.id}/reveal`, {})).status).toBe(404);
      const again = await invite(await fair(), [{ investorId: company.id }]);
      expect([again.status, again.body.code]).toEqual([400, 'investor.unknown']);
    });

    it('checking a pasted list says what the duplicate check says, and changes nothing', async () => {
      const event = await fair();
      const [listed, known, claimed, fresh] = [aName(), aName(), aName(), aName()];
      await invite(event, [{ company: listed }]);
      const { body: company } = await officer.post<InvestorView>('investors', { name: known });
      await other.logs({ investor: { name: claimed } });
      const check = await officer.post<GuestCheck[]>(`events/${event.id}/guests/check`, {
        names: [listed, known, claimed, fresh],
      });
      expect(check.status).toBe(200);
      expect(
        check.body.map(({ already, match, claimed: by }) => [already, match?.id ?? null, by?.contact ?? null]),
      ).toEqual([
        [true, null, null],
        [false, company.id, null],
        [false, null, '周启明'],
        [false, null, null],
      ]);
      expect(await guests(event)).toHaveLength(1);
      expect((await other.post(`events/${event.id}/guests/check`, { names: [known] })).status).toBe(403);
      expect((await officer.post(`events/${event.id}/guests/check`, { names: [] })).status).toBe(400);
    });
  });
});
