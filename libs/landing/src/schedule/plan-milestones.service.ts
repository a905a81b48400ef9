import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { type MilestoneKind, ruleOf } from '../projects/domain/milestone-kind.js';
import { standingMilestones } from '../projects/domain/project-facts.js';
import { ProjectFactsQuery } from '../projects/project-facts.query.js';
import { assertOpen, authorizeProject, lockProject } from '../projects/project-rows.js';
import type { Project } from '../projects/project.entity.js';
import { type Dates, planFrom, type StepFacts } from './domain/schedule.js';
import type { PlanByTemplate, ScheduleView, SetStepDates, StepDate } from './dto/schedule.dto.js';
import { MilestoneDate } from './schedule.entities.js';
import { scheduleErrors } from './schedule.errors.js';
import { ScheduleQuery } from './schedule.query.js';

/** Says when milestones are planned and expected. What has happened is reported, not planned: ReportMilestoneService. */
@Injectable()
export class PlanMilestonesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: ScheduleQuery,
    private readonly facts: ProjectFactsQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Sets or takes away dates; equal ones are left alone. Changing what stands asks for a reason. */
  set(actor: Actor, key: string | null, projectId: string, body: SetStepDates): Promise<ScheduleView> {
    return this.once(actor, key, 'schedule.set', projectId, body, async (em, project, steps) => {
      const changed = body.dates.filter((date) => this.standing(steps, date) !== (date.on ?? null));
      const replaces = changed.some((date) => this.standing(steps, date) !== null);
      if (replaces && !body.reason) {
        throw platformErrors('request.invalid', { count: 1 }, [
          { field: 'reason', code: 'schedule.change_needs_reason' },
        ]);
      }
      for (const { kind } of changed) {
        const done = steps.find((step) => step.kind === kind)?.actualOn;
        if (done) throw scheduleErrors('schedule.already_done', { kind: ruleOf(kind).zh });
      }
      await this.write(em, actor, project, changed, body.reason ?? null);
    });
  }

  /** Plans whatever has no date yet by the mode's template; what stands and what is promised is built upon. */
  byTemplate(actor: Actor, key: string | null, projectId: string, body: PlanByTemplate): Promise<ScheduleView> {
    return this.once(actor, key, 'schedule.template', projectId, body, async (em, project, steps) => {
      const standing: Dates = {};
      for (const { kind, plannedOn, actualOn } of steps) {
        const date = actualOn ?? plannedOn;
        if (date !== null) standing[kind] = date;
      }
      const dates = planFrom(steps, body.baseOn, standing);
      const open = steps.filter((step) => step.plannedOn === null && step.actualOn === null);
      const planned = open.map(({ kind }) => ({ kind, what: 'planned' as const, on: dates[kind] ?? null }));
      if (planned.length === 0) throw scheduleErrors('schedule.nothing_to_plan');
      await this.write(em, actor, project, planned, null);
    });
  }

  private standing(steps: readonly StepFacts[], { kind, what }: StepDate): string | null {
    const step = steps.find((each) => each.kind === kind);
    return (what === 'planned' ? step?.plannedOn : step?.forecastOn) ?? null;
  }

  private once(
    actor: Actor,
    key: string | null,
    action: string,
    projectId: string,
    body: object,
    work: (em: EntityManager, project: Project, steps: StepFacts[]) => Promise<void>,
  ): Promise<ScheduleView> {
    const request = { actorId: actor.userId, key, action, body: { projectId, ...body } };
    return this.transactions.once(request, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'milestone.report', project);
      assertOpen(project);
      const standing = standingMilestones(await this.facts.of(em, project));
      await work(em, project, await this.query.steps(em, project, standing));
      return this.query.view(em, actor, project);
    });
  }

  private async write(
    em: EntityManager,
    actor: Actor,
    project: Project,
    dates: readonly { kind: MilestoneKind; what: StepDate['what']; on?: string | null }[],
    reason: string | null,
  ): Promise<void> {
    if (dates.length === 0) return;
    const recordedAt = this.clock.now();
    const rows = dates.map(({ kind, what, on = null }) => ({ kind, what, on, reason }));
    const about = { projectId: project.id, by: actor.userId, recordedAt };
    await em.insert(
      MilestoneDate,
      rows.map((row) => ({ ...row, ...about })),
    );
    const detail = { count: rows.length, dates: rows.map(({ kind, what, on }) => ({ kind, what, on })), reason };
    const subject = { subjectType: 'project', subjectId: project.id };
    await this.audit.record(em, actor, { action: 'schedule.planned', ...subject, detail });
  }
}
