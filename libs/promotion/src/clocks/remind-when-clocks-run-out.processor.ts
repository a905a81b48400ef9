import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Notices } from '#access/notices/notices.js';
import { addDays } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { addWorkingDays, isWorkingDay } from '#plan/calendar/domain/working-days.js';
import { WorkingCalendar } from '#plan/calendar/working-calendar.js';
import { LeadClock } from './clock.entities.js';
import { ClockKeeper, type Reminder, reminderKey } from './clock-keeper.js';
import { CLOCK_NAMES } from './clocks.notices.js';
import { type ClockCode, isOverdue } from './domain/service-clock.js';

interface RunningClock {
  id: string;
  ruleCode: ClockCode;
  dueOn: string;
  leadId: string;
  ownerId: string;
  remindBefore: number;
  unit: 'working' | 'calendar';
}

/** The longest warning a rule may give, in days of the calendar, holidays in between included. */
const HORIZON_DAYS = 60;

/**
 * Every hour of the working day: who has something due soon or today is reminded, what has run out is recorded. Each
 * reminder of each term is told once and each breach written once, whatever runs twice or was killed in between: the
 * inbox holds the reminder's key, the database one breach for a clock and day.
 */
@Injectable()
export class RemindWhenClocksRunOut implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly calendar: WorkingCalendar,
    private readonly keeper: ClockKeeper,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('promotion.remind-of-clocks', '30 8-18 * * *', () => this.run());
  }

  async run(): Promise<void> {
    const today = this.clock.today();
    const exceptions = await this.calendar.exceptions();
    const running: RunningClock[] = await this.dataSource.query(
      `SELECT c.id, c.rule_code AS "ruleCode", c.due_on::text AS "dueOn", c.lead_id AS "leadId", l.owner_id AS "ownerId",
              r.remind_before AS "remindBefore", r.unit
         FROM lead_clocks c JOIN leads l ON l.id = c.lead_id JOIN clock_rules r ON r.code = c.rule_code
        WHERE c.state = 'running' AND c.breached_on IS NULL AND c.due_on <= $1::date ORDER BY c.due_on, c.id`,
      [addDays(today, HORIZON_DAYS)],
    );
    for (const clock of running) {
      const warnFrom = clock.remindBefore;
      const ahead = clock.unit === 'calendar' ? addDays(today, warnFrom) : addWorkingDays(today, warnFrom, exceptions);
      if (isOverdue(clock.dueOn, today)) await this.breach(clock, today);
      else if (clock.dueOn === today) await this.remind(clock, 'due_today');
      else if (warnFrom > 0 && clock.dueOn <= ahead && isWorkingDay(today, exceptions))
        await this.remind(clock, 'due_soon');
    }
  }

  private breach(clock: RunningClock, today: string): Promise<void> {
    return this.transactions.run(async (em) => {
      const unmet = { id: clock.id, state: 'running' as const, dueOn: clock.dueOn };
      const locked = await em.findOne(LeadClock, { where: unmet, lock: { mode: 'pessimistic_write' } });
      if (locked === null || locked.breachedOn !== null) return;
      await em.update(LeadClock, { id: clock.id }, { breachedOn: today });
      await this.keeper.step(em, null, clock, 'breached', null);
      await this.tell(em, clock, 'breached');
    });
  }

  private remind(clock: RunningClock, reminder: Reminder): Promise<void> {
    return this.transactions.run(async (em) => {
      const unmet = { id: clock.id, state: 'running' as const, dueOn: clock.dueOn };
      const locked = await em.findOne(LeadClock, { where: unmet, lock: { mode: 'pessimistic_write' } });
      if (locked !== null) await this.tell(em, clock, reminder);
    });
  }

  private async tell(em: EntityManager, clock: RunningClock, reminder: Reminder): Promise<void> {
    const name = CLOCK_NAMES[clock.ruleCode];
    await this.notices.tell(em, {
      userId: clock.ownerId,
      kind: `clock.${reminder}`,
      subjectType: 'lead',
      subjectId: clock.leadId,
      params: { clockZh: name.zh, clockEn: name.en, due: clock.dueOn },
      dedupeKey: reminderKey(reminder, clock),
    });
  }
}
