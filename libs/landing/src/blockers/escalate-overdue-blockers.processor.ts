import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { CLOCKS_RUN } from '../projects/domain/project-status.js';
import { oneOf } from '../projects/one-of.sql.js';
import { HandleBlockersService } from './handle-blockers.service.js';

/** Each morning: what a department has not solved by its day is told to it and raised to a leader, once. */
@Injectable()
export class EscalateOverdueBlockers implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly blockers: HandleBlockersService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('landing.escalate-overdue-blockers', '40 8 * * *', () => this.run());
  }

  async run(): Promise<void> {
    const due: { id: string }[] = await this.dataSource.query(
      `SELECT b.id FROM blockers b JOIN projects p ON p.id = b.project_id AND ${oneOf('p.status', CLOCKS_RUN)}
        WHERE b.state IN ('requested', 'accepted') AND b.due_on < $1::date AND b.overdue_told_on IS NULL
        ORDER BY b.due_on, b.id`,
      [this.clock.today()],
    );
    for (const { id } of due) await this.transactions.run((em) => this.blockers.escalateOverdue(em, id));
  }
}
