import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { AppointPeople } from './dto/project.dto.js';
import type { Appointee, Appointees, ProjectView } from './dto/project-view.dto.js';
import { assertNotIntoSecret } from '../secrecy/secret-fields.js';
import { assertSeen, authorizeProject, lockProject } from './project-rows.js';
import { ProjectViewQuery } from './project-view.query.js';
import { Project } from './project.entity.js';

/** 挂钩领导 and 帮办专员: to whom a project is escalated, and who helps the investor through every office (plan ch. 4). */
@Injectable()
export class AppointPeopleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly view: ProjectViewQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  appoint(actor: Actor, projectId: string, version: number, body: AppointPeople): Promise<ProjectView> {
    return this.transactions.run(async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'project.appoint', project);
      assertSeen(project, version);
      assertNotIntoSecret(actor, project, [body.leaderId, body.agentId]);
      await this.check(em, body);
      const { patch, changes } = changesOf(project, body);
      if (changes.length > 0) {
        const next = { ...patch, version: project.version + 1, updatedAt: this.clock.now() };
        await em.update(Project, { id: projectId }, next);
        const about = { subjectType: 'project', subjectId: projectId, detail: { changes } };
        await this.audit.record(em, actor, { action: 'project.people_appointed', ...about });
      }
      return this.view.of(em, actor, projectId);
    });
  }

  /** Whom one may name. */
  async appointees(): Promise<Appointees> {
    const people: (Appointee & { leads: boolean })[] = await this.dataSource.query(
      `SELECT u.id, u.name, t.name_zh AS "teamNameZh", t.name_en AS "teamNameEn",
              EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role = 'leadership') AS leads
         FROM users u LEFT JOIN teams t ON t.id = u.team_id WHERE u.status = 'active' ORDER BY u.name, u.id`,
    );
    const named = people.map(({ leads, ...person }) => ({ person, leads }));
    return {
      leaders: named.filter(({ leads }) => leads).map(({ person }) => person),
      agents: named.map(({ person }) => person),
    };
  }

  private async check(em: EntityManager, { leaderId, agentId }: AppointPeople): Promise<void> {
    const errors = [];
    if (leaderId && !(await this.isActive(em, leaderId, 'leadership')))
      errors.push({ field: 'leaderId', code: 'project.leader_unfit' });
    if (agentId && !(await this.isActive(em, agentId, null)))
      errors.push({ field: 'agentId', code: 'project.agent_unfit' });
    if (errors.length > 0) throw platformErrors('request.invalid', { count: errors.length }, errors);
  }

  private async isActive(em: EntityManager, id: string, role: string | null): Promise<boolean> {
    const found: unknown[] = await em.query(
      `SELECT 1 FROM users u WHERE u.id = $1 AND u.status = 'active'
          AND ($2::text IS NULL OR EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role = $2))`,
      [id, role],
    );
    return found.length > 0;
  }
}
