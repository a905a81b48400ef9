import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { addDays } from '#platform/clock/calendar.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { claimsAt } from '../claims/claims.query.js';
import { lastContact, leadColumnsAt } from '../leads/lead-list.source.js';
import { leadsAt } from '../leads/leads-then.sql.js';
import type { BoardRow } from './dto/assignment.dto.js';

/** A lead without contact for longer than this is quiet (follow-up every 14 days). */
const QUIET_DAYS = 14;
const LAPSING_DAYS = 7;

/** Who carries what: the leads one may read, by the person who works them. */
@Injectable()
export class TeamBoard {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  board(actor: Actor, knownAt?: string): Promise<BoardRow[]> {
    const today = dayOf(this.clock, knownAt);
    const where = new Where([addDays(today, -QUIET_DAYS), addDays(today, LAPSING_DAYS)]);
    const moment = where.moment(knownAt);
    rowFilter(where, actor, 'lead.read', leadColumnsAt(moment));
    return this.dataSource.query(
      `WITH mine AS (
         SELECT l.id, l.owner_id, l.state, l.planned_total, l.captured_on,
                l.state IN ('captured', 'screening') AS open
           FROM ${leadsAt(moment)} WHERE ${where.toString()} AND l.state <> 'merged'),
       counts AS (
         SELECT owner_id, jsonb_agg(jsonb_build_object('state', state, 'count', n, 'plannedTotal', total::text) ORDER BY state) AS states
           FROM (SELECT owner_id, state, count(*)::int AS n, COALESCE(sum(planned_total), 0)::numeric(38,2) AS total
                   FROM mine GROUP BY owner_id, state) s GROUP BY owner_id)
       SELECT u.id AS "ownerId", u.name AS "ownerName", u.status = 'active' AS active, t.name_zh AS "teamNameZh",
              t.name_en AS "teamNameEn", c.states,
              (SELECT count(*)::int FROM mine w WHERE w.owner_id = u.id AND w.open) AS open,
              (SELECT count(*)::int FROM mine w WHERE w.owner_id = u.id AND w.open AND COALESCE(
                 ${lastContact('w.id', moment)}, w.captured_on) < $1::date) AS quiet,
              (SELECT count(*)::int FROM ${claimsAt(moment, 'k')} JOIN mine w ON w.id = k.lead_id
                WHERE w.owner_id = u.id AND k.state = 'held' AND k.until <= $2::date) AS lapsing
         FROM counts c JOIN users u ON u.id = c.owner_id LEFT JOIN teams t ON t.id = u.team_id
        ORDER BY t.code NULLS LAST, u.name COLLATE "zh-x-icu", u.id`,
      where.params,
    );
  }
}
