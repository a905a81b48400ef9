import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { contains, Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { BY_PINYIN, instantText } from '#platform/database/sql-text.js';
import { ContactsQuery } from './contacts.query.js';
import { companyNameKey } from './domain/company-name.js';
import { normaliseUscc } from './domain/uscc.js';
import type {
  DuplicatesQuery,
  InvestorDuplicate,
  InvestorListQuery,
  InvestorPage,
  InvestorRow,
  InvestorView,
} from './dto/investor.dto.js';

const LEAD_COUNT = '(SELECT count(*)::int FROM leads l WHERE l.investor_id = i.id)';

const ROW = `
  i.id, i.name, i.uscc, i.home_region AS "homeRegion", i.country, ${LEAD_COUNT} AS "leadCount", i.version,
  ${instantText('i.created_at')} AS "createdAt", ${instantText('i.updated_at')} AS "updatedAt"`;

/** Enough to recognise the company; a list this long is a search, not a duplicate. */
const DUPLICATES_SHOWN = 20;

@Injectable()
export class InvestorsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactsQuery,
  ) {}

  list(query: InvestorListQuery): Promise<InvestorPage> {
    const where = new Where().when(query.homeRegion, 'i.home_region = ?');
    if (query.q !== undefined) where.add('i.name ILIKE ? OR i.uscc = ?', contains(query.q), normaliseUscc(query.q));
    const source = {
      select: ROW,
      from: 'investors i',
      where,
      id: 'i.id',
      sorts: {
        name: { sql: `i.name ${BY_PINYIN}`, type: 'text' as const },
        updatedAt: { sql: 'i.updated_at', type: 'timestamptz' as const },
      },
      defaultSort: '-updatedAt',
    };
    return listPage<InvestorRow>(this.dataSource.manager, source, query);
  }

  one(actor: Actor, id: string): Promise<InvestorView> {
    return this.view(this.dataSource.manager, actor, id);
  }

  async view(em: EntityManager, actor: Actor, id: string): Promise<InvestorView> {
    const rows: Omit<InvestorView, 'contacts'>[] = await em.query(
      `SELECT ${ROW}, i.note FROM investors i WHERE i.id = $1`,
      [id],
    );
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return { ...rows[0], contacts: await this.contacts.ofInvestor(em, actor, id) };
  }

  duplicates(query: DuplicatesQuery): Promise<InvestorDuplicate[]> {
    return this.findDuplicates(this.dataSource.manager, query);
  }

  /** Registered investors with the same credit code or the same name key; the surest reason first. */
  async findDuplicates(
    em: EntityManager,
    asked: { name?: string | null; uscc?: string | null },
  ): Promise<InvestorDuplicate[]> {
    const uscc = normaliseUscc(asked.uscc ?? '') || null;
    const key = companyNameKey(asked.name ?? '') || null;
    return em.query(
      `SELECT i.id, i.name, i.uscc, CASE WHEN i.uscc = $1 THEN 'uscc' ELSE 'name' END AS reason,
              ${LEAD_COUNT} AS "leadCount"
         FROM investors i WHERE i.uscc = $1 OR i.name_key = $2
        ORDER BY reason DESC, i.created_at, i.id LIMIT ${DUPLICATES_SHOWN}`,
      [uscc, key],
    );
  }
}
