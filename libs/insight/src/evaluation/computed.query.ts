import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { projectColumnsAt, projectsAt } from '#landing/projects/projects-then.sql.js';
import { happenedOn, reachedOn } from '#landing/projects/reached.sql.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { dateText } from '#platform/database/sql-text.js';
import { Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { inUnit } from '#plan/domain/unit.js';
import type { ObservationView } from '#plan/observations/observation.dto.js';
import { cellMeasure, inScope, scopeOf } from '#investment/credit/measure.sql.js';
import { rollupsAt } from '#investment/credit/rollups-then.sql.js';
import { targetOf } from '../progress/target-of.js';
import { COMPUTED, type ComputedCount, type ComputedMoney, type ComputedRule } from './domain/computed-rules.js';
import type { CountedProject } from './dto/evaluation.dto.js';

interface YearValue {
  year: number;
  value: string;
}

const EVENTS: Record<ComputedCount['event'], (moment: MomentSql) => string> = {
  above_scale: (moment) => happenedOn('above_scale', moment),
  producing: (moment) => reachedOn('producing', moment),
  registered: (moment) => reachedOn('registered', moment),
};
const KEYS: Record<ComputedCount['counts'], string> = {
  firms: 'COALESCE(p.company_uscc, p.investor_id::text)',
  projects: 'p.id::text',
};

/** (key, project_id, on): whoever is counted, by the project and day of its first event. A merged project is counted as the one it became. */
const counted = ({ counts, event }: ComputedCount, moment: MomentSql) => `
  SELECT DISTINCT ON (each.key) each.key, each.project_id, each."on"
    FROM (SELECT ${KEYS[counts]} AS key, p.id AS project_id, ${EVENTS[event](moment)} AS "on"
            FROM ${projectsAt(moment)} WHERE p.status <> 'merged') each
   WHERE each."on" IS NOT NULL ORDER BY each.key, each."on", each.project_id`;

/** Observations this system makes of its own records, year by year. */
@Injectable()
export class ComputedQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** One observation per year from `from` to `to`; none at all while the records hold nothing of it. */
  async observations(rule: ComputedRule, from: number, to: number, knownAt?: string): Promise<ObservationView[]> {
    const { unit, values } =
      rule.source === 'target'
        ? await this.money(rule, to, knownAt)
        : { unit: rule.unit.zh, values: await this.counts(rule, knownAt) };
    if (values.length === 0) return [];
    const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return years.map((year) => {
      const value = values.find((each) => each.year === year)?.value ?? '0';
      return {
        id: null,
        period: String(year),
        value,
        printed: value,
        unit,
        sourceKind: 'computed',
        source: rule.code,
        standing: true,
        suspect: false,
        revisesId: null,
        reason: null,
        recordedByName: null,
        recordedAt: null,
      };
    });
  }

  /** Opens a count: the projects behind it, those outside the reader's rights without their names. */
  async projects(
    actor: Actor,
    code: string,
    years: { from: number; to: number },
    knownAt?: string,
  ): Promise<CountedProject[]> {
    const rule = COMPUTED.find((each) => each.code === code);
    if (rule?.source !== 'projects') throw platformErrors('record.not_found');
    const where = new Where();
    const moment = where.moment(knownAt);
    rowFilter(where, actor, 'project.read', projectColumnsAt(moment, 'pr'));
    const from = where.param(years.from);
    const to = where.param(years.to);
    return this.dataSource.query(
      `SELECT CASE WHEN vis.visible THEN pr.id END AS "projectId", CASE WHEN vis.visible THEN pr.code END AS "projectCode",
              CASE WHEN vis.visible THEN pr.name END AS "projectName",
              CASE WHEN vis.visible THEN pr.company_name END AS "companyName", vis.visible, ${dateText('c."on"')} AS "on"
         FROM (${counted(rule, moment)}) c JOIN ${projectsAt(moment, 'pr')} ON pr.id = c.project_id
         CROSS JOIN LATERAL (SELECT ${where.toString()} AS visible) vis
        WHERE EXTRACT(year FROM c."on")::integer BETWEEN ${from}::integer AND ${to}::integer ORDER BY c."on", pr.id`,
      where.params,
    );
  }

  private async money(
    { target: code }: ComputedMoney,
    to: number,
    knownAt?: string,
  ): Promise<{ unit: string; values: YearValue[] }> {
    const target = await targetOf(this.dataSource.manager, code, knownAt);
    const where = new Where();
    const scope = scopeOf(where, target, `${to}-12`);
    const cells = rollupsAt(where.moment(knownAt), 'c');
    const rows: YearValue[] = await this.dataSource.query(
      `SELECT EXTRACT(year FROM c.month)::integer AS year, sum(${cellMeasure(scope).verified})::numeric(24,2)::text AS value
         FROM ${cells} WHERE ${inScope(scope, 'c')} GROUP BY 1 ORDER BY 1`,
      where.params,
    );
    // Told in the office's unit by moving the point, so that the years still add up to the figure of the target.
    return { unit: target.unit, values: rows.map(({ year, value }) => ({ year, value: inUnit(value, target.unit) })) };
  }

  private counts(rule: ComputedCount, knownAt?: string): Promise<YearValue[]> {
    const where = new Where();
    const rows = counted(rule, where.moment(knownAt));
    return this.dataSource.query(
      `SELECT EXTRACT(year FROM c."on")::integer AS year, count(*)::text AS value FROM (${rows}) c GROUP BY 1 ORDER BY 1`,
      where.params,
    );
  }
}
