import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { type Polygon, rounded } from '#platform/geo/polygon.js';
import { planErrors } from '../plan.errors.js';
import { ZoneShape } from './zone-shape.entity.js';
import type { DrawZoneShape, ZoneShapeView } from './zone-shapes.dto.js';
import { Zone } from './zone.entity.js';

/** Where the zones lie. */
@Injectable()
export class ZoneShapesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Those that are drawn, of zones in use, containers before what they contain. */
  list(em: EntityManager = this.dataSource.manager): Promise<ZoneShapeView[]> {
    return em.query(
      `SELECT s.zone_code AS "zoneCode", s.geometry, s.geometry_sample AS "geometrySample", s.source, s.version
         FROM zone_shapes s JOIN zones z ON z.code = s.zone_code AND z.active WHERE s.active ORDER BY z.sort, z.code`,
    );
  }

  /** From then on the outline is the office's own and no longer a sample. `version` 0 where none was drawn. */
  draw(actor: Actor, zoneCode: string, version: number, body: DrawZoneShape): Promise<ZoneShapeView> {
    return this.transactions.run(async (em) => {
      const zone = await em.findOne(Zone, { where: { code: zoneCode }, lock: { mode: 'pessimistic_write' } });
      if (zone === null) throw planErrors('plan.zone_not_found', { code: zoneCode });
      const before = await em.findOneBy(ZoneShape, { zoneCode });
      if ((before?.version ?? 0) !== version) throw platformErrors('record.stale');
      const geometry = rounded(body.geometry as Polygon);
      const shape = { geometry, geometrySample: false, source: body.source, active: true, version: version + 1 };
      await em.upsert(ZoneShape, { zoneCode, ...shape, editedAt: this.clock.now() }, ['zoneCode']);
      const detail = { source: body.source };
      await this.audit.record(em, actor, {
        action: 'zone.shape_drawn',
        subjectType: 'zone',
        subjectId: zoneCode,
        detail,
      });
      return { zoneCode, geometry, geometrySample: false, source: body.source, version: version + 1 };
    });
  }
}
