import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { projectAt } from '#landing/projects/projects-then.sql.js';
import { unchanged } from '#platform/database/kept-states.sql.js';
import { Where } from '#platform/database/sql.js';
import { leadsAt } from '#promotion/leads/leads-then.sql.js';
import { LEAD_PARTS, LEAD_RUNGS, type LeadRung } from '../funnel/captured-leads.sql.js';
import { COHORT_MONTHS, fate, signedLately, signings } from '../funnel/domain/cohorts.js';
import { partOf, type Travelled } from '../funnel/domain/funnel.js';
import { staysIn } from '../funnel/domain/time-in-stage.js';
import { type FlowGroupQuery, UNNAMED } from '../funnel/dto/flow.dto.js';
import { FlowFacts, type Moment, type Period } from '../funnel/flow-facts.query.js';
import { enteredBetween, FlowQueries, ofKey } from '../funnel/flow.query.js';
import { basis } from './bases.query.js';
import type { OpenCohortQuery, OpenFunnelQuery, OpenSignedLatelyQuery, OpenTimesQuery } from './dto/open-flow.dto.js';
import type { OpenedFigure, OpenQuery } from './dto/opened.dto.js';
import { openedPage, type OpenedSource } from './opened-page.js';

/** A project as a figure counts it: its day, what the figure says of it (otherwise its stage), and what it adds. */
interface Counted {
  id: string;
  on: string | null;
  amount: string | number | null;
  note?: string;
}

const isOfLeads = (stage: OpenFunnelQuery['stage']): stage is LeadRung => LEAD_RUNGS.some((each) => each === stage);

/** Opens funnel, cohorts and times: the leads and projects, found by the very rule that counted them. */
@Injectable()
export class OpenFlow {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: FlowFacts,
    private readonly flow: FlowQueries,
  ) {}

  async funnel(actor: Actor, query: OpenFunnelQuery): Promise<OpenedFigure> {
    const { stage, part, measure = 'planned' } = query;
    if (isOfLeads(stage)) return this.leads(actor, stage, query);
    const { projects, from, to, moment } = await this.projects(actor, query);
    const counted = enteredBetween(projects, 'negotiation', from, to).flatMap((project): Counted[] => {
      const found = partOf(project, stage);
      if (found === null || (part !== 'entered' && part !== found)) return [];
      return [{ id: project.id, on: project.reached[stage], amount: project[measure] }];
    });
    return this.list(counted, moment, query);
  }

  async cohort(actor: Actor, query: OpenCohortQuery): Promise<OpenedFigure> {
    const { quarter, rung, fate: asked = 'due' } = query;
    const { projects, moment } = await this.projects(actor, query);
    const months = COHORT_MONTHS.find((each) => each === query.months) ?? 12;
    const counted = signings(projects, quarter, quarter).flatMap((one): Counted[] => {
      const { id, signedOn: on, contracted: amount } = one;
      if (rung === undefined) return [{ id, on, amount }];
      const note = fate(one, rung, months, moment.asOf);
      return note === 'open' || (asked !== 'due' && asked !== note) ? [] : [{ id, on, amount, note }];
    });
    return this.list(counted, moment, query);
  }

  async signedLately(actor: Actor, query: OpenSignedLatelyQuery): Promise<OpenedFigure> {
    const { projects, moment } = await this.projects(actor, query);
    const counted = signedLately(projects, moment.asOf)
      .filter(({ event }) => query.started !== true || event)
      .map(({ id, from: on, days, event }) => ({ id, on, amount: days, note: event ? 'started' : 'not_started' }));
    return this.days(counted, moment, query);
  }

  /** Longest first: those that hang. */
  async times(actor: Actor, query: OpenTimesQuery): Promise<OpenedFigure> {
    const { stage, part = 'all', fromDay = 0, onDay } = query;
    const { projects, from, to, moment } = await this.projects(actor, query);
    const counted = staysIn(enteredBetween(projects, stage, from, to), stage)
      .filter(({ event }) => part === 'all' || event === (part === 'went_on'))
      .filter(({ days }) => days >= fromDay && (onDay === undefined || days === onDay))
      .map(({ id, from: on, days, event }) => ({ id, on, amount: days, note: event ? 'went_on' : 'watched' }));
    return this.days(counted, moment, query);
  }

  private async projects(actor: Actor, query: FlowGroupQuery): Promise<Period & { projects: Travelled[] }> {
    const asked = this.flow.asked(query);
    return { ...asked, projects: ofKey(await this.facts.projects(actor, asked.by, asked.moment), query.key) };
  }

  private async leads(actor: Actor, stage: LeadRung, query: OpenFunnelQuery): Promise<OpenedFigure> {
    const asked = this.flow.asked(query);
    const where = new Where();
    const captured = this.facts.leadSource(actor, where, asked);
    const moment = where.moment(asked.moment.past ? asked.moment.knownAt : undefined);
    if (captured === null) return this.list([], asked.moment, query);
    const conditions = new Where(where.params).when(query.key, `COALESCE(c.key, '${UNNAMED}') = ?`);
    const sql = `
      SELECT l.id AS row_id, 'lead' AS kind, l.id::text AS id, NULL::uuid AS project_id, l.code, l.title AS name,
             l.state AS note, l.zone_code, TRUE AS visible, l.captured_on AS "on", NULL::integer AS days,
             c.planned AS amount, 1 AS counts
        FROM ${captured} JOIN ${leadsAt(moment)} ON l.${unchanged('id', moment)} = c.id
       WHERE ${LEAD_PARTS[stage][query.part]} AND ${conditions.toString()}`;
    return openedPage(this.dataSource.manager, { sql, where: conditions, sort: '-amount', basis: [] }, query);
  }

  private list(counted: readonly Counted[], moment: Moment, query: OpenQuery): Promise<OpenedFigure> {
    const source = countedProjects(counted, moment);
    return openedPage(
      this.dataSource.manager,
      { ...source, sort: '-amount', basis: [basis('count_once')] },
      { cursor: query.cursor, limit: query.limit },
    );
  }

  private async days(counted: readonly Counted[], moment: Moment, query: OpenQuery): Promise<OpenedFigure> {
    return { ...(await this.list(counted, moment, query)), unit: 'days' };
  }
}

/** They were counted within the reader's rights. */
function countedProjects(counted: readonly Counted[], { knownAt, past }: Moment): Pick<OpenedSource, 'sql' | 'where'> {
  const where = new Where([JSON.stringify(counted)]);
  const moment = where.moment(past ? knownAt : undefined);
  const sql = `
    SELECT part.id AS row_id, 'project' AS kind, p.id::text AS id, p.id AS project_id, p.code, p.name,
           COALESCE(part.note, p.stage) AS note, p.zone_code, TRUE AS visible, part."on", NULL::integer AS days,
           part.amount, 1 AS counts
      FROM jsonb_to_recordset($1::jsonb) AS part (id uuid, "on" date, note text, amount numeric)
      JOIN ${projectAt('part.id', moment)}`;
  return { sql, where };
}
