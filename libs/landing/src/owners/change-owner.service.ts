import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { firstDayOf, monthOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { InvestorsService } from '#promotion/investors/investors.service.js';
import type { ProjectView } from '../projects/dto/project-view.dto.js';
import { ProjectOwner } from '../projects/project-histories.entity.js';
import { assertOpen, assertSeen, authorizeProject, lockProject } from '../projects/project-rows.js';
import { ProjectViewQuery } from '../projects/project-view.query.js';
import { Project } from '../projects/project.entity.js';
import { projectErrors } from '../projects/projects.errors.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import type { ChangeOwner } from './dto/owner.dto.js';

interface Owner {
  id: string;
  name: string;
}

/** Whose project it was in a month: of the line in force, the company that stands for it after every merger. */
const OWNER_OF = `
  WITH RECURSIVE held AS (
    SELECT investor_id AS id FROM project_owners WHERE project_id = $1 AND from_month <= $2::date
     ORDER BY from_month DESC, id DESC LIMIT 1),
  onward AS (
    SELECT id FROM held
    UNION SELECT i.merged_into_id FROM investors i JOIN onward o ON o.id = i.id WHERE i.merged_into_id IS NOT NULL)
  SELECT i.id, i.name FROM onward o JOIN investors i ON i.id = o.id WHERE i.merged_into_id IS NULL`;

/** The project goes to another investor from a month on. What was before stays under who it was. */
@Injectable()
export class ChangeOwnerService {
  constructor(
    private readonly transactions: Transactions,
    private readonly investors: InvestorsService,
    private readonly view: ProjectViewQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  change(
    actor: Actor,
    key: string | null,
    projectId: string,
    body: ChangeOwner,
    version: number | null = null,
  ): Promise<ProjectView> {
    const once = { actorId: actor.userId, key, action: 'project.owner', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'project.status', project);
      assertSeen(project, version);
      assertOpen(project);
      if (project.confidential && !actor.isLetInto(project.id)) throw secrecyErrors('secrecy.insiders_only');
      const { investor, confirmDifferent, fromMonth, reason } = body;
      const thisMonth = monthOf(this.clock.today());
      if (fromMonth > thisMonth) {
        throw platformErrors('request.invalid', { count: 1 }, [{ field: 'fromMonth', code: 'field.future' }]);
      }
      const next = await this.investors.resolve(em, actor, investor, { confirmDifferent });
      const before = await ownerOf(em, projectId, fromMonth);
      if (before?.id === next.id) throw projectErrors('project.same_owner');
      const now = this.clock.now();
      const line = { projectId, investorId: next.id, fromMonth: firstDayOf(fromMonth), reason };
      await em.insert(ProjectOwner, { ...line, recordedBy: actor.userId, recordedAt: now });
      const { id: investorId } = (await ownerOf(em, projectId, thisMonth)) ?? next;
      await em.update(Project, { id: projectId }, { investorId, version: project.version + 1, updatedAt: now });
      // The history of a confidential project is read by outsiders, too: it names nobody.
      const named = project.confidential ? {} : { from: before?.name ?? null, to: next.name };
      const detail = { ...named, fromMonth, reason };
      const about = { subjectType: 'project', subjectId: projectId, detail };
      await this.audit.record(em, actor, { action: 'project.owner_changed', ...about });
      return this.view.of(em, actor, projectId);
    });
  }
}

async function ownerOf(em: EntityManager, projectId: string, month: string): Promise<Owner | null> {
  const rows: Owner[] = await em.query(OWNER_OF, [projectId, firstDayOf(month)]);
  return rows[0] ?? null;
}
