import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CompletedInvestment } from '#landing/lights/completed-investment.js';

/** A light compares the works with the calendar: what is completed and verified, in and before the target's window. */
@Injectable()
export class TellLightsWhatIsCompleted implements OnModuleInit {
  constructor(private readonly completed: CompletedInvestment) {}

  onModuleInit(): void {
    this.completed.register(async (em, projectIds) => {
      const rows: { projectId: string; amount: string }[] = await em.query(
        `SELECT project_id AS "projectId", sum(verified_amount)::numeric(24,2)::text AS amount FROM positions
          WHERE project_id = ANY($1::uuid[]) AND kind = 'completed' AND verified_amount IS NOT NULL GROUP BY project_id`,
        [projectIds],
      );
      return new Map(rows.map(({ projectId, amount }) => [projectId, amount]));
    });
  }
}
