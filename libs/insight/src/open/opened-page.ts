import type { EntityManager } from 'typeorm';
import { dateText } from '#platform/database/sql-text.js';
import { Where } from '#platform/database/sql.js';
import { listPage, type Page } from '#platform/http/list.js';
import type { OpenedBasis } from './dto/basis.dto.js';
import type { OpenedFigure, OpenedRow, OpenQuery } from './dto/opened.dto.js';

/**
 * The rows of a figure as SQL: row_id (uuid, unique), kind, id (text), project_id, code, name, note, zone_code, visible, "on"
 * (date), days, amount (numeric or NULL) and counts (how many of the counted it stands for).
 */
export interface OpenedSource {
  sql: string;
  /** Holds the parameters of `sql`. */
  where: Where;
  /** The largest first, or the oldest. */
  sort: '-amount' | 'on';
  basis: OpenedBasis[];
}

interface Sums {
  sum: string | null;
  count: number;
}

/** What the reader may not read keeps its money and nothing else: a zone and a day would tell whose a talk is. */
const SHOWN = (column: string, as: string) => `CASE WHEN o.visible THEN o.${column} END AS "${as}"`;

const ROW = `
  o.kind, ${SHOWN('id', 'id')}, ${SHOWN('project_id', 'projectId')}, ${SHOWN('code', 'code')}, ${SHOWN('name', 'name')},
  ${SHOWN('note', 'note')}, ${SHOWN('zone_code', 'zoneCode')}, o.visible, CASE WHEN o.visible THEN ${dateText('o."on"')} END AS "on",
  ${SHOWN('days', 'days')},
  o.amount::numeric(30,2)::text AS amount`;

/** Opens a figure: one page of its rows, and of all of them the sum and the number. */
export async function openedPage(
  em: EntityManager,
  { sql, where, sort, basis }: OpenedSource,
  { cursor, limit }: OpenQuery,
): Promise<OpenedFigure> {
  const [sums]: Sums[] = await em.query(
    `SELECT sum(o.amount)::numeric(30,2)::text AS sum, COALESCE(sum(o.counts), 0)::integer AS count FROM (${sql}) o`,
    [...where.params],
  );
  const page: Page<OpenedRow> = await listPage<OpenedRow>(
    em,
    {
      select: ROW,
      from: `(${sql}) o`,
      where: new Where(where.params),
      id: 'o.row_id',
      sorts: {
        amount: { sql: 'COALESCE(o.amount, 0)', type: 'numeric' },
        // Without a day it stands last.
        on: { sql: `COALESCE(o."on", 'infinity'::date)`, type: 'date' },
      },
      defaultSort: sort,
    },
    { cursor, limit },
  );
  return {
    sum: sums?.sum ?? null,
    count: sums?.count ?? 0,
    unit: 'CNY',
    rows: page.items,
    nextCursor: page.nextCursor,
    total: page.total,
    basis,
  };
}

/** A row that was worked out rather than read; what it leaves out is null, and it stands for one. */
export type GivenRow = Pick<OpenedRow, 'kind' | 'name'> & Partial<OpenedRow>;

/** Rows that were worked out, as a source; all of them the reader may see. */
export function givenRows(rows: readonly GivenRow[]): Pick<OpenedSource, 'sql' | 'where'> {
  const sql = `
    SELECT md5(concat_ws(' ', m.kind, m.id, m.note, m."on", row_number() OVER (
             PARTITION BY m.kind, m.id, m.note, m."on" ORDER BY m.place)))::uuid AS row_id, m.kind, m.id, m."projectId" AS project_id, m.code, m.name, m.note,
           m."zoneCode" AS zone_code, TRUE AS visible, m."on", m.days, m.amount, 1 AS counts
      FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (
             kind text, id text, "projectId" uuid, code text, name text, note text, "zoneCode" text, "on" date, days integer,
             amount numeric)) WITH ORDINALITY
        AS m(kind, id, "projectId", code, name, note, "zoneCode", "on", days, amount, place)`;
  return { sql, where: new Where([JSON.stringify(rows)]) };
}
