import { Injectable } from '@nestjs/common';
import { completedAt } from '#investment/credit/completed-at.sql.js';
import { holdersAt, holdingsAt, lastFact, unitAt, unitsFrom } from '#landing/land/land.sql.js';
import { ZonesQuery } from '#plan/zones/zones.query.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { type AllocatedLand, landYield, type ZoneLand } from './domain/land-yield.js';
import type { LandYield } from './dto/land-yield.dto.js';

/** 亩均: what the zone's land has brought and is to bring. Plants are rented by the m² and are not in it. */
@Injectable()
export class LandYieldQueries {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly zones: ZonesQuery,
    private readonly clock: Clock,
  ) {}

  async read(knownAt?: string): Promise<LandYield> {
    const zones = await this.zones.list(true);
    const [lands, allocated] = await Promise.all([this.lands(knownAt), this.allocated(knownAt)]);
    const byCode = new Map(zones.map((zone) => [zone.code, zone]));
    return {
      zones: landYield(zones, lands, allocated).flatMap((found) => {
        const zone = byCode.get(found.zoneCode);
        if (zone === undefined) return [];
        const { nameZh, nameEn, parentCode, depth } = zone;
        return [{ ...found, nameZh, nameEn, parentCode, depth }];
      }),
    };
  }

  private lands(knownAt?: string): Promise<ZoneLand[]> {
    const where = new Where([dayOf(this.clock, knownAt)]);
    const moment = where.moment(knownAt);
    return this.reads.query(
      `SELECT u.zone_code AS "zoneCode", sum(u.area)::text AS area, sum(t.reserved)::text AS reserved,
              sum(t.allocated)::text AS allocated
         FROM ${unitsFrom(moment)} WHERE u.kind = 'land' AND u.active GROUP BY u.zone_code`,
      where.params,
      knownAt,
    );
  }

  /** Land allocated to projects, holding by holding. */
  allocated(knownAt?: string): Promise<AllocatedLand[]> {
    const where = new Where();
    const moment = where.moment(knownAt);
    return this.reads.query(
      `SELECT p.id AS "projectId", u.zone_code AS "zoneCode", s.area::text AS area,
              p.contracted_amount::text AS contracted, p.promised_tax::text AS "promisedTax",
              p.promised_output::text AS "promisedOutput",
              ${completedAt('p.id', moment)}::text AS completed
         FROM ${holdingsAt(moment)} JOIN ${unitAt('h.unit_id', moment)} AND u.kind = 'land' AND u.active ${lastFact(moment)}
         ${holdersAt(moment)} WHERE p.id IS NOT NULL AND s.state = 'allocated'`,
      where.params,
      knownAt,
    );
  }
}
