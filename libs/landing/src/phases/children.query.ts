import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow, rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { add, ZERO } from '#platform/money/money.js';
import { CompletedInvestment } from '../lights/completed-investment.js';
import { childRefusal, RELATIONS } from '../projects/domain/relation.js';
import { authorizeProject, findProject, PROJECT_COLUMNS, rowOf } from '../projects/project-rows.js';
import type { ChildProject, ChildProjects } from './dto/child.dto.js';

/** Phases and expansions of a project, with what they add up to. */
@Injectable()
export class ChildrenQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly completed: CompletedInvestment,
  ) {}

  async of(actor: Actor, parentId: string): Promise<ChildProjects> {
    const em = this.dataSource.manager;
    const parent = await findProject(em, parentId);
    await authorizeProject(em, actor, 'project.read', parent);
    const where = rowFilter(new Where().add('p.parent_id = ?::uuid', parentId), actor, 'project.read', PROJECT_COLUMNS);
    const rows: Omit<ChildProject, 'completed'>[] = await em.query(
      `SELECT p.id, p.code, p.name, p.relation, p.relation_no AS number, p.zone_code AS "zoneCode", p.stage, p.status,
              (SELECT light FROM project_lights WHERE project_id = p.id) AS light, p.planned_total AS "plannedTotal",
              p.contracted_amount AS "contractedAmount"
         FROM projects p WHERE ${where.toString()} ORDER BY p.relation DESC, p.relation_no`,
      where.params,
    );
    const done = await this.completed.of(
      em,
      rows.map(({ id }) => id),
    );
    const items = rows.map((row) => ({ ...row, completed: done.get(row.id) ?? ZERO }));
    const edits = await reachesRow(em, actor, 'project.edit', rowOf(parent));
    const mayOpen = edits && actor.can('project.create') && !parent.confidential;
    return {
      items,
      sums: RELATIONS.flatMap((relation) => sumsOf(items, relation)),
      mayOpen: RELATIONS.filter((relation) => mayOpen && childRefusal(parent, relation) === null),
    };
  }
}

function sumsOf(items: readonly ChildProject[], relation: ChildProject['relation']): ChildProjects['sums'] {
  const same = items.filter((item) => item.relation === relation);
  if (same.length === 0) return [];
  const sum = (of: (item: ChildProject) => string | null) => add(ZERO, ...same.map((item) => of(item) ?? ZERO));
  return [
    {
      relation,
      count: same.length,
      planned: sum((item) => item.plannedTotal),
      contracted: sum((item) => item.contractedAmount),
      completed: sum((item) => item.completed),
    },
  ];
}
