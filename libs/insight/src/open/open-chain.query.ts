import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import type { StageGroup } from '#landing/projects/domain/stage-group.js';
import { projectColumnsAt } from '#landing/projects/projects-then.sql.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Where } from '#platform/database/sql.js';
import { openLeads, standingAt } from '../chain/chain.query.js';
import { basis } from './bases.query.js';
import type { ChainFigure } from './domain/chain-figure.js';
import type { OpenChainQuery, OpenedFigure } from './dto/opened.dto.js';
import { openedPage } from './opened-page.js';

const GROUPS: Record<Exclude<ChainFigure, 'leads'>, readonly StageGroup[]> = {
  talks: ['talks'],
  signed: ['signed'],
  producing: ['producing'],
  settled: ['signed', 'producing'],
};

/** Opens the industry chain: of some segments the leads and talks the reader reaches, and what is signed of everybody. */
@Injectable()
export class OpenChain {
  constructor(private readonly reads: ReadDataSource) {}

  figure(actor: Actor, { figure, segments, knownAt, ...page }: OpenChainQuery): Promise<OpenedFigure> {
    const open = figure === 'leads' ? leads(actor, segments, knownAt) : projects(actor, figure, segments, knownAt);
    const rules = figure === 'leads' ? [] : [basis('count_once')];
    return this.reads.run((em) => openedPage(em, { ...open, sort: '-amount', basis: rules }, page), knownAt);
  }
}

function leads(actor: Actor, segments: readonly string[], knownAt?: string): { sql: string; where: Where } {
  const { from, where } = openLeads(actor, knownAt);
  where.add('l.segment_code = ANY(?)', segments);
  const sql = `
    SELECT l.id AS row_id, 'lead' AS kind, l.id::text AS id, NULL::uuid AS project_id, l.code, l.title AS name, l.state AS note,
           l.zone_code, TRUE AS visible, l.captured_on AS "on", NULL::integer AS days, l.planned_total AS amount, 1 AS counts
      FROM ${from} WHERE ${where.toString()}`;
  return { sql, where };
}

function projects(
  actor: Actor,
  figure: Exclude<ChainFigure, 'leads'>,
  segments: readonly string[],
  knownAt?: string,
): { sql: string; where: Where } {
  const { from, where, moment } = standingAt(GROUPS[figure], knownAt);
  where.add('p.segment_code = ANY(?)', segments);
  const mayRead = rowFilter(new Where(where.params), actor, 'project.read', projectColumnsAt(moment));
  // A talk the reader does not reach is not even counted.
  const counted = figure === 'talks' ? mayRead.toString() : 'TRUE';
  const sql = `
    SELECT p.id AS row_id, 'project' AS kind, p.id::text AS id, p.id AS project_id, p.code, p.name, p.stage AS note, p.zone_code,
           (${mayRead.toString()}) AS visible, p.stage_since AS "on", NULL::integer AS days, p.planned_total AS amount, 1 AS counts
      FROM ${from} WHERE ${where.toString()} AND (${counted})`;
  return { sql, where: new Where(mayRead.params) };
}
