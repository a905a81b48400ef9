import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { PROJECT_COLUMNS } from '#landing/projects/project-rows.js';
import { firstDayOf } from '#platform/clock/calendar.js';
import { Where } from '#platform/database/sql.js';
import { BY_PINYIN } from '#platform/database/sql-text.js';
import { isZero, ratio, subtract } from '#platform/money/money.js';
import { type Hint, hintsFor } from '../domain/hints.js';
import { openMonth } from './open-month.js';
import { owes, DRAFT, ROUND_FROM, ROUND_ROW } from './owed-rows.sql.js';
import type { DraftView, RoundRow, RoundView } from './dto/round.dto.js';
import { RoundTermsService } from './round-terms.service.js';
import { Clock } from '#platform/clock/clock.js';

const MOST_ROWS = 500;

interface SqlRow extends Omit<RoundRow, 'last' | 'yearShare' | 'left' | 'draft' | 'hints'> {
  status: string;
  others: string;
  previous: string | null;
  previousIsLastMonth: boolean;
  total: number;
}

/** The form of a month: one row for each project the actor reports of, prefilled with what is known. */
@Injectable()
export class RoundQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly terms: RoundTermsService,
    private readonly clock: Clock,
  ) {}

  async form(actor: Actor, monthText: string): Promise<RoundView> {
    const month = openMonth(monthText, this.clock.today());
    const em = this.dataSource.manager;
    const mayReport = actor.can('entry.report');
    // Before the rows are read: what is written meanwhile is told again.
    const cursor = await changesUpTo(em);
    const where = rowFilter(
      new Where([firstDayOf(month)]),
      actor,
      mayReport ? 'entry.report' : 'entry.read',
      PROJECT_COLUMNS,
    ).add(owes('$1'));
    const rows = await this.rows(em, where);
    // What nobody has reported yet is the reporters' own.
    const drafts = mayReport ? await this.drafts(em, month, where) : new Map<string, DraftView>();
    const items = rows.map((row) => viewOf(row, drafts.get(row.projectId) ?? null, rows, drafts));
    return {
      month,
      ...(await this.terms.datesOf(month)),
      expectedShare: ratio(`${Number(month.slice(5))}`, '12') ?? '0',
      items,
      total: rows[0]?.total ?? 0,
      cursor,
      mayReport,
      mayPlan: actor.can('year_plan.set'),
    };
  }

  /** Of one project and its draft, inside the transaction that reports it. */
  async hintsOf(em: EntityManager, projectId: string, month: string, amount: string): Promise<Hint[]> {
    const where = new Where([firstDayOf(month)]).add('p.id = ?::uuid', projectId);
    const [row] = await this.rows(em, where);
    if (row === undefined) return [];
    const same: { count: number }[] = await em.query(
      `SELECT count(*)::int AS count FROM projects p
         LEFT JOIN positions s ON s.project_id = p.id AND s.kind = 'completed' AND s.month = $1::date
         LEFT JOIN round_drafts d ON d.project_id = p.id AND d.month = $1::date
        WHERE p.officer_id = $2 AND p.id <> $3 AND $4::numeric IN (s.pending_amount, s.verified_amount, d.amount)`,
      [firstDayOf(month), row.reporterId, projectId, amount],
    );
    return hintsOfRow(row, amount, same[0]?.count ?? 0);
  }

  private rows(em: EntityManager, where: Where): Promise<SqlRow[]> {
    return em.query(
      `SELECT ${ROUND_ROW}, count(*) OVER ()::int AS total FROM ${ROUND_FROM}
        WHERE ${where.toString()} ORDER BY p.name ${BY_PINYIN}, p.id LIMIT ${MOST_ROWS}`,
      where.params,
    );
  }

  private async drafts(em: EntityManager, month: string, where: Where): Promise<Map<string, DraftView>> {
    const rows: DraftView[] = await em.query(
      `SELECT ${DRAFT} FROM round_drafts d JOIN projects p ON p.id = d.project_id JOIN users u ON u.id = d.edited_by
        WHERE d.month = $1::date AND ${where.toString()}`,
      where.params,
    );
    return new Map(rows.map((row) => [row.projectId, row]));
  }
}

/** Every transaction before this one is over; those from here on may still be writing. */
export async function changesUpTo(em: EntityManager): Promise<string> {
  const rows: { cursor: string }[] = await em.query(`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS cursor`);
  return rows[0]?.cursor ?? '0';
}

function hintsOfRow(row: SqlRow, amount: string, sameElsewhere: number): Hint[] {
  return hintsFor({
    kind: 'completed',
    amount,
    previous: row.previous,
    previousIsLastMonth: row.previousIsLastMonth,
    others: row.others,
    sameElsewhere,
    plannedTotal: row.plannedTotal,
    status: row.status,
    // Rows of the form have started; the list is the verifier's concern, not something to explain each month.
    started: true,
    listed: true,
  });
}

function viewOf(
  row: SqlRow,
  draft: DraftView | null,
  rows: readonly SqlRow[],
  drafts: ReadonlyMap<string, DraftView>,
): RoundRow {
  const { status: _status, others: _others, previous, previousIsLastMonth, total: _total, ...rest } = row;
  const amount = draft?.amount ?? null;
  const stated = (other: SqlRow) => drafts.get(other.projectId)?.amount ?? amountOf(other);
  const same = rows.filter(
    (other) => other.projectId !== row.projectId && other.reporterId === row.reporterId && stated(other) === amount,
  ).length;
  return {
    ...rest,
    last: previousIsLastMonth ? previous : null,
    yearShare: rest.yearPlan === null || isZero(rest.yearPlan) ? null : ratio(rest.yearReported, rest.yearPlan),
    left: rest.plannedTotal === null ? null : subtract(rest.plannedTotal, rest.reported),
    draft,
    hints: amount === null ? [] : hintsOfRow(row, amount, same),
  };
}

const amountOf = (row: SqlRow): string | null =>
  row.current === null || row.current.state === 'sent_back' ? null : row.current.amount;
