import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notices } from '#access/notices/notices.js';
import { managersOf } from '#access/users/managers-of.js';
import { Clock } from '#platform/clock/clock.js';
import { LeadListeners } from '#promotion/leads/lead-listeners.js';
import { STATUS_RULES } from '../projects/domain/project-status.js';
import { ProjectChangeListeners } from '../projects/project-change-listeners.js';
import type { LandKind } from './domain/land-unit.js';
import { landKey } from './land-keeper.js';
import { inWords } from './land-rows.js';
import { HOLDERS, LAST_FACT, takes } from './land.sql.js';

interface Standing {
  holdingId: string;
  unitId: string;
  unitKind: LandKind;
  zoneCode: string;
  area: string;
}

/** A project or lead that ends keeps nothing silently, and loses nothing silently: whoever manages the land decides. */
@Injectable()
export class TellWhenHoldersEnd implements OnModuleInit {
  constructor(
    private readonly projects: ProjectChangeListeners,
    private readonly leads: LeadListeners,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.projects.register({
      onStatusChanged: (em, _actor, { projectId, to }) => this.turn(em, 'p.id', projectId, !STATUS_RULES[to].open),
    });
    this.leads.register({
      onMoved: (em, _actor, lead, { to }) => this.turn(em, 'l.id', lead.id, to === 'rejected' || to === 'dormant'),
    });
  }

  private async turn(em: EntityManager, column: 'p.id' | 'l.id', id: string, ended: boolean): Promise<void> {
    const standing: Standing[] = await em.query(
      `SELECT h.id AS "holdingId", u.id AS "unitId", u.kind AS "unitKind", u.zone_code AS "zoneCode", s.area
         FROM land_holdings h JOIN land_units u ON u.id = h.unit_id ${LAST_FACT} ${HOLDERS}
        WHERE ${column} = $2 AND ${takes('$1')}`,
      [this.clock.today(), id],
    );
    for (const one of standing) {
      const dedupeKey = landKey('to_release', one.holdingId);
      if (ended) await this.ask(em, one, dedupeKey);
      else await this.notices.withdraw(em, dedupeKey);
    }
  }

  private async ask(em: EntityManager, { unitId, unitKind, zoneCode, area }: Standing, key: string): Promise<void> {
    await this.notices.restore(em, key);
    const about = { kind: 'land.unit_to_release', subjectType: 'land_unit', subjectId: unitId };
    for (const { userId } of await managersOf(em, zoneCode)) {
      await this.notices.tell(em, { ...about, userId, params: inWords(unitKind, area), dedupeKey: key });
    }
  }
}
