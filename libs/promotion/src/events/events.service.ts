import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import { Clock } from '#platform/clock/clock.js';
import { changesOf } from '#platform/database/changes.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { add } from '#platform/money/money.js';
import { EVENT_STATE_NAMES, type EventState, mayMarkAttendance, nextEventStates } from './domain/promotion-event.js';
import type { CancelEvent, EditEvent, EventFields, EventView, HoldEvent, PlanEventBody } from './dto/event.dto.js';
import { PromotionEvent } from './event.entities.js';
import { lockManaged } from './event-rows.js';
import { keepGuests } from './guests-then.sql.js';
import { eventErrors } from './events.errors.js';
import { EventsQuery } from './events.query.js';

interface Seen {
  id: string;
  version: number;
}

/** Planning an event, correcting it, and what became of it. */
@Injectable()
export class EventsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: EventsQuery,
    private readonly plan: PlanLookup,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, key: string | null, body: PlanEventBody): Promise<EventView> {
    return this.transactions.once({ actorId: actor.userId, key, action: 'event.create', body }, async (em) => {
      await this.plan.assertCodes(em, { zoneCode: body.zoneCode });
      const now = this.clock.now();
      const { toOn, teamId, ...rest } = body;
      const inserted = await em.insert(PromotionEvent, {
        ...withoutUndefined(exact(rest)),
        toOn: toOn ?? body.fromOn,
        ownerId: actor.userId,
        teamId: teamId ?? actor.teamId,
        createdAt: now,
        updatedAt: now,
      });
      const id = String(inserted.identifiers[0]?.['id']);
      await keepStates(em, 'promotion_events', [id], now);
      await this.record(em, actor, 'event.created', id, { name: body.name, fromOn: body.fromOn });
      return this.query.view(em, actor, id);
    });
  }

  edit(actor: Actor, { id, version }: Seen, body: EditEvent): Promise<EventView> {
    return this.transactions.run(async (em) => {
      const before = await this.open(em, actor, { id, version });
      const { patch, changes } = changesOf(before, exact(body));
      if (changes.length === 0) return this.query.view(em, actor, id);
      if (patch.zoneCode) await this.plan.assertCodes(em, { zoneCode: patch.zoneCode });
      await this.write(em, before, patch as Partial<PromotionEvent>);
      await this.record(em, actor, 'event.edited', id, { changes });
      return this.query.view(em, actor, id);
    });
  }

  /** It took place: whoever has not come by now was absent; a later correction of single guests stays possible. */
  hold(actor: Actor, seen: Seen, { spent }: HoldEvent): Promise<EventView> {
    return this.transactions.run(async (em) => {
      const before = await this.open(em, actor, seen);
      refuseMove(before.state, 'held');
      if (!mayMarkAttendance(before, this.clock.today())) {
        throw eventErrors('event.not_begun', { fromOn: before.fromOn });
      }
      await this.write(em, before, { state: 'held', ...(spent ? { spent: add(spent) } : {}) });
      const now = this.clock.now();
      const [absent]: [{ id: string }[], number] = await em.query(
        `UPDATE event_guests SET attendance = 'absent', version = version + 1, updated_at = $2
          WHERE event_id = $1 AND attendance IS NULL AND answer <> 'declined' RETURNING id`,
        [seen.id, now],
      );
      const ids = absent.map(({ id }) => id);
      await keepGuests(em, ids, now);
      await this.record(em, actor, 'event.held', seen.id, spent ? { spent: add(spent) } : {});
      return this.query.view(em, actor, seen.id);
    });
  }

  cancel(actor: Actor, seen: Seen, { reason }: CancelEvent): Promise<EventView> {
    return this.move(actor, seen, 'cancelled', 'event.cancelled', { reason }, { cancelReason: reason });
  }

  /** Takes the holding or the cancelling back. */
  reopen(actor: Actor, seen: Seen): Promise<EventView> {
    return this.move(actor, seen, 'planned', 'event.reopened', {}, { cancelReason: null });
  }

  private move(
    actor: Actor,
    seen: Seen,
    to: EventState,
    action: AuditAction,
    detail: Record<string, unknown>,
    patch: Partial<PromotionEvent>,
  ): Promise<EventView> {
    return this.transactions.run(async (em) => {
      const before = await this.open(em, actor, seen);
      refuseMove(before.state, to);
      await this.write(em, before, { ...patch, state: to });
      await this.record(em, actor, action, seen.id, detail);
      return this.query.view(em, actor, seen.id);
    });
  }

  private async open(em: EntityManager, actor: Actor, { id, version }: Seen): Promise<PromotionEvent> {
    const event = await lockManaged(em, actor, id);
    if (event.version !== version) throw platformErrors('record.stale');
    return event;
  }

  /** The row is locked by whoever calls. */
  private async write(em: EntityManager, before: PromotionEvent, patch: Partial<PromotionEvent>): Promise<void> {
    const { id, version } = before;
    const now = this.clock.now();
    await em.update(PromotionEvent, { id, version }, { ...patch, version: version + 1, updatedAt: now });
    await keepStates(em, 'promotion_events', [id], now);
  }

  private async record(
    em: EntityManager,
    actor: Actor,
    action: AuditAction,
    id: string,
    detail: object,
  ): Promise<void> {
    await this.audit.record(em, actor, { action, subjectType: 'event', subjectId: id, detail: { ...detail } });
  }
}

function refuseMove(from: EventState, to: EventState): void {
  if (nextEventStates(from).includes(to)) return;
  const [one, other] = [EVENT_STATE_NAMES[from], EVENT_STATE_NAMES[to]];
  throw eventErrors('event.transition_refused', { from: one.en, to: other.en, fromZh: one.zh, toZh: other.zh });
}

/** Amounts as they are stored, so that an edit that changes nothing is seen to change nothing. */
function exact<Fields extends EventFields>(fields: Fields): Fields {
  const { budget, spent } = fields;
  return { ...fields, budget: budget ? add(budget) : budget, spent: spent ? add(spent) : spent };
}

function withoutUndefined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
