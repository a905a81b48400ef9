import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow, rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { add, ZERO } from '#platform/money/money.js';
import { CompletedInvestment } from '../lights/completed-investment.js';
import { childRefusal, RELATIONS } from '../projects/domain/relation.js';
import { authorizeProject, findProject, rowOf } from '../projects/project-rows.js';
import { lightOf, projectColumnsAt, projectsThen } from '../projects/projects-then.sql.js';
import type { ChildProject, ChildProjects } from './dto/child.dto.js';

/** Phases and expansions of a project, with what they add up to. */
@Injectable()
export class ChildrenQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly completed: CompletedInvestment,
  ) {}

  /** With a moment: what had been opened by then, as it stood, and nothing may be opened. */
  async of(actor: Actor, parentId: string, knownAt?: string): Promise<ChildProjects> {
    const em = this.dataSource.manager;
    const parent = await findProject(em, parentId);
    await authorizeProject(em, actor, 'project.read', parent);
    const items = await this.items(em, actor, parentId, knownAt);
    const edits = knownAt === undefined && (await reachesRow(em, actor, 'project.edit', rowOf(parent)));
    const mayOpen = edits && actor.can('project.create') && !parent.confidential;
    return {
      items,
      sums: RELATIONS.flatMap((relation) => sumsOf(items, relation)),
      mayOpen: RELATIONS.filter((relation) => mayOpen && childRefusal(parent, relation) === null),
    };
  }

  private async items(em: EntityManager, actor: Actor, parentId: string, knownAt?: string): Promise<ChildProject[]> {
    const where = new Where().add('p.parent_id = ?::uuid', parentId);
    const moment = where.moment(knownAt);
    const from = moment === null ? 'projects p' : projectsThen(moment, 'p', 'today.parent_id = $1::uuid');
    rowFilter(where, actor, 'project.read', projectColumnsAt(moment));
    const rows: Omit<ChildProject, 'completed'>[] = await em.query(
      `SELECT p.id, p.code, p.name, p.relation, p.relation_no AS number, p.zone_code AS "zoneCode", p.stage, p.status,
              ${lightOf(moment)} AS light, p.planned_total AS "plannedTotal",
              p.contracted_amount AS "contractedAmount"
         FROM ${from} WHERE ${where.toString()} ORDER BY p.relation DESC, p.relation_no`,
      where.params,
    );
    const done = await this.completed.of(
      em,
      rows.map(({ id }) => id),
      knownAt,
    );
    return rows.map((row) => ({ ...row, completed: done.get(row.id) ?? ZERO }));
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
