import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Notices } from '#access/notices/notices.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { lockProject } from '../projects/project-rows.js';
import { CLOCKS_RUN } from '../projects/domain/project-status.js';
import { oneOf } from '../projects/one-of.sql.js';
import { overdueKey } from './plan-visits.service.js';
import { VisitPlan } from './visit.entities.js';
import './visits.notices.js';

/** Each morning: whoever should have gone, the named leader and the service agent are told of a missed visit, once. */
@Injectable()
export class RemindOverdueVisits implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('landing.remind-overdue-visits', '50 8 * * *', () => this.run());
  }

  async run(): Promise<void> {
    const due: { id: string; projectId: string }[] = await this.dataSource.query(
      `SELECT vp.id, vp.project_id AS "projectId" FROM visit_plans vp JOIN projects pr ON pr.id = vp.project_id
        WHERE vp.state = 'open' AND vp.due_on < $1::date AND NOT vp.overdue_told AND ${oneOf('pr.status', CLOCKS_RUN)}
        ORDER BY vp.due_on, vp.id`,
      [this.clock.today()],
    );
    for (const { id, projectId } of due) await this.tell(id, projectId);
  }

  private tell(id: string, projectId: string): Promise<void> {
    return this.transactions.run(async (em) => {
      const { leaderId, agentId } = await lockProject(em, projectId);
      const plan = await em.findOneByOrFail(VisitPlan, { id });
      if (plan.state !== 'open' || plan.overdueTold || plan.dueOn >= this.clock.today()) return;
      await em.update(VisitPlan, { id }, { overdueTold: true });
      for (const userId of new Set([leaderId, agentId, plan.visitorId])) {
        if (userId === null) continue;
        await this.notices.tell(em, {
          userId,
          kind: 'visit.overdue',
          subjectType: 'project',
          subjectId: projectId,
          params: { due: plan.dueOn, purpose: plan.purpose },
          dedupeKey: overdueKey(id),
        });
      }
    });
  }
}
