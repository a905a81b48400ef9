import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asTheyStood, type Edited } from '#access/audit/edited-then.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow, rowFilter } from '#access/policy/row-scope.js';
import { addDays } from '#platform/clock/calendar.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { knownBy } from '#platform/database/as-of.sql.js';
import { keptAt, unchanged } from '#platform/database/kept-states.sql.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { leadColumnsAt } from '../leads/lead-list.source.js';
import { leadsAt } from '../leads/leads-then.sql.js';
import { Lead } from '../leads/lead.entity.js';
import type { ClockRuleView, ClockView, DueAsked, DuePage, DueRow } from './dto/clock.dto.js';

const SOON_DAYS = 7;

const EDITED: Edited<ClockRuleView> = {
  subjectType: 'clock_rule',
  subjectOf: ({ code }) => code,
  action: 'clock.rule_edited',
};

@Injectable()
export class ClocksQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async rules(em = this.dataSource.manager, knownAt?: string): Promise<ClockRuleView[]> {
    const rules: ClockRuleView[] = await em.query(
      `SELECT code, days, unit, remind_before AS "remindBefore", major_from AS "majorFrom", source, version
         FROM clock_rules ORDER BY array_position('{answer,screening,screening_major,referrer,follow_up}'::text[], code)`,
    );
    return asTheyStood(em, rules, EDITED, knownAt);
  }

  /** What is overdue or due soon, of the leads one may read; as of a past moment what was so on its day. */
  due(actor: Actor, query: DueAsked): Promise<DuePage> {
    const today = dayOf(this.clock, query.knownAt);
    const where = new Where();
    const moment = where.moment(query.knownAt);
    rowFilter(where, actor, 'lead.read', leadColumnsAt(moment));
    if (query.list === 'paused') where.add(`c.state = 'paused'`);
    else {
      where.add(
        `c.state = 'running' AND c.due_on <= ?::date`,
        addDays(today, query.list === 'overdue' ? -1 : SOON_DAYS),
      );
      if (query.list === 'due') where.add('c.due_on >= ?::date', today);
    }
    const source = {
      select: `c.id, c.rule_code AS code, c.lead_id AS "leadId", l.title AS "leadTitle", l.code AS "leadCode",
               o.name AS "ownerName", c.due_on::text AS "dueOn", c.state = 'running' AND c.due_on < '${today}'::date AS overdue,
               c.state = 'paused' AS paused`,
      from: `${keptAt('lead_clocks', 'c', moment, ['lead_id'])}
        JOIN ${leadsAt(moment)} ON l.${unchanged('id', moment)} = c.${unchanged('lead_id', moment)}
        JOIN users o ON o.id = l.owner_id`,
      where,
      id: 'c.id',
      sorts: { dueOn: { sql: 'c.due_on', type: 'date' as const } },
      defaultSort: 'dueOn',
    };
    return listPage<DueRow>(this.dataSource.manager, source, query);
  }

  async forReader(actor: Actor, leadId: string, knownAt?: string): Promise<ClockView[]> {
    const em = this.dataSource.manager;
    const lead = await em.findOneBy(Lead, { id: leadId });
    if (lead === null) throw platformErrors('record.not_found');
    await authorizeRow(em, actor, 'lead.read', lead, 'lead.read');
    return this.ofLead(em, leadId, knownAt);
  }

  ofLead(em: EntityManager, leadId: string, knownAt?: string): Promise<ClockView[]> {
    const where = new Where([leadId, dayOf(this.clock, knownAt)]);
    const moment = where.moment(knownAt);
    return em.query(
      `SELECT c.id, c.rule_code AS code, c.state, c.started_on::text AS "startedOn", c.due_on::text AS "dueOn",
              c.paused_on::text AS "pausedOn", c.ended_on::text AS "endedOn",
              EXISTS (SELECT 1 FROM clock_events b WHERE b.clock_id = c.id AND b.kind = 'breached' AND ${knownBy('b', moment)}) AS breached,
              c.state = 'running' AND c.due_on < $2::date AS overdue,
              (SELECT jsonb_agg(jsonb_build_object('kind', e.kind, 'dueOn', e.due_on, 'reason', e.reason, 'byName', u.name,
                        'at', ${instantText('e.recorded_at')}) ORDER BY e.id)
                 FROM clock_events e LEFT JOIN users u ON u.id = e."by"
                WHERE e.clock_id = c.id AND ${knownBy('e', moment)}) AS steps
         FROM ${keptAt('lead_clocks', 'c', moment, ['lead_id'])} WHERE c.${unchanged('lead_id', moment)} = $1 ORDER BY (c.state IN ('met', 'cancelled')), c.due_on, c.id`,
      where.params,
    );
  }
}
