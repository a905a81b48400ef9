import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { unchanged } from '#platform/database/kept-states.sql.js';
import { Where } from '#platform/database/sql.js';
import { BY_PINYIN } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage, type Page } from '#platform/http/list.js';
import type { LandHistory, LandMap, LandMapUnit, LandUnitView } from './dto/land-holding.dto.js';
import type { LandSum, LandSums, LandUnitFilters, LandUnitPage, LandUnitRow } from './dto/land-unit.dto.js';
import { STAGES } from '../projects/domain/project-stage.js';
import type { LandKind } from './domain/land-unit.js';
import { LandHoldingsQuery } from './land-holdings.query.js';
import { lightOf } from '../projects/projects-then.sql.js';
import {
  FREE,
  holdersAt,
  holdingsAt,
  lastFact,
  readableBy,
  takes,
  unitRow,
  unitsFrom,
  unitsListed,
} from './land.sql.js';

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
    const { from, where, moment } = unitsListed(query, this.clock);
    const source = {
      select: unitRow(moment),
      from,
      where,
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
    const { from, where, moment } = unitsListed(filters, this.clock);
    const count: { undrawn: number }[] = await this.dataSource.query(
      `SELECT count(*)::int AS undrawn FROM ${from} WHERE u.geometry IS NULL AND ${where.toString()}`,
      [...where.params],
    );
    const { readable, params } = readableBy(actor, where.params, moment);
    const units: LandMapUnit[] = await this.dataSource.query(
      `SELECT row.id, row.code, row.name, row.kind, row."zoneCode", row.state, row.area, row.free, row.sample, row.geometry,
              held.stage, held.light
         FROM (SELECT ${unitRow(moment)}, u.geometry FROM ${from}
                WHERE u.geometry IS NOT NULL AND ${where.toString()} ORDER BY u.code LIMIT ${DRAWN}) row
        CROSS JOIN LATERAL (
          SELECT (array_agg(p.stage ORDER BY array_position('{${STAGES.join(',')}}'::text[], p.stage) DESC))[1] AS stage,
                 (array_agg(c.light ORDER BY array_position('{green,yellow,red}'::text[], c.light) DESC)
                    FILTER (WHERE c.light IS NOT NULL))[1] AS light
            FROM ${holdingsAt(moment)} ${lastFact(moment)} ${holdersAt(moment)}
            LEFT JOIN LATERAL (SELECT ${lightOf(moment)} AS light) c ON TRUE
           WHERE h.${unchanged('unit_id', moment)} = row.id AND ${takes('$1')} AND p.id IS NOT NULL AND ${readable}) held`,
      params,
    );
    return { units, undrawn: count[0]?.undrawn ?? 0 };
  }

  read(actor: Actor, id: string, knownAt?: string): Promise<LandUnitView> {
    return this.view(this.dataSource.manager, actor, id, knownAt);
  }

  async view(em: EntityManager, actor: Actor, id: string, knownAt?: string): Promise<LandUnitView> {
    const where = new Where([dayOf(this.clock, knownAt)]);
    const moment = where.moment(knownAt);
    where.add(`u.${unchanged('id', moment)} = ?::uuid`, id);
    const rows: (LandUnitRow & Pick<LandUnitView, 'geometry' | 'note'>)[] = await em.query(
      `SELECT ${unitRow(moment)}, u.geometry, u.note FROM ${unitsFrom(moment)} WHERE ${where.toString()}`,
      where.params,
    );
    const [unit] = rows;
    if (unit === undefined) throw platformErrors('record.not_found');
    const now = knownAt === undefined;
    const mayManage = now && (await reachesRow(em, actor, 'land.manage', { zoneCode: unit.zoneCode }));
    return { ...unit, mayManage, ...(await this.holdings.ofUnit(em, actor, id, knownAt)) };
  }

  async history(id: string, knownAt?: string): Promise<LandHistory> {
    const em = this.dataSource.manager;
    const found: unknown[] = await em.query(`SELECT 1 FROM land_units WHERE id = $1`, [id]);
    if (found.length === 0) throw platformErrors('record.not_found');
    return { items: await this.audit.historyOf(em, 'land_unit', id, { knownAt }) };
  }

  private async sums(filters: LandUnitFilters): Promise<LandSums> {
    const { from, where } = unitsListed(filters, this.clock);
    const rows: (LandSum & { kind: LandKind })[] = await this.dataSource.query(
      `SELECT u.kind, count(*)::int AS count, sum(u.area)::text AS area, sum(t.reserved)::text AS reserved,
              sum(t.allocated)::text AS allocated, sum(${FREE})::text AS free
         FROM ${from} WHERE ${where.toString()} GROUP BY u.kind`,
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
