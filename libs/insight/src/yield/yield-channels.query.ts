import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { dateText } from '#platform/database/sql-text.js';
import { InvestorSight } from '#promotion/claims/investor-sight.js';
import { eventColumnsAt, eventsAt } from '#promotion/events/event-rows.js';
import { EventsQuery } from '#promotion/events/events.query.js';
import { LEAD_SOURCE_NAMES, type LeadSource } from '#promotion/leads/domain/lead-source.js';
import type { YieldEvent, YieldQuery } from './dto/yield.dto.js';

/** Something leads come through: an event, a source, an intermediary, a team. */
export interface Channel {
  key: string;
  nameZh: string;
  nameEn: string;
  event: Omit<YieldEvent, 'costPerSigned'> | null;
}

type EventRow = Channel & Omit<YieldEvent, 'invited' | 'attended' | 'walkIns' | 'costPerSigned'>;

const channelOf = (
  { key, nameZh, nameEn, ...event }: Omit<EventRow, 'event'>,
  guests: Pick<YieldEvent, 'invited' | 'attended' | 'walkIns'>,
): Channel => ({ key, nameZh, nameEn, event: { ...event, ...guests } });

/** What the channels are called. What the reader may not know has no name here. */
@Injectable()
export class YieldChannels {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sight: InvestorSight,
    private readonly events: EventsQuery,
  ) {}

  /** The channels of these keys; of events all of the period, since a fair that brought nothing is an answer, too. */
  of(actor: Actor, query: YieldQuery, keys: readonly string[]): Promise<Channel[]> {
    if (query.by === 'event') return this.eventsOf(actor, query, keys);
    if (query.by === 'intermediary') return this.intermediaries(actor, keys);
    if (query.by === 'team') return this.teams(keys);
    const sources = keys.map((key) => ({ key, names: LEAD_SOURCE_NAMES[key as LeadSource] }));
    return Promise.resolve(sources.map(({ key, names }) => ({ key, nameZh: names.zh, nameEn: names.en, event: null })));
  }

  private async eventsOf(
    actor: Actor,
    { from, to, eventId, knownAt }: YieldQuery,
    withLeads: readonly string[],
  ): Promise<Channel[]> {
    const where = new Where();
    const moment = where.moment(knownAt);
    where.when(from, 'e.from_on >= ?::date').when(to, 'e.from_on <= ?::date').when(eventId, 'e.id = ?::uuid');
    if (eventId === undefined) where.add(`e.state <> 'cancelled' OR e.id = ANY(?::uuid[])`, [...withLeads]);
    rowFilter(where, actor, 'event.read', eventColumnsAt(moment));
    const em = this.dataSource.manager;
    const rows: EventRow[] = await em.query(
      `SELECT e.id AS key, e.name AS "nameZh", e.name AS "nameEn", e.kind, e.state, ${dateText('e.from_on')} AS "fromOn",
              e.spent, e.sample
         FROM ${eventsAt(moment)} WHERE ${where.toString()} ORDER BY e.from_on DESC, e.id`,
      where.params,
    );
    const ids = rows.map((row) => row.key);
    const guests = await this.events.guestCounts(em, actor, ids, knownAt);
    return rows.map((row) => {
      const { invited = 0, attended = 0, walkIns = 0 } = guests.get(row.key) ?? {};
      return channelOf(row, { invited, attended, walkIns });
    });
  }

  private async intermediaries(actor: Actor, ids: readonly string[]): Promise<Channel[]> {
    const em = this.dataSource.manager;
    const known = await this.sight.known(em, actor, ids);
    return this.named(
      `SELECT id AS key, name AS "nameZh", name AS "nameEn" FROM investors WHERE id = ANY($1::uuid[])`,
      [...known],
    );
  }

  private teams(ids: readonly string[]): Promise<Channel[]> {
    return this.named(
      `SELECT id AS key, name_zh AS "nameZh", name_en AS "nameEn" FROM teams WHERE id = ANY($1::uuid[])`,
      ids,
    );
  }

  private async named(statement: string, ids: readonly string[]): Promise<Channel[]> {
    const rows: Omit<Channel, 'event'>[] = await this.dataSource.query(statement, [ids]);
    return rows.map((row) => ({ ...row, event: null }));
  }
}
