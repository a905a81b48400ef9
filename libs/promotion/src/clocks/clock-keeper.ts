import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Notices } from '#access/notices/notices.js';
import type { Actor } from '#access/policy/actor.js';
import { WorkingCalendar } from '#plan/calendar/working-calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Lead } from '../leads/lead.entity.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { oncePerTransaction } from '#platform/database/once-per-transaction.js';
import { ClockEvent, ClockRule, LeadClock } from './clock.entities.js';
import { type ClockCode, type ClockEventKind, dueAfterPause, dueOn, isOverdue } from './domain/service-clock.js';

/** Why a clock runs anew from an earlier day. */
const CORRECTED = 'corrected';

const OPEN = In(['running', 'paused']);
export const REMINDERS = ['due_soon', 'due_today', 'breached'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** One notice for each reminder of each term: however often the job runs, it is told once. */
export const reminderKey = (reminder: Reminder, { id, dueOn }: Pick<LeadClock, 'id' | 'dueOn'>): string =>
  `clock.${reminder}-${id}-${dueOn}`;

/** Starts, restarts and ends clocks, in the caller's transaction. A clock that ends takes its reminders with it. */
@Injectable()
export class ClockKeeper {
  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** The rules as they stand while the transaction lasts. */
  async rules(em: EntityManager): Promise<ReadonlyMap<ClockCode, ClockRule>> {
    return oncePerTransaction(em, 'clock rules', async () => {
      const rules = await em.find(ClockRule);
      return new Map(rules.map((rule) => [rule.code, rule]));
    });
  }

  async start(em: EntityManager, actor: Actor | null, leadId: string, codes: readonly ClockCode[]): Promise<void> {
    const exceptions = await this.exceptions(em);
    const rules = await this.rules(em);
    const startedOn = this.clock.today();
    const clocks = codes.flatMap((code) => {
      const rule = rules.get(code);
      return rule === undefined
        ? []
        : [{ leadId, ruleCode: code, startedOn, dueOn: dueOn(rule, startedOn, exceptions) }];
    });
    if (clocks.length === 0) return;
    const { identifiers } = await em.insert(LeadClock, clocks);
    const steps = clocks.map((clock, i) =>
      this.stepOf(actor, { id: String(identifiers[i]?.['id']), dueOn: clock.dueOn }, 'started', null),
    );
    await em.insert(ClockEvent, steps);
    await this.keep(em, steps);
  }

  /** The next term of a clock that repeats, from the day of the contact. An earlier contact, told late, changes nothing. */
  async restart(em: EntityManager, actor: Actor, leadId: string, code: ClockCode, on: string): Promise<void> {
    const running = await em.findOneBy(LeadClock, { leadId, ruleCode: code, state: 'running' });
    if (running === null || on <= running.startedOn) return;
    const rule = (await this.rules(em)).get(code);
    if (rule === undefined) return;
    const due = dueOn(rule, on, await this.exceptions(em));
    await this.noteOverrun(em, running, on);
    await this.silence(em, running);
    await em.update(LeadClock, { id: running.id }, { startedOn: on, dueOn: due, breachedOn: null });
    await this.step(em, actor, { id: running.id, dueOn: due }, 'restarted', null);
  }

  /** A contact has proved wrong: the follow-up runs from the last one that stands, the first answer may be owed again. */
  async rewind(em: EntityManager, actor: Actor, leadId: string): Promise<void> {
    const [rest]: { on: string | null }[] = await em.query(
      `SELECT max("on")::text AS "on" FROM standing_interactions WHERE lead_id = $1`,
      [leadId],
    );
    const on = rest?.on ?? null;
    const running = await em.findOneBy(LeadClock, { leadId, ruleCode: 'follow_up', state: 'running' });
    if (running !== null) await this.startAgainOn(em, actor, running, on);
    const answered = await em.findOneBy(LeadClock, { leadId, ruleCode: 'answer', state: 'met' });
    const open = await em.existsBy(Lead, { id: leadId, state: 'captured' });
    if (on !== null || answered === null || !open) return;
    const breachedOn = await this.breachOf(em, answered.id, answered.dueOn);
    await em.update(LeadClock, { id: answered.id }, { state: 'running', endedOn: null, breachedOn });
    await this.step(em, actor, answered, 'restarted', CORRECTED);
    for (const reminder of REMINDERS) await this.notices.restore(em, reminderKey(reminder, answered));
  }

  private async startAgainOn(
    em: EntityManager,
    actor: Actor,
    clock: LeadClock,
    contactOn: string | null,
  ): Promise<void> {
    const [first]: { on: string }[] = await em.query(
      `SELECT (recorded_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "on" FROM clock_events
        WHERE clock_id = $1 AND kind = 'started' ORDER BY id LIMIT 1`,
      [clock.id],
    );
    const from = contactOn !== null && contactOn > first!.on ? contactOn : first!.on;
    if (from === clock.startedOn) return;
    const rule = await em.findOneByOrFail(ClockRule, { code: clock.ruleCode });
    const due = dueOn(rule, from, await this.calendar.exceptions(em));
    await this.silence(em, clock);
    const breachedOn = await this.breachOf(em, clock.id, due);
    await em.update(LeadClock, { id: clock.id }, { startedOn: from, dueOn: due, breachedOn });
    await this.step(em, actor, { id: clock.id, dueOn: due }, 'restarted', CORRECTED);
    for (const reminder of REMINDERS)
      await this.notices.restore(em, reminderKey(reminder, { id: clock.id, dueOn: due }));
  }

  /** A term that had been found overrun before is not found overrun a second time. */
  private async breachOf(em: EntityManager, clockId: string, due: string): Promise<string | null> {
    const [breach]: { on: string }[] = await em.query(
      `SELECT (recorded_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "on" FROM clock_events
        WHERE clock_id = $1 AND due_on = $2 AND kind = 'breached'`,
      [clockId, due],
    );
    return breach?.on ?? null;
  }

  /** Ends the open clocks of these codes, or all of the lead. */
  async end(
    em: EntityManager,
    actor: Actor | null,
    leadId: string,
    how: { state: 'met' | 'cancelled'; codes?: readonly ClockCode[]; reason?: string | null; on?: string },
  ): Promise<void> {
    const codes = how.codes === undefined ? {} : { ruleCode: In([...how.codes]) };
    for (const open of await em.findBy(LeadClock, { leadId, state: OPEN, ...codes })) {
      await this.noteOverrun(em, open, how.on ?? this.clock.today());
      await this.silence(em, open);
      const patch = { state: how.state, endedOn: this.clock.today(), pausedOn: null };
      await em.update(LeadClock, { id: open.id }, patch);
      await this.step(em, actor, open, how.state, how.reason ?? null);
    }
  }

  /** What ended the lead is taken back: the clocks it cancelled go on, and the days between are no part of their terms. */
  async goOn(em: EntityManager, actor: Actor, leadId: string, reason: string): Promise<void> {
    const ended = await em.findBy(LeadClock, { leadId, state: 'cancelled' });
    const [rules, exceptions, today] = [await this.rules(em), await this.exceptions(em), this.clock.today()];
    for (const clock of ended) {
      const last = await em.findOne(ClockEvent, { where: { clockId: clock.id }, order: { id: 'DESC' } });
      const rule = rules.get(clock.ruleCode);
      if (last?.kind !== 'cancelled' || last.reason !== reason || rule === undefined) continue;
      const { id, endedOn } = clock;
      const due = dueAfterPause(rule, { dueOn: clock.dueOn, pausedOn: endedOn ?? today }, today, exceptions);
      await em.update(LeadClock, { id }, { state: 'running', endedOn: null, dueOn: due });
      await this.step(em, actor, { id, dueOn: due }, 'resumed', null);
      for (const reminder of REMINDERS) await this.notices.restore(em, reminderKey(reminder, { id, dueOn: due }));
    }
  }

  /** What is done late, before the job has looked, is late all the same; what was done in time and told late is not. */
  private async noteOverrun(em: EntityManager, clock: LeadClock, on: string): Promise<void> {
    if (clock.state !== 'running' || clock.breachedOn !== null || !isOverdue(clock.dueOn, on)) return;
    await em.update(LeadClock, { id: clock.id }, { breachedOn: this.clock.today() });
    await this.step(em, null, clock, 'breached', null);
  }

  async step(
    em: EntityManager,
    actor: Actor | null,
    clock: Pick<LeadClock, 'id' | 'dueOn'>,
    kind: ClockEventKind,
    reason: string | null,
  ): Promise<void> {
    const step = this.stepOf(actor, clock, kind, reason);
    await em.insert(ClockEvent, step);
    await this.keep(em, [step]);
  }

  private stepOf(
    actor: Actor | null,
    { id: clockId, dueOn }: Pick<LeadClock, 'id' | 'dueOn'>,
    kind: ClockEventKind,
    reason: string | null,
  ): Omit<ClockEvent, 'id'> {
    return { clockId, kind, dueOn, reason, by: actor?.userId ?? null, recordedAt: this.clock.now() };
  }

  /** Every step is the step of a clock that has just changed. */
  private keep(em: EntityManager, steps: readonly Pick<ClockEvent, 'clockId'>[]): Promise<void> {
    const ids = steps.map(({ clockId }) => clockId);
    return keepStates(em, 'lead_clocks', ids, this.clock.now());
  }

  private exceptions(em: EntityManager): ReturnType<WorkingCalendar['exceptions']> {
    return oncePerTransaction(em, 'working calendar', () => this.calendar.exceptions(em));
  }

  /** The reason has gone: nobody is reminded of what is done. */
  async silence(em: EntityManager, clock: Pick<LeadClock, 'id' | 'dueOn'>): Promise<void> {
    for (const reminder of REMINDERS) await this.notices.withdraw(em, reminderKey(reminder, clock));
  }
}
