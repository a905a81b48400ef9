import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { PROJECT_COLUMNS } from '#landing/projects/project-rows.js';
import { firstDayOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { compare } from '#platform/money/money.js';
import type { DraftChanges, DraftSaved, DraftsSaved, DraftView, SaveDraft } from './dto/round.dto.js';
import { openMonth } from './open-month.js';
import { DRAFT } from './owed-rows.sql.js';
import { changesUpTo } from './round.query.js';

/** What is typed into the round, kept as typed. Rows are judged one by one: one that is stale keeps no other waiting. */
@Injectable()
export class RoundDraftsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  save(actor: Actor, monthText: string, rows: SaveDraft[]): Promise<DraftsSaved> {
    const month = openMonth(monthText, this.clock.today());
    // In one order, so that two people pasting the same column do not wait for each other in a circle.
    const ordered = [...rows].sort((left, right) => (left.projectId < right.projectId ? -1 : 1));
    return this.transactions.run(async (em) => {
      const mine = await this.mine(em, actor, rows);
      const saved: DraftSaved[] = [];
      for (const row of ordered) {
        const projectId = row.projectId.toLowerCase();
        if (mine.has(projectId)) saved.push(await this.saveOne(em, actor, month, { ...row, projectId }));
        else saved.push({ projectId, status: 404, code: 'record.not_found', draft: null });
      }
      return { rows: saved };
    });
  }

  /** Drafts changed since, by whomever. */
  async changes(actor: Actor, monthText: string, since: string | undefined): Promise<DraftChanges> {
    const month = openMonth(monthText, this.clock.today());
    if (since !== undefined && !/^\d{1,18}$/.test(since)) throw platformErrors('cursor.invalid');
    const em = this.dataSource.manager;
    const cursor = await changesUpTo(em);
    const where = rowFilter(new Where([firstDayOf(month)]), actor, 'entry.report', PROJECT_COLUMNS)
      .add('d.month = $1::date')
      .when(since, 'd.changed_in >= ?::bigint');
    const items: DraftView[] = await em.query(
      `SELECT ${DRAFT} FROM round_drafts d JOIN projects p ON p.id = d.project_id JOIN users u ON u.id = d.edited_by
        WHERE ${where.toString()} ORDER BY d.project_id`,
      where.params,
    );
    return { items, cursor };
  }

  private async mine(em: EntityManager, actor: Actor, rows: readonly SaveDraft[]): Promise<Set<string>> {
    const where = rowFilter(new Where(), actor, 'entry.report', PROJECT_COLUMNS);
    const ids = where.param(rows.map((row) => row.projectId));
    const found: { id: string }[] = await em.query(
      `SELECT p.id FROM projects p WHERE p.id = ANY(${ids}::uuid[]) AND ${where.toString()}`,
      where.params,
    );
    return new Set(found.map(({ id }) => id));
  }

  private async saveOne(em: EntityManager, actor: Actor, month: string, row: SaveDraft): Promise<DraftSaved> {
    const { projectId, version, amountText, note } = row;
    const amount = row.amount ?? null;
    const values = [projectId, firstDayOf(month), amountText, amount, note, actor.userId, this.clock.now()];
    const written: unknown[] =
      version === 0
        ? await em.query(
            `INSERT INTO round_drafts (project_id, month, amount_text, amount, note, edited_by, edited_at, changed_in)
             VALUES ($1, $2::date, $3, $4, $5, $6, $7, ${THIS_TRANSACTION}) ON CONFLICT DO NOTHING RETURNING id`,
            values,
          )
        : await rowsOf(
            em,
            `UPDATE round_drafts SET amount_text = $3, amount = $4, note = $5, edited_by = $6, edited_at = $7,
                    version = version + 1, entry_id = NULL, submitted_version = NULL, changed_in = ${THIS_TRANSACTION}
              WHERE project_id = $1 AND month = $2::date AND version = $8 RETURNING id`,
            [...values, version],
          );
    const draft = await draftOf(em, projectId, month);
    // Sent twice, or typed alike by two: nothing is lost, so nobody is asked.
    if (written.length > 0 || (draft !== null && says(draft, row)))
      return { projectId, status: 200, code: null, draft };
    return { projectId, status: 409, code: 'round.stale', draft };
  }
}

function says(draft: DraftView, { amount, amountText, note }: SaveDraft): boolean {
  const read = amount ?? null;
  const alike =
    read === null || draft.amount === null
      ? read === draft.amount && draft.amountText === amountText
      : compare(read, draft.amount) === 0;
  return alike && draft.note === note;
}

/** Compared with pg_snapshot_xmin, see changesUpTo. */
export const THIS_TRANSACTION = `pg_current_xact_id()::text::bigint`;

/** The driver answers an UPDATE with its rows and their count. */
async function rowsOf(em: EntityManager, sql: string, params: unknown[]): Promise<unknown[]> {
  const [rows] = (await em.query(sql, params)) as [unknown[], number];
  return rows;
}

async function draftOf(em: EntityManager, projectId: string, month: string): Promise<DraftView | null> {
  const rows: DraftView[] = await em.query(
    `SELECT ${DRAFT} FROM round_drafts d JOIN users u ON u.id = d.edited_by WHERE d.project_id = $1 AND d.month = $2::date`,
    [projectId, firstDayOf(month)],
  );
  return rows[0] ?? null;
}
