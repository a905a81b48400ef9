import { DataSource } from 'typeorm';
import { addDays } from '#platform/clock/calendar.js';
import { FixedClock } from '#platform/clock/clock.js';
import type { CalendarDayView } from '#plan/calendar/dto/calendar.dto.js';
import type { ClockRuleView, ClockView, DuePage } from '#promotion/clocks/dto/clock.dto.js';
import { RemindWhenClocksRunOut } from '#promotion/clocks/remind-when-clocks-run-out.processor.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Person, type ProblemBody } from './leads-client.js';

describe('service clocks', () => {
  let app: TestApp;
  let clock: FixedClock;
  let officer: Person;
  const day = (date: string) => clock.set(new Date(`${date}T02:00:00Z`));
  const run = () => app.get(RemindWhenClocksRunOut).run();
  const clocksOf = async (lead: LeadView) => (await officer.get<ClockView[]>(`leads/${lead.id}/clocks`)).body;
  const of = async (lead: LeadView, code: string) => (await clocksOf(lead)).find((each) => each.code === code)!;
  const talks = (lead: LeadView, on: string) =>
    officer.post(`leads/${lead.id}/interactions`, { kind: 'call', on, summary: '通话' });
  const notices = async (lead: LeadView): Promise<string[]> => {
    const rows: { kind: string }[] = await app
      .get(DataSource)
      .query(
        `SELECT kind FROM notices WHERE subject_id = $1 AND kind LIKE 'clock.%' AND withdrawn_at IS NULL ORDER BY kind`,
        [lead.id],
      );
    return rows.map(({ kind }) => kind);
  };

  beforeAll(async () => {
    clock = new FixedClock(new Date('2026-02-13T02:00:00Z'));
    app = await startTestApp({ clock });
    officer = new Person(app, 'officer');
  });
  afterAll(() => app.close());

  it('start with the lead, on the working calendar, over Spring Festival', async () => {
    day('2026-02-13');
    const lead = await officer.logs({ source: 'referral' });
    expect((await clocksOf(lead)).map(({ code, dueOn, state }) => [code, dueOn, state])).toEqual([
      ['answer', '2026-02-14', 'running'],
      ['screening', '2026-02-25', 'running'],
      ['follow_up', '2026-02-27', 'running'],
      ['referrer', '2026-03-02', 'running'],
    ]);
    const major = await officer.logs({ plannedTotal: '100000000.00' });
    expect(await of(major, 'screening_major')).toMatchObject({ dueOn: '2026-03-02' });
  });

  it('are met by the work: contact answers, an opinion screens; the rest ends with the lead', async () => {
    day('2026-03-10');
    const lead = await officer.logs();
    day('2026-03-12');
    await talks(lead, '2026-03-12');
    expect(await of(lead, 'answer')).toMatchObject({ state: 'met', endedOn: '2026-03-12' });
    expect(await of(lead, 'follow_up')).toMatchObject({ state: 'running', dueOn: '2026-03-26' });
    await talks(lead, '2026-03-01');
    expect(await of(lead, 'follow_up')).toMatchObject({ dueOn: '2026-03-26' });
    await officer.post(`leads/${lead.id}/screening`, { opinion: '可行' });
    expect(await of(lead, 'screening')).toMatchObject({ state: 'met' });
    await officer.post(`leads/${lead.id}/rejection`, { reason: '能耗过高' });
    expect(await of(lead, 'follow_up')).toMatchObject({ state: 'cancelled' });
  });

  it('remind before and on the day, once; what is done takes its reminders away', async () => {
    day('2026-03-10');
    const lead = await officer.logs();
    await talks(lead, '2026-03-10');
    day('2026-03-12');
    await Promise.all([run(), run(), run()]);
    await run();
    expect(await notices(lead)).toEqual(['clock.due_soon']);
    day('2026-03-13');
    await Promise.all([run(), run()]);
    expect(await notices(lead)).toEqual(['clock.due_soon', 'clock.due_today']);
    day('2026-03-16');
    await Promise.all([run(), run(), run()]);
    expect(await notices(lead)).toEqual(['clock.breached', 'clock.due_soon', 'clock.due_today']);
    expect(await of(lead, 'screening')).toMatchObject({ breached: true, overdue: true });
    await officer.post(`leads/${lead.id}/screening`, { opinion: '可行' });
    expect(await notices(lead)).toEqual([]);
    expect(await of(lead, 'screening')).toMatchObject({ state: 'met', breached: true, overdue: false });
  });

  it('are paused with a reason and go on with what was left', async () => {
    day('2026-03-10');
    const lead = await officer.logs();
    const { id, dueOn } = await of(lead, 'screening');
    expect(dueOn).toBe('2026-03-13');
    expect((await officer.post<ProblemBody>(`clocks/${id}/resumption`, {})).body.code).toBe('clock.not_paused');
    expect((await officer.post(`clocks/${id}/pause`, { reason: '' })).status).toBe(400);
    day('2026-03-11');
    await officer.post(`clocks/${id}/pause`, { reason: '等对方补材料' });
    day('2026-03-30');
    await run();
    expect(await of(lead, 'screening')).toMatchObject({ state: 'paused', breached: false });
    expect((await officer.post<ProblemBody>(`clocks/${id}/pause`, { reason: '再停' })).body.code).toBe(
      'clock.not_running',
    );
    await officer.post(`clocks/${id}/resumption`, {});
    const resumed = await of(lead, 'screening');
    expect(resumed).toMatchObject({ state: 'running', dueOn: '2026-04-01' });
    expect(resumed.steps.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['started', null],
      ['paused', '等对方补材料'],
      ['resumed', null],
    ]);
    expect((await new Person(app, 'officer2').post(`clocks/${id}/pause`, { reason: '越权' })).status).toBe(404);
    expect((await officer.post<ProblemBody>(`clocks/${id}/meeting`, { note: '已答复' })).body.code).toBe(
      'clock.not_by_hand',
    );
  });

  it('take the reply to a referrer by hand', async () => {
    day('2026-03-10');
    const lead = await officer.logs({ source: 'agency' });
    const { id } = await of(lead, 'referrer');
    const met = await officer.post<ClockView[]>(`clocks/${id}/meeting`, { note: '已电话回复' });
    expect(met.body.find((each) => each.id === id)).toMatchObject({ state: 'met' });
    expect((await officer.post<ProblemBody>(`clocks/${id}/meeting`, { note: '再回复' })).body.code).toBe(
      'clock.not_running',
    );
  });

  it('stand in lists by urgency, within one’s rights', async () => {
    day('2026-05-04');
    const lead = await officer.logs();
    day('2026-05-11');
    const overdue = (await officer.get<DuePage>('clocks?list=overdue&limit=200')).body;
    const mine = overdue.items.filter((row) => row.leadId === lead.id);
    expect(mine.map(({ code, overdue: late }) => [code, late])).toEqual([
      ['answer', true],
      ['screening', true],
    ]);
    const other = (await new Person(app, 'officer2').get<DuePage>('clocks?limit=200')).body;
    expect(other.items.filter((row) => row.leadId === lead.id)).toEqual([]);
  });

  it('follow rules and a calendar the zone sets', async () => {
    const leader = new Person(app, 'leader');
    const admin = new Person(app, 'sysadmin');
    const rules = (await leader.get<ClockRuleView[]>('clock-rules')).body;
    expect(rules.map(({ code, days }) => [code, days])).toEqual([
      ['answer', 1],
      ['screening', 3],
      ['screening_major', 7],
      ['referrer', 7],
      ['follow_up', 14],
    ]);
    expect((await officer.patch('clock-rules/answer', 1, { days: 2 })).status).toBe(403);
    expect((await leader.patch('clock-rules/answer', 1, { days: 0 })).status).toBe(400);
    expect((await leader.patch<ClockRuleView[]>('clock-rules/answer', 1, { days: 2 })).body[0]).toMatchObject({
      days: 2,
    });
    expect((await leader.patch<ProblemBody>('clock-rules/answer', 1, { days: 1 })).body.code).toBe('record.stale');
    const holiday = { day: '2026-06-02', working: false, nameZh: '停工', nameEn: 'Closed', source: '管委会通知' };
    expect((await officer.post('plan/calendar', holiday)).status).toBe(403);
    const set = await admin.post<CalendarDayView[]>('plan/calendar', holiday);
    expect(set.body).toContainEqual(holiday);
    day('2026-06-01');
    expect(await of(await officer.logs(), 'answer')).toMatchObject({ dueOn: '2026-06-04' });
    await leader.patch('clock-rules/answer', 2, { days: 1 });
  });

  it('over a year of leads: each overrun recorded once, each reminder told once, however often the job is run', async () => {
    let seed = 7;
    const chance = (of: number) => (seed = (seed * 48271) % 2147483647) % of === 0;
    const open: LeadView[] = [];
    const start = '2025-01-02';
    for (let at = 0; at < 365; at += 1) {
      const date = addDays(start, at);
      day(date);
      if (at % 12 === 0) open.push(await officer.logs());
      for (const lead of [...open]) {
        if (chance(23)) await talks(lead, date);
        if (!chance(150)) continue;
        await officer.post(`leads/${lead.id}/dormancy`, {});
        open.splice(open.indexOf(lead), 1);
      }
      // A worker killed and started again: the job runs anew, and twice at once.
      await (at % 5 === 0 ? Promise.all([run(), run()]) : run());
    }
    const db = app.get(DataSource);
    const end = addDays(start, 364);
    const [terms, breaches, doubled] = await Promise.all([
      db.query(
        `WITH steps AS (
           SELECT e.clock_id, e.kind, e.due_on::text AS due, (e.recorded_at AT TIME ZONE 'Asia/Shanghai')::date::text AS on_day,
                  lead((e.recorded_at AT TIME ZONE 'Asia/Shanghai')::date::text) OVER (PARTITION BY e.clock_id ORDER BY e.id) AS next_day
             FROM clock_events e JOIN lead_clocks c ON c.id = e.clock_id WHERE e.kind <> 'breached' AND c.started_on >= $1)
         SELECT clock_id || ' ' || due AS term FROM steps
          WHERE kind IN ('started', 'restarted') AND due < COALESCE(next_day, $2) AND on_day <= $2 ORDER BY 1`,
        [start, end],
      ) as Promise<{ term: string }[]>,
      db.query(
        `SELECT e.clock_id || ' ' || e.due_on AS term FROM clock_events e JOIN lead_clocks c ON c.id = e.clock_id
          WHERE e.kind = 'breached' AND c.started_on >= $1 AND e.recorded_at < '2026-01-02' ORDER BY 1`,
        [start],
      ) as Promise<{ term: string }[]>,
      db.query(
        `SELECT dedupe_key FROM notices WHERE kind LIKE 'clock.%' GROUP BY user_id, dedupe_key HAVING count(*) > 1`,
      ),
    ]);
    const inYear = new Set(breaches.map(({ term }) => term));
    expect(inYear.size).toBe(breaches.length);
    expect(breaches.length).toBeGreaterThan(50);
    const expected = terms
      .map(({ term }) => term)
      .filter((term) => term.slice(-10) < '2026-01-01' && term.slice(-10) >= start);
    expect([...inYear].sort()).toEqual([...new Set(expected)].sort());
    expect(doubled).toEqual([]);
  }, 120_000);
});
