import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { addMonths, isMonth, monthOf, monthsBetween } from '#platform/clock/calendar.js';
import { businessDate, Clock } from '#platform/clock/clock.js';
import { instantText, monthText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { subtract } from '#platform/money/money.js';
import type { ClosedMonth } from './domain/chain.js';
import { refusalToClose } from './domain/closing.js';
import type {
  ExportedKey,
  MonthList,
  MonthRow,
  MonthsExport,
  MonthsListQuery,
  MonthTargetFigure,
  MonthView,
} from './dto/month.dto.js';
import { SnapshotQuery } from './snapshot.query.js';

interface CloseRow extends ClosedMonth {
  closedByName: string;
}

interface TargetName {
  code: string;
  nameZh: string;
  nameEn: string;
}

const CLOSES = `
  SELECT ${monthText('m.month')} AS month, m.closed_by AS "closedBy", u.name AS "closedByName",
         ${instantText('m.closed_at')} AS "closedAt", m.note, m.snapshot, m.content_hash AS "contentHash",
         m.previous_hash AS "previousHash", m.hash, m.signature, m.key_id AS "keyId"
    FROM month_closes m JOIN users u ON u.id = m.closed_by`;

/** The months and their state: what was told at the closing, what is told today. */
@Injectable()
export class MonthsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly snapshots: SnapshotQuery,
    private readonly clock: Clock,
  ) {}

  /** From the first closed month, or while there is none the first window's first, to the month before this. */
  async list({ year, knownAt }: MonthsListQuery): Promise<MonthList> {
    const em = this.dataSource.manager;
    const closes = await this.closes(em, knownAt);
    const closed = new Map(closes.map((close) => [close.month, close]));
    const names = await this.names(em);
    const current = this.current(knownAt);
    const lastClosed = closes.at(-1)?.month ?? null;
    // Before the first closed month nothing can be closed any more.
    const first = closes[0]?.month ?? (await this.firstMonth(em, current));
    const months = monthsBetween(first, addMonths(current, -1)).filter(
      (month) => year === undefined || month.startsWith(`${year}-`),
    );
    const items: MonthRow[] = [];
    for (const month of months.reverse()) {
      const close = closed.get(month) ?? null;
      // Of the past nothing is closed any more.
      const mayClose = knownAt === undefined && refusalToClose(month, { lastClosed, current }) === null;
      items.push({ ...rowOf(month, close, mayClose), targets: await this.figures(em, close, names, knownAt) });
    }
    const next = lastClosed === null ? null : addMonths(lastClosed, 1);
    return { items, lastClosed, next: next !== null && next < current ? next : null };
  }

  async one(month: string, knownAt?: string): Promise<MonthView> {
    if (!isMonth(month)) throw platformErrors('record.not_found');
    return this.view(this.dataSource.manager, month, knownAt);
  }

  async view(em: EntityManager, month: string, knownAt?: string): Promise<MonthView> {
    const closes = await this.closes(em, knownAt);
    const close = closes.find((each) => each.month === month) ?? null;
    const stand = { lastClosed: closes.at(-1)?.month ?? null, current: this.current(knownAt) };
    const past = knownAt !== undefined;
    const open = past ? { pending: null, missing: null } : await this.snapshots.openEnds(em, month);
    const row = rowOf(month, close, !past && refusalToClose(month, stand) === null);
    return {
      ...row,
      targets: await this.figures(em, close, await this.names(em), knownAt),
      ...open,
      snapshot: close?.snapshot ?? null,
      contentHash: close?.contentHash ?? null,
      previousHash: close?.previousHash ?? null,
      signature: close?.signature ?? null,
      keyId: close?.keyId ?? null,
    };
  }

  /** The same bytes every time until another month is closed. */
  async export(): Promise<MonthsExport> {
    const em = this.dataSource.manager;
    const keys: ExportedKey[] = await em.query(
      `SELECT id, public_key AS "publicKey" FROM signing_keys ORDER BY recorded_at, id`,
    );
    const closes = await this.closes(em);
    return { format: 'berth-months/1', keys, closes: closes.map(({ closedByName: _name, ...close }) => close) };
  }

  private closes(em: EntityManager, knownAt?: string): Promise<CloseRow[]> {
    return em.query(`${CLOSES} WHERE $1::timestamptz IS NULL OR m.closed_at <= $1::timestamptz ORDER BY m.month`, [
      knownAt ?? null,
    ]);
  }

  private current(knownAt?: string): string {
    return monthOf(knownAt === undefined ? this.clock.today() : businessDate(new Date(knownAt)));
  }

  private async names(em: EntityManager): Promise<Map<string, TargetName>> {
    const rows: TargetName[] = await em.query(
      `SELECT code, name_zh AS "nameZh", name_en AS "nameEn" FROM targets ORDER BY sort, code`,
    );
    return new Map(rows.map((row) => [row.code, row]));
  }

  private async firstMonth(em: EntityManager, otherwise: string): Promise<string> {
    const rows: { month: string | null }[] = await em.query(
      `SELECT ${monthText('min(window_from)')} AS month FROM targets WHERE active`,
    );
    const first = rows[0]?.month ?? otherwise;
    return first < otherwise ? first : otherwise;
  }

  private async figures(
    em: EntityManager,
    close: CloseRow | null,
    names: ReadonlyMap<string, TargetName>,
    knownAt?: string,
  ): Promise<MonthTargetFigure[]> {
    if (close === null) return [];
    const now = await this.snapshots.verified(em, close.month, knownAt);
    return close.snapshot.targets.map(({ code, currency, verified, pending }) => {
      const verifiedToday = now.get(code) ?? '0.00';
      const { nameZh, nameEn } = names.get(code) ?? { nameZh: code, nameEn: code };
      const difference = subtract(verifiedToday, verified);
      return { code, nameZh, nameEn, currency, verified, pending, verifiedToday, difference };
    });
  }
}

function rowOf(month: string, close: CloseRow | null, mayClose: boolean): Omit<MonthRow, 'targets'> {
  return {
    month,
    state: close === null ? 'open' : 'closed',
    closable: close === null && mayClose,
    closedByName: close?.closedByName ?? null,
    closedAt: close?.closedAt ?? null,
    closedOn: close === null ? null : businessDate(new Date(close.closedAt)),
    note: close?.note ?? null,
    hash: close?.hash ?? null,
  };
}
