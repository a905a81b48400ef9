import { type EntityManager, QueryFailedError } from 'typeorm';
import type { Where } from '../database/sql.js';
import { platformErrors } from '../errors/platform.errors.js';
import { FromText, Optional, Text, Whole } from './fields.js';

/** Query parameters every list understands. */
export class ListQuery {
  /** Opaque position from the page before. */
  @Optional() @Text({ max: 500 }) cursor?: string;
  /** Rows per page, 1-200. */
  @Optional() @FromText('number') @Whole({ min: 1, max: 200 }) limit?: number;
  /** Field to sort by; a leading minus turns it round: `-createdAt`. */
  @Optional() @Text({ max: 50 }) sort?: string;
  /** Free text. */
  @Optional() @Text({ max: 100 }) q?: string;
  /** Nobody's to ask: of pages read one after the other the rows alone are wanted, `total` is 0. */
  declare readonly uncounted?: boolean;
}

/** One page of a list. `total` counts all rows of the filter, not of the page. */
export interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
  total: number;
}

export interface ListSource {
  /** SELECT list without the keyword; must yield `id`. */
  select: string;
  /** FROM clause with joins. */
  from: string;
  where: Where;
  /** Column of the unique id, the tie-breaker. */
  id: string;
  /** Sortable fields: name → SQL expression that is never null, and its type for the cursor. */
  sorts: Record<string, { sql: string; type: 'text' | 'date' | 'timestamptz' | 'numeric' | 'integer' }>;
  defaultSort: string;
}

interface Cursor {
  s: string;
  v: string;
  i: string;
}

function decode(cursor: string, sort: string): Cursor {
  try {
    const parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Partial<Cursor>;
    if (parsed.s === sort && typeof parsed.v === 'string' && typeof parsed.i === 'string') return parsed as Cursor;
  } catch {
    // falls through: not one of ours
  }
  throw platformErrors('cursor.invalid');
}

function chosenSort(source: ListSource, query: ListQuery) {
  const asked = query.sort ?? source.defaultSort;
  const name = asked.replace(/^-/, '');
  const sort = Object.hasOwn(source.sorts, name) ? source.sorts[name] : undefined;
  if (sort === undefined) {
    throw platformErrors('request.invalid', { count: 1 }, [
      { field: 'sort', code: 'field.not_in_list', params: { allowed: Object.keys(source.sorts).join(', ') } },
    ]);
  }
  return { key: asked, ...sort, descending: asked.startsWith('-') };
}

/** SQLSTATE class 22, data exception: the cursor is well formed but holds a value no row of ours could have. */
async function orForged<T>(query: ListQuery, rows: Promise<T>): Promise<T> {
  try {
    return await rows;
  } catch (error) {
    const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
    throw query.cursor !== undefined && code?.startsWith('22') === true ? platformErrors('cursor.invalid') : error;
  }
}

/** Keyset paging: a page costs the same wherever it lies, and rows added meanwhile neither repeat nor vanish. */
export async function listPage<Row extends object>(
  em: EntityManager,
  source: ListSource,
  query: ListQuery,
): Promise<Page<Row>> {
  const sort = chosenSort(source, query);
  const limit = query.limit ?? 50;
  const total = query.uncounted === true ? 0 : await countOf(em, source);
  if (query.cursor !== undefined) {
    const after = decode(query.cursor, sort.key);
    source.where.add(
      `(${sort.sql}, ${source.id}) ${sort.descending ? '<' : '>'} (?::${sort.type}, ?::uuid)`,
      after.v,
      after.i,
    );
  }
  const direction = sort.descending ? 'DESC' : 'ASC';
  const rows: (Row & { __sort: string; __id: string })[] = await orForged(
    query,
    em.query(
      `SELECT ${source.select}, (${sort.sql})::text AS __sort, ${source.id} AS __id
     FROM ${source.from} WHERE ${source.where.toString()}
     ORDER BY ${sort.sql} ${direction}, ${source.id} ${direction} LIMIT ${limit + 1}`,
      source.where.params,
    ),
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const nextCursor =
    last === undefined
      ? null
      : Buffer.from(JSON.stringify({ s: sort.key, v: last.__sort, i: last.__id } satisfies Cursor)).toString(
          'base64url',
        );
  const items = rows.slice(0, limit).map((row) => {
    const item: Record<string, unknown> = { ...row };
    delete item['__sort'];
    delete item['__id'];
    return item as Row;
  });
  return { items, nextCursor, total };
}

async function countOf(em: EntityManager, { from, where }: ListSource): Promise<number> {
  const counted: { total: string }[] = await em.query(
    `SELECT count(*) AS total FROM ${from} WHERE ${where.toString()}`,
    [...where.params],
  );
  return Number(counted[0]?.total ?? 0);
}

/** All rows of a list in pages, for exports: same filters, same order, constant memory. They are counted by nobody. */
export async function* listAll<Row extends object>(
  read: (query: ListQuery) => Promise<Page<Row>>,
  query: ListQuery,
): AsyncGenerator<Row> {
  let cursor: string | undefined;
  do {
    const page = await read({ ...query, limit: 1000, cursor, uncounted: true });
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
