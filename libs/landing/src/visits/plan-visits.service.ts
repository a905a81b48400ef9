import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { Notices } from '#access/notices/notices.js';
import type { Actor } from '#access/policy/actor.js';
import { changesOf } from '#platform/database/changes.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { Project } from '../projects/project.entity.js';
import { assertOpen, authorizeProject, lockProject } from '../projects/project-rows.js';
import { nextVisitOn } from './domain/visit.js';
import type { ChangeVisitPlan, DropVisitPlan, PlanVisit, VisitPlanView } from './dto/visit.dto.js';
import { VisitPlan } from './visit.entities.js';
import { visitErrors } from './visits.errors.js';
import { VisitsQuery } from './visits.query.js';

const invalid = (field: string, code: string) => platformErrors('request.invalid', { count: 1 }, [{ field, code }]);

export const overdueKey = (planId: string): string => `visit.overdue-${planId}`;

/** Plans visits, changes and drops them; one that took place plans the next. */
@Injectable()
export class PlanVisitsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: VisitsQuery,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  plan(actor: Actor, key: string | null, projectId: string, body: PlanVisit): Promise<VisitPlanView> {
    const once = { actorId: actor.userId, key, action: 'visit.plan', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'visit.plan', project);
      assertOpen(project);
      const { visitedBy, dueOn, purpose, recurring = false, visitorId = null } = body;
      await this.check(em, project, { visitedBy, visitorId });
      if (dueOn < this.clock.today()) throw invalid('dueOn', 'visit.due_past');
      const id = await this.insert(em, actor, { projectId, visitedBy, visitorId, dueOn, purpose, recurring });
      return this.query.plan(em, id);
    });
  }

  change(actor: Actor, id: string, seen: number, body: ChangeVisitPlan): Promise<VisitPlanView> {
    return this.transactions.run(async (em) => {
      const { plan, project } = await this.open(em, actor, id);
      if (plan.version !== seen) throw platformErrors('record.stale');
      const moved = body.visitedBy !== undefined && body.visitedBy !== 'other' ? { visitorId: null } : {};
      const { patch, changes } = changesOf(plan, { ...body, ...moved });
      if (changes.length === 0) return this.query.plan(em, id);
      await this.check(em, project, { ...plan, ...patch });
      if (patch.dueOn !== undefined && patch.dueOn < this.clock.today()) throw invalid('dueOn', 'visit.due_past');
      await this.silence(em, plan);
      await em.update(VisitPlan, { id }, { ...patch, overdueTold: false, version: plan.version + 1 });
      await this.tell(em, actor, 'visit.plan_changed', plan, { changes });
      return this.query.plan(em, id);
    });
  }

  drop(actor: Actor, key: string | null, id: string, { reason }: DropVisitPlan): Promise<VisitPlanView> {
    const once = { actorId: actor.userId, key, action: 'visit.drop', body: { id, reason } };
    return this.transactions.once(once, async (em) => {
      const { plan } = await this.open(em, actor, id);
      await em.update(VisitPlan, { id }, { state: 'dropped', dropReason: reason, version: plan.version + 1 });
      await this.silence(em, plan);
      await this.tell(em, actor, 'visit.plan_dropped', plan, { reason });
      return this.query.plan(em, id);
    });
  }

  /** It took place: done, and the next one planned where it recurs. In the transaction of the record. */
  async fulfil(em: EntityManager, actor: Actor, project: Project, plan: VisitPlan, visitedOn: string): Promise<void> {
    await em.update(VisitPlan, { id: plan.id }, { state: 'done', version: plan.version + 1 });
    await this.silence(em, plan);
    if (!plan.recurring) return;
    const { projectId, visitedBy, visitorId, purpose, recurring } = plan;
    const next = nextVisitOn(visitedOn, project.stage);
    const today = this.clock.today();
    const dueOn = next < today ? nextVisitOn(today, project.stage) : next;
    await this.insert(em, actor, { projectId, visitedBy, visitorId, purpose, recurring, dueOn });
  }

  private async insert(
    em: EntityManager,
    actor: Actor,
    wanted: Pick<VisitPlan, 'projectId' | 'visitedBy' | 'visitorId' | 'dueOn' | 'purpose' | 'recurring'>,
  ): Promise<string> {
    const inserted = await em.insert(VisitPlan, { ...wanted, setBy: actor.userId, recordedAt: this.clock.now() });
    const id = String(inserted.identifiers[0]?.['id']);
    await this.tell(em, actor, 'visit.planned', { ...wanted, id }, {});
    return id;
  }

  private async open(em: EntityManager, actor: Actor, id: string): Promise<{ plan: VisitPlan; project: Project }> {
    const found = await em.findOneBy(VisitPlan, { id });
    if (found === null) throw platformErrors('record.not_found');
    const project = await lockProject(em, found.projectId);
    await authorizeProject(em, actor, 'visit.plan', project);
    const plan = await em.findOneByOrFail(VisitPlan, { id });
    if (plan.state !== 'open') throw visitErrors('visit.plan_closed');
    return { plan, project };
  }

  private async check(
    em: EntityManager,
    project: Project,
    { visitedBy, visitorId }: Pick<VisitPlan, 'visitedBy' | 'visitorId'>,
  ): Promise<void> {
    if (visitedBy === 'other') {
      if (visitorId === null) throw invalid('visitorId', 'field.required');
      const active: unknown[] = await em.query(`SELECT 1 FROM users WHERE id = $1 AND status = 'active'`, [visitorId]);
      if (active.length === 0) throw invalid('visitorId', 'visit.visitor_unfit');
      return;
    }
    if (visitorId !== null) throw invalid('visitorId', 'visit.visitor_unasked');
    const appointed = visitedBy === 'leader' ? project.leaderId : project.agentId;
    if (appointed === null) throw invalid('visitedBy', 'visit.nobody_appointed');
  }

  private silence(em: EntityManager, { id }: VisitPlan): Promise<void> {
    return this.notices.withdraw(em, overdueKey(id));
  }

  private tell(
    em: EntityManager,
    actor: Actor,
    action: AuditAction,
    { id: planId, projectId, purpose, dueOn }: Pick<VisitPlan, 'id' | 'projectId' | 'purpose' | 'dueOn'>,
    more: Record<string, unknown>,
  ): Promise<void> {
    const detail = { planId, purpose, dueOn, ...more };
    return this.audit.record(em, actor, { action, subjectType: 'project', subjectId: projectId, detail });
  }
}
