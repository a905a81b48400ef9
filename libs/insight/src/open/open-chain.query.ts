import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { type StageGroup, stagesOf } from '#landing/projects/domain/stage-group.js';
import { projectColumnsAt } from '#landing/projects/projects-then.sql.js';
import { NAMED_AT } from '#plan/industries/chain-facts.sql.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Where } from '#platform/database/sql.js';
import { openLeads, standingAt } from '../chain/chain.query.js';
import { basis } from './bases.query.js';
import type { ChainFigure } from './domain/chain-figure.js';
import type { OpenChainQuery } from './dto/open-chain.dto.js';
import type { OpenedFigure } from './dto/opened.dto.js';
import { openedPage } from './opened-page.js';

type Projects = Exclude<ChainFigure, 'enterprises' | 'leads'>;

const GROUPS: Record<Projects, readonly StageGroup[]> = {
  talks: ['talks'],
  signed: ['signed'],
  producing: ['producing'],
  settled: ['signed', 'producing'],
  projects: ['talks', 'signed', 'producing'],
};

type Rows = { sql: string; where: Where };
/** Some segments, or what of an industry names none. */
type Place = Pick<OpenChainQuery, 'segments' | 'industryCode'>;

/** Opens the industry chain: whom the plan names, the leads and talks the reader reaches, and what is signed of everybody. */
@Injectable()
export class OpenChain {
  constructor(private readonly reads: ReadDataSource) {}

  figure(actor: Actor, { figure, segments, industryCode, knownAt, ...page }: OpenChainQuery): Promise<OpenedFigure> {
    const place = { segments, industryCode };
    const open =
      figure === 'enterprises'
        ? enterprises(place)
        : figure === 'leads'
          ? leads(actor, place, knownAt)
          : projects(actor, figure, place, knownAt);
    const rules = figure in GROUPS ? [basis('count_once')] : [];
    return this.reads.run((em) => openedPage(em, { ...open, sort: '-amount', basis: rules }, page), knownAt);
  }
}

const at = (where: Where, table: string, { segments = [], industryCode }: Place): Where =>
  industryCode === undefined
    ? where.add(`${table}.segment_code = ANY(?)`, segments)
    : where.add(`${table}.industry_code = ? AND ${table}.segment_code IS NULL`, industryCode);

/** Its evidence is the passage of the plan that names it; in two segments it is counted in each. */
function enterprises({ segments = [] }: Place): Rows {
  const where = new Where().add('s.code = ANY(?)', segments);
  const sql = `
    SELECT md5(concat_ws(' ', s.code, e.code))::uuid AS row_id, 'enterprise' AS kind, e.code AS id, NULL::uuid AS project_id,
           split_part(e.source, '; ', 1) AS code, e.name_zh AS name, said.words AS note, NULL::text AS zone_code, TRUE AS visible,
           NULL::date AS "on", NULL::integer AS days, NULL::numeric AS amount, 1 AS counts
      FROM segments s JOIN plan_enterprises e ON ${NAMED_AT}
      LEFT JOIN LATERAL (SELECT string_agg(DISTINCT role->>'words', '、') AS words FROM jsonb_array_elements(e.roles) role) said
        ON TRUE
     WHERE ${where.toString()}`;
  return { sql, where };
}

function leads(actor: Actor, place: Place, knownAt?: string): Rows {
  const { from, where } = openLeads(actor, knownAt);
  at(where, 'l', place);
  const sql = `
    SELECT l.id AS row_id, 'lead' AS kind, l.id::text AS id, NULL::uuid AS project_id, l.code, l.title AS name, l.state AS note,
           l.zone_code, TRUE AS visible, l.captured_on AS "on", NULL::integer AS days, l.planned_total AS amount, 1 AS counts
      FROM ${from} WHERE ${where.toString()}`;
  return { sql, where };
}

function projects(actor: Actor, figure: Projects, place: Place, knownAt?: string): Rows {
  const { from, where, moment } = standingAt(GROUPS[figure], knownAt);
  at(where, 'p', place);
  const talks = where.param(stagesOf('talks'));
  const mayRead = rowFilter(new Where(where.params), actor, 'project.read', projectColumnsAt(moment));
  // A talk the reader does not reach is not even counted.
  const sql = `
    SELECT p.id AS row_id, 'project' AS kind, p.id::text AS id, p.id AS project_id, p.code, p.name, p.stage AS note, p.zone_code,
           (${mayRead.toString()}) AS visible, p.stage_since AS "on", NULL::integer AS days, p.planned_total AS amount, 1 AS counts
      FROM ${from} WHERE ${where.toString()} AND (p.stage <> ALL(${talks}) OR (${mayRead.toString()}))`;
  return { sql, where: new Where(mayRead.params) };
}
