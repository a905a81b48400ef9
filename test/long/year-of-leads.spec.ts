import { DataSource } from 'typeorm';
import { Transactions } from '#platform/database/transactions.js';
import { FixedClock } from '#platform/clock/clock.js';
import type { ClockView } from '#promotion/clocks/dto/clock.dto.js';
import { RemindWhenClocksRunOut } from '#promotion/clocks/remind-when-clocks-run-out.processor.js';
import { LEAD_SOURCES } from '#promotion/leads/domain/lead-source.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aName, Person, type ProblemBody } from '../promotion/leads-client.js';
import { type Code, type Owed, SlowClocks } from './slow-clocks.js';

const LEADS = 200;
const HANDS = ['officer', 'officer2'] as const;
type Hand = (typeof HANDS)[number];

interface Living {
  id: string;
  investorId: string;
  state: 'captured' | 'screening' | 'rejected' | 'dormant' | 'merged';
  hand: Hand;
  owed: Owed;
}

/** The worker dies: before a transaction begins, inside it, or between its commit and the next one. */
class Killed extends Error {}

describe('a year of leads under service clocks', () => {
  let app: TestApp;
  let clock: FixedClock;
  let heal: () => void;
  const people = new Map<Hand, Person>();
  const ids = new Map<Hand, string>();
  const by = (lead: Living) => people.get(lead.hand)!;
  const leads: Living[] = [];
  const slow = new SlowClocks();
  let filled = 0;
  let seed = 20260101;
  const roll = (sides: number): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4294967296) * sides);
  };
  const one = <T>(list: readonly T[]): T => list[roll(list.length)]!;

  beforeAll(async () => {
    clock = new FixedClock(new Date('2026-01-01T01:00:00Z'));
    app = await startTestApp({ clock });
    for (const hand of HANDS) {
      people.set(hand, new Person(app, hand));
      ids.set(hand, (await people.get(hand)!.get<{ id: string }>('auth/me')).body.id);
    }
  });
  afterAll(() => app.close());

  /** Cuts the job off at its `after`-th transaction, in one of three ways. */
  function lay(after: number, way: number): () => void {
    const transactions = app.get(Transactions);
    const run = transactions.run.bind(transactions);
    let left = after;
    transactions.run = async (work) => {
      if (left-- > 0) return run(work);
      if (way === 0) throw new Killed();
      if (way === 1)
        return run(async (em) => {
          await work(em);
          throw new Killed();
        });
      await run(work);
      throw new Killed();
    };
    return () => (transactions.run = run);
  }

  async function job(): Promise<number> {
    const run = () => app.get(RemindWhenClocksRunOut).run();
    let kills = 0;
    for (let tries = one([0, 0, 1, 2]); tries > 0; tries -= 1) {
      heal = lay(roll(12), roll(3));
      try {
        await run();
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        kills += 1;
      } finally {
        heal();
      }
    }
    await (roll(4) === 0 ? Promise.all([run(), run()]) : run());
    return kills;
  }

  async function does(lead: Living, path: string, body: object, method = 'POST', version?: number): Promise<LeadView> {
    const answer = await by(lead).send(method, path, version === undefined ? { body } : { body, version });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async function captured(today: string): Promise<void> {
    const hand = one(HANDS);
    const source = one(LEAD_SOURCES);
    const plannedTotal = one([null, '30000000.00', '99999999.99', '100000000.00', '2500000000.00']);
    // Now and then a second lead of a company, to be merged with the first.
    const elsewhere = new Set(leads.filter((each) => each.hand !== hand).map(({ investorId }) => investorId));
    const twin =
      roll(3) === 0
        ? leads.find((each) => each.hand === hand && each.state === 'captured' && !elsewhere.has(each.investorId))
        : undefined;
    const investor = twin === undefined ? { name: aName() } : { id: twin.investorId };
    const { id, investorId } = await people.get(hand)!.logs({ investor, source, plannedTotal });
    const owed = slow.newLead(id, source, plannedTotal === null ? null : Number(plannedTotal), today);
    leads.push({ id, investorId, state: 'captured', hand, owed });
  }

  async function contact(lead: Living, today: string): Promise<void> {
    const on = slow.back(today, one([0, 0, 0, 1, 3]));
    await does(lead, `leads/${lead.id}/interactions`, { kind: one(['call', 'visit', 'wechat']), on, summary: '联系' });
    slow.contact(lead.owed, on, today);
  }

  async function screening(lead: Living, today: string): Promise<void> {
    await does(lead, `leads/${lead.id}/screening`, { opinion: '可行' });
    lead.state = 'screening';
    slow.meet(lead.owed, ['answer', 'screening', 'screening_major'], today);
  }

  async function hand(lead: Living): Promise<void> {
    const to = lead.hand === 'officer' ? 'officer2' : 'officer';
    await does(lead, 'lead-reassignments', { leadIds: [lead.id], toOwnerId: ids.get(to) });
    lead.hand = to;
  }

  /** A clock paused, resumed, or the reply to a referrer reported. */
  async function clockwork(lead: Living, today: string): Promise<void> {
    const clocks = (await by(lead).get<ClockView[]>(`leads/${lead.id}/clocks`)).body;
    // By code: what the API lists by random ids would make each run a play of its own.
    const open = clocks
      .filter(({ state }) => state === 'running' || state === 'paused')
      .sort((a, b) => a.code.localeCompare(b.code));
    if (open.length === 0) return;
    const { id, code, state } = one(open);
    if (state === 'paused') {
      await does(lead, `clocks/${id}/resumption`, {});
      slow.resume(lead.owed, code as Code, today);
    } else if (code === 'referrer' && roll(2) === 0) {
      await does(lead, `clocks/${id}/meeting`, { note: '已答复' });
      slow.meet(lead.owed, ['referrer'], today);
    } else {
      await does(lead, `clocks/${id}/pause`, { reason: '等对方补材料' });
      slow.pause(lead.owed, code as Code, today);
    }
  }

  async function leave(lead: Living, state: 'rejected' | 'dormant', today: string): Promise<void> {
    const path = state === 'rejected' ? 'rejection' : 'dormancy';
    await does(lead, `leads/${lead.id}/${path}`, { reason: '暂无进展' });
    lead.state = state;
    slow.cancel(lead.owed, today);
  }

  async function wake(lead: Living, today: string): Promise<void> {
    const woken = await by(lead).post<ProblemBody>(`leads/${lead.id}/awakening`, {});
    // A second lead of the company, handed to the other side meanwhile, holds the claim.
    if (woken.status === 409 && woken.body.code === 'claim.held') return;
    expect(woken.status).toBe(200);
    lead.state = 'captured';
    slow.again(lead.owed, today);
  }

  async function merge(lead: Living, today: string): Promise<void> {
    const into = leads.find((each) => {
      const open = each.state === 'captured' || each.state === 'screening';
      return each !== lead && each.investorId === lead.investorId && each.hand === lead.hand && open;
    });
    if (into === undefined) return;
    const [source, target] = await Promise.all([lead, into].map((each) => by(each).get(`leads/${each.id}`)));
    const body = { intoId: into.id, intoVersion: target!.body.version };
    await does(lead, `leads/${lead.id}/merge`, body, 'POST', source!.body.version);
    lead.state = 'merged';
    if (slow.merged(lead.owed, into.owed, today)) filled += 1;
  }

  /** What happens to a lead on a day, if anything does. */
  async function live(lead: Living, today: string): Promise<void> {
    if (lead.state === 'rejected' || lead.state === 'merged') return;
    if (lead.state === 'dormant') return roll(60) === 0 ? wake(lead, today) : undefined;
    const lot = roll(900);
    if (lot < 7) return contact(lead, today);
    if (lot < 10) return clockwork(lead, today);
    if (lot < 12 && lead.state === 'captured') return screening(lead, today);
    if (lot === 12) return hand(lead);
    if (lot === 13 || lot === 16) return merge(lead, today);
    if (lot === 14) return leave(lead, 'dormant', today);
    if (lot === 15 && lead.state === 'screening') return leave(lead, 'rejected', today);
  }

  it('records each breach once and tells each reminder once, whatever is killed, as slowly reckoned by hand', async () => {
    let kills = 0;
    for (const today of slow.days('2026-01-01', '2026-12-31')) {
      clock.set(new Date(`${today}T02:00:00Z`));
      // Most of them in the first months, holidays and weekends no less than other days.
      while (leads.length < LEADS && roll(10) < 4) await captured(today);
      for (const lead of leads) await live(lead, today);
      clock.set(new Date(`${today}T02:30:00Z`));
      kills += await job();
      for (const lead of leads) slow.evening(lead.owed, ids.get(lead.hand)!, today);
    }
    const db = app.get(DataSource);
    const breaches: { told: string }[] = await db.query(
      `SELECT concat_ws(' ', c.lead_id, c.rule_code, e.due_on) AS told FROM clock_events e
         JOIN lead_clocks c ON c.id = e.clock_id WHERE e.kind = 'breached'`,
    );
    const notices: { told: string }[] = await db.query(
      `SELECT concat_ws(' ', n.subject_id, c.rule_code, n.params->>'due', n.kind, n.user_id,
                        CASE WHEN n.withdrawn_at IS NULL THEN 'stands' ELSE 'withdrawn' END) AS told
         FROM notices n JOIN lead_clocks c ON n.dedupe_key = n.kind || '-' || c.id || '-' || (n.params->>'due')
        WHERE n.kind LIKE 'clock.%'`,
    );
    const [all]: { n: number }[] = await db.query(`SELECT count(*)::int AS n FROM notices WHERE kind LIKE 'clock.%'`);
    const sorted = (rows: { told: string }[]) => rows.map(({ told }) => told).sort();
    process.stdout.write(
      `${leads.length} leads, ${breaches.length} breaches, ${notices.length} reminders, ${kills} kills, ${filled} sizes taken over\n`,
    );
    expect(sorted(breaches)).toEqual([...slow.breaches].sort());
    expect(sorted(notices)).toEqual(slow.notices());
    expect(all!.n).toBe(notices.length);
    expect([leads.length, breaches.length > 300, notices.length > 600, kills > 100, filled > 0]).toEqual([
      LEADS,
      true,
      true,
      true,
      true,
    ]);
  }, 400_000);
});
