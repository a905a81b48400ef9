import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { holdingsFrom, readableBy, unitsFrom } from '#landing/land/land.sql.js';
import { projectAt } from '#landing/projects/projects-then.sql.js';
import { ZonesQuery } from '#plan/zones/zones.query.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { type Measure, yieldParts } from '../land-yield/domain/land-yield.js';
import { LandYieldQueries } from '../land-yield/land-yield.query.js';
import { basis, LEDGER_RULES } from './bases.query.js';
import { isLandArea } from './domain/land-figure.js';
import type { OpenedBasis } from './dto/basis.dto.js';
import type { OpenLandYieldQuery } from './dto/open-land-yield.dto.js';
import type { OpenedFigure } from './dto/opened.dto.js';
import { openedPage } from './opened-page.js';

/** Parcels `u` of the zone in a parameter, with all it contains. */
const HERE = (zone: string) =>
  `u.kind = 'land' AND u.active AND u.zone_code IN (SELECT d.code FROM zone_descendants d WHERE d.ancestor = ${zone})`;

const PARCEL = `
  'parcel' AS kind, u.id::text AS id, u.code, u.name, u.zone_code, TRUE AS visible, NULL::integer AS days, 1 AS counts`;

interface Shares {
  zoneCode: string;
  figure: Measure;
  parts: ReturnType<typeof yieldParts>;
  knownAt?: string;
}

/** Opens 亩均: above the line the projects with their share of the money, below it the parcels with their land. */
@Injectable()
export class OpenLandYield {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly zones: ZonesQuery,
    private readonly yields: LandYieldQueries,
    private readonly clock: Clock,
  ) {}

  async figure(actor: Actor, { zoneCode, figure, knownAt, ...page }: OpenLandYieldQuery): Promise<OpenedFigure> {
    const zones = await this.zones.list(true);
    if (!zones.some(({ code }) => code === zoneCode)) throw platformErrors('record.not_found');
    if (isLandArea(figure)) {
      const open =
        figure === 'allocated' ? this.holdings(actor, zoneCode, knownAt) : this.parcels(zoneCode, figure, knownAt);
      const found = await this.reads.run(
        (em) => openedPage(em, { ...open, sort: '-amount', basis: [] }, page),
        knownAt,
      );
      return { ...found, unit: 'mu' };
    }
    const parts = yieldParts(zones, await this.yields.allocated(knownAt), zoneCode, figure);
    return this.reads.run((em) => this.projects(em, actor, { zoneCode, figure, parts, knownAt }, page), knownAt);
  }

  private projects(
    em: EntityManager,
    actor: Actor,
    { zoneCode, figure, parts, knownAt }: Shares,
    page: { cursor?: string; limit?: number },
  ): Promise<OpenedFigure> {
    const where = new Where([parts.map(({ projectId }) => projectId), parts.map(({ amount }) => amount)]);
    const zone = where.param(zoneCode);
    const moment = where.moment(knownAt);
    // Whoever may not see one of its parcels as its own does not learn here whose it is.
    const sight = readableBy(actor, where.params, moment);
    const sql = `
      SELECT part.id AS row_id, 'project' AS kind, part.id::text AS id, part.id AS project_id, pr.code, pr.name,
             pr.stage AS note, pr.zone_code, land.readable AS visible, NULL::date AS "on", NULL::integer AS days, part.amount,
             1 AS counts
        FROM unnest($1::uuid[], $2::numeric[]) AS part (id, amount) JOIN ${projectAt('part.id', moment, 'pr')}
        CROSS JOIN LATERAL (
          SELECT COALESCE(bool_and(${sight.readable}), FALSE) AS readable FROM ${holdingsFrom(moment)}
           WHERE p.id = part.id AND s.state = 'allocated' AND ${HERE(zone)}) land`;
    const rules: OpenedBasis[] = [basis('land_share'), ...(figure === 'completed' ? [LEDGER_RULES] : [])];
    return openedPage(em, { sql, where: new Where(sight.params), sort: '-amount', basis: rules }, page);
  }

  /** What is allocated, holding by holding. */
  private holdings(actor: Actor, zoneCode: string, knownAt?: string): { sql: string; where: Where } {
    const where = new Where();
    const zone = where.param(zoneCode);
    const moment = where.moment(knownAt);
    const { readable, params } = readableBy(actor, where.params, moment);
    const sql = `
      SELECT h.id AS row_id, ${PARCEL}, CASE WHEN ${readable} THEN p.id END AS project_id,
             CASE WHEN ${readable} THEN COALESCE(p.name, l.title) END AS note, s.effective_on AS "on", s.area AS amount
        FROM ${holdingsFrom(moment)} WHERE s.state = 'allocated' AND ${HERE(zone)}`;
    return { sql, where: new Where(params) };
  }

  private parcels(zoneCode: string, figure: 'area' | 'free', knownAt?: string): { sql: string; where: Where } {
    const where = new Where([dayOf(this.clock, knownAt)]);
    const moment = where.moment(knownAt);
    const amount = figure === 'area' ? 'u.area' : 'u.area - t.reserved - t.allocated';
    // A parcel that is taken whole adds nothing to what is free.
    const sql = `
      SELECT u.id AS row_id, ${PARCEL}, NULL::uuid AS project_id, NULL::text AS note, NULL::date AS "on", ${amount} AS amount
        FROM ${unitsFrom(moment)} WHERE ${HERE(where.param(zoneCode))} AND ${amount} <> 0`;
    return { sql, where };
  }
}
