import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { knownBy } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { type Axis, divide, type Division } from '../domain/breakdown.js';
import { inUnit } from '../domain/unit.js';
import { TargetsQuery } from '../targets/targets.query.js';
import type {
  BreakdownKeys,
  BreakdownVersionView,
  BreakdownView,
  DivisionView,
  PartView,
  SubDivisionView,
} from './breakdown.dto.js';

interface PartRow {
  id: string;
  parentId: string | null;
  axis: Axis;
  key: string;
  nameZh: string;
  nameEn: string;
  amount: string;
}

export interface WhichBreakdown {
  version?: number;
  knownAt?: string;
}

interface VersionRow extends Omit<BreakdownVersionView, 'parts'> {
  id: string;
}

const VERSION = `b.id, b.version, b.target_version AS "targetVersion", b.reason, b.recorded_by AS "recordedBy",
  u.name AS "recordedByName", ${instantText('b.recorded_at')} AS "recordedAt"`;

/** A key is called what its axis calls it; a part keeps its key where nothing bears the name any more. */
const NAMED = (language: 'zh' | 'en') => `COALESCE(CASE p.axis
  WHEN 'zone' THEN z.name_${language} WHEN 'industry' THEN i.name_${language} WHEN 'department' THEN t.name_${language}
  WHEN 'leader' THEN l.name END, p.key)`;

/** How targets are broken down, with what each division leaves of the whole. */
@Injectable()
export class BreakdownQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly targets: TargetsQuery,
  ) {}

  /** The present version, an earlier one, or the one in force at a moment, of the target as it was then. */
  async read(
    code: string,
    { version, knownAt }: WhichBreakdown = {},
    em: EntityManager = this.dataSource.manager,
  ): Promise<BreakdownView> {
    const target = await this.targets.one(code, em, knownAt);
    const where = new Where().add('b.target_code = ?', code).when(version, 'b.version = ?');
    where.add(knownBy('b', where.moment(knownAt)));
    const [made]: VersionRow[] = await em.query(
      `SELECT ${VERSION} FROM target_breakdowns b JOIN users u ON u.id = b.recorded_by
        WHERE ${where.toString()} ORDER BY b.version DESC LIMIT 1`,
      where.params,
    );
    if (made === undefined && version !== undefined) throw platformErrors('record.not_found');
    const { unit, currency } = target;
    const parts = made === undefined ? [] : await this.parts(em, made.id);
    return {
      targetCode: code,
      unit,
      currency,
      version: made?.version ?? 0,
      targetVersion: made?.targetVersion ?? null,
      reason: made?.reason ?? null,
      recordedBy: made?.recordedBy ?? null,
      recordedByName: made?.recordedByName ?? null,
      recordedAt: made?.recordedAt ?? null,
      divisions: divisionsOf(target.amount, unit, parts),
    };
  }

  async versions(code: string): Promise<BreakdownVersionView[]> {
    await this.targets.one(code);
    return this.dataSource.query(
      `SELECT ${VERSION}, (SELECT count(*)::integer FROM target_parts p WHERE p.breakdown_id = b.id) AS parts
         FROM target_breakdowns b JOIN users u ON u.id = b.recorded_by WHERE b.target_code = $1 ORDER BY b.version DESC`,
      [code],
    );
  }

  /** What a new part may name, by axis; years follow from the target's window. */
  async keys(): Promise<BreakdownKeys> {
    const items: BreakdownKeys['items'] = await this.dataSource.query(
      `SELECT 'zone' AS axis, code AS key, name_zh AS "nameZh", name_en AS "nameEn", aliases FROM zones WHERE active
       UNION ALL SELECT 'industry', code, name_zh, name_en, aliases FROM industries WHERE active
       UNION ALL SELECT 'department', code, name_zh, name_en, '{}' FROM teams WHERE active
       UNION ALL SELECT 'leader', u.id::text, u.name, u.name, '{}' FROM users u
         JOIN user_roles r ON r.user_id = u.id AND r.role = 'leadership' WHERE u.status = 'active'`,
    );
    return { items };
  }

  private parts(em: EntityManager, breakdownId: string): Promise<PartRow[]> {
    return em.query(
      `SELECT p.id, p.parent_id AS "parentId", p.axis, p.key, p.amount::text AS amount,
              ${NAMED('zh')} AS "nameZh", ${NAMED('en')} AS "nameEn"
         FROM target_parts p
         LEFT JOIN zones z ON p.axis = 'zone' AND z.code = p.key
         LEFT JOIN industries i ON p.axis = 'industry' AND i.code = p.key
         LEFT JOIN teams t ON p.axis = 'department' AND t.code = p.key
         LEFT JOIN users l ON p.axis = 'leader' AND l.id::text = p.key
        WHERE p.breakdown_id = $1 ORDER BY p.sort`,
      [breakdownId],
    );
  }
}

function divisionsOf(whole: string, unit: string, rows: readonly PartRow[]): DivisionView[] {
  const view = ({ parentId: _parentId, ...row }: PartRow) => row;
  const told = <Part extends { axis: Axis; amount: string }>(division: Division<Part>) => ({
    ...division,
    differenceInUnit: inUnit(division.difference, unit),
  });
  const tops = rows
    .filter((row) => row.parentId === null)
    .map((row): PartView => {
      const below = rows.filter((child) => child.parentId === row.id).map(view);
      return { ...view(row), divisions: divide(row.amount, below).map((each): SubDivisionView => told(each)) };
    });
  return divide(whole, tops).map((each): DivisionView => told(each));
}
