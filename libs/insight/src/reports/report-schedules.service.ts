import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { LAST_DAYS, lastDue } from './domain/report-schedule.js';
import type { SetReportSchedule } from './dto/report.dto.js';
import { ReportSchedule } from './report.entities.js';
import { reportErrors } from './reports.errors.js';
import { currentTemplate, ReportsService, templateInUse } from './reports.service.js';

/** Schedules of reports, and asking for what is due by them: each period once, however often it is looked. */
@Injectable()
export class ReportSchedules implements OnModuleInit {
  private readonly logger = new Logger('Reports');

  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly reports: ReportsService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('insight.reports-due', '*/10 * * * *', () => this.askForDue());
  }

  /** Its reports show the rows of who made it. Answers its id. */
  add(actor: Actor, key: string | null, body: SetReportSchedule): Promise<string> {
    return this.transactions.once({ actorId: actor.userId, key, action: 'report_schedule.add', body }, async (em) => {
      await assertPossible(em, body);
      const schedule = em.create(ReportSchedule, { ...body, ownerId: actor.userId, since: this.clock.now() });
      const { identifiers } = await em.insert(ReportSchedule, schedule);
      const id = (identifiers[0] as { id: string }).id;
      await this.record(em, actor, 'report_schedule.added', id, body);
      return id;
    });
  }

  change(actor: Actor, id: string, version: number, body: SetReportSchedule): Promise<void> {
    return this.transactions.run(async (em) => {
      const schedule = await em.findOneBy(ReportSchedule, { id });
      if (schedule === null) throw platformErrors('record.not_found');
      await authorizeRow(em, actor, 'report.schedule', { ownerId: schedule.ownerId }, 'report.read');
      await assertPossible(em, body);
      // From now on: what was due while it rested, or by its former day, is not made up for.
      const changed = { ...body, since: this.clock.now(), version: version + 1 };
      const { affected } = await em.update(ReportSchedule, { id, version }, changed);
      if (affected !== 1) throw platformErrors('record.stale');
      await this.record(em, actor, 'report_schedule.changed', id, body);
    });
  }

  private async askForDue(): Promise<void> {
    const now = this.clock.now();
    for (const schedule of await this.dataSource.manager.findBy(ReportSchedule, { active: true })) {
      try {
        await this.transactions.run(async (em) => {
          const { period, active } = await currentTemplate(em, schedule.templateCode);
          if (!active) return;
          const due = lastDue(period, schedule, now);
          if (due.at >= schedule.since) await this.reports.makeDue(em, schedule, due);
        });
      } catch (error) {
        // One that cannot be asked for keeps no other from being made.
        this.logger.warn(`Schedule ${schedule.id}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  private record(
    em: EntityManager,
    actor: Actor,
    action: AuditAction,
    id: string,
    body: SetReportSchedule,
  ): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'report_schedule', subjectId: id, detail: { ...body } });
  }
}

async function assertPossible(em: EntityManager, { templateCode, day, active }: SetReportSchedule): Promise<void> {
  const { period } = await (active ? templateInUse : currentTemplate)(em, templateCode);
  if (day > LAST_DAYS[period]) throw reportErrors('report.day_beyond_period', { last: LAST_DAYS[period] });
}
