import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Notices } from '#access/notices/notices.js';
import { managersOf } from '#access/users/managers-of.js';
import { addDays } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import type { LandKind } from './domain/land-unit.js';
import { landKey } from './land-keeper.js';
import { heldBy, inWords, lockUnit } from './land-rows.js';
import { HOLDINGS_FROM } from './land.sql.js';

const SOON_DAYS = 7;

interface Due {
  holdingId: string;
  unitId: string;
  unit: string;
  unitKind: LandKind;
  zoneCode: string;
  area: string;
  until: string;
  holderType: 'project' | 'lead';
  holderId: string;
  /** Who is in charge of what holds it. */
  officerId: string;
}

/**
 * Nightly. A reservation lapses by its date, without anybody's doing: the job only tells, those who manage the land and
 * the officer whose it was. Told once for each term, whatever runs twice.
 */
@Injectable()
export class RemindWhenReservationsLapse implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('landing.remind-of-reservations', '20 0 * * *', () => this.run());
  }

  async run(): Promise<void> {
    const today = this.clock.today();
    const due: Due[] = await this.dataSource.query(
      `SELECT h.id AS "holdingId", u.id AS "unitId", u.code || ' ' || u.name AS unit, u.kind AS "unitKind",
              u.zone_code AS "zoneCode", s.area, s.until_on::text AS until,
              CASE WHEN p.id IS NULL THEN 'lead' ELSE 'project' END AS "holderType", COALESCE(p.id, l.id) AS "holderId",
              COALESCE(p.officer_id, l.owner_id) AS "officerId"
         FROM ${HOLDINGS_FROM}
        WHERE s.state = 'reserved' AND s.until_on BETWEEN $1::date - 31 AND $2::date ORDER BY s.until_on, h.id`,
      [today, addDays(today, SOON_DAYS)],
    );
    for (const one of due) await this.transactions.run((em) => this.remind(em, one, today));
  }

  private async remind(em: EntityManager, due: Due, today: string): Promise<void> {
    await lockUnit(em, due.unitId);
    const held = await heldBy(em, due.holdingId);
    if (held.state !== 'reserved' || held.until !== due.until) return;
    const what = due.until < today ? 'lapsed' : 'lapses_soon';
    if (what === 'lapsed') await this.notices.withdraw(em, landKey('lapses_soon', due.holdingId, due.until));
    const dedupeKey = landKey(what, due.holdingId, due.until);
    const unit = { subjectType: 'land_unit', subjectId: due.unitId };
    for (const { userId } of await managersOf(em, due.zoneCode)) {
      const params = { ...inWords(due.unitKind, held.area), until: due.until };
      await this.notices.tell(em, { userId, kind: `land.unit_${what}`, ...unit, params, dedupeKey });
    }
    const holder = { subjectType: due.holderType, subjectId: due.holderId };
    const params = { unit: due.unit, until: due.until };
    await this.notices.tell(em, { userId: due.officerId, kind: `land.${what}`, ...holder, params, dedupeKey });
  }
}
