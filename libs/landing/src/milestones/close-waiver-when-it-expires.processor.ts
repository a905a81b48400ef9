import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { lockProject } from '../projects/project-rows.js';
import { StageKeeper } from '../projects/stage-keeper.service.js';

/** Nightly: a waiver that has run out is closed, and the stage that stood on it is derived again. */
@Injectable()
export class CloseWaiverWhenItExpires implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly stages: StageKeeper,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('landing.close-expired-waivers', '5 0 * * *', () => this.run());
  }

  /** Project by project, each in its own transaction: a second run finds nothing left to do. */
  async run(): Promise<void> {
    const today = this.clock.today();
    const due: { projectId: string }[] = await this.dataSource.query(
      `SELECT DISTINCT project_id AS "projectId" FROM gate_waivers WHERE closed_at IS NULL AND expires_on < $1::date`,
      [today],
    );
    for (const { projectId } of due) await this.closeOf(projectId, today);
  }

  private closeOf(projectId: string, today: string): Promise<void> {
    return this.transactions.run(async (em) => {
      await lockProject(em, projectId);
      const ended: { stage: string; waiverId: string }[] = await em.query(
        `WITH ended AS (UPDATE gate_waivers SET closed_at = $3
                         WHERE project_id = $1 AND closed_at IS NULL AND expires_on < $2::date RETURNING id, stage)
         SELECT stage, id AS "waiverId" FROM ended`,
        [projectId, today, this.clock.now()],
      );
      for (const detail of ended) {
        await this.audit.record(em, null, {
          action: 'gate.waiver_expired',
          subjectType: 'project',
          subjectId: projectId,
          detail,
        });
      }
      await this.stages.keep(em, null, projectId, 'waiver_expired');
    });
  }
}
