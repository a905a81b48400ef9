import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { monthOf } from '#platform/clock/calendar.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { add, subtract, ZERO } from '#platform/money/money.js';
import type { BreakdownView, DivisionView } from '#plan/breakdown/breakdown.dto.js';
import { BreakdownQuery } from '#plan/breakdown/breakdown.query.js';
import type { Window } from '#plan/domain/target.js';
import { chooseAsOf } from '../progress/domain/as-of.js';
import type { TargetFacts } from '../progress/dto/progress.dto.js';
import { cellMeasure, inScope, positionMeasure, scopeOf } from '#investment/credit/measure.sql.js';
import { creditsThen, rollupsAt } from '#investment/credit/rollups-then.sql.js';
import { projectsAt } from '#landing/projects/projects-then.sql.js';
import { targetOf } from '../progress/target-of.js';
import { type Cell, partProgress } from './domain/part-progress.js';
import type {
  BreakdownProgress,
  DivisionProgressView,
  PartProgressView,
  SubPartProgressView,
} from './dto/breakdown-progress.dto.js';

interface World {
  cells: Cell[];
  zones: Map<string, Set<string>>;
  window: Window;
  asOf: string;
}

interface Figures {
  verified: string;
  pending: string;
}

const sumOf = (figures: readonly Figures[]): Figures => ({
  verified: add(ZERO, ...figures.map((each) => each.verified)),
  pending: add(ZERO, ...figures.map((each) => each.pending)),
});

/** How far each part of a target is. Departments are the teams, leaders the 挂钩领导 of the projects, as they are at the moment asked of. */
@Injectable()
export class BreakdownProgressQuery {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly breakdowns: BreakdownQuery,
    private readonly clock: Clock,
  ) {}

  read(code: string, asked?: string, knownAt?: string): Promise<BreakdownProgress> {
    return this.reads.run((em) => this.progress(em, code, asked, knownAt), knownAt);
  }

  private async progress(
    em: EntityManager,
    code: string,
    asked?: string,
    knownAt?: string,
  ): Promise<BreakdownProgress> {
    const target = await targetOf(em, code, knownAt);
    const breakdown = await this.breakdowns.read(code, { knownAt }, em);
    const window = { from: target.windowFrom, to: target.windowTo };
    const asOf = chooseAsOf(window, asked, monthOf(dayOf(this.clock, knownAt))).month;
    const cells = await this.cells(em, target, asOf, needsProjects(breakdown), knownAt);
    const world = { cells, zones: await this.zones(em), window, asOf };
    const { targetCode, unit, currency, version } = breakdown;
    const whole = sumOf(cells);
    const divisions = breakdown.divisions.map((division) => divisionProgress(division, whole, world));
    return { targetCode, unit, currency, asOf, version, ...whole, divisions };
  }

  /** From the roll-ups; only who works a project is asked of the projects themselves. */
  private cells(
    em: EntityManager,
    target: TargetFacts,
    asOf: string,
    byProject: boolean,
    knownAt?: string,
  ): Promise<Cell[]> {
    const where = new Where();
    const scope = scopeOf(where, target, asOf);
    const moment = where.moment(knownAt);
    const positions = byProject && moment === null;
    const table = positions ? 'p' : 'c';
    const { verified, pending } = positions ? positionMeasure(scope) : cellMeasure(scope);
    where.add(inScope(scope, table));
    const people = byProject
      ? 't.code AS department, pr.leader_id::text AS leader'
      : 'NULL AS department, NULL AS leader';
    const worked = moment === null ? 'positions p' : creditsThen(moment, 'c');
    const from = byProject
      ? `${worked} JOIN ${projectsAt(moment, 'pr')} ON pr.id = ${table}.project_id LEFT JOIN teams t ON t.id = pr.team_id`
      : rollupsAt(moment, 'c');
    return em.query(
      `SELECT EXTRACT(year FROM ${table}.month)::integer AS year, ${table}.zone_code AS zone,
              ${table}.industry_code AS industry, ${people},
              sum(${verified})::numeric(24,2)::text AS verified, sum(${pending})::numeric(24,2)::text AS pending
         FROM ${from} WHERE ${where.toString()} GROUP BY 1, 2, 3, 4, 5`,
      where.params,
    );
  }

  private async zones(em: EntityManager): Promise<Map<string, Set<string>>> {
    const rows: { ancestor: string; codes: string[] }[] = await em.query(
      `SELECT ancestor, array_agg(code) AS codes FROM zone_descendants GROUP BY ancestor`,
    );
    return new Map(rows.map(({ ancestor, codes }) => [ancestor, new Set(codes)]));
  }
}

function needsProjects({ divisions }: BreakdownView): boolean {
  const axes = divisions.flatMap((each) => [
    each.axis,
    ...each.parts.flatMap((part) => part.divisions.map((below) => below.axis)),
  ]);
  return axes.includes('department') || axes.includes('leader');
}

function divisionProgress(division: DivisionView, whole: Figures, world: World): DivisionProgressView {
  const parts = division.parts.map((part): PartProgressView => {
    const { id: _id, divisions: below, ...facts } = part;
    const mine = partProgress(part, null, world);
    const divisions = below.map(({ parts: children, ...each }) => {
      const rows = children.map(({ id: _child, ...child }): SubPartProgressView => {
        return { ...child, ...partProgress(child, part, world) };
      });
      return { ...each, ...outside(mine, rows), parts: rows };
    });
    return { ...facts, ...mine, divisions };
  });
  const { parts: _parts, ...told } = division;
  return { ...told, ...outside(whole, parts), due: add(ZERO, ...parts.map((part) => part.due)), parts };
}

function outside(whole: Figures, parts: readonly Figures[]): { outsideVerified: string; outsidePending: string } {
  const inside = sumOf(parts);
  return {
    outsideVerified: subtract(whole.verified, inside.verified),
    outsidePending: subtract(whole.pending, inside.pending),
  };
}
