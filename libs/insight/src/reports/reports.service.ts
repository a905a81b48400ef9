import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { spanOf } from './domain/report-period.js';
import type { MakeReport } from './dto/report.dto.js';
import type { ReportSchedule } from './report.entities.js';
import { ReportTemplate } from './report.entities.js';
import { reportErrors } from './reports.errors.js';

export const MAKE_REPORT = 'insight.make-report';

/** The version in force, which is the last. */
export async function currentTemplate(em: EntityManager, code: string): Promise<ReportTemplate> {
  const template = await em.findOne(ReportTemplate, { where: { code }, order: { version: 'DESC' } });
  if (template === null) throw reportErrors('report.no_template', { code });
  return template;
}

/** Asks for reports: by hand, and by the calendar. A job makes them. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the run. */
  make(actor: Actor, key: string | null, body: MakeReport): Promise<string> {
    return this.transactions.once({ actorId: actor.userId, key, action: 'report.make', body }, async (em) => {
      const template = await currentTemplate(em, body.templateCode);
      const now = this.clock.now();
      const knownAt = body.knownAt === undefined ? now : new Date(body.knownAt);
      const span = spanOf(template.period, body.on);
      if (span.from > this.clock.today()) throw reportErrors('report.period_in_future', { from: span.from });
      const rows: { id: string }[] = await em.query(
        `INSERT INTO report_runs (template_code, template_version, period_from, period_to, unit, language, known_at, owner_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
        [template.code, template.version, span.from, span.to, body.unit, body.language, knownAt, actor.userId, now],
      );
      return this.promise(em, actor, rows[0]!.id, { template: template.code, ...span, unit: body.unit });
    });
  }

  /** False: the report of this period was asked for before. */
  async makeDue(
    em: EntityManager,
    schedule: ReportSchedule,
    due: { at: Date; span: { from: string; to: string } },
  ): Promise<boolean> {
    const { version } = await currentTemplate(em, schedule.templateCode);
    const { templateCode, unit, language, ownerId, id } = schedule;
    const rows: { id: string }[] = await em.query(
      `INSERT INTO report_runs (template_code, template_version, period_from, period_to, unit, language, known_at, owner_id, schedule_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (schedule_id, period_from) DO NOTHING RETURNING id`,
      [templateCode, version, due.span.from, due.span.to, unit, language, due.at, ownerId, id, this.clock.now()],
    );
    if (rows[0] === undefined) return false;
    await this.promise(em, null, rows[0].id, { template: templateCode, ...due.span, unit, schedule: id });
    return true;
  }

  private async promise(em: EntityManager, actor: Actor | null, id: string, detail: Record<string, string>) {
    await this.outbox.add(em, MAKE_REPORT, { runId: id });
    await this.audit.record(em, actor, { action: 'report.asked', subjectType: 'report', subjectId: id, detail });
    return id;
  }
}
