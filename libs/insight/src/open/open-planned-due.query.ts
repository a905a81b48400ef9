import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { projectAt, projectColumnsAt } from '#landing/projects/projects-then.sql.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Where } from '#platform/database/sql.js';
import { ZERO } from '#platform/money/money.js';
import { plannedByYear } from '../planned-curve/domain/planned-curve.js';
import { PlannedCurveQuery, plansOfProjects } from '../planned-curve/planned-curve.query.js';
import { targetOf } from '../progress/target-of.js';
import { basis, targetBasis } from './bases.query.js';
import type { OpenPlannedDueQuery } from './dto/open-due.dto.js';
import type { OpenedFigure } from './dto/opened.dto.js';
import { givenRows, openedPage } from './opened-page.js';

/** Opens 计划序时应完成: to what of each year's plans is due, and a year's plans to the projects that made them. */
@Injectable()
export class OpenPlannedDue {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly curves: PlannedCurveQuery,
  ) {}

  async figure(actor: Actor, { target, year, asOf, knownAt, ...page }: OpenPlannedDueQuery): Promise<OpenedFigure> {
    if (year !== undefined)
      return this.reads.run((em) => this.projects(em, actor, { target, year, knownAt }, page), knownAt);
    const curve = await this.curves.read(target, asOf, knownAt);
    // Its note: the whole plan of the year, of which this is due.
    const rows = plannedByYear(curve.years, curve.months, curve.asOf).map(({ year: of, planned, due }) => ({
      ...{ kind: 'year' as const, id: String(of), name: String(of), note: planned, on: `${of}-01-01`, amount: due },
    }));
    return this.reads.run(
      (em) => openedPage(em, { ...givenRows(rows), sort: 'on', basis: [basis('year_plans')] }, page),
      knownAt,
    );
  }

  /** Also those on the list that have no plan: it is missing, and not zero. */
  private async projects(
    em: EntityManager,
    actor: Actor,
    {
      target: code,
      year,
      knownAt,
    }: Required<Pick<OpenPlannedDueQuery, 'target' | 'year'>> & Pick<OpenPlannedDueQuery, 'knownAt'>,
    page: { cursor?: string; limit?: number },
  ): Promise<OpenedFigure> {
    const target = await targetOf(em, code, knownAt);
    const mayRead = new Where();
    const moment = mayRead.moment(knownAt);
    rowFilter(mayRead, actor, 'project.read', projectColumnsAt(moment));
    const where = new Where(mayRead.params);
    const of = where.param(year);
    const plans = plansOfProjects(target, moment);
    const sql = `
      SELECT plan.project_id AS row_id, 'project' AS kind, plan.project_id::text AS id, plan.project_id, p.code, p.name,
             p.stage AS note, p.zone_code, (${mayRead.toString()}) AS visible, NULL::date AS "on", NULL::integer AS days,
             plan.amount, 1 AS counts
        FROM (${plans}) plan JOIN ${projectAt('plan.project_id', moment)} WHERE plan.year = ${of}::integer`;
    const rules = [basis('year_plans'), ...targetBasis(target).filter((each) => each.code === 'key_list')];
    const found = await openedPage(em, { sql, where, sort: '-amount', basis: rules }, page);
    return { ...found, sum: found.sum ?? ZERO };
  }
}
