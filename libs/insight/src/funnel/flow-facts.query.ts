import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { privyFilter, rowFilter } from '#access/policy/row-scope.js';
import { countsOnce } from '#landing/projects/count-once.sql.js';
import { STANDING } from '#landing/projects/domain/project-status.js';
import { projectColumnsAt, projectsAt } from '#landing/projects/projects-then.sql.js';
import { businessDate, Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { dateText } from '#platform/database/sql-text.js';
import type { Money } from '#platform/money/money.js';
import { leadConditions } from '#promotion/leads/lead-list.source.js';
import { leadsAt } from '#promotion/leads/leads-then.sql.js';
import { capturedLeads, LEAD_PARTS } from './captured-leads.sql.js';
import type { Travelled } from './domain/funnel.js';
import { journeyOf, type ProjectWay, type StageMove } from './domain/journey.js';
import { firstDayOfQuarter, lastDayOfQuarter } from './domain/quarter.js';
import { type FlowGroup, LEAD_KEYS, projectKey } from './flow-groups.sql.js';

/** The moment asked of: what was recorded by `knownAt`, of the days up to `asOf`. */
export interface Moment {
  knownAt: string;
  asOf: string;
  /** Asked of a past moment: names and amounts are of then, too. */
  past: boolean;
}

/** Which quarters, told apart by what, as known when. */
export interface Period {
  by: FlowGroup;
  from: string;
  to: string;
  moment: Moment;
}

interface WayRow {
  id: string;
  key: string | null;
  planned: Money | null;
  contracted: Money | null;
  moves: StageMove[] | null;
  endedOn: string | null;
}

/** Leads heard of in the period, by what they are told apart by. */
export interface LeadCounts {
  key: string | null;
  captured: number;
  capturedResting: number;
  capturedPlanned: Money;
  screened: number;
  screenedEnded: number;
  screenedPlanned: Money;
  accepted: number;
  acceptedPlanned: Money;
}

/** What funnel, cohorts and times are made of, within the reader's rights. */
@Injectable()
export class FlowFacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  moment(knownAt: string | undefined): Moment {
    const at = knownAt === undefined ? this.clock.now() : new Date(knownAt);
    return { knownAt: at.toISOString(), asOf: businessDate(at), past: knownAt !== undefined };
  }

  async projects(actor: Actor, by: FlowGroup, { knownAt, asOf, past }: Moment): Promise<Travelled[]> {
    const where = new Where();
    const [known, day] = [where.param(knownAt), where.param(asOf)];
    const standing = where.param(STANDING);
    const moment = past ? `${known}::timestamptz` : null;
    const columns = projectColumnsAt(moment);
    const privy = new Where(where.params);
    if (by === 'source') privyFilter(privy, actor, columns);
    const reach = rowFilter(new Where(privy.params), actor, 'project.read', columns);
    const rows: WayRow[] = await this.dataSource.query(
      `SELECT p.id, ${projectKey(by, day, known, privy.toString())} AS key, p.planned_total::text AS planned,
              p.contracted_amount::text AS contracted,
              (SELECT json_agg(json_build_object('stage', g.to_stage, 'on', ${dateText('g.effective_on')}) ORDER BY g.id)
                 FROM project_stage_log g WHERE g.project_id = p.id AND g.recorded_at <= ${known}::timestamptz AND g.effective_on <= ${day}::date) AS moves,
              (SELECT CASE WHEN s.to_status <> ALL(${standing}::text[]) THEN ${dateText('s.effective_on')} END
                 FROM status_changes s WHERE s.project_id = p.id AND s.recorded_at <= ${known}::timestamptz
                ORDER BY s.id DESC LIMIT 1) AS "endedOn"
         FROM ${projectsAt(moment)} WHERE ${countsOnce('p')} AND ${reach.toString()} ORDER BY p.id`,
      reach.params,
    );
    return rows.map(({ id, key, planned, contracted, moves, endedOn }) => {
      const way: ProjectWay = { moves: moves ?? [], endedOn };
      return { id, key, planned, contracted, ...journeyOf(way, asOf) };
    });
  }

  /** Empty where the reader reads no leads, and of construction modes, which leads have none of. */
  async leads(actor: Actor, by: FlowGroup, from: string, to: string, moment: Moment): Promise<LeadCounts[]> {
    const where = new Where();
    const source = this.leadSource(actor, where, { by, from, to, moment });
    if (source === null) return [];
    const sum = (of: string) => `COALESCE(sum(c.planned) FILTER (WHERE ${of}), 0)::numeric(38,2)::text`;
    const count = (of: string) => `(count(*) FILTER (WHERE ${of}))::integer`;
    const { captured, screening, accepted } = LEAD_PARTS;
    return this.dataSource.query(
      `SELECT c.key, ${count(captured.entered)} AS captured, ${sum(captured.entered)} AS "capturedPlanned",
              ${count(captured.ended)} AS "capturedResting",
              ${count(screening.entered)} AS screened, ${sum(screening.entered)} AS "screenedPlanned",
              ${count(screening.ended)} AS "screenedEnded",
              ${count(accepted.entered)} AS accepted, ${sum(accepted.entered)} AS "acceptedPlanned"
         FROM ${source} GROUP BY c.key`,
      where.params,
    );
  }

  /** The leads heard of in the period as `c`, their parameters in `where`; null where there are none to be told. */
  leadSource(actor: Actor, where: Where, { by, from, to, moment: { knownAt, past } }: Period): string | null {
    if (by === 'mode' || !actor.can('lead.read')) return null;
    const conditions = new Where(where.params);
    const moment = conditions.moment(past ? knownAt : undefined);
    const captured = { capturedFrom: firstDayOfQuarter(from), capturedTo: lastDayOfQuarter(to) };
    leadConditions(actor, captured, conditions, moment);
    const known = `${conditions.param(knownAt)}::timestamptz`;
    where.params.push(...conditions.params.slice(where.params.length));
    return capturedLeads(LEAD_KEYS[by], known, leadsAt(moment), conditions.toString());
  }

  /** What the keys are called. */
  async names(by: FlowGroup): Promise<Map<string, { nameZh: string; nameEn: string }>> {
    const table = { industry: 'industries', zone: 'zones', team: 'teams' } as const;
    if (by === 'source' || by === 'mode') return new Map();
    const rows: { key: string; nameZh: string; nameEn: string }[] = await this.dataSource.query(
      `SELECT ${by === 'team' ? 'id::text' : 'code'} AS key, name_zh AS "nameZh", name_en AS "nameEn" FROM ${table[by]}`,
    );
    return new Map(rows.map(({ key, ...names }) => [key, names]));
  }
}
