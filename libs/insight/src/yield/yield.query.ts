import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { privyFilter, rowFilter } from '#access/policy/row-scope.js';
import { projectColumnsAt } from '#landing/projects/projects-then.sql.js';
import { unchanged } from '#platform/database/kept-states.sql.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Where } from '#platform/database/sql.js';
import { share } from '#platform/money/money.js';
import { eventsAt } from '#promotion/events/event-rows.js';
import { leadConditions } from '#promotion/leads/lead-list.source.js';
import type { YieldFigures, YieldQuery, YieldRow, YieldTable } from './dto/yield.dto.js';
import { type Channel, YieldChannels } from './yield-channels.query.js';
import { type FigureRow, figuresOf, figuresSql, type YieldScope } from './yield-figures.sql.js';

/** What each channel brought: read from leads, projects and the ledger, within the reader's rights to each. */
@Injectable()
export class YieldQueries {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly channels: YieldChannels,
  ) {}

  async table(actor: Actor, query: YieldQuery): Promise<YieldTable> {
    const { knownAt } = query;
    let found = await this.figures(this.scope(actor, query), null, knownAt);
    const channels = await this.channels.of(actor, query, keysOf(found));
    // What the rows do not name is one row: no team, and the intermediaries the reader may not know.
    const named = new Set(channels.map((channel) => channel.key));
    const unnamed = found.filter(({ whole, key }) => !whole && (key === null || !named.has(key)));
    if (unnamed.length > 1) found = await this.figures(this.scope(actor, query), [...named], knownAt);
    const groups = new Map(found.filter((row) => !row.whole).map((row) => [row.key, row]));
    const partial = !actor.scopes('lead.read').includes('all');
    const rows = channels.map((channel) => rowOf(channel, figuresOf(groups.get(channel.key)), partial));
    for (const [key, group] of groups) {
      if (key !== null && named.has(key)) continue;
      rows.push({ key: null, nameZh: null, nameEn: null, event: null, ...figuresOf(group) });
    }
    const whole = found.find((row) => row.whole);
    return { by: query.by, rows: rows.sort(order), total: figuresOf(whole), partial };
  }

  /** The keys that have a row of their own. */
  async named(actor: Actor, query: YieldQuery): Promise<string[]> {
    const found = await this.figures(this.scope(actor, query), null, query.knownAt);
    return (await this.channels.of(actor, query, keysOf(found))).map((channel) => channel.key);
  }

  /** What is counted, within the reader's rights to each. */
  scope(actor: Actor, { by, from, to, industryCode, zoneCode, eventId, knownAt }: YieldQuery): YieldScope {
    const asked = new Where();
    const moment = asked.moment(knownAt);
    // An event is counted whole, however long after it a lead came; its own day decides about the period.
    const period = by === 'event' ? {} : { capturedFrom: from, capturedTo: to };
    const leads = leadConditions(actor, { industryCode, zoneCode, eventId, ...period }, asked, moment);
    if (by === 'intermediary') leads.add('l.intermediary_id IS NOT NULL');
    if (by === 'event') {
      leads.exists(eventsAt(moment), (inner) =>
        inner
          .add(`e.${unchanged('id', moment)} = l.event_id`)
          .when(from, 'e.from_on >= ?::date')
          .when(to, 'e.from_on <= ?::date'),
      );
    }
    // A channel of one lead would tell whose a confidential project is.
    const columns = projectColumnsAt(moment);
    const projects = privyFilter(rowFilter(new Where(leads.params), actor, 'project.read', columns), actor, columns);
    const where = new Where(projects.params);
    return { by, leads: leads.toString(), projects: projects.toString(), where, moment };
  }

  private figures(scope: YieldScope, named: readonly string[] | null, knownAt?: string): Promise<FigureRow[]> {
    const keys = named === null ? null : scope.where.param(named);
    return this.reads.query(figuresSql(scope, keys), scope.where.params, knownAt);
  }
}

const keysOf = (found: readonly FigureRow[]): string[] =>
  found.flatMap(({ whole, key }) => (whole || key === null ? [] : [key]));

function rowOf({ event, ...channel }: Channel, figures: YieldFigures, partial: boolean): YieldRow {
  if (event === null) return { ...channel, event, ...figures };
  // A part of the signings under the whole cost would make the event look dearer than it was.
  const whole = !partial && event.spent !== null && figures.signed > 0;
  const costPerSigned = whole ? share(event.spent!, figures.signed) : null;
  return { ...channel, event: { ...event, costPerSigned }, ...figures };
}

/** What brought the most on top, the unnamed last; events by their day. */
function order(one: YieldRow, other: YieldRow): number {
  if (one.event !== null && other.event !== null) return other.event.fromOn.localeCompare(one.event.fromOn);
  const unnamed = Number(one.key === null) - Number(other.key === null);
  return unnamed || other.signed - one.signed || other.leads - one.leads || one.key!.localeCompare(other.key ?? '');
}
