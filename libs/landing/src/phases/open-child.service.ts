import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { add, compare, subtract, ZERO } from '#platform/money/money.js';
import { childRefusal, type Relation, RELATION_RULES } from '../projects/domain/relation.js';
import type { ProjectView } from '../projects/dto/project-view.dto.js';
import { OfficersQuery } from '../projects/officers.query.js';
import { OpenProjectService } from '../projects/open-project.service.js';
import { assertSeen, authorizeProject, lockProject } from '../projects/project-rows.js';
import { ProjectViewQuery } from '../projects/project-view.query.js';
import type { Project } from '../projects/project.entity.js';
import { projectErrors } from '../projects/projects.errors.js';
import type { OpenChild } from './dto/child.dto.js';

/** Opens a phase or an expansion under a project, as its parent is where nothing else is said. */
@Injectable()
export class OpenChildService {
  constructor(
    private readonly transactions: Transactions,
    private readonly opener: OpenProjectService,
    private readonly officers: OfficersQuery,
    private readonly audit: AuditTrail,
    private readonly view: ProjectViewQuery,
  ) {}

  open(
    actor: Actor,
    key: string | null,
    parentId: string,
    body: OpenChild,
    version: number | null = null,
  ): Promise<ProjectView> {
    const once = { actorId: actor.userId, key, action: 'project.child', body: { parentId, ...body } };
    return this.transactions.once(once, async (em) => {
      const parent = await lockProject(em, parentId);
      await authorizeProject(em, actor, 'project.edit', parent);
      assertSeen(parent, version);
      const zoneCode = body.zoneCode ?? parent.zoneCode;
      await authorizeRow(em, actor, 'project.create', { zoneCode }, 'project.create');
      const { relation, mode, description } = body;
      const refusal = childRefusal(parent, relation);
      // A child would show whose it is, and be linked to the project that must not.
      if (parent.confidential) throw projectErrors('project.child_of_secret');
      if (refusal !== null) throw projectErrors(refusal, { status: parent.status });
      await this.checkSize(em, parent, body);
      const relationNo = await nextNumber(em, parentId, relation);
      const officer = await this.officers.fit(em, body.officerId ?? parent.officerId);
      const { zh } = RELATION_RULES[relation];
      const { investorId, industryCode, segmentCode } = parent;
      const id = await this.opener.open(em, actor, {
        name: body.name ?? `${parent.name}·${zh} ${relationNo}`,
        ...{ investorId, industryCode, segmentCode, zoneCode, mode, description },
        ...{ parentId, relation, relationNo, officerId: officer.id, teamId: officer.teamId, sample: parent.sample },
        fields: { plannedTotal: body.plannedTotal ?? null },
      });
      const detail = { childId: id, relation, number: relationNo };
      const about = { subjectType: 'project', subjectId: parentId, detail };
      await this.audit.record(em, actor, { action: 'project.child_opened', ...about });
      return this.view.of(em, actor, id);
    });
  }

  /** A phase is part of what was signed: what goes beyond it is an increase of capital first. */
  private async checkSize(em: EntityManager, parent: Project, { relation, plannedTotal }: OpenChild): Promise<void> {
    if (RELATION_RULES[relation].counted || !plannedTotal || parent.plannedTotal === null) return;
    const rows: { planned: string }[] = await em.query(
      `SELECT COALESCE(sum(planned_total), 0)::numeric(24,2)::text AS planned FROM projects
        WHERE parent_id = $1 AND relation = $2`,
      [parent.id, relation],
    );
    const taken = rows[0]?.planned ?? ZERO;
    if (compare(add(taken, plannedTotal), parent.plannedTotal) <= 0) return;
    const left = subtract(parent.plannedTotal, taken);
    const problem = { field: 'plannedTotal', code: 'project.phase_exceeds', params: { left } };
    throw platformErrors('request.invalid', { count: 1 }, [problem]);
  }
}

/** Under the parent's lock, so that two opened at once take turns. */
async function nextNumber(em: EntityManager, parentId: string, relation: Relation): Promise<number> {
  const rows: { last: number }[] = await em.query(
    `SELECT COALESCE(max(relation_no), 0) AS last FROM projects WHERE parent_id = $1 AND relation = $2`,
    [parentId, relation],
  );
  return (rows[0]?.last ?? 0) + 1;
}
