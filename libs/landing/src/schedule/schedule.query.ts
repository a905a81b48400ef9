import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { editsAfter } from '#access/audit/events-then.sql.js';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { knownBy, type MomentSql, termsBefore } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import { openedOn } from '../projects/domain/derive-stage.js';
import { MILESTONE_KIND_CODES, type MilestoneKind, ruleOf } from '../projects/domain/milestone-kind.js';
import type { ConstructionMode } from '../projects/domain/construction-mode.js';
import { type MilestoneFact, type ProjectFacts, standingMilestones } from '../projects/domain/project-facts.js';
import { STATUS_RULES } from '../projects/domain/project-status.js';
import { authorizeProject, findProject, rowOf } from '../projects/project-rows.js';
import { ProjectFactsQuery } from '../projects/project-facts.query.js';
import { ProjectViewQuery } from '../projects/project-view.query.js';
import type { Project } from '../projects/project.entity.js';
import { scheduleOf, type StepFacts } from './domain/schedule.js';
import type { ScheduleChangeView, ScheduleView, TemplateStepView } from './dto/schedule.dto.js';
import { type DateKind, MilestoneTemplate } from './schedule.entities.js';

type Scheduled = Pick<Project, 'id' | 'mode' | 'promisedStartOn' | 'promisedProductionOn'>;
type TemplateStep = Pick<MilestoneTemplate, 'kind' | 'afterKinds' | 'days'>;

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
    private readonly pages: ProjectViewQuery,
  ) {}

  async read(actor: Actor, projectId: string, knownAt?: string): Promise<ScheduleView> {
    const em = this.dataSource.manager;
    if (knownAt !== undefined) return this.readThen(em, actor, projectId, knownAt);
    const project = await findProject(em, projectId);
    await authorizeProject(em, actor, 'project.read', project);
    return this.view(em, actor, project);
  }

  /** As it was planned, expected and told at a moment: slippage is counted to its day, and nothing can be planned. */
  private async readThen(em: EntityManager, actor: Actor, id: string, knownAt: string): Promise<ScheduleView> {
    const { dossier, facts } = await this.pages.factsThen(em, actor, id, knownAt);
    return { ...(await this.told(em, dossier, facts, knownAt)), mayPlan: false };
  }

  async view(em: EntityManager, actor: Actor, project: Project): Promise<ScheduleView> {
    const told = await this.told(em, project, await this.facts.of(em, project));
    const reaches = await reachesRow(em, actor, 'milestone.report', rowOf(project));
    return { ...told, mayPlan: reaches && STATUS_RULES[project.status].open };
  }

  private async told(
    em: EntityManager,
    project: Scheduled,
    facts: ProjectFacts,
    knownAt?: string,
  ): Promise<Omit<ScheduleView, 'mayPlan'>> {
    const standing = standingMilestones(facts);
    const steps = await this.steps(em, project, standing, knownAt);
    const pending = new Map(
      standing.filter(({ state }) => state === 'pending').map((each) => [each.kind, each.effectiveOn]),
    );
    return {
      steps: scheduleOf(steps, facts.today, facts.stops).map((step) => {
        const { zh: nameZh, en: nameEn } = ruleOf(step.kind);
        const reportedOn = step.actualOn === null ? (pending.get(step.kind) ?? null) : null;
        return { ...step, afterKinds: [...step.afterKinds], nameZh, nameEn, reportedOn };
      }),
      changes: await this.changes(em, project.id, knownAt),
      baseOn: openedOn(facts, 'signed') ?? facts.today,
      unplanned: steps.filter((step) => step.plannedOn === null && step.actualOn === null).length,
    };
  }

  /** The template of the mode, and whatever else has a date or has happened. */
  async steps(
    em: EntityManager,
    project: Scheduled,
    standing: readonly MilestoneFact[],
    knownAt?: string,
  ): Promise<StepFacts[]> {
    const template = await this.template(em, project.mode, knownAt);
    const dates = await this.dates(em, project.id, knownAt);
    const dateOf = (kind: MilestoneKind, what: DateKind) =>
      dates.find((date) => date.kind === kind && date.what === what)?.on ?? null;
    const done = firstOfEach(standing.filter(({ state }) => state === 'verified'));
    const known = new Set(template.map(({ kind }) => kind));
    const others = new Set([...done.keys(), ...dates.filter(({ on }) => on !== null).map(({ kind }) => kind)]);
    const extra = MILESTONE_KIND_CODES.filter((kind) => others.has(kind) && !known.has(kind));
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

  dates(em: EntityManager, projectId: string, knownAt?: string): Promise<StandingDate[]> {
    const where = new Where([projectId]);
    return em.query(
      `SELECT kind, what, ${dateText('"on"')} AS "on" FROM (
         SELECT DISTINCT ON (kind, what) kind, what, "on" FROM milestone_dates d
          WHERE project_id = $1 AND ${knownBy('d', where.moment(knownAt))} ORDER BY kind, what, id DESC) d`,
      where.params,
    );
  }

  /** The steps of a mode; at a moment with the days, and what they waited for, before they were edited since. */
  private template(em: EntityManager, mode: ConstructionMode, knownAt?: string): Promise<TemplateStep[]> {
    const where = new Where([mode]);
    const moment = where.moment(knownAt);
    return em.query(
      `SELECT t.kind, to_json(t.after_kinds) AS "afterKinds", t.days FROM ${templatesAt(moment)} WHERE t.mode = $1 ORDER BY t.sort`,
      where.params,
    );
  }

  async templates(em: EntityManager = this.dataSource.manager): Promise<TemplateStepView[]> {
    const steps = await em.find(MilestoneTemplate, { order: { mode: 'ASC', sort: 'ASC' } });
    return steps.map(({ mode, kind, afterKinds, days, source, version }) => {
      const { zh: nameZh, en: nameEn } = ruleOf(kind);
      return { mode, kind, nameZh, nameEn, afterKinds, days, source, version };
    });
  }

  private changes(em: EntityManager, projectId: string, knownAt?: string): Promise<ScheduleChangeView[]> {
    const where = new Where([projectId]);
    return em.query(
      `SELECT d.kind, d.what, lag(${dateText('d."on"')}) OVER (PARTITION BY d.kind, d.what ORDER BY d.id) AS was,
              ${dateText('d."on"')} AS "on", d.reason, u.name AS "byName", ${instantText('d.recorded_at')} AS "recordedAt"
         FROM milestone_dates d JOIN users u ON u.id = d.by
        WHERE d.project_id = $1 AND ${knownBy('d', where.moment(knownAt))} ORDER BY d.id DESC LIMIT 200`,
      where.params,
    );
  }
}

const EDITS = {
  subjectType: 'milestone_template',
  subject: `today.mode || '.' || today.kind`,
  actions: ['schedule.template_edited'] as const,
};

const templatesAt = (moment: MomentSql): string =>
  moment === null
    ? 'milestone_templates t'
    : `(
    SELECT told.* FROM milestone_templates today
     CROSS JOIN LATERAL (${termsBefore(editsAfter(EDITS, moment))}) was
     CROSS JOIN LATERAL jsonb_populate_record(today, COALESCE(was.terms, '{}')) told) t`;

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
