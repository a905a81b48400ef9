import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { contains, Where } from '#platform/database/sql.js';
import { InvestorSight } from '#promotion/claims/investor-sight.js';
import { type Asked, ask, SEARCH_KINDS, type SearchKind } from './domain/search-text.js';
import type { SearchGroup, SearchHit } from './dto/search.dto.js';
import { SearchIndex } from './search-index.js';

const SHOWN = 8;
/** So many of what fits are weighed against each other; who finds more than this has to type more. */
const WEIGHED = 400;

const COLUMNS = { owner: 'e.owner_id', team: 'e.team_id', zone: 'e.zone_code' };
const READ: Record<SearchKind, Permission> = {
  lead: 'lead.read',
  investor: 'investor.read',
  project: 'project.read',
  event: 'event.read',
};

/** Search everywhere: leads, companies and projects the reader may know, the most fitting first. */
@Injectable()
export class SearchEverywhere {
  constructor(
    private readonly dataSource: DataSource,
    private readonly index: SearchIndex,
    private readonly sight: InvestorSight,
  ) {}

  async search(actor: Actor, typed: string): Promise<SearchGroup[]> {
    const asked = ask(typed);
    if (asked === null) return [];
    await this.index.catchUp();
    const kinds = SEARCH_KINDS.filter((kind) => actor.can(READ[kind]));
    const groups = await Promise.all(kinds.map((kind) => this.group(actor, kind, asked)));
    return groups.filter((group) => group.hits.length > 0);
  }

  private async group(actor: Actor, kind: SearchKind, asked: Asked): Promise<SearchGroup> {
    // Written out, not a parameter: each kind has an index of its own.
    const where = new Where().add(`e.kind = '${kind}'`);
    matching(where, actor, kind, asked);
    if (kind === 'investor') this.sight.narrow(where, actor, 'e.id', 'of few');
    else rowFilter(where, actor, READ[kind], COLUMNS);
    const folded = where.param(asked.folded);
    const rows: SearchHit[] = await this.dataSource.query(
      `SELECT id, title, detail, code FROM (
         SELECT e.* FROM search_entries e WHERE ${where.toString()} LIMIT ${WEIGHED}) e
       ORDER BY ${weight(folded)} DESC, e.updated_at DESC, e.id LIMIT ${SHOWN + 1}`,
      where.params,
    );
    return { kind, hits: rows.slice(0, SHOWN), more: rows.length > SHOWN };
  }
}

/**
 * The pairs narrow by the index, the texts decide. Who reaches few rows is narrowed by those already: one pair is asked
 * for then, because of several the planner believes that they hardly ever meet, and leaves the reader's rows aside.
 */
function matching(where: Where, actor: Actor, kind: SearchKind, { folded, ways, phoneTail }: Asked): void {
  const part = contains(folded);
  const few = kind !== 'investor' && !actor.scopes(READ[kind]).includes('all');
  const narrowing = (grams: string[]): string[] => (few && ways.length === 1 ? grams.slice(-1) : grams);
  const columns = ['e.head LIKE ? OR e.body LIKE ?', 'e.pinyin LIKE ?', 'e.initials LIKE ?'];
  where.either(
    ...ways.map((grams, index) => (way: Where) => {
      way.add('e.grams @> ?::text[]', narrowing(grams));
      way.add(columns[index]!, ...(index === 0 ? [part, part] : [part]));
    }),
    ...(phoneTail === null || kind !== 'lead' ? [] : [(way: Where) => byPhone(way, actor, phoneTail)]),
  );
}

/** The last four digits are what a masked number shows to every reader; more of it only who may edit the lead may try. */
function byPhone(way: Where, actor: Actor, tail: string): void {
  way.add(`right(e.phone, 4) = ? AND e.phone <> ''`, tail.slice(-4));
  if (tail.length > 4) rowFilter(way.add('e.phone LIKE ?', `%${tail}`), actor, 'lead.edit', COLUMNS);
}

const weight = (folded: string): string => `CASE
  WHEN e.head = ${folded} THEN 100
  WHEN replace(lower(e.code), '-', '') = ${folded} THEN 95
  WHEN starts_with(e.head, ${folded}) THEN 80
  WHEN strpos(e.head, ${folded}) > 0 THEN 60
  WHEN starts_with(e.initials, ${folded}) THEN 50
  WHEN starts_with(e.pinyin, ${folded}) THEN 45
  ELSE 30 END`;
