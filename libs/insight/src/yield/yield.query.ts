import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { privyFilter, rowFilter } from '#access/policy/row-scope.js';
import { PROJECT_COLUMNS } from '#landing/projects/project-rows.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Where } from '#platform/database/sql.js';
import { share } from '#platform/money/money.js';
import { leadConditions } from '#promotion/leads/lead-list.source.js';
import type { YieldFigures, YieldQuery, YieldRow, YieldTable } from './dto/yield.dto.js';
import { type Channel, YieldChannels } from './yield-channels.query.js';
import { type FigureRow, figuresOf, figuresSql } from './yield-figures.sql.js';

/** What each channel brought: read from leads, projects and the ledger, within the reader's rights to each. */
@Injectable()
export class YieldQueries {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly channels: YieldChannels,
  ) {}

  async table(actor: Actor, query: YieldQuery): Promise<YieldTable> {
    const found = await this.figures(actor, query);
    const groups = new Map(found.filter((row) => !row.whole).map((row) => [row.key, row]));
    const keys = [...groups.keys()].filter((key) => key !== null);
    const channels = await this.channels.of(actor, query, keys);
    const partial = !actor.scopes('lead.read').includes('all');
    const rows = channels.map((channel) => rowOf(channel, figuresOf(groups.get(channel.key)), partial));
    // What the rows above do not name: no team, an intermediary the reader may not know.
    const named = new Set(channels.map((channel) => channel.key));
    for (const [key, group] of groups) {
      if (key !== null && named.has(key)) continue;
      rows.push({ key: null, nameZh: null, nameEn: null, event: null, ...figuresOf(group) });
    }
    const whole = found.find((row) => row.whole);
    return { by: query.by, rows: rows.sort(order), total: figuresOf(whole), partial };
  }

  private figures(actor: Actor, query: YieldQuery): Promise<FigureRow[]> {
    const { by, from, to, industryCode, zoneCode, eventId } = query;
    // An event is counted whole, however long after it a lead came; its own day decides about the period.
    const period = by === 'event' ? {} : { capturedFrom: from, capturedTo: to };
    const where = leadConditions(actor, { industryCode, zoneCode, eventId, ...period });
    if (by === 'intermediary') where.add('l.intermediary_id IS NOT NULL');
    if (by === 'event') {
      where.exists('promotion_events e', (inner) =>
        inner.add('e.id = l.event_id').when(from, 'e.from_on >= ?::date').when(to, 'e.from_on <= ?::date'),
      );
    }
    // A channel of one lead would tell whose a confidential project is.
    const projects = privyFilter(
      rowFilter(new Where(where.params), actor, 'project.read', PROJECT_COLUMNS),
      actor,
      PROJECT_COLUMNS,
    );
    return this.reads.query(figuresSql(by, where.toString(), projects.toString()), projects.params);
  }
}

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
