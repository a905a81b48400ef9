import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import type { IndicatorView, PeriodView } from '../document/document.dto.js';
import { DocumentQuery } from '../document/document.query.js';
import { planErrors } from '../plan.errors.js';
import type { EvaluationCommentView, ObservationView } from './observation.dto.js';
import { planCells } from './plan-cells.js';

const OBSERVATION = `o.id, o.indicator_code AS "indicatorCode", o.period, o.value::text AS value, o.printed, o.unit,
  o.source_kind AS "sourceKind", o.source, n.id IS NULL AS standing, FALSE AS suspect, o.revises_id AS "revisesId",
  o.reason, u.name AS "recordedByName", ${instantText('o.recorded_at')} AS "recordedAt"`;

/** An observation is replaced by the one that names it; what nothing names stands. */
const observations = (moment: MomentSql) => `indicator_observations o JOIN users u ON u.id = o.recorded_by
  LEFT JOIN indicator_observations n ON n.revises_id = o.id AND ${knownBy('n', moment)}`;

export interface IndicatorFacts {
  period: PeriodView;
  indicator: IndicatorView;
}

interface WhichObservations {
  plan: string;
  code?: string;
  knownAt?: string;
}

interface WhichComments extends WhichObservations {
  year: number;
}

interface StoredView extends ObservationView {
  indicatorCode: string;
}

/** The series of indicators: what the plan prints, what was stated since, and every revision. */
@Injectable()
export class ObservationsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly document: DocumentQuery,
  ) {}

  period(plan: string): Promise<PeriodView> {
    return this.document.period(plan);
  }

  async indicator(plan: string, code: string): Promise<IndicatorFacts> {
    const period = await this.period(plan);
    const indicator = (await this.document.indicators({ plan })).find((each) => each.code === code);
    if (indicator === undefined) throw planErrors('plan.indicator_not_found', { code });
    return { period, indicator };
  }

  /** By period, the standing one of a period first, then what it replaced. */
  async series({ indicator, period }: IndicatorFacts, knownAt?: string): Promise<ObservationView[]> {
    const stored = await this.stored(this.dataSource.manager, {
      plan: indicator.planCode,
      code: indicator.code,
      knownAt,
    });
    return [...planCells(indicator, period), ...stored.map(viewOf)].sort((left, right) =>
      left.period < right.period ? -1 : left.period > right.period ? 1 : 0,
    );
  }

  /** What stands of every indicator of a plan, by its code. */
  async standing(plan: string, knownAt?: string): Promise<Map<string, ObservationView[]>> {
    const [period, indicators] = [await this.period(plan), await this.document.indicators({ plan })];
    const series = new Map(indicators.map((each) => [each.code, planCells(each, period)]));
    for (const row of await this.stored(this.dataSource.manager, { plan, knownAt })) {
      // Stated from outside stands before what the plan printed of the same period.
      if (row.standing) series.get(row.indicatorCode)?.unshift(viewOf(row));
    }
    return series;
  }

  /** What stands of one period, if anything was stated. */
  async standingOf(em: EntityManager, plan: string, code: string, period: string): Promise<ObservationView | null> {
    const rows = await this.stored(em, { plan, code });
    return rows.find((row) => row.standing && row.period === period) ?? null;
  }

  /** What was stated of a plan and stands, by indicator and period: `GDP 2023`. Read by whoever holds the series. */
  async stated(em: EntityManager, plan: string): Promise<Map<string, ObservationView>> {
    const rows = (await this.stored(em, { plan })).filter((row) => row.standing);
    return new Map(rows.map((row) => [`${row.indicatorCode} ${row.period}`, viewOf(row)]));
  }

  async comments(plan: string, year: number, knownAt?: string): Promise<Map<string, EvaluationCommentView>> {
    const rows = await this.commentRows(this.dataSource.manager, { plan, year, knownAt });
    const latest = new Map<string, EvaluationCommentView>();
    for (const row of rows) if (!latest.has(row.indicatorCode)) latest.set(row.indicatorCode, row);
    return latest;
  }

  /** Every version of a comment, newest first. */
  commentVersions(plan: string, year: number, code: string, knownAt?: string): Promise<EvaluationCommentView[]> {
    return this.commentRows(this.dataSource.manager, { plan, year, code, knownAt });
  }

  commentRows(em: EntityManager, { plan, year, code, knownAt }: WhichComments): Promise<EvaluationCommentView[]> {
    const where = new Where().add('c.plan_code = ? AND c.year = ?', plan, year).when(code, 'c.indicator_code = ?');
    where.add(knownBy('c', where.moment(knownAt)));
    return em.query(
      `SELECT c.plan_code AS "planCode", c.indicator_code AS "indicatorCode", c.year, c.version, c.text,
              u.name AS "recordedByName", ${instantText('c.recorded_at')} AS "recordedAt"
         FROM evaluation_comments c JOIN users u ON u.id = c.recorded_by
        WHERE ${where.toString()} ORDER BY c.version DESC`,
      where.params,
    );
  }

  private stored(em: EntityManager, { plan, code, knownAt }: WhichObservations): Promise<StoredView[]> {
    const where = new Where().add('o.plan_code = ?', plan).when(code, 'o.indicator_code = ?');
    const moment = where.moment(knownAt);
    where.add(knownBy('o', moment));
    return em.query(
      `SELECT ${OBSERVATION} FROM ${observations(moment)}
        WHERE ${where.toString()} ORDER BY o.period, standing DESC, o.recorded_at DESC, o.id`,
      where.params,
    );
  }
}

function viewOf({ indicatorCode: _indicatorCode, ...view }: StoredView): ObservationView {
  return view;
}
