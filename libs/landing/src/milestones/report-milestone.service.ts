import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { daysBetween } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { DocumentsService } from '#access/documents/documents.service.js';
import { ProjectChangeListeners } from '../projects/project-change-listeners.js';
import { ProjectEditor } from '../projects/project-editor.service.js';
import { assertOpen, authorizeProject, lockProject } from '../projects/project-rows.js';
import { StageKeeper } from '../projects/stage-keeper.service.js';
import type { MilestoneView, ReportMilestone } from './dto/milestone.dto.js';
import { Milestone } from './milestone.entity.js';
import { milestoneErrors } from './milestones.errors.js';
import { milestoneView } from './milestones.sql.js';

/** What happened longer ago than this is reported with a word of explanation. */
const LATE_DAYS = 60;

/** A fact as reported; `fields` are another use case. */
export type ReportedMilestone = Omit<ReportMilestone, 'fields'>;

@Injectable()
export class ReportMilestoneService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly editor: ProjectEditor,
    private readonly documents: DocumentsService,
    private readonly stages: StageKeeper,
    private readonly listeners: ProjectChangeListeners,
  ) {}

  /** Reports an event, and saves along what its gate asks for; it counts once somebody else has verified it. */
  report(actor: Actor, key: string | null, projectId: string, body: ReportMilestone): Promise<MilestoneView> {
    const once = { actorId: actor.userId, key, action: 'milestone.report', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'milestone.report', project);
      assertOpen(project);
      const { fields, ...report } = body;
      if (fields !== undefined && fields !== null) {
        await authorizeProject(em, actor, 'project.edit', project);
        await this.editor.apply(em, actor, project, fields);
      }
      const id = await this.record(em, actor, projectId, report);
      await this.stages.keep(em, actor, projectId, 'milestone');
      return milestoneView(em, id);
    });
  }

  /**
   * The fact alone, in the caller's transaction on a project it has locked; deriving the stage is the caller's. Where a
   * workflow records what somebody has submitted to it, `reportedBy` names them.
   */
  async record(
    em: EntityManager,
    actor: Actor,
    projectId: string,
    report: ReportedMilestone,
    reportedBy: string = actor.userId,
  ): Promise<string> {
    this.check(report);
    await this.checkCorrection(em, projectId, report);
    if (report.evidenceFileId) await this.documents.assertCitable(em, actor, report.evidenceFileId);
    const inserted = await em.insert(Milestone, {
      projectId,
      kind: report.kind,
      effectiveOn: report.effectiveOn,
      note: report.note ?? null,
      evidenceFileId: report.evidenceFileId ?? null,
      correctsId: report.correctsId ?? null,
      withdraws: report.withdraws ?? false,
      reportedBy,
      recordedAt: this.clock.now(),
    });
    const id = String(inserted.identifiers[0]?.['id']);
    const { kind, effectiveOn, note, correctsId, withdraws } = report;
    const detail = {
      milestoneId: id,
      kind,
      effectiveOn,
      note: note ?? null,
      correctsId: correctsId ?? null,
      withdraws: withdraws ?? false,
    };
    await this.audit.record(em, actor, {
      action: 'milestone.reported',
      subjectType: 'project',
      subjectId: projectId,
      detail,
    });
    await this.listeners.milestone(em, actor, { projectId, milestoneId: id, kind, effectiveOn, step: 'reported' });
    return id;
  }

  private check(report: ReportedMilestone): void {
    const today = this.clock.today();
    const refuse = (field: string, code: string, params = {}) =>
      platformErrors('request.invalid', { count: 1 }, [{ field, code, params }]);
    if (report.effectiveOn > today) throw refuse('effectiveOn', 'field.future');
    if (report.withdraws === true && !report.correctsId) throw refuse('correctsId', 'milestone.nothing_to_withdraw');
    if (report.note) return;
    if (report.correctsId) throw refuse('note', 'milestone.correction_needs_note');
    if (daysBetween(report.effectiveOn, today) > LATE_DAYS) {
      throw refuse('note', 'milestone.late_needs_note', { days: LATE_DAYS });
    }
  }

  private async checkCorrection(em: EntityManager, projectId: string, report: ReportedMilestone): Promise<void> {
    const standing = `NOT EXISTS (SELECT 1 FROM milestone_verdicts v WHERE v.milestone_id = m.id AND v.verdict = 'sent_back')`;
    if (!report.correctsId) {
      const same: unknown[] = await em.query(
        `SELECT 1 FROM milestones m WHERE m.project_id = $1 AND m.kind = $2 AND m.effective_on = $3::date AND ${standing}
            AND NOT m.withdraws AND NOT EXISTS (SELECT 1 FROM milestones c JOIN milestone_verdicts v ON v.milestone_id = c.id
                                                 WHERE c.corrects_id = m.id AND v.verdict = 'verified') LIMIT 1`,
        [projectId, report.kind, report.effectiveOn],
      );
      if (same.length > 0) throw milestoneErrors('milestone.duplicate');
      return;
    }
    const corrected = await em.findOneBy(Milestone, { id: report.correctsId, projectId });
    if (corrected === null) {
      throw platformErrors('request.invalid', { count: 1 }, [
        { field: 'correctsId', code: 'milestone.unknown_correction' },
      ]);
    }
    const others: unknown[] = await em.query(
      `SELECT 1 FROM milestones m WHERE m.corrects_id = $1 AND ${standing} LIMIT 1`,
      [report.correctsId],
    );
    if (others.length > 0) throw milestoneErrors('milestone.already_corrected');
  }
}
