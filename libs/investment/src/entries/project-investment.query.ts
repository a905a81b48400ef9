import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow, type RowFacts } from '#access/policy/row-scope.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { add, ratio, subtract, ZERO } from '#platform/money/money.js';
import { positionThen } from '../credit/position-then.sql.js';
import type { EntryKind } from '../domain/entry.js';
import { monthText } from '#platform/database/sql-text.js';
import type { InvestmentMonth, ProjectInvestment } from './dto/entry.dto.js';

type MonthSqlRow = Omit<InvestmentMonth, 'plan' | 'cumulative'>;

/** The months of $1 and $2 anything had been reported of by $3. */
const POSITIONS_THEN = `(
  SELECT e.project_id, e.kind, e.month, p.*
    FROM (SELECT DISTINCT project_id, kind, month FROM ledger_entries
           WHERE project_id = $1 AND kind = $2 AND recorded_at <= $3::timestamptz) e
    CROSS JOIN LATERAL (${positionThen('$3::timestamptz')}) p) positions`;

@Injectable()
export class ProjectInvestmentQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** A project's months as they stand, or as they were known at a moment, with the running total of what is verified. */
  async of(actor: Actor, projectId: string, kind: EntryKind, knownAt?: string): Promise<ProjectInvestment> {
    const em = this.dataSource.manager;
    const projects: (RowFacts & { plannedTotal: string | null })[] = await em.query(
      `SELECT officer_id AS "ownerId", team_id AS "teamId", zone_code AS "zoneCode", planned_total AS "plannedTotal"
         FROM projects WHERE id = $1`,
      [projectId],
    );
    const project = projects[0];
    if (project === undefined) throw platformErrors('record.not_found');
    await authorizeRow(em, actor, 'entry.read', project, 'project.read');
    const rows: MonthSqlRow[] = await em.query(
      `SELECT ${monthText('month')} AS month, verified_amount AS verified, verified_entry_id AS "verifiedEntryId",
              pending_amount AS pending, pending_entry_id AS "pendingEntryId",
              zone_code AS "zoneCode", industry_code AS "industryCode", listed
         FROM ${knownAt === undefined ? 'positions' : POSITIONS_THEN} WHERE project_id = $1 AND kind = $2
          AND (verified_entry_id IS NOT NULL OR pending_entry_id IS NOT NULL) ORDER BY positions.month`,
      knownAt === undefined ? [projectId, kind] : [projectId, kind, knownAt],
    );
    return summed(projectId, kind, rows, project.plannedTotal);
  }
}

function summed(
  projectId: string,
  kind: EntryKind,
  rows: MonthSqlRow[],
  plannedTotal: string | null,
): ProjectInvestment {
  let verified = ZERO;
  let pending = ZERO;
  const months = rows.map((row) => {
    verified = add(verified, row.verified ?? ZERO);
    if (row.pending !== null) pending = add(pending, subtract(row.pending, row.verified ?? ZERO));
    return { ...row, plan: null, cumulative: verified };
  });
  const share = plannedTotal === null ? null : ratio(verified, plannedTotal);
  return { projectId, kind, months, verified, pending, plannedTotal, ratio: share };
}
