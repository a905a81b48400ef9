import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail, type HistoryEvent } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow, reachesRow, rowFilter } from '#access/policy/row-scope.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { unchanged, versionAt } from '#platform/database/kept-states.sql.js';
import { contains, Where } from '#platform/database/sql.js';
import { BY_PINYIN, dateText, instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { InvestorSight } from '../claims/investor-sight.js';
import { nextEventStates } from './domain/promotion-event.js';
import type { EventPage, EventsAsked, EventRow, EventView, GuestCounts } from './dto/event.dto.js';
import { eventColumnsAt, eventsAt, guestSight } from './event-rows.js';
import { guestsAt } from './guests-then.sql.js';

const rowAt = (moment: MomentSql): string => `
  e.id, e.name, e.kind, e.state, ${dateText('e.from_on')} AS "fromOn", ${dateText('e.to_on')} AS "toOn", e.place,
  e.home_region AS "homeRegion", e.zone_code AS "zoneCode", e.owner_id AS "ownerId", o.name AS "ownerName",
  e.team_id AS "teamId", t.name_zh AS "teamNameZh", t.name_en AS "teamNameEn", e.sample, ${versionAt('e', moment)} AS version`;

const fromAt = (moment: MomentSql): string =>
  `${eventsAt(moment)} JOIN users o ON o.id = e.owner_id LEFT JOIN teams t ON t.id = e.team_id`;

/** Beside an event of then, whose it is today. */
interface OwnersNow {
  ownerNow: string;
  teamNow: string | null;
  zoneNow: string | null;
}

const OWNERS = `, e.owner_id_now AS "ownerNow", e.team_id_now AS "teamNow", e.zone_code_now AS "zoneNow"`;

const viewAt = (moment: MomentSql): string => `
  SELECT ${rowAt(moment)}, e.budget, e.spent, e.note, e.cancel_reason AS "cancelReason",
         ${instantText('e.created_at')} AS "createdAt", ${instantText('e.updated_at')} AS "updatedAt"${moment === null ? '' : OWNERS}
    FROM ${fromAt(moment)} WHERE e.${unchanged('id', moment)} = $1`;

type ViewRow = Omit<EventView, 'nextStates' | 'guests' | 'may' | 'invited' | 'attended'>;

const NOBODY: GuestCounts = { invited: 0, accepted: 0, declined: 0, attended: 0, absent: 0, walkIns: 0 };

/** How guests of `event_guests g` stand; `g.walk_in` are apart. */
export const GUEST_COUNTS = `
  count(*) FILTER (WHERE NOT g.walk_in)::int AS invited,
  count(*) FILTER (WHERE NOT g.walk_in AND g.answer = 'accepted')::int AS accepted,
  count(*) FILTER (WHERE NOT g.walk_in AND g.answer = 'declined')::int AS declined,
  count(*) FILTER (WHERE NOT g.walk_in AND g.attendance = 'attended')::int AS attended,
  count(*) FILTER (WHERE NOT g.walk_in AND g.attendance = 'absent')::int AS absent,
  count(*) FILTER (WHERE g.walk_in AND g.attendance = 'attended')::int AS "walkIns"`;

@Injectable()
export class EventsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: ReadDataSource,
    private readonly sight: InvestorSight,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: EventsAsked): Promise<EventPage> {
    return this.reads.run((em) => this.page(em, actor, query), query.knownAt);
  }

  private async page(em: EntityManager, actor: Actor, query: EventsAsked): Promise<EventPage> {
    const where = new Where();
    const moment = where.moment(query.knownAt);
    where
      .when(query.state, 'e.state = ANY(?)')
      .when(query.kind, 'e.kind = ANY(?)')
      .when(query.zoneCode, 'e.zone_code IN (SELECT code FROM zone_descendants WHERE ancestor = ?)')
      .when(query.teamId, 'e.team_id = ?::uuid')
      .when(query.from, 'e.from_on >= ?::date')
      .when(query.to, 'e.from_on <= ?::date');
    if (query.q !== undefined) where.add('e.name ILIKE ? OR e.place ILIKE ?', contains(query.q), contains(query.q));
    rowFilter(where, actor, 'event.read', eventColumnsAt(moment));
    const today = `'${dayOf(this.clock, query.knownAt)}'::date`;
    const source = {
      select: rowAt(moment),
      from: fromAt(moment),
      where,
      id: 'e.id',
      sorts: {
        upcoming: {
          sql: `CASE WHEN e.to_on >= ${today} THEN e.from_on - ${today} ELSE 1000000 + (${today} - e.from_on) END`,
          type: 'integer' as const,
        },
        fromOn: { sql: 'e.from_on', type: 'date' as const },
        name: { sql: `e.name ${BY_PINYIN}`, type: 'text' as const },
      },
      defaultSort: 'upcoming',
    };
    const page = await listPage<Omit<EventRow, 'invited' | 'attended'>>(em, source, query);
    const ids = page.items.map((row) => row.id);
    const counts = await this.guestCounts(em, actor, ids, query.knownAt);
    return { ...page, items: page.items.map((row) => ({ ...row, ...shortCounts(counts.get(row.id)) })) };
  }

  async one(actor: Actor, id: string, knownAt?: string): Promise<EventView> {
    const em = this.dataSource.manager;
    if (knownAt !== undefined) return this.oneThen(em, actor, id, knownAt);
    const view = await this.view(em, actor, id);
    await authorizeRow(em, actor, 'event.read', view, 'event.read');
    return view;
  }

  /** As it was known at a moment: to be looked at alone. Rights to read are today's. */
  private async oneThen(em: EntityManager, actor: Actor, id: string, knownAt: string): Promise<EventView> {
    const where = new Where([id]);
    const rows: (ViewRow & OwnersNow)[] = await em.query(viewAt(where.moment(knownAt)), where.params);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    const { ownerNow: ownerId, teamNow: teamId, zoneNow: zoneCode, ...then } = rows[0];
    await authorizeRow(em, actor, 'event.read', { ownerId, teamId, zoneCode }, 'event.read');
    const guests = (await this.guestCounts(em, actor, [id], knownAt)).get(id) ?? NOBODY;
    return { ...then, ...shortCounts(guests), guests, nextStates: [], may: { manage: false } };
  }

  async view(em: EntityManager, actor: Actor, id: string): Promise<EventView> {
    const rows: ViewRow[] = await em.query(viewAt(null), [id]);
    const row = rows[0];
    if (row === undefined) throw platformErrors('record.not_found');
    const guests = (await this.guestCounts(em, actor, [id])).get(id) ?? NOBODY;
    return {
      ...row,
      ...shortCounts(guests),
      guests,
      nextStates: [...nextEventStates(row.state)],
      may: { manage: await reachesRow(em, actor, 'event.manage', row) },
    };
  }

  /** Of the guests the reader may know; an event without any is missing. */
  async guestCounts(
    em: EntityManager,
    actor: Actor,
    eventIds: readonly string[],
    knownAt?: string,
  ): Promise<Map<string, GuestCounts>> {
    if (eventIds.length === 0) return new Map();
    const where = new Where();
    const moment = where.moment(knownAt);
    const from = guestsAt(moment, moment === null ? '' : where.param([...eventIds]));
    guestSight(where.add('g.event_id = ANY(?::uuid[])', [...eventIds]), actor, this.sight);
    const rows: ({ id: string } & GuestCounts)[] = await em.query(
      `SELECT g.event_id AS id, ${GUEST_COUNTS} FROM ${from} JOIN promotion_events e ON e.id = g.event_id
        WHERE ${where.toString()} GROUP BY g.event_id`,
      where.params,
    );
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  }

  async history(actor: Actor, id: string, knownAt?: string): Promise<HistoryEvent[]> {
    await this.one(actor, id, knownAt);
    return this.audit.historyOf(this.dataSource.manager, 'event', id, { knownAt });
  }
}

function shortCounts(counts: GuestCounts = NOBODY): Pick<EventRow, 'invited' | 'attended'> {
  return { invited: counts.invited, attended: counts.attended + counts.walkIns };
}
