import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Where } from '#platform/database/sql.js';
import { creditsThen } from './rollups-then.sql.js';
import { CompletedInvestment } from '#landing/lights/completed-investment.js';

/** A light compares the works with the calendar: what is completed and verified, in and before the target's window. */
@Injectable()
export class TellLightsWhatIsCompleted implements OnModuleInit {
  constructor(private readonly completed: CompletedInvestment) {}

  onModuleInit(): void {
    this.completed.register(async (em, projectIds, knownAt) => {
      const where = new Where().add(`project_id = ANY(?::uuid[]) AND kind = 'completed'`, projectIds);
      const moment = where.moment(knownAt);
      const from = moment === null ? 'positions' : creditsThen(moment, 'c');
      const amount = moment === null ? 'verified_amount' : 'verified';
      const rows: { projectId: string; amount: string }[] = await em.query(
        `SELECT project_id AS "projectId", sum(${amount})::numeric(24,2)::text AS amount FROM ${from}
          WHERE ${where.toString()} AND ${amount} IS NOT NULL GROUP BY project_id`,
        where.params,
      );
      return new Map(rows.map(({ projectId, amount }) => [projectId, amount]));
    });
  }
}
