import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notices } from '#access/notices/notices.js';
import { addMonths, monthOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { type Reminder, reminderOf } from '../domain/round-due.js';
import { RoundStandingQueries } from './round-standing.query.js';
import { RoundTermsService } from './round-terms.service.js';
import './rounds.notices.js';

const REMINDERS: readonly Reminder[] = ['due_soon', 'due_today'];
const keyOf = (reminder: Reminder, month: string): string => `round.${reminder}/${month}`;

/** The keys under which one is reminded of a month. */
export const reminderKeys = (month: string): string[] => REMINDERS.map((reminder) => keyOf(reminder, month));

/** Whether a reminder under one of these keys, a parameter, still stands with this person. */
export const stillReminded = (user: string, keys: string): string =>
  `EXISTS (SELECT 1 FROM notices n WHERE n.user_id = ${user} AND n.dedupe_key = ANY(${keys}) AND n.withdrawn_at IS NULL)`;

/** Once before the due date and once on it, to whoever still owes a figure; taken back with the last one reported. */
@Injectable()
export class RoundReminders implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly transactions: Transactions,
    private readonly standing: RoundStandingQueries,
    private readonly terms: RoundTermsService,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('investment.remind-of-rounds', '10 9 * * *', () => this.run());
  }

  async run(): Promise<void> {
    const today = this.clock.today();
    const month = addMonths(monthOf(today), -1);
    const dates = await this.terms.datesOf(month);
    const reminder = reminderOf(today, dates);
    if (reminder === null) return;
    await this.transactions.run(async (em) => {
      for (const { userId, count } of await this.standing.owing(em, month)) {
        if (reminder === 'due_today') await this.notices.withdraw(em, keyOf('due_soon', month), userId);
        await this.notices.tell(em, {
          userId,
          kind: `round.${reminder}`,
          subjectType: 'round',
          subjectId: month,
          params: { due: dates.dueOn, count },
          dedupeKey: keyOf(reminder, month),
        });
      }
    });
  }

  /** After a report of who was reminded: whoever owes nothing more of the month is not reminded of it. */
  async settle(em: EntityManager, userId: string, month: string): Promise<void> {
    if ((await this.standing.owing(em, month, userId)).length > 0) return;
    for (const key of reminderKeys(month)) await this.notices.withdraw(em, key, userId);
  }
}
