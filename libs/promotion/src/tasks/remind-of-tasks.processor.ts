import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Notices } from '#access/notices/notices.js';
import { WorkingCalendar } from '#plan/calendar/working-calendar.js';
import { addWorkingDays } from '#plan/calendar/domain/working-days.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { reminderFor, type TaskReminder } from './domain/task.js';
import { Task } from './task.entities.js';
import { reminderKey } from './tasks-keeper.js';

/**
 * Every hour of the working day: who has promised something for tomorrow or today is reminded, and told once when the
 * day has gone by. Each is told once, whatever runs twice: the inbox holds the reminder's key.
 */
@Injectable()
export class RemindOfTasks implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly calendar: WorkingCalendar,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('promotion.remind-of-tasks', '20 8-18 * * *', () => this.run());
  }

  async run(): Promise<void> {
    const today = this.clock.today();
    const exceptions = await this.calendar.exceptions();
    const due: { id: string; dueOn: string }[] = await this.dataSource.query(
      `SELECT id, due_on::text AS "dueOn" FROM tasks
        WHERE state = 'open' AND overdue_told_on IS NULL AND due_on <= $1::date ORDER BY due_on, id`,
      [addWorkingDays(today, 1, exceptions)],
    );
    for (const { id, dueOn } of due) {
      const reminder = reminderFor(dueOn, today, exceptions);
      if (reminder !== null) await this.tell(id, dueOn, reminder);
    }
  }

  private tell(id: string, dueOn: string, reminder: TaskReminder): Promise<void> {
    return this.transactions.run(async (em) => {
      // Whatever was done, put off or handed on meanwhile is asked for under the lock.
      const where = { id, dueOn, state: 'open' as const };
      const task = await em.findOne(Task, { where, lock: { mode: 'pessimistic_write' } });
      if (task === null) return;
      await this.notices.tell(em, {
        userId: task.ownerId,
        kind: `task.${reminder}`,
        subjectType: 'task',
        subjectId: id,
        params: { due: dueOn },
        dedupeKey: reminderKey(reminder, task),
      });
      if (reminder !== 'overdue') return;
      await em.update(Task, { id }, { overdueToldOn: this.clock.today() });
      await keepStates(em, 'tasks', [id], this.clock.now());
    });
  }
}
