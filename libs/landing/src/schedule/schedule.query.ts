import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import { openedOn } from '../projects/domain/derive-stage.js';
import { type MilestoneKind, ruleOf } from '../projects/domain/milestone-kind.js';
import { type MilestoneFact, standingMilestones } from '../projects/domain/project-facts.js';
import { STATUS_RULES } from '../projects/domain/project-status.js';
import { authorizeProject, findProject, rowOf } from '../projects/project-rows.js';
import { ProjectFactsQuery } from '../projects/project-facts.query.js';
import type { Project } from '../projects/project.entity.js';
import { scheduleOf, type StepFacts } from './domain/schedule.js';
import type { ScheduleChangeView, ScheduleView, TemplateStepView } from './dto/schedule.dto.js';
import { type DateKind, MilestoneTemplate } from './schedule.entities.js';

interface StandingDate {
  kind: MilestoneKind;
  what: DateKind;
  on: string | null;
}

/** What is known of a project's milestones to come. */
@Injectable()
export class ScheduleQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: ProjectFactsQuery,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, projectId: string): Promise<ScheduleView> {
    const em = this.dataSource.manager;
    const project = await findProject(em, projectId);
    await authorizeProject(em, actor, 'project.read', project);
    return this.view(em, actor, project);
  }

  async view(em: EntityManager, actor: Actor, project: Project): Promise<ScheduleView> {
    const facts = await this.facts.of(em, project);
    const standing = standingMilestones(facts);
    const steps = await this.steps(em, project, standing);
    const pending = new Map(
      standing.filter(({ state }) => state === 'pending').map((each) => [each.kind, each.effectiveOn]),
    );
    const reaches = await reachesRow(em, actor, 'milestone.report', rowOf(project));
    return {
      steps: scheduleOf(steps, this.clock.today(), facts.stops).map((step) => {
        const { zh: nameZh, en: nameEn } = ruleOf(step.kind);
        const reportedOn = step.actualOn === null ? (pending.get(step.kind) ?? null) : null;
        return { ...step, afterKinds: [...step.afterKinds], nameZh, nameEn, reportedOn };
      }),
      changes: await this.changes(em, project.id),
      baseOn: openedOn(facts, 'signed') ?? this.clock.today(),
      unplanned: steps.filter((step) => step.plannedOn === null && step.actualOn === null).length,
      mayPlan: reaches && STATUS_RULES[project.status].open,
    };
  }

  /** The template of the mode, and whatever else has a date or has happened. */
  async steps(em: EntityManager, project: Project, standing: readonly MilestoneFact[]): Promise<StepFacts[]> {
    const template = await em.find(MilestoneTemplate, { where: { mode: project.mode }, order: { sort: 'ASC' } });
    const dates = await this.dates(em, project.id);
    const dateOf = (kind: MilestoneKind, what: DateKind) =>
      dates.find((date) => date.kind === kind && date.what === what)?.on ?? null;
    const done = firstOfEach(standing.filter(({ state }) => state === 'verified'));
    const known = new Set(template.map(({ kind }) => kind));
    const others = [...done.keys(), ...dates.filter(({ on }) => on !== null).map(({ kind }) => kind)];
    const extra = [...new Set(others)].filter((kind) => !known.has(kind));
    const bare = extra.map((kind) => ({ kind, afterKinds: [] as MilestoneKind[], days: 0 }));
    return [...bare, ...template].map(({ kind, afterKinds, days }) => ({
      kind,
      afterKinds,
      days,
      plannedOn: dateOf(kind, 'planned') ?? promised(project, kind),
      forecastOn: dateOf(kind, 'forecast'),
      actualOn: done.get(kind) ?? null,
    }));
  }

  dates(em: EntityManager, projectId: string): Promise<StandingDate[]> {
    return em.query(
      `SELECT DISTINCT ON (kind, what) kind, what, ${dateText('"on"')} AS "on" FROM milestone_dates
        WHERE project_id = $1 ORDER BY kind, what, id DESC`,
      [projectId],
    );
  }

  async templates(em: EntityManager = this.dataSource.manager): Promise<TemplateStepView[]> {
    const steps = await em.find(MilestoneTemplate, { order: { mode: 'ASC', sort: 'ASC' } });
    return steps.map(({ mode, kind, afterKinds, days, source, version }) => {
      const { zh: nameZh, en: nameEn } = ruleOf(kind);
      return { mode, kind, nameZh, nameEn, afterKinds, days, source, version };
    });
  }

  private changes(em: EntityManager, projectId: string): Promise<ScheduleChangeView[]> {
    return em.query(
      `SELECT d.kind, d.what, lag(${dateText('d."on"')}) OVER (PARTITION BY d.kind, d.what ORDER BY d.id) AS was,
              ${dateText('d."on"')} AS "on", d.reason, u.name AS "byName", ${instantText('d.recorded_at')} AS "recordedAt"
         FROM milestone_dates d JOIN users u ON u.id = d.by WHERE d.project_id = $1 ORDER BY d.id DESC LIMIT 200`,
      [projectId],
    );
  }
}

/** The first verified day of each kind: a yearly visit happens again, its first is the milestone. */
function firstOfEach(verified: readonly MilestoneFact[]): Map<MilestoneKind, string> {
  const first = new Map<MilestoneKind, string>();
  for (const { kind, effectiveOn } of verified) {
    const known = first.get(kind);
    if (known === undefined || effectiveOn < known) first.set(kind, effectiveOn);
  }
  return first;
}

/** What the agreement promises is planned, whoever wrote it down where. */
export function promised(
  project: Pick<Project, 'mode' | 'promisedStartOn' | 'promisedProductionOn'>,
  kind: MilestoneKind,
): string | null {
  if (kind === 'production_started') return project.promisedProductionOn;
  const start =
    project.mode === 'leased' || project.mode === 'asset_light' ? 'fit_out_started' : 'construction_started';
  return kind === start ? project.promisedStartOn : null;
}
