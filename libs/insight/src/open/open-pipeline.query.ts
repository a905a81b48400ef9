import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { signings } from '#landing/projects/count-once.sql.js';
import { projectColumnsAt, projectsAt } from '#landing/projects/projects-then.sql.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Where } from '#platform/database/sql.js';
import { UNDER_WAY } from '../pipeline/pipeline.query.js';
import { basis } from './bases.query.js';
import type { OpenPipelineQuery, OpenSignedQuery, PipelineMeasure } from './dto/open-pipeline.dto.js';
import type { OpenedFigure } from './dto/opened.dto.js';
import { openedPage } from './opened-page.js';

const AMOUNTS: Record<PipelineMeasure, string> = { planned: 'p.planned_total', contracted: 'p.contracted_amount' };

const PROJECT = (mayRead: string, note = 'p.stage') => `
  'project' AS kind, p.id::text AS id, p.id AS project_id, p.code, p.name, ${note} AS note, p.zone_code, (${mayRead}) AS visible,
  NULL::integer AS days`;

/** An increase of capital is told apart from a signing. */
const INCREASE_OR_STAGE = `CASE WHEN s.signings = 0 THEN 'increase' ELSE p.stage END`;

/** Opens the pipeline: its projects, stage by stage or all, and what the year has signed. */
@Injectable()
export class OpenPipeline {
  constructor(private readonly reads: ReadDataSource) {}

  underWay(actor: Actor, query: OpenPipelineQuery): Promise<OpenedFigure> {
    const mayRead = new Where();
    const moment = mayRead.moment(query.knownAt);
    rowFilter(mayRead, actor, 'project.read', projectColumnsAt(moment));
    const where = new Where(mayRead.params).when(query.stage, 'p.stage = ?');
    const sql = `
      SELECT p.id AS row_id, ${PROJECT(mayRead.toString())}, p.stage_since AS "on", ${AMOUNTS[query.measure]} AS amount, 1 AS counts
        FROM ${projectsAt(moment)} WHERE ${UNDER_WAY} AND ${where.toString()}`;
    return this.reads.run(
      (em) => openedPage(em, { sql, where, sort: '-amount', basis: [basis('count_once')] }, query),
      query.knownAt,
    );
  }

  /** The signings of a year, and the increases of its days beside them. */
  signed(actor: Actor, { year, increases, ...query }: OpenSignedQuery): Promise<OpenedFigure> {
    const mayRead = new Where();
    const moment = mayRead.moment(query.knownAt);
    rowFilter(mayRead, actor, 'project.read', projectColumnsAt(moment));
    const where = new Where(mayRead.params);
    where.add('s."on" BETWEEN make_date(?, 1, 1) AND make_date(?, 12, 31)', year, year);
    if (increases === true) where.add('s.signings = 0');
    const sql = `
      SELECT s.row_id, ${PROJECT(mayRead.toString(), INCREASE_OR_STAGE)}, s."on", s.contracted AS amount, s.signings AS counts
        FROM (${signings(moment)}) s JOIN ${projectsAt(moment)} ON p.id = s.project_id WHERE ${where.toString()}`;
    return this.reads.run(
      (em) => openedPage(em, { sql, where, sort: '-amount', basis: [basis('count_once')] }, query),
      query.knownAt,
    );
  }
}
