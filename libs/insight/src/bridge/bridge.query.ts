import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { add, compare, isZero, ZERO } from '#platform/money/money.js';
import type { TargetFacts } from '../progress/dto/progress.dto.js';
import { ProgressQueries } from '../progress/progress.query.js';
import { targetOf } from '../progress/target-of.js';
import { BridgeEnds, type Ends } from './bridge-ends.query.js';
import { bridge, bridgesByZone, type Movement, type ProjectMovement, projectsOf, rowOf } from './domain/bridge.js';
import type {
  BridgeCredit,
  BridgePart,
  BridgeParts,
  BridgePartsQuery,
  BridgeQuery,
  TargetBridge,
  ZoneBridge,
} from './dto/bridge.dto.js';
import { creditsSql, movementsSql } from './movements.sql.js';

/** As many as a drawer can show; the rest is told as one sum. */
const LISTED = 200;

type Named = Omit<BridgePart, 'amount' | 'credits'> & { id: string };

/** What changed between two moments: the credits between them, by why they were booked. */
@Injectable()
export class BridgeQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly progress: ProgressQueries,
    private readonly ends: BridgeEnds,
  ) {}

  async bridge(code: string, query: BridgeQuery): Promise<TargetBridge> {
    const em = this.dataSource.manager;
    const target = await targetOf(em, code);
    const ends = await this.ends.of(em, target, query);
    // What was recorded by a past moment does not change: the opening may be read apart from what moved since.
    const opening = await this.progress.progress(code, { asOf: ends.from.asOf, knownAt: ends.from.at });
    const movements = await this.movements(em, target, ends);
    const byZone = bridgesByZone(new Map(opening.byZone.map((zone) => [zone.code, zone.ownVerified])), movements);
    const names = await this.zoneNames(em);
    const zones = [...byZone].flatMap(([zone, span]): ZoneBridge[] => {
      const nothing = isZero(span.opening) && span.rows.every((row) => isZero(row.up) && isZero(row.down));
      return nothing ? [] : [{ ...(names.get(zone) ?? { code: zone, nameZh: zone, nameEn: zone }), ...span }];
    });
    return { target: code, ...ends, ...bridge(opening.verified, movements), byZone: zones };
  }

  async parts(actor: Actor, code: string, query: BridgePartsQuery): Promise<BridgeParts> {
    const em = this.dataSource.manager;
    const target = await targetOf(em, code);
    const ends = await this.ends.of(em, target, query);
    const movements = (await this.movements(em, target, ends)).filter(
      ({ zoneCode }) => query.zoneCode === undefined || zoneCode === query.zoneCode,
    );
    const all = projectsOf(query.row, movements, query.side);
    const asked = all.filter(({ projectId }) => query.projectId === undefined || projectId === query.projectId);
    const listed = asked.slice(0, LISTED);
    const named = await this.named(em, actor, listed);
    const opened = query.projectId !== undefined && named.get(query.projectId)?.visible === true;
    const credits = opened ? await this.credits(em, target, ends, query, movements) : [];
    return {
      row: query.row,
      amount: add(ZERO, ...asked.map(({ amount }) => amount)),
      projects: listed.map(({ projectId, amount }) => {
        const { id: _id, ...facts } = named.get(projectId)!;
        return { ...facts, amount, credits: opened ? credits : [] };
      }),
      total: asked.length,
      rest: add(ZERO, ...asked.slice(LISTED).map(({ amount }) => amount)),
    };
  }

  private movements(em: EntityManager, target: TargetFacts, ends: Ends): Promise<Movement[]> {
    const where = new Where();
    const statement = movementsSql(where, target, ends);
    return em.query(statement, where.params);
  }

  private async credits(
    em: EntityManager,
    target: TargetFacts,
    ends: Ends,
    { row, side, zoneCode, projectId = '' }: BridgePartsQuery,
    movements: readonly Movement[],
  ): Promise<BridgeCredit[]> {
    const where = new Where();
    const statement = creditsSql(where, target, ends, projectId);
    const credits: (BridgeCredit & { withdrawn: boolean })[] = await em.query(statement, where.params);
    const hadBefore = movements.some((movement) => movement.projectId === projectId && movement.hadBefore);
    const ofRow = (credit: BridgeCredit & { withdrawn: boolean }) =>
      rowOf({ ...credit, projectId, hadBefore, up: ZERO, down: ZERO }) === row;
    return credits
      .filter((credit) => ofRow(credit) && (zoneCode === undefined || credit.zoneCode === zoneCode))
      .filter(({ amount }) => side === undefined || compare(amount, ZERO) < 0 === (side === 'down'))
      .map(({ withdrawn: _withdrawn, ...credit }) => credit);
  }

  private async named(
    em: EntityManager,
    actor: Actor,
    projects: readonly ProjectMovement[],
  ): Promise<Map<string, Named>> {
    const where = new Where();
    const ids = where.param(projects.map(({ projectId }) => projectId));
    const mayRead = rowFilter(new Where(where.params), actor, 'project.read', {
      owner: 'pr.officer_id',
      team: 'pr.team_id',
      zone: 'pr.zone_code',
    });
    const rows: Named[] = await em.query(
      `SELECT pr.id, vis.visible, CASE WHEN vis.visible THEN pr.id END AS "projectId",
              CASE WHEN vis.visible THEN pr.code END AS "projectCode", CASE WHEN vis.visible THEN pr.name END AS "projectName"
         FROM projects pr CROSS JOIN LATERAL (SELECT ${mayRead.toString()} AS visible) vis
        WHERE pr.id = ANY(${ids}::uuid[])`,
      mayRead.params,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async zoneNames(em: EntityManager): Promise<Map<string, { code: string; nameZh: string; nameEn: string }>> {
    const rows: { code: string; nameZh: string; nameEn: string }[] = await em.query(
      `SELECT code, name_zh AS "nameZh", name_en AS "nameEn" FROM zones`,
    );
    return new Map(rows.map((row) => [row.code, row]));
  }
}
