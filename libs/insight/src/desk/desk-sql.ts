import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { DESK_SOURCES, type DeskSource } from './desk-items.js';

/** What may wait for this reader, by role. */
export const deskSources = (actor: Actor): DeskSource[] =>
  DESK_SOURCES.filter((source) => source.roles.some((role) => actor.roles.includes(role)));

/** All rows of an item of this reader's desk; the parameters go into `where`. */
export function deskSql(where: Where, actor: Actor, source: DeskSource, today: string): string {
  return source.sql
    .replaceAll('{{reach}}', () => reachOf(where, actor, source))
    .replaceAll('{{me}}', () => `${where.param(actor.userId)}::uuid`)
    .replaceAll('{{today}}', () => where.param(today))
    .replaceAll(/\{\{may:([\w.]+)\}\}/g, (_, permission) => String(actor.can(permission as Permission)));
}

function reachOf(where: Where, actor: Actor, source: DeskSource): string {
  if (source.reach === null) return 'TRUE';
  const asked = source.reach;
  const inner = new Where(where.params);
  const reach =
    typeof asked === 'function' ? asked(inner, actor) : rowFilter(inner, actor, asked.permission, asked.columns);
  where.params.splice(0, where.params.length, ...reach.params);
  return reach.toString();
}
