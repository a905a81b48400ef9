import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow, type RowFacts, rowFilter } from '#access/policy/row-scope.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { firstDayOf } from '#platform/clock/calendar.js';
import { contains, Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { add } from '#platform/money/money.js';
import { type ListSource, listPage } from '#platform/http/list.js';
import type { EntryState } from '../domain/entry.js';
import { LEDGER_RULES_VERSION } from '../domain/ledger-rules.js';
import { dateText } from '#platform/database/sql-text.js';
import type { CurrencySum, EntryListQuery, EntryPage, EntryRow, EntrySums, EntryView } from './dto/entry.dto.js';
import { ENTRIES_FROM, entriesThen, ENTRY_ROW, ENTRY_STATE, PENDING_INCREMENT } from './entries.sql.js';
import { HINT_FACTS, HINT_JOINS, type HintFactsRow, hintsOf } from './hints.query.js';

const PROJECT_ROW = { owner: 'pr.officer_id', team: 'pr.team_id', zone: 'pr.zone_code' };

const SORTS: ListSource['sorts'] = {
  recordedAt: { sql: 'e.recorded_at', type: 'timestamptz' },
  month: { sql: 'e.month', type: 'date' },
  amount: { sql: 'e.amount', type: 'numeric' },
};

const view = (from: string, hinted: string): string => `
  SELECT ${ENTRY_ROW}, f.name AS "evidenceFileName", f.scan_state AS "evidenceState",
         CASE WHEN p.verified_entry_id <> e.id THEN
           json_build_object('id', p.verified_entry_id, 'amount', p.verified_amount::text) END AS "verifiedNow",
         ${hinted} AS hinted
    FROM ${from} LEFT JOIN files f ON f.id = e.evidence_file_id WHERE e.id = $1`;

/** One entry with what its hints are made of. $1: its id. */
export const ENTRY_VIEW = view(`${ENTRIES_FROM} ${HINT_JOINS}`, HINT_FACTS);
const VIEW_THEN = view(entriesThen('$2::timestamptz'), 'NULL::json');

@Injectable()
export class EntriesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: ReadDataSource,
  ) {}

  /** The ledger. `sums` belong to the whole filter and are worked out with its first page only. */
  list(actor: Actor, query: EntryListQuery): Promise<EntryPage> {
    return this.reads.run(async (em) => {
      const page = await listPage<EntryRow>(em, this.source(actor, query), query);
      const { where, from } = this.filter(actor, query);
      return { ...page, sums: await this.sums(em, where, from) };
    }, query.knownAt);
  }

  /** As `list`, without the sums: for exports. */
  rows(actor: Actor, query: EntryListQuery) {
    return this.reads.run((em) => listPage<EntryRow>(em, this.source(actor, query), query), query.knownAt);
  }

  async one(actor: Actor, id: string, knownAt?: string): Promise<EntryView> {
    const em = this.dataSource.manager;
    const rows: RowFacts[] = await em.query(
      `SELECT pr.officer_id AS "ownerId", pr.team_id AS "teamId", pr.zone_code AS "zoneCode"
         FROM ledger_entries e JOIN projects pr ON pr.id = e.project_id
        WHERE e.id = $1 AND ($2::timestamptz IS NULL OR e.recorded_at <= $2::timestamptz)`,
      [id, knownAt ?? null],
    );
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    await authorizeRow(em, actor, 'entry.read', rows[0], 'entry.read');
    return this.view(em, id, knownAt);
  }

  /** One entry for someone who may see it. Hints compare with the project as it is now: of a past moment there are none. */
  async view(em: EntityManager, id: string, knownAt?: string): Promise<EntryView> {
    const rows: (Omit<EntryView, 'hints' | 'rulesVersion'> & { hinted: HintFactsRow | null })[] =
      knownAt === undefined ? await em.query(ENTRY_VIEW, [id]) : await em.query(VIEW_THEN, [id, knownAt]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    const { hinted: facts, ...found } = rows[0];
    return { ...found, rulesVersion: LEDGER_RULES_VERSION, hints: facts === null ? [] : hintsOf(found, facts) };
  }

  async stateOf(em: EntityManager, id: string): Promise<EntryState> {
    const rows: { state: EntryState }[] = await em.query(
      `SELECT ${ENTRY_STATE} AS state FROM ${ENTRIES_FROM} WHERE e.id = $1`,
      [id],
    );
    return rows[0]?.state ?? 'superseded';
  }

  /** For the sentence "already verified by … on …": the verifier if there is one, else the reporter. Business date. */
  async whoAndWhen(em: EntityManager, id: string): Promise<{ by: string; at: string }> {
    const rows: { by: string; at: string }[] = await em.query(
      `SELECT COALESCE(verifier.name, reporter.name) AS by,
              ${dateText(`COALESCE(v.recorded_at, e.recorded_at) AT TIME ZONE 'Asia/Shanghai'`)} AS at
         FROM ${ENTRIES_FROM} WHERE e.id = $1`,
      [id],
    );
    return rows[0] ?? { by: '', at: '' };
  }

  private source(actor: Actor, query: EntryListQuery): ListSource {
    const { where, from } = this.filter(actor, query);
    return { select: ENTRY_ROW, from, where, id: 'e.id', sorts: SORTS, defaultSort: '-recordedAt' };
  }

  /** The rows as known now or then: the conditions read the same of both. */
  private filter(actor: Actor, query: EntryListQuery): { where: Where; from: string } {
    const where = new Where();
    let source = ENTRIES_FROM;
    if (query.knownAt !== undefined) {
      const moment = `${where.param(query.knownAt)}::timestamptz`;
      source = entriesThen(moment);
      where.add('e.recorded_at <= ?::timestamptz', query.knownAt);
    }
    // One month by its own index; a span of several is read by the moments.
    const oneMonth = query.from === query.to ? query.from : undefined;
    const [from, to] = oneMonth === undefined ? [query.from, query.to] : [];
    where
      .when(query.kind, 'e.kind = ?')
      .when(oneMonth && firstDayOf(oneMonth), 'e.month = ?::date')
      .when(from && firstDayOf(from), 'e.month >= ?::date')
      .when(to && firstDayOf(to), 'e.month <= ?::date')
      .when(query.state, `${ENTRY_STATE} = ANY(?)`)
      .when(query.zoneCode, 'p.zone_code IN (SELECT d.code FROM zone_descendants d WHERE d.ancestor = ?)')
      .when(query.industryCode, 'p.industry_code = ?')
      .when(query.projectId, 'e.project_id = ?')
      .when(query.listed, 'p.listed = ?')
      .when(query.currency, 'e.currency = ?');
    // The waiting are few: the condition the partial index knows leads to them directly.
    if (query.state?.length === 1 && query.state[0] === 'pending') where.add('p.pending_entry_id IS NOT NULL');
    if (query.q !== undefined) where.add('pr.name ILIKE ? OR pr.code ILIKE ?', contains(query.q), contains(query.q));
    return { where: rowFilter(where, actor, 'entry.read', PROJECT_ROW), from: source };
  }

  private async sums(em: EntityManager, where: Where, from: string): Promise<EntrySums> {
    const rows: (CurrencySum & { cnyVerified: string; cnyPending: string })[] = await em.query(
      `SELECT e.currency,
              COALESCE(sum(e.original_amount) FILTER (WHERE p.verified_entry_id = e.id), 0)::numeric(22,2)::text AS verified,
              COALESCE(sum(e.original_amount) FILTER (WHERE p.pending_entry_id = e.id), 0)::numeric(22,2)::text AS pending,
              COALESCE(sum(e.amount) FILTER (WHERE p.verified_entry_id = e.id), 0)::numeric(22,2)::text AS "cnyVerified",
              COALESCE(sum(${PENDING_INCREMENT}) FILTER (WHERE p.pending_entry_id = e.id), 0)::numeric(22,2)::text AS "cnyPending"
         FROM ${from} WHERE ${where.toString()} GROUP BY e.currency ORDER BY e.currency`,
      where.params,
    );
    return {
      verified: add('0', ...rows.map((row) => row.cnyVerified)),
      pending: add('0', ...rows.map((row) => row.cnyPending)),
      byCurrency: rows.map(({ currency, verified, pending }) => ({ currency, verified, pending })),
    };
  }
}
