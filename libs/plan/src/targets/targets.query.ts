import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { Where } from '#platform/database/sql.js';
import { yearlySplit } from '../domain/target.js';
import { planErrors } from '../plan.errors.js';
import { targetsAt } from './targets-then.sql.js';
import type { TargetVersionView, TargetView } from './targets.dto.js';

const TARGET = `code, plan_code AS "planCode", indicator_code AS "indicatorCode", name_zh AS "nameZh", name_en AS "nameEn",
  basis_zh AS "basisZh", basis_en AS "basisEn", unit, currency::text AS currency,
  to_char(window_from, 'YYYY-MM') AS "windowFrom", to_char(window_to, 'YYYY-MM') AS "windowTo", amount, scope,
  baseline_amount AS "baselineAmount", baseline_from_year AS "baselineFromYear", baseline_to_year AS "baselineToYear",
  baseline_note_zh AS "baselineNoteZh", baseline_note_en AS "baselineNoteEn", baseline_source AS "baselineSource", source, sort,
  active, version, EXISTS (SELECT 1 FROM plan_periods p WHERE p.code = plan_code AND p.status = 'draft') AS draft`;

const withYears = (target: Omit<TargetView, 'byYear'>): TargetView => ({
  ...target,
  byYear: yearlySplit({ amount: target.amount, window: { from: target.windowFrom, to: target.windowTo } }),
});

@Injectable()
export class TargetsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(plan?: string): Promise<TargetView[]> {
    const rows: Omit<TargetView, 'byYear'>[] = await this.dataSource.query(
      `SELECT ${TARGET} FROM targets WHERE active AND ($1::text IS NULL OR plan_code = $1) ORDER BY plan_code, sort`,
      [plan ?? null],
    );
    return rows.map(withYears);
  }

  /** Every target ever made, those dropped from a draft too. */
  async all(em: EntityManager = this.dataSource.manager): Promise<TargetView[]> {
    const rows: Omit<TargetView, 'byYear'>[] = await em.query(`SELECT ${TARGET} FROM targets ORDER BY plan_code, sort`);
    return rows.map(withYears);
  }

  /** One target in its current version, or in that of a moment; not found when the code names none. */
  async one(code: string, em: EntityManager = this.dataSource.manager, knownAt?: string): Promise<TargetView> {
    const where = new Where().add('code = ?', code);
    const from = targetsAt(where.moment(knownAt));
    const [row]: Omit<TargetView, 'byYear'>[] = await em.query(
      `SELECT ${TARGET} FROM ${from} WHERE ${where.toString()}`,
      where.params,
    );
    if (row === undefined) throw planErrors('plan.target_not_found', { code });
    return withYears(row);
  }

  async versions(code: string, em: EntityManager = this.dataSource.manager): Promise<TargetVersionView[]> {
    await this.one(code, em);
    return em.query(
      `SELECT v.version, v.content, v.reason, v.recorded_by AS "recordedBy", u.name AS "recordedByName",
              to_char(v.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
         FROM target_versions v LEFT JOIN users u ON u.id = v.recorded_by
        WHERE v.target_code = $1 ORDER BY v.version DESC`,
      [code],
    );
  }
}
