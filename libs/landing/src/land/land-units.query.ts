import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { BY_PINYIN } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage, type Page } from '#platform/http/list.js';
import type { LandHistory, LandMap, LandMapUnit, LandUnitView } from './dto/land-holding.dto.js';
import type { LandSum, LandSums, LandUnitFilters, LandUnitPage, LandUnitRow } from './dto/land-unit.dto.js';
import { STAGES } from '../projects/domain/project-stage.js';
import type { LandKind } from './domain/land-unit.js';
import { LandHoldingsQuery } from './land-holdings.query.js';
import { FREE, HOLDERS, LAST_FACT, readableBy, takes, UNIT_ROW, UNITS_FROM, unitsWhere } from './land.sql.js';

const NOTHING: LandSum = { count: 0, area: '0.00', reserved: '0.00', allocated: '0.00', free: '0.00' };
/** So many outlines a map draws smoothly; more are narrowed by the filters. */
const DRAWN = 5000;

/** Parcels and plants with what is free of them today. */
@Injectable()
export class LandUnitsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly holdings: LandHoldingsQuery,
    private readonly audit: AuditTrail,
  ) {}

  async list(query: LandUnitFilters): Promise<LandUnitPage> {
    const sums = query.cursor === undefined ? await this.sums(query) : null;
    return { ...(await this.page(query)), sums };
  }

  /** The list without its sums. */
  page(query: LandUnitFilters): Promise<Page<LandUnitRow>> {
    const source = {
      select: UNIT_ROW,
      from: UNITS_FROM,
      where: unitsWhere(query, this.clock.today()),
      id: 'u.id',
      sorts: {
        code: { sql: 'u.code', type: 'text' as const },
        name: { sql: `u.name ${BY_PINYIN}`, type: 'text' as const },
        area: { sql: 'u.area', type: 'numeric' as const },
        free: { sql: FREE, type: 'numeric' as const },
        // An unknown price stands below every known one.
        price: { sql: 'COALESCE(u.price, -1)', type: 'numeric' as const },
        updatedAt: { sql: 'u.updated_at', type: 'timestamptz' as const },
      },
      defaultSort: 'code',
    };
    return listPage<LandUnitRow>(this.dataSource.manager, source, query);
  }

  /** Outlines of the same filter. */
  async map(actor: Actor, filters: LandUnitFilters): Promise<LandMap> {
    const where = unitsWhere(filters, this.clock.today());
    const count: { undrawn: number }[] = await this.dataSource.query(
      `SELECT count(*)::int AS undrawn FROM ${UNITS_FROM} WHERE u.geometry IS NULL AND ${where.toString()}`,
      [...where.params],
    );
    const { readable, params } = readableBy(actor, where.params);
    const units: LandMapUnit[] = await this.dataSource.query(
      `SELECT row.id, row.code, row.name, row.kind, row."zoneCode", row.state, row.area, row.free, row.sample, row.geometry,
              held.stage, held.light
         FROM (SELECT ${UNIT_ROW}, u.geometry FROM ${UNITS_FROM}
                WHERE u.geometry IS NOT NULL AND ${where.toString()} ORDER BY u.code LIMIT ${DRAWN}) row
        CROSS JOIN LATERAL (
          SELECT (array_agg(p.stage ORDER BY array_position('{${STAGES.join(',')}}'::text[], p.stage) DESC))[1] AS stage,
                 (array_agg(c.light ORDER BY array_position('{green,yellow,red}'::text[], c.light) DESC)
                    FILTER (WHERE c.light IS NOT NULL))[1] AS light
            FROM land_holdings h ${LAST_FACT} ${HOLDERS} LEFT JOIN project_lights c ON c.project_id = p.id
           WHERE h.unit_id = row.id AND ${takes('$1')} AND p.id IS NOT NULL AND ${readable}) held`,
      params,
    );
    return { units, undrawn: count[0]?.undrawn ?? 0 };
  }

  read(actor: Actor, id: string): Promise<LandUnitView> {
    return this.view(this.dataSource.manager, actor, id);
  }

  async view(em: EntityManager, actor: Actor, id: string): Promise<LandUnitView> {
    const where = new Where([this.clock.today()]).add('u.id = ?::uuid', id);
    const rows: (LandUnitRow & Pick<LandUnitView, 'geometry' | 'note'>)[] = await em.query(
      `SELECT ${UNIT_ROW}, u.geometry, u.note FROM ${UNITS_FROM} WHERE ${where.toString()}`,
      where.params,
    );
    const [unit] = rows;
    if (unit === undefined) throw platformErrors('record.not_found');
    const mayManage = await reachesRow(em, actor, 'land.manage', { zoneCode: unit.zoneCode });
    return { ...unit, mayManage, ...(await this.holdings.ofUnit(em, actor, id)) };
  }

  async history(id: string): Promise<LandHistory> {
    const em = this.dataSource.manager;
    const found: unknown[] = await em.query(`SELECT 1 FROM land_units WHERE id = $1`, [id]);
    if (found.length === 0) throw platformErrors('record.not_found');
    return { items: await this.audit.historyOf(em, 'land_unit', id) };
  }

  private async sums(filters: LandUnitFilters): Promise<LandSums> {
    const where = unitsWhere(filters, this.clock.today());
    const rows: (LandSum & { kind: LandKind })[] = await this.dataSource.query(
      `SELECT u.kind, count(*)::int AS count, sum(u.area)::text AS area, sum(t.reserved)::text AS reserved,
              sum(t.allocated)::text AS allocated, sum(${FREE})::text AS free
         FROM ${UNITS_FROM} WHERE ${where.toString()} GROUP BY u.kind`,
      where.params,
    );
    const of = (kind: LandKind): LandSum => {
      const found = rows.find((row) => row.kind === kind);
      if (found === undefined) return NOTHING;
      const { kind: _, ...sum } = found;
      return sum;
    };
    return { land: of('land'), plant: of('plant') };
  }
}
