import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { ProjectStatus } from './domain/project-status.js';
import { type DatedChange, redateBounds, redateProblem } from './domain/redate.js';
import type { ProjectView } from './dto/project-view.dto.js';
import type { RedateStatus, StatusChanges, StatusDayView } from './dto/status-change.dto.js';
import { StatusRedating } from './project-histories.entity.js';
import { ProjectChangeListeners } from './project-change-listeners.js';
import { assertSeen, authorizeProject, findProject, lockProject, rowOf } from './project-rows.js';
import { ProjectViewQuery } from './project-view.query.js';
import { Project } from './project.entity.js';
import { BEGAN } from './began.sql.js';
import { heldFrom } from './status-days.sql.js';

interface ChangeRow extends DatedChange {
  id: string;
  to: ProjectStatus;
  reason: string;
  days: StatusDayView[];
  began: string;
}

/** Each with the changes on both sides of it and every day it was ever given. */
const CHANGES = `
  SELECT s.*, lag(s."on") OVER (ORDER BY s.id) AS before, lead(s."on") OVER (ORDER BY s.id) AS after
    FROM (SELECT c.id, c.from_status AS "from", c.to_status AS "to", c.reason, ${dateText(heldFrom('c'))} AS "on",
                 ${BEGAN} AS began,
                 (SELECT json_agg(d ORDER BY d.at) FROM (
                    SELECT ${dateText('c.effective_on')} AS "effectiveOn", c.reason, u.name AS by,
                           ${instantText('c.recorded_at')} AS "recordedAt", 0::bigint AS at
                      FROM users u WHERE u.id = c.by
                    UNION ALL
                    SELECT ${dateText('r.effective_on')}, r.reason, u.name, ${instantText('r.recorded_at')}, r.id
                      FROM status_redatings r JOIN users u ON u.id = r.by WHERE r.change_id = c.id) d) AS days
            FROM status_changes c JOIN projects p ON p.id = c.project_id WHERE c.project_id = $1) s ORDER BY s.id`;

/** A pause, or its end, that was written down with a wrong day gets the right one; the wrong one stays readable. */
@Injectable()
export class RedateStatusService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly view: ProjectViewQuery,
    private readonly listeners: ProjectChangeListeners,
  ) {}

  /** What happened to the project's status, the first first. */
  async changes(actor: Actor, projectId: string): Promise<StatusChanges> {
    const em = this.dataSource.manager;
    const project = await findProject(em, projectId);
    await authorizeProject(em, actor, 'project.read', project);
    const may = await reachesRow(em, actor, 'project.status', rowOf(project));
    const rows = await this.rows(em, projectId);
    return {
      items: rows.map((row) => {
        const { id, from, to, reason, on: effectiveOn, days } = row;
        const bounds = may ? redateBounds(row, { began: row.began, today: this.clock.today() }) : null;
        const told = days.map(({ effectiveOn: day, reason: why, by, recordedAt }) => {
          return { effectiveOn: day, reason: why, by, recordedAt };
        });
        const { earliest = null, latest = null } = bounds ?? {};
        return { id, from, to, reason, effectiveOn, earliest, latest, days: told };
      }),
    };
  }

  redate(
    actor: Actor,
    key: string | null,
    at: { projectId: string; changeId: string; version: number | null },
    body: RedateStatus,
  ): Promise<ProjectView> {
    const { projectId, changeId, version } = at;
    const once = { actorId: actor.userId, key, action: 'project.redate', body: { projectId, changeId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'project.status', project);
      assertSeen(project, version);
      const change = (await this.rows(em, projectId)).find(({ id }) => id === changeId);
      if (change === undefined) throw platformErrors('record.not_found');
      const bounds = redateBounds(change, { began: change.began, today: this.clock.today() });
      const problem = redateProblem(change, bounds, body.effectiveOn);
      if (problem !== null)
        throw platformErrors('request.invalid', { count: 1 }, [{ field: 'effectiveOn', ...problem }]);
      await this.write(em, actor, project, change, body);
      return this.view.of(em, actor, projectId);
    });
  }

  private async write(
    em: EntityManager,
    actor: Actor,
    project: Project,
    { id: changeId, to, on: was }: ChangeRow,
    { effectiveOn, reason }: RedateStatus,
  ): Promise<void> {
    const [now, projectId] = [this.clock.now(), project.id];
    await em.insert(StatusRedating, { changeId, effectiveOn, reason, by: actor.userId, recordedAt: now });
    await em.update(Project, { id: projectId }, { version: project.version + 1, updatedAt: now });
    await this.audit.record(em, actor, {
      action: 'project.status_redated',
      subjectType: 'project',
      subjectId: projectId,
      detail: { to, was, effectiveOn, reason },
    });
    await this.listeners.statusRedated(em, actor, { projectId, changeId, reason });
  }

  private rows(em: EntityManager, projectId: string): Promise<ChangeRow[]> {
    return em.query(CHANGES, [projectId]);
  }
}
