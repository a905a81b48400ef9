import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail, type HistoryEvent } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { unchanged, versionAt } from '#platform/database/kept-states.sql.js';
import { contains, Where } from '#platform/database/sql.js';
import type { DomainError } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { BY_PINYIN, instantText } from '#platform/database/sql-text.js';
import { InvestorSight } from '../claims/investor-sight.js';
import { ContactsQuery } from './contacts.query.js';
import { normaliseUscc } from './domain/uscc.js';
import { countReachedLeads } from './count-reached-leads.js';
import { investorsAt } from './investors-then.sql.js';
import { investorErrors } from './investors.errors.js';
import type {
  GroupMember,
  InvestorListView,
  InvestorPage,
  InvestorRow,
  InvestorsAsked,
  InvestorView,
} from './dto/investor.dto.js';

const NAMES = `COALESCE((SELECT jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind) ORDER BY n.kind, n.name)
    FROM investor_names n WHERE n.investor_id = i.id AND NOT (n.kind = 'registered' AND n.name = i.name)), '[]')`;

const LISTS = `COALESCE((SELECT jsonb_agg(jsonb_build_object('code', e.list_code, 'year', e.year) ORDER BY k.sort)
    FROM investor_list_entries e JOIN investor_lists k ON k.code = e.list_code WHERE e.investor_id = i.id), '[]')`;

/** A company, everything it controls, and what that controls. UNION, not UNION ALL: a circle would end here too. */
const groupOf = (moment: MomentSql): string => `i.id IN (WITH RECURSIVE known AS MATERIALIZED (
  SELECT c.id, c.parent_id FROM ${investorsAt(moment, 'c')} WHERE c.parent_id IS NOT NULL), member AS (
  SELECT ?::uuid AS id UNION SELECT c.id FROM known c JOIN member ON c.parent_id = member.id) SELECT id FROM member)`;

const rowAt = (moment: MomentSql): string => `
  i.id, i.${unchanged('name', moment)} AS name, i.${unchanged('uscc', moment)} AS uscc, i.home_region AS "homeRegion", i.country, i.roles, ${LISTS} AS lists,
  ${versionAt('i', moment)} AS version,
  ${instantText('i.created_at')} AS "createdAt", ${instantText('i.updated_at')} AS "updatedAt"`;

@Injectable()
export class InvestorsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: ReadDataSource,
    private readonly contacts: ContactsQuery,
    private readonly sight: InvestorSight,
    private readonly audit: AuditTrail,
  ) {}

  list(actor: Actor, query: InvestorsAsked): Promise<InvestorPage> {
    return this.reads.run((em) => this.page(em, actor, query), query.knownAt);
  }

  /** With a moment: the companies there were, of those one may know today. Names, codes and lists are today's. */
  private async page(em: EntityManager, actor: Actor, query: InvestorsAsked): Promise<InvestorPage> {
    const where = new Where();
    const moment = where.moment(query.knownAt);
    const [name, uscc] = [`i.${unchanged('name', moment)}`, `i.${unchanged('uscc', moment)}`];
    where
      .add('i.merged_into_id IS NULL')
      .when(query.homeRegion, 'i.home_region = ?')
      .when(query.role, 'i.roles && ?::text[]')
      .when(query.list, 'EXISTS (SELECT 1 FROM investor_list_entries e WHERE e.investor_id = i.id AND e.list_code = ?)')
      .when(query.groupOf, groupOf(moment));
    if (query.q !== undefined) where.add(`${name} ILIKE ? OR ${uscc} = ?`, contains(query.q), normaliseUscc(query.q));
    this.sight.narrow(where, actor, 'i.id');
    const source = {
      select: rowAt(moment),
      from: investorsAt(moment),
      where,
      id: 'i.id',
      sorts: {
        name: { sql: `${name} ${BY_PINYIN}`, type: 'text' as const },
        updatedAt: { sql: 'i.updated_at', type: 'timestamptz' as const },
      },
      defaultSort: '-updatedAt',
    };
    const page = await listPage<Omit<InvestorRow, 'leadCount'>>(em, source, query);
    const counts = await countReachedLeads(
      em,
      actor,
      page.items.map((row) => row.id),
      query.knownAt,
    );
    return { ...page, items: page.items.map((row) => ({ ...row, leadCount: counts.get(row.id) ?? 0 })) };
  }

  one(actor: Actor, id: string, knownAt?: string): Promise<InvestorView> {
    return this.view(this.dataSource.manager, actor, id, knownAt);
  }

  async view(em: EntityManager, actor: Actor, id: string, knownAt?: string): Promise<InvestorView> {
    const asked = new Where([id]);
    const moment = asked.moment(knownAt);
    const rows: (Omit<InvestorView, 'contacts' | 'parent' | 'subsidiaries' | 'leadCount'> & {
      parentId: string | null;
    })[] = await em.query(
      `SELECT ${rowAt(moment)}, i.note, ${NAMES} AS names, i.parent_id AS "parentId", i.registered_capital AS "registeredCapital",
                i.registered_capital_currency AS "registeredCapitalCurrency"
           FROM ${investorsAt(moment)} WHERE i.${unchanged('id', moment)} = $1 AND i.merged_into_id IS NULL`,
      asked.params,
    );
    if (rows[0] === undefined) throw await this.goneFrom(em, actor, id, knownAt);
    await this.assertKnown(em, actor, id);
    const { parentId, ...row } = rows[0];
    const [parent = null] = await this.members(em, actor, 'id', parentId, knownAt);
    const subsidiaries = await this.members(em, actor, 'parent_id', id, knownAt);
    const leadCount = (await countReachedLeads(em, actor, [id], knownAt)).get(id) ?? 0;
    const contacts = await this.contacts.ofInvestor(em, actor, id, knownAt);
    return { ...row, leadCount, parent, subsidiaries, contacts };
  }

  /** Lets pass who may read this company's page; the rest learn that it was merged, or nothing. */
  async assertReadable(em: EntityManager, actor: Actor, id: string, knownAt?: string): Promise<void> {
    const asked = new Where([id]);
    const moment = asked.moment(knownAt);
    const found: unknown[] = await em.query(
      `SELECT 1 FROM ${investorsAt(moment)} WHERE i.${unchanged('id', moment)} = $1 AND i.merged_into_id IS NULL`,
      asked.params,
    );
    if (found.length === 0) throw await this.goneFrom(em, actor, id, knownAt);
    await this.assertKnown(em, actor, id);
  }

  /** A company under another's claim is not there (首报首谈). */
  private async assertKnown(em: EntityManager, actor: Actor, id: string): Promise<void> {
    const known = await this.sight.known(em, actor, [id]);
    if (known.size === 0) throw platformErrors('record.not_found');
  }

  async history(actor: Actor, id: string, knownAt?: string): Promise<HistoryEvent[]> {
    const em = this.dataSource.manager;
    await this.assertReadable(em, actor, id, knownAt);
    return this.audit.historyOf(em, 'investor', id, { knownAt });
  }

  lists(): Promise<InvestorListView[]> {
    return this.dataSource.query(
      `SELECT code, name_zh AS "nameZh", name_en AS "nameEn", publisher, active FROM investor_lists ORDER BY sort`,
    );
  }

  /** Of a merged company the one that stands for it now, or stood at the moment, however often it was merged on. */
  private async goneFrom(em: EntityManager, actor: Actor, id: string, knownAt?: string): Promise<DomainError> {
    const asked = new Where([id]);
    const [row, key] = [investorsAt(asked.moment(knownAt)), `i.${knownAt === undefined ? 'id' : 'id_now'}`];
    const [last]: { id: string }[] = await em.query(
      `WITH RECURSIVE onward AS (
         SELECT i.merged_into_id AS id FROM ${row} WHERE ${key} = $1 AND i.merged_into_id IS NOT NULL
         UNION SELECT i.merged_into_id FROM ${row} JOIN onward ON ${key} = onward.id WHERE i.merged_into_id IS NOT NULL)
       SELECT i.id FROM ${row} JOIN onward ON ${key} = onward.id WHERE i.merged_into_id IS NULL`,
      asked.params,
    );
    return last === undefined || (await this.sight.known(em, actor, [last.id])).size === 0
      ? platformErrors('record.not_found')
      : investorErrors('investor.merged', { investorId: last.id });
  }

  private members(
    em: EntityManager,
    actor: Actor,
    column: 'id' | 'parent_id',
    id: string | null,
    knownAt?: string,
  ): Promise<GroupMember[]> {
    const where = new Where();
    const moment = where.moment(knownAt);
    const name = `i.${unchanged('name', moment)}`;
    where.add(`i.${column} = ? AND i.merged_into_id IS NULL`, id);
    this.sight.narrow(where, actor, 'i.id');
    return em.query(
      `SELECT i.id, ${name} AS name FROM ${investorsAt(moment)} WHERE ${where.toString()} ORDER BY ${name} ${BY_PINYIN}, i.id LIMIT 200`,
      where.params,
    );
  }
}
