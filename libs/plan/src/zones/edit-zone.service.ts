import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { namesOf, normalisedName } from '../domain/zone-name.js';
import { planErrors } from '../plan.errors.js';
import { Zone } from './zone.entity.js';
import type { EditZone, ZoneView } from './zones.dto.js';
import { ZonesQuery } from './zones.query.js';

/** Changes a zone's names or switches it on and off. From then on the row is the office's own: no load touches it. */
@Injectable()
export class EditZoneService {
  constructor(
    private readonly transactions: Transactions,
    private readonly zones: ZonesQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async edit(actor: Actor, code: string, version: number, edit: EditZone): Promise<ZoneView> {
    return this.transactions.run(async (em) => {
      // Names are unique across the whole tree, which no constraint can say: one editor at a time.
      await em.query('LOCK TABLE zones IN SHARE ROW EXCLUSIVE MODE');
      const before = await this.zones.list(true, em);
      const zone = before.find((row) => row.code === code);
      if (zone === undefined) throw planErrors('plan.zone_not_found', { code });
      const changed = { ...zone, ...present(edit) };
      assertNamesFree(changed, before);
      assertTreeSound(changed, before);
      await this.write(em, code, version, edit);
      await this.audit.record(em, actor, {
        action: 'zone.edited',
        subjectType: 'zone',
        subjectId: code,
        detail: { ...present(edit) },
      });
      const after = await this.zones.one(code, em);
      if (after === null) throw planErrors('plan.zone_not_found', { code });
      return after;
    });
  }

  private async write(em: EntityManager, code: string, version: number, edit: EditZone): Promise<void> {
    const patch = { ...present(edit), version: version + 1, editedAt: this.clock.now() };
    const { affected } = await em.update(Zone, { code, version }, patch);
    if (affected !== 1) throw platformErrors('record.stale');
  }
}

/** Only what the client sent; none of these fields can be cleared, so null means nothing. */
function present(edit: EditZone): Partial<Pick<ZoneView, 'nameZh' | 'nameEn' | 'aliases' | 'active'>> {
  return {
    ...(edit.nameZh != null && { nameZh: edit.nameZh }),
    ...(edit.nameEn != null && { nameEn: edit.nameEn }),
    ...(edit.aliases != null && { aliases: [...new Set(edit.aliases)] }),
    ...(edit.active != null && { active: edit.active }),
  };
}

function assertNamesFree(changed: ZoneView, zones: ZoneView[]): void {
  const others = zones.filter((zone) => zone.code !== changed.code);
  const problems = (['nameZh', 'nameEn', 'aliases'] as const).flatMap((field) =>
    [changed[field]].flat().flatMap((name) => {
      const holder = others.find((zone) => namesOf(zone).includes(normalisedName(name)));
      return holder === undefined
        ? []
        : [{ field, code: 'plan.zone_name_taken', params: { name, zone: holder.nameZh } }];
    }),
  );
  if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
}

function assertTreeSound(changed: ZoneView, zones: ZoneView[]): void {
  if (!changed.active) {
    const inside = zones.filter((zone) => zone.parentCode === changed.code && zone.active).length;
    if (inside > 0) throw planErrors('plan.zone_holds_others', { count: inside });
    return;
  }
  const parent = zones.find((zone) => zone.code === changed.parentCode);
  if (parent !== undefined && !parent.active) throw planErrors('plan.zone_parent_off', { zone: parent.nameZh });
}
