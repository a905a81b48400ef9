import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { contains, Where } from '#platform/database/sql.js';
import { BY_PINYIN } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { InvestorSight } from '../claims/investor-sight.js';
import { maskPhone } from '../investors/domain/mask-contact.js';
import { leadColumnsAt } from '../leads/lead-list.source.js';
import { leadsAt } from '../leads/leads-then.sql.js';
import { guestState } from './domain/promotion-event.js';
import type { GuestPage, GuestsAsked, GuestView } from './dto/guest.dto.js';
import { guestSight } from './event-rows.js';
import { EventsQuery } from './events.query.js';
import { guestsAt, personAt } from './guests-then.sql.js';

type GuestRow = Omit<GuestView, 'state' | 'leadId'>;

/** The person is that of today, by the rules of today. */
const rowAt = (moment: MomentSql): string => {
  const who = personAt(moment);
  return `
  g.id, g.event_id AS "eventId", g.company, g.investor_id AS "investorId",
  CASE WHEN c.id IS NULL THEN ${who}.person ELSE NULLIF(c.name, '') END AS person,
  COALESCE(${who}.person_title, c.title) AS "personTitle", COALESCE(${who}.phone, c.phone) AS phone,
  COALESCE(c.erased_at IS NOT NULL, FALSE) AS "personErased", c.id IS NOT NULL AS "isContact",
  g.answer, g.attendance, g.walk_in AS "walkIn", g.version`;
};

const fromAt = (moment: MomentSql, events: string): string => `${guestsAt(moment, events)}
  JOIN promotion_events e ON e.id = g.event_id LEFT JOIN contacts c ON c.id = ${personAt(moment)}.contact_id`;

/** Who was invited and who came. */
@Injectable()
export class GuestsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: EventsQuery,
    private readonly sight: InvestorSight,
  ) {}

  /** With a moment: who had been invited by then, and had answered and come, of the companies one may know today. */
  async list(actor: Actor, eventId: string, query: GuestsAsked): Promise<GuestPage> {
    await this.events.one(actor, eventId, query.knownAt);
    const em = this.dataSource.manager;
    const where = new Where();
    const moment = where.moment(query.knownAt);
    const from = fromAt(moment, moment === null ? '' : where.param([eventId]));
    where.add('g.event_id = ?::uuid', eventId).when(query.state, 'COALESCE(g.attendance, g.answer) = ANY(?)');
    if (query.q !== undefined) {
      const text = contains(query.q);
      where.add(`g.company ILIKE ? OR ${personAt(moment)}.person ILIKE ?`, text, text);
    }
    guestSight(where, actor, this.sight);
    const source = {
      select: rowAt(moment),
      from,
      where,
      id: 'g.id',
      sorts: { company: { sql: `g.company ${BY_PINYIN}`, type: 'text' as const } },
      defaultSort: 'company',
    };
    const page = await listPage<GuestRow>(em, source, query);
    return { ...page, items: await this.asSeen(em, actor, page.items, query.knownAt) };
  }

  /** One guest as the actor sees it, in the actor's own transaction. */
  async view(em: EntityManager, actor: Actor, id: string): Promise<GuestView> {
    const rows: GuestRow[] = await em.query(`SELECT ${rowAt(null)} FROM ${fromAt(null, '')} WHERE g.id = $1`, [id]);
    const [seen] = await this.asSeen(em, actor, rows);
    if (seen === undefined) throw platformErrors('record.not_found');
    return seen;
  }

  private async asSeen(em: EntityManager, actor: Actor, rows: GuestRow[], knownAt?: string): Promise<GuestView[]> {
    const investorIds = rows.map((row) => row.investorId).filter((id) => id !== null);
    const known = await this.sight.known(em, actor, investorIds);
    const leads = await leadsOf(em, actor, rows, knownAt);
    return rows.map((row) => {
      const hidden = row.investorId !== null && !known.has(row.investorId);
      const investorId = hidden ? null : row.investorId;
      // The person of a company one may not know is part of what one may not know.
      const person = hidden ? { person: null, personTitle: null, phone: null, personErased: false } : {};
      const shown = { ...row, ...person, investorId };
      return {
        ...shown,
        phone: shown.phone === null ? null : maskPhone(shown.phone),
        state: guestState(row.answer, row.attendance),
        leadId: investorId === null ? null : (leads.get(`${row.eventId} ${investorId}`) ?? null),
      };
    });
  }
}

/** The first lead each event brought of each company, of those the actor may read. */
async function leadsOf(
  em: EntityManager,
  actor: Actor,
  rows: readonly GuestRow[],
  knownAt?: string,
): Promise<Map<string, string>> {
  if (rows.length === 0 || !actor.can('lead.read')) return new Map();
  const eventIds = [...new Set(rows.map((row) => row.eventId))];
  const where = new Where();
  const moment = where.moment(knownAt);
  where.add(`l.event_id = ANY(?::uuid[]) AND l.state <> 'merged'`, eventIds);
  rowFilter(where, actor, 'lead.read', leadColumnsAt(moment));
  const found: { id: string; eventId: string; investorId: string }[] = await em.query(
    `SELECT DISTINCT ON (l.event_id, l.investor_id) l.id, l.event_id AS "eventId", l.investor_id AS "investorId"
       FROM ${leadsAt(moment)} WHERE ${where.toString()} ORDER BY l.event_id, l.investor_id, l.created_at, l.id`,
    where.params,
  );
  return new Map(found.map(({ id, eventId, investorId }) => [`${eventId} ${investorId}`, id]));
}
