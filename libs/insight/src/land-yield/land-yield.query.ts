import { Injectable } from '@nestjs/common';
import { LAST_FACT, UNITS_FROM } from '#landing/land/land.sql.js';
import { ZonesQuery } from '#plan/zones/zones.query.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Clock } from '#platform/clock/clock.js';
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

  async read(): Promise<LandYield> {
    const zones = await this.zones.list(true);
    const [lands, allocated] = await Promise.all([this.lands(), this.allocated()]);
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

  private lands(): Promise<ZoneLand[]> {
    return this.reads.query(
      `SELECT u.zone_code AS "zoneCode", sum(u.area)::text AS area, sum(t.reserved)::text AS reserved,
              sum(t.allocated)::text AS allocated
         FROM ${UNITS_FROM} WHERE u.kind = 'land' AND u.active GROUP BY u.zone_code`,
      [this.clock.today()],
    );
  }

  /** Land allocated to projects, holding by holding. */
  allocated(): Promise<AllocatedLand[]> {
    return this.reads.query(
      `SELECT p.id AS "projectId", u.zone_code AS "zoneCode", s.area::text AS area,
              p.contracted_amount::text AS contracted, p.promised_tax::text AS "promisedTax",
              p.promised_output::text AS "promisedOutput",
              (SELECT sum(v.verified_amount)::text FROM positions v WHERE v.project_id = p.id AND v.kind = 'completed') AS completed
         FROM land_holdings h JOIN land_units u ON u.id = h.unit_id AND u.kind = 'land' AND u.active ${LAST_FACT}
         JOIN projects p ON p.id = h.project_id OR p.lead_id = h.lead_id
        WHERE s.state = 'allocated'`,
    );
  }
}
