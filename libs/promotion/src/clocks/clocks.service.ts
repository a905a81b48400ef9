import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { WorkingCalendar } from '#plan/calendar/working-calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { lockLead } from '../leads/leads.service.js';
import { ClockRule, LeadClock } from './clock.entities.js';
import { ClockKeeper } from './clock-keeper.js';
import { clockErrors } from './clocks.errors.js';
import { ClocksQuery } from './clocks.query.js';
import { dueAfterPause } from './domain/service-clock.js';
import type { ClockRuleView, ClockView, EditClockRule, MeetClock, PauseClock } from './dto/clock.dto.js';

/** What people do to clocks by hand: pause with a reason, resume, report the reply to a referrer. */
@Injectable()
export class ClocksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly keeper: ClockKeeper,
    private readonly query: ClocksQuery,
    private readonly calendar: WorkingCalendar,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  pause(actor: Actor, id: string, { reason }: PauseClock): Promise<ClockView[]> {
    return this.change(actor, id, 'clock.paused', { reason }, async (em, clock) => {
      if (clock.state !== 'running') throw clockErrors('clock.not_running');
      await this.keeper.silence(em, clock);
      await em.update(LeadClock, { id }, { state: 'paused', pausedOn: this.clock.today() });
      await this.keeper.step(em, actor, clock, 'paused', reason);
    });
  }

  resume(actor: Actor, id: string): Promise<ClockView[]> {
    return this.change(actor, id, 'clock.resumed', {}, async (em, clock) => {
      if (clock.state !== 'paused' || clock.pausedOn === null) throw clockErrors('clock.not_paused');
      const rule = await em.findOneByOrFail(ClockRule, { code: clock.ruleCode });
      const paused = { dueOn: clock.dueOn, pausedOn: clock.pausedOn };
      const exceptions = await this.calendar.exceptions(em);
      const dueOn = dueAfterPause(rule, paused, this.clock.today(), exceptions);
      await em.update(LeadClock, { id }, { state: 'running', pausedOn: null, dueOn });
      await this.keeper.step(em, actor, { id, dueOn }, 'resumed', null);
    });
  }

  /** Only the reply to a referrer is reported by hand; the rest is met by the work itself. */
  meet(actor: Actor, id: string, { note }: MeetClock): Promise<ClockView[]> {
    return this.change(actor, id, 'clock.met', { note }, async (em, clock) => {
      if (clock.ruleCode !== 'referrer') throw clockErrors('clock.not_by_hand');
      if (clock.state !== 'running' && clock.state !== 'paused') throw clockErrors('clock.not_running');
      await this.keeper.end(em, actor, clock.leadId, { state: 'met', codes: ['referrer'], reason: note });
    });
  }

  /** For clocks started from now on; what runs keeps its day. */
  editRule(actor: Actor, code: string, version: number, body: EditClockRule): Promise<ClockRuleView[]> {
    return this.transactions.run(async (em) => {
      const before = await em.findOneBy(ClockRule, { code: code as ClockRule['code'] });
      if (before === null) throw platformErrors('record.not_found');
      const { patch, changes } = changesOf(before, body);
      const result = await em.update(ClockRule, { code: before.code, version }, { ...patch, version: version + 1 });
      if (result.affected !== 1) throw platformErrors('record.stale');
      const about = { subjectType: 'clock_rule', subjectId: code, detail: { changes } };
      await this.audit.record(em, actor, { action: 'clock.rule_edited', ...about });
      return this.query.rules(em);
    });
  }

  private change(
    actor: Actor,
    id: string,
    action: AuditAction,
    detail: Record<string, unknown>,
    work: (em: EntityManager, clock: LeadClock) => Promise<void>,
  ): Promise<ClockView[]> {
    return this.transactions.run(async (em) => {
      const found = await em.findOneBy(LeadClock, { id });
      if (found === null) throw platformErrors('record.not_found');
      // The lead first, as everywhere: two ways of locking would wait for each other.
      const lead = await lockLead(em, found.leadId);
      await authorizeRow(em, actor, 'lead.edit', lead, 'lead.read');
      const clock = await em.findOneByOrFail(LeadClock, { id });
      await work(em, clock);
      const about = { subjectType: 'lead', subjectId: lead.id, detail: { clock: clock.ruleCode, ...detail } };
      await this.audit.record(em, actor, { action, ...about });
      return this.query.ofLead(em, lead.id);
    });
  }
}
