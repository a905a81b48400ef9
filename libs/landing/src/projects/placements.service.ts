import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import { firstDayOf, monthOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { monthText } from '#platform/database/sql-text.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { MoveIndustry, MoveZone } from './dto/project.dto.js';
import type { ProjectView } from './dto/project-view.dto.js';
import { ProjectChangeListeners } from './project-change-listeners.js';
import { ProjectIndustry, ProjectZone } from './project-histories.entity.js';
import { assertSeen, authorizeProject, lockProject } from './project-rows.js';
import { ProjectViewQuery } from './project-view.query.js';
import { Project } from './project.entity.js';
import { projectErrors } from './projects.errors.js';
import { StageKeeper } from './stage-keeper.service.js';

/** The first line of a history holds for everything before it: a project was somewhere before we heard of it. */
export const SINCE_EVER = '1990-01';

interface Industry {
  industryCode: string;
  segmentCode: string | null;
}

/**
 * Moves a project's months to another zone or industry from a month on. The histories only grow; what the project
 * shows is what they say of the current month; the ledger follows in the same transaction.
 */
@Injectable()
export class PlacementsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly plan: PlanLookup,
    private readonly listeners: ProjectChangeListeners,
    private readonly stages: StageKeeper,
    private readonly view: ProjectViewQuery,
  ) {}

  moveZone(
    actor: Actor,
    key: string | null,
    projectId: string,
    body: MoveZone,
    version: number | null = null,
  ): Promise<ProjectView> {
    const once = { actorId: actor.userId, key, action: 'project.rezone', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await this.lockToMove(em, actor, projectId, body.fromMonth, version);
      await this.plan.assertCodes(em, { zoneCode: body.zoneCode });
      await this.place(em, actor, project, body);
      return this.view.of(em, actor, projectId);
    });
  }

  /** The move itself, in the caller's transaction and under the project's lock; rights are the caller's. */
  async place(em: EntityManager, actor: Actor, project: Project, body: MoveZone): Promise<void> {
    const { id: projectId } = project;
    const held = await this.zoneOf(em, projectId, body.fromMonth);
    if (held === body.zoneCode) throw projectErrors('project.same_zone');
    const recordedAt = await this.recordZone(em, actor, projectId, body.zoneCode, body.fromMonth, body.reason);
    const zoneCode = (await this.zoneOf(em, projectId, this.currentMonth())) ?? project.zoneCode;
    await this.show(em, project, { zoneCode });
    await this.listeners.zoneChanged(em, { projectId, fromMonth: body.fromMonth, recordedAt });
    const detail = { from: held, to: body.zoneCode, fromMonth: body.fromMonth, reason: body.reason };
    const about = { subjectType: 'project', subjectId: projectId, detail };
    await this.audit.record(em, actor, { action: 'project.rezoned', ...about });
    await this.stages.keep(em, actor, projectId, 'edit');
  }

  moveIndustry(
    actor: Actor,
    key: string | null,
    projectId: string,
    body: MoveIndustry,
    version: number | null = null,
  ): Promise<ProjectView> {
    const once = { actorId: actor.userId, key, action: 'project.reindustry', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await this.lockToMove(em, actor, projectId, body.fromMonth, version);
      const industry = { industryCode: body.industryCode, segmentCode: body.segmentCode ?? null };
      await this.plan.assertCodes(em, industry);
      const held = await this.industryOf(em, projectId, body.fromMonth);
      if (held?.industryCode === industry.industryCode && held.segmentCode === industry.segmentCode) {
        throw projectErrors('project.same_industry');
      }
      const recordedAt = await this.recordIndustry(em, actor, projectId, industry, body.fromMonth, body.reason);
      const current = (await this.industryOf(em, projectId, this.currentMonth())) ?? industry;
      await this.show(em, project, current);
      await this.listeners.industryChanged(em, { projectId, fromMonth: body.fromMonth, recordedAt });
      const detail = { from: held, to: industry, fromMonth: body.fromMonth, reason: body.reason };
      await this.audit.record(em, actor, {
        action: 'project.reindustried',
        subjectType: 'project',
        subjectId: projectId,
        detail,
      });
      await this.stages.keep(em, actor, projectId, 'edit');
      return this.view.of(em, actor, projectId);
    });
  }

  /** An industry named for the first time holds for the whole past of the project. */
  async nameIndustry(em: EntityManager, actor: Actor, projectId: string, industry: Industry): Promise<void> {
    const recordedAt = await this.recordIndustry(em, actor, projectId, industry, SINCE_EVER, null);
    await this.listeners.industryChanged(em, { projectId, fromMonth: SINCE_EVER, recordedAt });
  }

  async recordZone(
    em: EntityManager,
    actor: Actor,
    projectId: string,
    zoneCode: string,
    fromMonth: string,
    reason: string | null,
  ) {
    const recordedAt = this.clock.now();
    const row = { projectId, zoneCode, fromMonth: firstDayOf(fromMonth), reason, recordedBy: actor.userId, recordedAt };
    await em.insert(ProjectZone, row);
    return recordedAt;
  }

  private async recordIndustry(
    em: EntityManager,
    actor: Actor,
    projectId: string,
    industry: Industry,
    fromMonth: string,
    reason: string | null,
  ): Promise<Date> {
    const recordedAt = this.clock.now();
    const row = {
      projectId,
      ...industry,
      fromMonth: firstDayOf(fromMonth),
      reason,
      recordedBy: actor.userId,
      recordedAt,
    };
    await em.insert(ProjectIndustry, row);
    return recordedAt;
  }

  private async lockToMove(
    em: EntityManager,
    actor: Actor,
    projectId: string,
    fromMonth: string,
    version: number | null,
  ): Promise<Project> {
    const project = await lockProject(em, projectId);
    await authorizeProject(em, actor, 'project.rezone', project);
    assertSeen(project, version);
    if (fromMonth > this.currentMonth()) {
      throw platformErrors('request.invalid', { count: 1 }, [{ field: 'fromMonth', code: 'field.future' }]);
    }
    return project;
  }

  private currentMonth(): string {
    return monthOf(this.clock.today());
  }

  private async show(
    em: EntityManager,
    project: Project,
    patch: Partial<Industry & { zoneCode: string }>,
  ): Promise<void> {
    await em.update(Project, { id: project.id }, { ...patch, version: project.version + 1 });
  }

  /** The month from which on the last line of the zones' history holds. */
  async heldSince(em: EntityManager, projectId: string): Promise<string> {
    const rows: { month: string | null }[] = await em.query(
      `SELECT ${monthText('max(from_month)')} AS month FROM project_zones WHERE project_id = $1`,
      [projectId],
    );
    return rows[0]?.month ?? SINCE_EVER;
  }

  async zoneOf(em: EntityManager, projectId: string, month: string): Promise<string | null> {
    const rows: { code: string }[] = await em.query(
      `SELECT zone_code AS code FROM project_zones WHERE project_id = $1 AND from_month <= $2::date
        ORDER BY from_month DESC, id DESC LIMIT 1`,
      [projectId, firstDayOf(month)],
    );
    return rows[0]?.code ?? null;
  }

  private async industryOf(em: EntityManager, projectId: string, month: string): Promise<Industry | null> {
    const rows: Industry[] = await em.query(
      `SELECT industry_code AS "industryCode", segment_code AS "segmentCode" FROM project_industries
        WHERE project_id = $1 AND from_month <= $2::date ORDER BY from_month DESC, id DESC LIMIT 1`,
      [projectId, firstDayOf(month)],
    );
    return rows[0] ?? null;
  }
}
