import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow, type RowColumns, rowFilter } from '#access/policy/row-scope.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { keptAt } from '#platform/database/kept-states.sql.js';
import type { Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { InvestorSight } from '../claims/investor-sight.js';
import { EventGuest, PromotionEvent } from './event.entities.js';
import { eventErrors } from './events.errors.js';

/** For rowFilter over `promotion_events e`. */
export const EVENT_ROW = { owner: 'e.owner_id', team: 'e.team_id', zone: 'e.zone_code' };

/** Where events are read from, as `e`: now, or as they stood at a moment. */
export const eventsAt = (moment: MomentSql): string =>
  keptAt('promotion_events', 'e', moment, ['id', 'owner_id', 'team_id', 'zone_code']);

/** For rowFilter over `eventsAt(moment)`: rights are today's. */
export const eventColumnsAt = (moment: MomentSql): RowColumns =>
  moment === null ? EVENT_ROW : { owner: 'e.owner_id_now', team: 'e.team_id_now', zone: 'e.zone_code_now' };

/** The event, locked until the transaction ends, in the hands of somebody who may manage it. */
export async function lockManaged(em: EntityManager, actor: Actor, id: string): Promise<PromotionEvent> {
  const event = await em.findOne(PromotionEvent, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (event === null) throw platformErrors('record.not_found');
  await authorizeRow(em, actor, 'event.manage', event, 'event.read');
  return event;
}

/** A guest with its event, both locked, the event first. */
export async function lockGuest(
  em: EntityManager,
  actor: Actor,
  id: string,
): Promise<{ guest: EventGuest; event: PromotionEvent }> {
  const found = await em.findOneBy(EventGuest, { id });
  if (found === null) throw platformErrors('record.not_found');
  const event = await lockManaged(em, actor, found.eventId);
  const guest = await em.findOneBy(EventGuest, { id });
  if (guest === null) throw platformErrors('record.not_found');
  return { guest, event };
}

export function refuseCancelled({ state }: PromotionEvent): void {
  if (state === 'cancelled') throw eventErrors('event.cancelled');
}

/**
 * Narrows a statement over guests `g` of events `e` to those the reader may know (首报首谈): a company that is only a name
 * is nobody's secret; a registered one is shown as it is everywhere else. Who manages the event keeps its list as it
 * was typed, with nothing but the name of what is hidden from them.
 */
export function guestSight(where: Where, actor: Actor, sight: InvestorSight): Where {
  return where.either(
    (way) => way.add('g.investor_id IS NULL'),
    (way) => rowFilter(way, actor, 'event.manage', EVENT_ROW),
    (way) => sight.narrow(way, actor, 'g.investor_id'),
  );
}
