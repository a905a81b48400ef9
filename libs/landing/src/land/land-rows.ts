import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { compareAreas, type Area } from './domain/area.js';
import { freeOf, type Held } from './domain/holding.js';
import { KIND_RULES, type LandKind } from './domain/land-unit.js';
import { LandHolding, LandUnit } from './land.entities.js';
import { landErrors } from './land.errors.js';
import { LAST_FACT } from './land.sql.js';

/** Every fact about a unit is written under this lock, so what is free is free for one asker at a time. */
export async function lockUnit(em: EntityManager, id: string): Promise<LandUnit> {
  const unit = await em.findOne(LandUnit, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (unit === null) throw platformErrors('record.not_found');
  return unit;
}

export function authorizeUnit(
  em: EntityManager,
  actor: Actor,
  { zoneCode }: Pick<LandUnit, 'zoneCode'>,
): Promise<void> {
  return authorizeRow(em, actor, 'land.manage', { zoneCode }, 'land.read');
}

/** Where the holdings of a unit stand, but for one. Under the unit's lock. */
export function heldOf(em: EntityManager, unitId: string, except: string | null = null): Promise<Held[]> {
  return em.query(
    `SELECT s.state, s.area, s.until_on::text AS until FROM land_holdings h ${LAST_FACT}
      WHERE h.unit_id = $1 AND h.id IS DISTINCT FROM $2`,
    [unitId, except],
  );
}

export async function heldBy(em: EntityManager, holdingId: string): Promise<Held> {
  const rows: Held[] = await em.query(
    `SELECT s.state, s.area, s.until_on::text AS until FROM land_holdings h ${LAST_FACT} WHERE h.id = $1`,
    [holdingId],
  );
  if (rows[0] === undefined) throw platformErrors('record.not_found');
  return rows[0];
}

export async function findHolding(em: EntityManager, id: string): Promise<LandHolding> {
  const holding = await em.findOneBy(LandHolding, { id });
  if (holding === null) throw platformErrors('record.not_found');
  return holding;
}

/** Refuses what is not there: reserved and allocated together never exceed the area. Under the unit's lock. */
export async function assertRoom(
  em: EntityManager,
  unit: LandUnit,
  asked: Area,
  today: string,
  except: string | null = null,
): Promise<void> {
  const free = freeOf(unit.area, await heldOf(em, unit.id, except), today);
  if (compareAreas(asked, free) > 0) throw landErrors('land.not_enough', { free, asked });
}

export function inWords(kind: LandKind, area: Area): { areaZh: string; areaEn: string } {
  const { unitZh, unitEn } = KIND_RULES[kind];
  return { areaZh: `${area} ${unitZh}`, areaEn: `${area} ${unitEn}` };
}
