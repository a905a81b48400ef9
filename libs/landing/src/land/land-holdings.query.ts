import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Lead } from '#promotion/leads/lead.entity.js';
import { authorizeProject, findProject } from '../projects/project-rows.js';
import { addAreas, NO_AREA } from './domain/area.js';
import type { HoldingView, OthersHold } from './dto/land-holding.dto.js';
import { ENDED, holdingRow, holdingsFrom, sightOf, takes } from './land.sql.js';

/** Standing ones first, the latest of each on top. */
const IN_ORDER = `ORDER BY (${takes('$1')}) DESC, s.recorded_at DESC, h.id`;

/** Who holds what, as one reader may see it: whoever may not read a project or a lead learns only how much is taken. */
@Injectable()
export class LandHoldingsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async ofUnit(
    em: EntityManager,
    actor: Actor,
    unitId: string,
    knownAt?: string,
  ): Promise<{ holdings: HoldingView[]; others: OthersHold }> {
    const unit = knownAt === undefined ? 'u.id' : 'u.id_now';
    const rows = await this.rows(em, actor, `${unit} = $2::uuid`, [unitId], knownAt);
    const known = (row: HoldingView) => row.holder !== null || row.mayManage;
    const hidden = (state: HoldingView['state']) =>
      rows.filter((row) => !known(row) && row.state === state).map((row) => row.area);
    return {
      holdings: rows.filter(known).map((row) => ({ ...row, mayManage: row.mayManage && knownAt === undefined })),
      others: {
        reserved: addAreas(NO_AREA, ...hidden('reserved')),
        allocated: addAreas(NO_AREA, ...hidden('allocated')),
      },
    };
  }

  /** With a moment: what it held then, and nothing may be done with it. */
  async ofProject(actor: Actor, projectId: string, knownAt?: string): Promise<HoldingView[]> {
    const em = this.dataSource.manager;
    await authorizeProject(em, actor, 'project.read', await findProject(em, projectId));
    if (knownAt === undefined) return this.rows(em, actor, 'p.id = $2::uuid', [projectId]);
    const rows = await this.rows(em, actor, 'became.id = $2::uuid AND p.id IS NOT NULL', [projectId], knownAt);
    return rows.map((row) => ({ ...row, mayManage: false }));
  }

  /** With a moment as ofProject; a merge of leads moves what they hold, so it is asked for by the states kept. */
  async ofLead(actor: Actor, leadId: string, knownAt?: string): Promise<HoldingView[]> {
    const em = this.dataSource.manager;
    const lead = await em.findOneBy(Lead, { id: leadId });
    if (lead === null) throw platformErrors('record.not_found');
    await authorizeRow(em, actor, 'lead.read', lead, 'lead.read');
    if (knownAt === undefined) return this.rows(em, actor, 'l.id = $2::uuid', [leadId]);
    const rows = await this.rows(em, actor, 'l.id = $2::uuid', [leadId], knownAt);
    return rows.map((row) => ({ ...row, mayManage: false }));
  }

  /** What has ended and still holds land, of the land one manages and of the projects and leads one may read. */
  async toRelease(actor: Actor): Promise<HoldingView[]> {
    const rows = await this.rows(this.dataSource.manager, actor, `${takes('$1')} AND ${ENDED}`, []);
    return rows.filter((row) => row.holder !== null || row.mayManage);
  }

  private rows(
    em: EntityManager,
    actor: Actor,
    where: string,
    values: unknown[],
    knownAt?: string,
  ): Promise<HoldingView[]> {
    const given = new Where([dayOf(this.clock, knownAt), ...values]);
    const moment = given.moment(knownAt);
    const sight = sightOf(actor, given.params, moment);
    return em.query(
      `SELECT ${holdingRow(sight, '$1', moment)} FROM ${holdingsFrom(moment)} WHERE ${where} ${IN_ORDER}`,
      sight.params,
    );
  }
}
