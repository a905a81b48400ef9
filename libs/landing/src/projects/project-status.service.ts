import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { dateText } from '#platform/database/sql-text.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import {
  mayDateBack,
  type ProjectStatus,
  type StatusProblem,
  STATUS_RULES,
  statusProblem,
} from './domain/project-status.js';
import type { ChangeStatus } from './dto/project.dto.js';
import type { ProjectView } from './dto/project-view.dto.js';
import { StatusChange } from './project-histories.entity.js';
import { ProjectChangeListeners } from './project-change-listeners.js';
import { BEGAN } from './began.sql.js';
import { heldFrom } from './status-days.sql.js';
import { assertSeen, authorizeProject, lockProject } from './project-rows.js';
import { ProjectViewQuery } from './project-view.query.js';
import { Project } from './project.entity.js';
import { projectErrors } from './projects.errors.js';

@Injectable()
export class ProjectStatusService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly view: ProjectViewQuery,
    private readonly listeners: ProjectChangeListeners,
  ) {}

  change(
    actor: Actor,
    key: string | null,
    projectId: string,
    body: ChangeStatus,
    version: number | null = null,
  ): Promise<ProjectView> {
    const once = { actorId: actor.userId, key, action: 'project.status', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await this.lock(em, projectId, body);
      await authorizeProject(em, actor, 'project.status', project);
      assertSeen(project, version);
      await this.check(em, actor, project, body);
      await this.write(em, actor, project, body);
      return this.view.of(em, actor, projectId);
    });
  }

  /** Both sides of a merger, in the order of their ids: two that are merged into each other take turns. */
  private async lock(em: EntityManager, projectId: string, body: ChangeStatus): Promise<Project> {
    const other = body.status === 'merged' ? (body.mergedIntoId ?? null) : null;
    if (other !== null && other < projectId) await em.query(LOCK_IF_THERE, [other]);
    const project = await lockProject(em, projectId);
    if (other !== null && other > projectId) await em.query(LOCK_IF_THERE, [other]);
    return project;
  }

  private async check(em: EntityManager, actor: Actor, project: Project, body: ChangeStatus): Promise<void> {
    const problem = statusProblem(project.status, body.status, project.stage, body);
    if (problem !== null) throw refusal(project, body, problem);
    if (body.reviewOn && body.reviewOn <= this.clock.today()) throw unfit('reviewOn', 'project.review_past');
    if (body.effectiveOn) await this.checkDate(em, project, body.status, body.effectiveOn);
    if (body.status === 'merged') await this.checkMerge(em, actor, project, body.mergedIntoId ?? '');
  }

  /** A day before today: not of an end, and in the order in which things happened. */
  private async checkDate(em: EntityManager, project: Project, to: ProjectStatus, day: string): Promise<void> {
    const today = this.clock.today();
    if (day > today) throw unfit('effectiveOn', 'field.future');
    if (day === today) return;
    if (!mayDateBack(project.status, to)) throw unfit('effectiveOn', 'project.backdate_end');
    const [known]: { last: string | null; began: string }[] = await em.query(BOUNDS, [project.id]);
    const { last = null, began = today } = known ?? {};
    if (last !== null && day < last) throw unfit('effectiveOn', 'project.backdate_order', { on: last });
    if (day < began) throw unfit('effectiveOn', 'project.backdate_too_early', { on: began });
  }

  private async checkMerge(em: EntityManager, actor: Actor, project: Project, targetId: string): Promise<void> {
    const target = await em.findOneBy(Project, { id: targetId });
    if (target === null || target.id === project.id || !STATUS_RULES[target.status].open) {
      throw unfit('mergedIntoId', 'project.merge_target');
    }
    await authorizeProject(em, actor, 'project.read', target);
  }

  private async write(em: EntityManager, actor: Actor, project: Project, body: ChangeStatus): Promise<void> {
    const now = this.clock.now();
    const { status, reason } = body;
    const effectiveOn = body.effectiveOn ?? this.clock.today();
    const facts = {
      reviewOn: body.reviewOn ?? null,
      destination: body.destination ?? null,
      mergedIntoId: body.mergedIntoId ?? null,
    };
    await em.update(
      Project,
      { id: project.id },
      { status, statusReason: reason, statusReviewOn: facts.reviewOn, version: project.version + 1, updatedAt: now },
    );
    const change = {
      projectId: project.id,
      fromStatus: project.status,
      toStatus: status,
      reason,
      effectiveOn,
      ...facts,
    };
    await em.insert(StatusChange, { ...change, by: actor.userId, recordedAt: now });
    const back = effectiveOn < this.clock.today() ? { effectiveOn } : {};
    const detail = { from: project.status, to: status, reason, ...facts, ...back };
    await this.audit.record(em, actor, {
      action: 'project.status_changed',
      subjectType: 'project',
      subjectId: project.id,
      detail,
    });
    const { mergedIntoId } = facts;
    const move = { projectId: project.id, from: project.status, to: status, on: effectiveOn, reason, mergedIntoId };
    await this.listeners.statusChanged(em, actor, move);
  }
}

const LOCK_IF_THERE = `SELECT 1 FROM projects WHERE id = $1 FOR NO KEY UPDATE`;

/** The day of the change before, and the first day anything is known of the project. */
const BOUNDS = `
  SELECT (SELECT ${dateText(heldFrom('c'))} FROM status_changes c WHERE c.project_id = p.id ORDER BY c.id DESC LIMIT 1) AS last,
         ${BEGAN} AS began
    FROM projects p WHERE p.id = $1`;

const unfit = (field: string, code: string, params?: Record<string, string>) =>
  platformErrors('request.invalid', { count: 1 }, [{ field, code, ...(params === undefined ? {} : { params }) }]);

function refusal(project: Project, body: ChangeStatus, problem: StatusProblem) {
  switch (problem.problem) {
    case 'not_allowed':
      return projectErrors('project.status_not_allowed', { from: project.status, to: body.status });
    case 'too_early':
      return projectErrors('project.status_too_early', { stage: problem.stage });
    case 'too_late':
      return projectErrors('project.status_too_late', { stage: problem.stage });
    case 'missing':
      return projectErrors(
        'project.status_facts',
        {},
        problem.facts.map((field) => ({ field, code: 'field.required' })),
      );
  }
}
