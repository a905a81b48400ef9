import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { monthOf } from '#platform/clock/calendar.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { subtract, ZERO } from '#platform/money/money.js';
import { chooseAsOf } from '../progress/domain/as-of.js';
import type { TargetFacts } from '../progress/dto/progress.dto.js';
import { cellMeasure, inScope, scopeOf } from '#investment/credit/measure.sql.js';
import { rollupsAt } from '#investment/credit/rollups-then.sql.js';
import { keyListAt } from '#investment/key-list/key-list-then.sql.js';
import { yearPlansAt } from '#investment/year-plans/year-plans-then.sql.js';
import { targetOf } from '../progress/target-of.js';
import { plannedCurve, plannedDue, spreadOf, type YearOfMonths } from './domain/planned-curve.js';
import type { PlannedCurve, PlannedYearView } from './dto/planned-curve.dto.js';

interface PlanRow {
  year: number;
  planned: string | null;
  projects: number;
  withoutPlan: number;
}

/**
 * Project by project what each is planned to complete in a year: those of the year's key list, or all that have a plan. Year plans
 * speak of completed investment in CNY and of nothing else.
 */
export function plansOfProjects({ entryKind, currency, keyListOnly }: TargetFacts, moment: MomentSql): string {
  const measured = entryKind === 'completed' && currency === 'CNY';
  const from = keyListOnly
    ? `${keyListAt(moment)} k LEFT JOIN ${yearPlansAt(moment)} s ON s.project_id = k.project_id AND s.year = k.year`
    : `${yearPlansAt(moment)} s`;
  const of = keyListOnly ? 'k' : 's';
  return `SELECT ${of}.project_id, ${of}.year, s.amount FROM ${from} WHERE ${measured ? 'TRUE' : 'FALSE'}`;
}

/** Year by year, all of them together. */
const byYear = (plans: string) => `
  SELECT plan.year, sum(plan.amount)::numeric(24,2)::text AS planned, count(*)::integer AS projects,
         (count(*) FILTER (WHERE plan.amount IS NULL))::integer AS "withoutPlan"
    FROM (${plans}) plan WHERE plan.year BETWEEN $1 AND $2 GROUP BY plan.year`;

/** 计划序时: where the target should stand by the projects' own plans of each year, beside the linear one. */
@Injectable()
export class PlannedCurveQuery {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly clock: Clock,
  ) {}

  read(code: string, asked?: string, knownAt?: string): Promise<PlannedCurve> {
    return this.reads.run((em) => this.curve(em, code, asked, knownAt), knownAt);
  }

  private async curve(em: EntityManager, code: string, asked?: string, knownAt?: string): Promise<PlannedCurve> {
    const target = await targetOf(em, code, knownAt);
    const window = { from: target.windowFrom, to: target.windowTo };
    const today = dayOf(this.clock, knownAt);
    const asOf = chooseAsOf(window, asked, monthOf(today)).month;
    const [years, history, verified] = await Promise.all([
      this.plans(em, target, knownAt),
      this.history(em, Number(today.slice(0, 4)), knownAt),
      this.verified(em, target, asOf, knownAt),
    ]);
    const planned = years.map((each) => ({ ...each, ...spreadOf(each.year, history) }));
    const months = plannedCurve(window, planned, history);
    const due = planned.some((each) => each.planned !== null) ? plannedDue(months, asOf) : null;
    return {
      targetCode: code,
      asOf,
      verified,
      plannedDue: due,
      aheadOfPlanned: due === null ? null : subtract(verified, due),
      yearsWithoutPlan: planned
        .filter((each) => each.planned === null && String(each.year) <= asOf.slice(0, 4))
        .map(({ year }) => year),
      years: planned,
      months,
    };
  }

  /** One row for every year of the window. */
  private async plans(
    em: EntityManager,
    target: TargetFacts,
    knownAt?: string,
  ): Promise<Omit<PlannedYearView, 'spread' | 'seasonFrom'>[]> {
    const [from, to] = [Number(target.windowFrom.slice(0, 4)), Number(target.windowTo.slice(0, 4))];
    const where = new Where([from, to]);
    const rows: PlanRow[] = await em.query(byYear(plansOfProjects(target, where.moment(knownAt))), where.params);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index).map(
      (year) => rows.find((row) => row.year === year) ?? { year, planned: null, projects: 0, withoutPlan: 0 },
    );
  }

  /** Verified completed investment by calendar month, of years that are over. */
  private async history(em: EntityManager, thisYear: number, knownAt?: string): Promise<Map<number, YearOfMonths>> {
    const where = new Where([thisYear]);
    const cells = rollupsAt(where.moment(knownAt), 'c');
    const rows: { year: number; month: number; verified: string }[] = await em.query(
      `SELECT EXTRACT(year FROM month)::integer AS year, EXTRACT(month FROM month)::integer AS month,
              sum(verified)::numeric(24,2)::text AS verified
         FROM ${cells} WHERE kind = 'completed' AND month < make_date($1, 1, 1) GROUP BY 1, 2`,
      where.params,
    );
    const years = new Map<number, string[]>();
    for (const { year, month, verified } of rows) {
      const months = years.get(year) ?? Array<string>(12).fill(ZERO);
      months[month - 1] = verified;
      years.set(year, months);
    }
    return years;
  }

  private async verified(em: EntityManager, target: TargetFacts, asOf: string, knownAt?: string): Promise<string> {
    const where = new Where();
    const scope = scopeOf(where, target, asOf);
    const cells = rollupsAt(where.moment(knownAt), 'c');
    const [row]: { verified: string }[] = await em.query(
      `SELECT COALESCE(sum(${cellMeasure(scope).verified}), 0)::numeric(24,2)::text AS verified
         FROM ${cells} WHERE ${inScope(scope, 'c')}`,
      where.params,
    );
    return row?.verified ?? ZERO;
  }
}
