import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { addMonths, monthIndex } from '#platform/clock/calendar.js';
import { businessDate } from '#platform/clock/clock.js';
import { heldFrom } from '#landing/projects/status-days.sql.js';
import { dateText, monthText } from '#platform/database/sql-text.js';
import { add, type Money } from '#platform/money/money.js';
import type { TargetFacts } from '../progress/dto/progress.dto.js';
import type { KnownWorld } from './domain/facts.js';
import { gather, type MoneyRow, type ProjectRow, type StageRow } from './domain/gather.js';
import { lastMonth, type MonthCount } from './domain/last-month.js';

/** The months a total is asked for. */
export interface Window {
  from: number;
  to: number;
  amount: Money | null;
}

/**
 * Projects as they were recorded at $1. Fields that are edited in place are wound back by the history of their edits;
 * industry and mode alone are read as they are today.
 */
const PROJECTS = `
  WITH undone AS (
    SELECT DISTINCT ON (a.subject_id, c->>'field') a.subject_id, c->>'field' AS field, c->>'from' AS was
      FROM audit_events a CROSS JOIN LATERAL jsonb_array_elements(a.detail->'changes') c
     WHERE a.action = 'project.edited' AND a.subject_type = 'project' AND a.at > $1::timestamptz
       AND c->>'field' IN ('plannedTotal', 'contractedAmount', 'promisedStartOn')
     ORDER BY a.subject_id, c->>'field', a.id),
  then_was AS (
    SELECT subject_id, jsonb_object_agg(field, was) AS fields FROM undone GROUP BY subject_id),
  dates AS (
    SELECT DISTINCT ON (d.project_id, d.what) d.project_id, d.what, ${dateText('d."on"')} AS "on"
      FROM milestone_dates d JOIN projects p ON p.id = d.project_id
     WHERE d.recorded_at <= $1::timestamptz AND d.kind =
           CASE WHEN p.mode IN ('leased', 'asset_light') THEN 'fit_out_started' ELSE 'construction_started' END
     ORDER BY d.project_id, d.what, d.id DESC),
  stood AS (
    SELECT DISTINCT ON (s.project_id) s.project_id, s.to_status, ${heldFrom('s', '$1::timestamptz')} AS held_from FROM status_changes s
     WHERE s.recorded_at <= $1::timestamptz ORDER BY s.project_id, s.id DESC)
  SELECT p.id, p.mode, p.industry_code AS industry,
         CASE WHEN u.fields ? 'plannedTotal' THEN u.fields->>'plannedTotal' ELSE p.planned_total::text END AS "plannedTotal",
         CASE WHEN u.fields ? 'contractedAmount' THEN u.fields->>'contractedAmount'
              ELSE p.contracted_amount::text END AS "contractedAmount",
         CASE WHEN u.fields ? 'promisedStartOn' THEN u.fields->>'promisedStartOn'
              ELSE ${dateText('p.promised_start_on')} END AS "promisedStartOn",
         planned."on" AS "plannedOn", expected."on" AS "forecastOn",
         COALESCE(st.to_status, 'active') AS status,
         ${dateText('st.held_from')} AS "statusSince"
    FROM projects p
    LEFT JOIN then_was u ON u.subject_id = p.id::text
    LEFT JOIN dates planned ON planned.project_id = p.id AND planned.what = 'planned'
    LEFT JOIN dates expected ON expected.project_id = p.id AND expected.what = 'forecast'
    LEFT JOIN stood st ON st.project_id = p.id
   WHERE p.created_at <= $1::timestamptz ORDER BY p.id`;

const STAGES = `
  SELECT l.project_id AS "projectId", l.to_stage AS stage, ${dateText('l.effective_on')} AS "on"
    FROM project_stage_log l WHERE l.recorded_at <= $1::timestamptz ORDER BY l.id`;

/** Credits recorded by then; $2: only what was on the year's list counts. */
const MONEY = `
  SELECT c.project_id AS "projectId", ${monthText('c.month')} AS month,
         sum(c.verified_delta + c.reported_delta)::text AS reported,
         sum(CASE WHEN c.listed OR NOT $2::boolean THEN c.verified_delta + c.reported_delta ELSE 0 END)::text AS counted,
         sum(CASE WHEN c.listed OR NOT $2::boolean THEN c.verified_delta ELSE 0 END)::text AS "countedVerified"
    FROM credits c WHERE c.kind = $3 AND c.recorded_at <= $1::timestamptz
   GROUP BY c.project_id, c.month
  HAVING sum(c.verified_delta + c.reported_delta) <> 0 ORDER BY c.project_id, c.month`;

const COUNTS = `
  SELECT ${monthText('month')} AS month, count(*)::int AS projects FROM (
    SELECT c.month, c.project_id FROM credits c WHERE c.kind = $2 AND c.recorded_at <= $1::timestamptz
     GROUP BY c.month, c.project_id HAVING sum(c.verified_delta + c.reported_delta) <> 0) reported
   GROUP BY month`;

/** What the house knew at a moment: nothing recorded later reaches a forecast. */
@Injectable()
export class ForecastFacts {
  constructor(private readonly dataSource: DataSource) {}

  /** Last month the facts cover, as a count of months; null before there are any. */
  async lastMonth(target: TargetFacts, knownAt: Date, em: EntityManager = this.dataSource.manager) {
    const rows: { month: string; projects: number }[] = await em.query(COUNTS, [knownAt, target.entryKind]);
    const counts = rows.map(({ month, projects }): MonthCount => ({ month: monthIndex(month), projects }));
    return lastMonth(counts, monthIndex(businessDate(knownAt)));
  }

  /** One snapshot: what is verified while we read does not come half. */
  async world(target: TargetFacts, knownAt: Date, asOf: number, window: Window): Promise<KnownWorld> {
    return this.dataSource.transaction('REPEATABLE READ', async (em) => {
      const projects: ProjectRow[] = await em.query(PROJECTS, [knownAt]);
      const stages: StageRow[] = await em.query(STAGES, [knownAt]);
      const money: MoneyRow[] = await em.query(MONEY, [knownAt, target.keyListOnly, target.entryKind]);
      const { from: windowFrom, to: windowTo, amount } = window;
      return gather({ projects, stages, money }, { asOf, windowFrom, windowTo, amount });
    });
  }

  /** The verified total of each month in the target's scope, as known at the moment. */
  async months(target: TargetFacts, knownAt: Date): Promise<Map<number, Money>> {
    const rows: { month: string; verified: string }[] = await this.dataSource.query(
      `SELECT ${monthText('c.month')} AS month, sum(c.verified_delta)::text AS verified FROM credits c
        WHERE c.kind = $2 AND c.recorded_at <= $1::timestamptz AND (c.listed OR NOT $3::boolean) GROUP BY c.month`,
      [knownAt, target.entryKind, target.keyListOnly],
    );
    return new Map(rows.map(({ month, verified }) => [monthIndex(month), add(verified)]));
  }

  /** The next target of the same kind after this one's window: one that is drafted counts nowhere yet. */
  async next(target: TargetFacts): Promise<(Window & { code: string; nameZh: string; nameEn: string }) | null> {
    const rows: { code: string; nameZh: string; nameEn: string; from: string; to: string; amount: string }[] =
      await this.dataSource.query(
        `SELECT t.code, t.name_zh AS "nameZh", t.name_en AS "nameEn", ${monthText('t.window_from')} AS "from",
                ${monthText('t.window_to')} AS "to", t.amount::text AS amount
           FROM targets t JOIN plan_periods p ON p.code = t.plan_code AND p.status <> 'draft'
          WHERE t.active AND t.scope->>'entryKind' = $1 AND t.currency = $2 AND t.window_from > $3::date
          ORDER BY t.window_from, t.code LIMIT 1`,
        [target.entryKind, target.currency, `${target.windowTo}-01`],
      );
    const [row] = rows;
    return row === undefined ? null : { ...row, from: monthIndex(row.from), to: monthIndex(row.to) };
  }
}

/** When a quarter's last month had been reported and verified: two weeks into the next month, Shanghai. */
export const quarterKnownAt = (quarter: number): Date => new Date(`${addMonths('0000-01', quarter + 1)}-15T16:00:00Z`);
