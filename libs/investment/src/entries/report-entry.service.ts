import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { DocumentsService } from '#access/documents/documents.service.js';
import { firstDayOf, monthOf } from '#platform/clock/calendar.js';
import { STATUS_RULES } from '#landing/projects/domain/project-status.js';
import { projectErrors } from '#landing/projects/projects.errors.js';
import { Clock } from '#platform/clock/clock.js';
import { OneStatement } from '#platform/database/one-statement.js';
import { Transactions } from '#platform/database/transactions.js';
import type { FieldProblem } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { type LockedProject, PositionBook } from '../credit/position-book.js';
import type { Standing } from '../domain/credit.js';
import { isProblem, monthProblem, type StatedAmount, statedAmount } from '../domain/entry.js';
import { refusalToReport, report } from '../domain/position.js';
import { investmentErrors } from '../investment.errors.js';
import { RoundReminders } from '../rounds/round-reminders.js';
import { EntriesQuery } from './entries.query.js';
import { type WhatStands, WhatStandsQuery } from './what-stands.query.js';
import type { EntryView, ReportEntry } from './dto/entry.dto.js';

const refused = (problem: FieldProblem) => platformErrors('request.invalid', { count: 1 }, [problem]);

/** Someone of the project states the whole amount of a month. It counts once another person has verified it. */
@Injectable()
export class ReportEntryService {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: PositionBook,
    private readonly stands: WhatStandsQuery,
    private readonly entries: EntriesQuery,
    private readonly documents: DocumentsService,
    private readonly reminders: RoundReminders,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async report(actor: Actor, projectId: string, key: string | null, body: ReportEntry): Promise<EntryView> {
    this.stated(body);
    const once = { actorId: actor.userId, key, action: 'entry.report', body: { projectId, ...body } };
    return this.transactions.once(once, (em) => this.reportIn(em, actor, projectId, body));
  }

  /** In the caller's transaction, for what must stand or fall with it. */
  async reportIn(em: EntityManager, actor: Actor, projectId: string, body: ReportEntry): Promise<EntryView> {
    const stated = this.stated(body);
    // Asked together, since a round trip costs more than a question; in this order, so that what came first is seen.
    const [project, stands] = await Promise.all([
      this.lock(em, actor, projectId),
      this.stands.of(em, projectId, body.kind, body.month),
    ]);
    const { before, closedOn } = stands;
    refuseIfEnded(project, before);
    await this.refuseIfTaken(em, before, body);
    askForReasonIfClosed(closedOn, body);
    if (body.evidenceFileId) await this.documents.assertCitable(em, actor, body.evidenceFileId);
    return this.write(em, actor, project, stands, stated, body);
  }

  /** All of it asked at once; the statements run in this order, and none after one that failed. */
  private async write(
    em: EntityManager,
    actor: Actor,
    project: LockedProject,
    { before, reminded }: WhatStands,
    stated: StatedAmount,
    body: ReportEntry,
  ): Promise<EntryView> {
    const entryId = randomUUID();
    // One moment for the entry and its credit: what is in a closed month and what came later is told apart by it.
    const recordedAt = this.clock.now();
    const after = { ...before, ...report(before, { entryId, ...stated }) };
    const statement = new OneStatement();
    this.insert(statement, actor, entryId, before, stated, body, recordedAt);
    this.audit.recordIn(statement, em, actor, {
      action: before.verified === null ? 'entry.reported' : 'entry.restated',
      subjectType: 'project',
      subjectId: project.id,
      detail: {
        entryId,
        kind: body.kind,
        month: body.month,
        amount: stated.amount,
        was: before.verified?.amount ?? null,
      },
    });
    this.book.bookIn(statement, em, [{ before, after, cause: 'report', entryId }], recordedAt);
    const [, view] = await Promise.all([statement.run(em), this.entries.view(em, entryId)]);
    if (reminded && project.officerId !== null) await this.reminders.settle(em, project.officerId, body.month);
    return view;
  }

  private stated(body: ReportEntry): StatedAmount {
    const today = this.clock.today();
    const badMonth = monthProblem(body.month, monthOf(today));
    if (badMonth !== null) throw refused(badMonth);
    const stated = statedAmount(body, today);
    if (isProblem(stated)) throw refused(stated);
    return stated;
  }

  /** The project's row, held until the end of the transaction, by someone who may report of it. */
  async lock(em: EntityManager, actor: Actor, projectId: string): Promise<LockedProject> {
    const project = (await this.book.lockProjects(em, [projectId])).get(projectId);
    if (project === undefined) throw platformErrors('record.not_found');
    const { officerId: ownerId, teamId, zoneCode } = project;
    await authorizeRow(em, actor, 'entry.report', { ownerId, teamId, zoneCode }, 'project.read');
    return project;
  }

  private async refuseIfTaken(em: EntityManager, standing: Standing, body: ReportEntry): Promise<void> {
    const reason = body.reason ?? null;
    const refusal = refusalToReport(standing, { expectedVerified: body.expectedVerified ?? null, reason });
    if (refusal === null) return;
    if (refusal === 'entry.reason_required') throw refused({ field: 'reason', code: refusal });
    if (refusal === 'entry.nothing_to_restate') throw investmentErrors(refusal, { month: body.month });
    const inTheWay = refusal === 'entry.pending_exists' ? standing.pending : standing.verified;
    if (inTheWay === null) throw new Error(`${refusal} without an entry`);
    const known = await this.entries.whoAndWhen(em, inTheWay.entryId);
    throw investmentErrors(refusal, {
      month: body.month,
      amount: inTheWay.amount,
      entryId: inTheWay.entryId,
      ...known,
    });
  }

  private insert(
    statement: OneStatement,
    actor: Actor,
    entryId: string,
    before: Standing,
    stated: StatedAmount,
    body: ReportEntry,
    recordedAt: Date,
  ): void {
    statement.add(
      `INSERT INTO ledger_entries (id, project_id, kind, month, amount, currency, original_amount, rate, rate_on,
         restates_id, reason, note, evidence_file_id, reported_by, recorded_at)
       VALUES ($1, $2, $3, $4::date, $5, $6, $7, $8, $9::date, $10, $11, $12, $13, $14, $15)`,
      [
        entryId,
        before.projectId,
        before.kind,
        firstDayOf(before.month),
        stated.amount,
        stated.currency,
        stated.original,
        stated.rate,
        stated.rateOn,
        before.verified?.entryId ?? null,
        body.reason ?? null,
        body.note ?? null,
        body.evidenceFileId ?? null,
        actor.userId,
        recordedAt,
      ],
    );
  }
}

/** After the closing a month may still be reported or corrected, with a reason: it shows in the bridge. */
function askForReasonIfClosed(closedOn: string | null, { month, reason }: ReportEntry): void {
  if (reason !== undefined || closedOn === null) return;
  throw refused({ field: 'reason', code: 'month.closed', params: { month, closedOn } });
}

/** Of what has ended nothing new is reported; what is verified can still be put right. */
function refuseIfEnded({ status }: LockedProject, before: Standing): void {
  if (STATUS_RULES[status].open || before.verified !== null) return;
  throw projectErrors('project.closed', { status });
}
