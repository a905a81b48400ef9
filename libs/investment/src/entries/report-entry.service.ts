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
import { Transactions } from '#platform/database/transactions.js';
import type { FieldProblem } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { HistoriesQuery, dimensionsOf } from '../credit/histories.query.js';
import { type LockedProject, PositionBook } from '../credit/position-book.js';
import type { Standing } from '../domain/credit.js';
import { isProblem, monthProblem, type StatedAmount, statedAmount } from '../domain/entry.js';
import { EMPTY_POSITION, refusalToReport, report } from '../domain/position.js';
import { investmentErrors } from '../investment.errors.js';
import { EntriesQuery } from './entries.query.js';
import { closedOnDay } from '../months/closed-on.query.js';
import type { EntryView, ReportEntry } from './dto/entry.dto.js';

const refused = (problem: FieldProblem) => platformErrors('request.invalid', { count: 1 }, [problem]);

/** Someone of the project states the whole amount of a month. It counts once another person has verified it. */
@Injectable()
export class ReportEntryService {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: PositionBook,
    private readonly histories: HistoriesQuery,
    private readonly entries: EntriesQuery,
    private readonly documents: DocumentsService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async report(actor: Actor, projectId: string, key: string | null, body: ReportEntry): Promise<EntryView> {
    const today = this.clock.today();
    const badMonth = monthProblem(body.month, monthOf(today));
    if (badMonth !== null) throw refused(badMonth);
    const stated = statedAmount(body, today);
    if (isProblem(stated)) throw refused(stated);
    const once = { actorId: actor.userId, key, action: 'entry.report', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await this.lock(em, actor, projectId);
      const before = await this.standing(em, project.id, body);
      refuseIfEnded(project, before);
      await this.refuseIfTaken(em, before, body);
      await this.askForReasonIfClosed(em, body);
      if (body.evidenceFileId) await this.documents.assertCitable(em, actor, body.evidenceFileId);
      // One moment for the entry and its credit: what is in a closed month and what came later is told apart by it.
      const recordedAt = this.clock.now();
      const entryId = await this.insert(em, actor, before, stated, body, recordedAt);
      const after = { ...before, ...report(before, { entryId, ...stated }) };
      await this.audit.record(em, actor, {
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
      await this.book.book(em, [{ before, after, cause: 'report', entryId }], recordedAt);
      return this.entries.view(em, entryId);
    });
  }

  private async lock(em: EntityManager, actor: Actor, projectId: string): Promise<LockedProject> {
    const project = (await this.book.lockProjects(em, [projectId])).get(projectId);
    if (project === undefined) throw platformErrors('record.not_found');
    const { officerId: ownerId, teamId, zoneCode } = project;
    await authorizeRow(em, actor, 'entry.report', { ownerId, teamId, zoneCode }, 'project.read');
    return project;
  }

  /** As it stands, or empty and credited to where the project was in that month. */
  private async standing(em: EntityManager, projectId: string, { kind, month }: ReportEntry): Promise<Standing> {
    const known = await this.book.standing(em, projectId, kind, month);
    if (known !== null) return known;
    const dimensions = dimensionsOf(await this.histories.of(em, projectId), month);
    return { projectId, kind, month, ...dimensions, ...EMPTY_POSITION };
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

  /** After the closing a month may still be reported or corrected, with a reason: it shows in the bridge. */
  private async askForReasonIfClosed(em: EntityManager, { month, reason }: ReportEntry): Promise<void> {
    if (reason !== undefined) return;
    const closedOn = await closedOnDay(em, month);
    if (closedOn !== null) throw refused({ field: 'reason', code: 'month.closed', params: { month, closedOn } });
  }

  private async insert(
    em: EntityManager,
    actor: Actor,
    before: Standing,
    stated: StatedAmount,
    body: ReportEntry,
    recordedAt: Date,
  ): Promise<string> {
    const rows: { id: string }[] = await em.query(
      `INSERT INTO ledger_entries (project_id, kind, month, amount, currency, original_amount, rate, rate_on,
         restates_id, reason, note, evidence_file_id, reported_by, recorded_at)
       VALUES ($1, $2, $3::date, $4, $5, $6, $7, $8::date, $9, $10, $11, $12, $13, $14) RETURNING id`,
      [
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
    if (rows[0] === undefined) throw new Error('no entry was inserted');
    return rows[0].id;
  }
}

/** Of what has ended nothing new is reported; what is verified can still be put right. */
function refuseIfEnded({ status }: LockedProject, before: Standing): void {
  if (STATUS_RULES[status].open || before.verified !== null) return;
  throw projectErrors('project.closed', { status });
}
