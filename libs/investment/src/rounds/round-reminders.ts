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

  /** After a report: whoever owes nothing more of the month is not reminded of it. */
  async settle(em: EntityManager, userId: string | null, month: string): Promise<void> {
    if (userId === null) return;
    const told: unknown[] = await em.query(
      `SELECT 1 FROM notices WHERE user_id = $1 AND dedupe_key = ANY($2) AND withdrawn_at IS NULL LIMIT 1`,
      [userId, REMINDERS.map((reminder) => keyOf(reminder, month))],
    );
    if (told.length === 0 || (await this.standing.owing(em, month, userId)).length > 0) return;
    for (const reminder of REMINDERS) await this.notices.withdraw(em, keyOf(reminder, month), userId);
  }
}
