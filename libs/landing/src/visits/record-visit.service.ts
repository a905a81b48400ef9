import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { DocumentsService } from '#access/documents/documents.service.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { ReportMilestoneService } from '../milestones/report-milestone.service.js';
import type { Project } from '../projects/project.entity.js';
import { lockProject } from '../projects/project-rows.js';
import { StageKeeper } from '../projects/stage-keeper.service.js';
import { isYearlyVisit } from './domain/visit.js';
import type { ProjectVisits, RecordVisit } from './dto/visit.dto.js';
import { PlanVisitsService } from './plan-visits.service.js';
import { VisitFile, VisitPlan, VisitRecord, VisitStep } from './visit.entities.js';
import { authorizeRecord } from './visit-rows.js';
import { visitErrors } from './visits.errors.js';
import { VisitsQuery } from './visits.query.js';

const invalid = (field: string, code: string) => platformErrors('request.invalid', { count: 1 }, [{ field, code }]);

/** Records a visit that took place: fulfils its plan, and stands for the yearly visit that aftercare asks for. */
@Injectable()
export class RecordVisitService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: VisitsQuery,
    private readonly plans: PlanVisitsService,
    private readonly milestones: ReportMilestoneService,
    private readonly stages: StageKeeper,
    private readonly documents: DocumentsService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  record(actor: Actor, key: string | null, projectId: string, body: RecordVisit): Promise<ProjectVisits> {
    const once = { actorId: actor.userId, key, action: 'visit.record', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      const plan = body.planId == null ? null : await em.findOneBy(VisitPlan, { id: body.planId, projectId });
      await authorizeRecord(em, actor, project, plan?.visitorId ?? null);
      if (body.planId != null && plan === null) throw invalid('planId', 'visit.plan_elsewhere');
      if (plan !== null && plan.state !== 'open') throw visitErrors('visit.plan_closed');
      if (body.visitedOn > this.clock.today()) throw invalid('visitedOn', 'field.future');
      const recordId = await this.write(em, actor, project, body);
      if (plan !== null) await this.plans.fulfil(em, actor, project, plan, body.visitedOn);
      const detail = { recordId, visitedOn: body.visitedOn, met: body.met };
      const about = { subjectType: 'project', subjectId: projectId, detail };
      await this.audit.record(em, actor, { action: 'visit.recorded', ...about });
      return this.query.inside(em, actor, project);
    });
  }

  private async write(em: EntityManager, actor: Actor, project: Project, body: RecordVisit): Promise<string> {
    const { visitedOn, met, raised, nextSteps = [] } = body;
    const fileIds = [...new Set(body.fileIds ?? [])];
    const visitorId = body.visitorId ?? actor.userId;
    if (visitorId !== actor.userId) await this.assertPerson(em, visitorId);
    for (const fileId of fileIds) await this.documents.assertCitable(em, actor, fileId, 'fileIds');
    const milestoneId = await this.yearly(em, actor, project, body, fileIds[0] ?? null);
    const facts = {
      projectId: project.id,
      planId: body.planId ?? null,
      visitedOn,
      visitorId,
      met,
      raised,
      milestoneId,
    };
    const by = { recordedBy: actor.userId, recordedAt: this.clock.now() };
    const inserted = await em.insert(VisitRecord, { ...facts, ...by });
    const recordId = String(inserted.identifiers[0]?.['id']);
    if (fileIds.length > 0) {
      await em.insert(
        VisitFile,
        fileIds.map((fileId) => ({ recordId, fileId })),
      );
    }
    const steps = nextSteps.map(({ text, dueOn = null }, sort) => ({ recordId, sort, text, dueOn }));
    if (steps.length > 0) await em.insert(VisitStep, steps);
    return recordId;
  }

  /** Nobody reports the same thing twice: the record is the report, and still waits for somebody else's verdict. */
  private async yearly(
    em: EntityManager,
    actor: Actor,
    project: Project,
    { visitedOn, raised }: RecordVisit,
    evidenceFileId: string | null,
  ): Promise<string | null> {
    const before: { day: string }[] = await em.query(
      `SELECT m.effective_on::text AS day FROM milestones m LEFT JOIN milestone_verdicts v ON v.milestone_id = m.id
        WHERE m.project_id = $1 AND m.kind = 'yearly_visit' AND NOT m.withdraws AND v.verdict IS DISTINCT FROM 'sent_back'`,
      [project.id],
    );
    const days = before.map(({ day }) => day);
    if (!isYearlyVisit(project.stage, visitedOn, days)) return null;
    const note = [...raised].slice(0, 500).join('');
    const event = { kind: 'yearly_visit' as const, effectiveOn: visitedOn, note, evidenceFileId };
    const id = await this.milestones.record(em, actor, project.id, event);
    await this.stages.keep(em, actor, project.id, 'milestone');
    return id;
  }

  private async assertPerson(em: EntityManager, id: string): Promise<void> {
    const found: unknown[] = await em.query(`SELECT 1 FROM users WHERE id = $1 AND status = 'active'`, [id]);
    if (found.length === 0) throw invalid('visitorId', 'visit.visitor_unfit');
  }
}
