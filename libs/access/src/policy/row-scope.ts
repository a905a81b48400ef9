import type { EntityManager } from 'typeorm';
import { Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { accessErrors } from '../access.errors.js';
import type { Actor } from './actor.js';
import type { Permission } from './policy.js';

/** SQL expressions of a row's owner, team and zone; a table without one of them leaves it out. */
export interface RowColumns {
  owner?: string;
  team?: string;
  zone?: string;
  /** Rows that may be confidential: whether it is, and its id. Who may read such a row does not know all of it. */
  secret?: { marked: string; id: string };
}

/** Narrows a statement to the rows whose secrets the actor knows: those without any, and those one is let into. */
export function privyFilter(where: Where, actor: Actor, { secret }: RowColumns): Where {
  if (secret === undefined) return where;
  return where.add(`NOT ${secret.marked} OR ${secret.id} = ANY(?::uuid[])`, actor.letIntoAll());
}

/** A zone stands for everything it contains: `zone_descendants(ancestor, code)` is the plan's view. */
const IN_ZONES = (column: string) => `${column} IN (SELECT code FROM zone_descendants WHERE ancestor = ANY(?))`;

/** Narrows a statement to the rows the actor's roles reach with this permission. */
export function rowFilter(where: Where, actor: Actor, permission: Permission, columns: RowColumns): Where {
  const scopes = actor.scopes(permission);
  if (scopes.includes('all')) return where;
  const reached: string[] = [];
  const values: unknown[] = [];
  const reach = (condition: string, value: unknown) => {
    reached.push(condition);
    values.push(value);
  };
  if (scopes.length > 0 && columns.owner !== undefined) reach(`${columns.owner} = ?::uuid`, actor.userId);
  if (scopes.includes('team') && columns.team !== undefined && actor.teamId !== null) {
    reach(`${columns.team} = ?::uuid`, actor.teamId);
  }
  if (scopes.includes('zone') && columns.zone !== undefined && actor.zoneCodes.length > 0) {
    reach(IN_ZONES(columns.zone), actor.zoneCodes);
  }
  return where.add(reached.length === 0 ? 'FALSE' : reached.join(' OR '), ...values);
}

export interface RowFacts {
  ownerId?: string | null;
  teamId?: string | null;
  zoneCode?: string | null;
}

/** May the actor use this permission on this one row? */
export async function reachesRow(
  em: EntityManager,
  actor: Actor,
  permission: Permission,
  row: RowFacts,
): Promise<boolean> {
  const scopes = actor.scopes(permission);
  if (scopes.includes('all')) return true;
  if (scopes.length === 0) return false;
  if (row.ownerId === actor.userId) return true;
  if (scopes.includes('team') && actor.teamId !== null && row.teamId === actor.teamId) return true;
  if (!scopes.includes('zone') || row.zoneCode === null || row.zoneCode === undefined) return false;
  const found: unknown[] = await em.query(
    `SELECT 1 FROM zone_descendants WHERE code = $1 AND ancestor = ANY($2) LIMIT 1`,
    [row.zoneCode, actor.zoneCodes],
  );
  return found.length > 0;
}

/**
 * Lets pass, or throws: not found when the row may not even be seen (its existence must not leak),
 * forbidden when it may be seen but not used this way.
 */
export async function authorizeRow(
  em: EntityManager,
  actor: Actor,
  permission: Permission,
  row: RowFacts,
  read: Permission,
): Promise<void> {
  if (await reachesRow(em, actor, permission, row)) return;
  if (permission !== read && (await reachesRow(em, actor, read, row))) throw accessErrors('access.forbidden');
  throw platformErrors('record.not_found');
}
