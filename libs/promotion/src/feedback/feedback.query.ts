import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { contains, Where } from '#platform/database/sql.js';
import { dateText, monthText } from '#platform/database/sql-text.js';
import { listPage } from '#platform/http/list.js';
import { LEAD_ROW } from '../leads/lead-list.source.js';
import type {
  FeedbackCell,
  FeedbackMonth,
  FeedbackPage,
  FeedbackQuery,
  FeedbackRow,
  FeedbackSummary,
} from './dto/feedback.dto.js';

/** What a corrected contact said counts nowhere: the view leaves it out. */
const FROM = `interaction_feedback f
  JOIN standing_interactions n ON n.id = f.interaction_id
  JOIN leads l ON l.id = n.lead_id
  JOIN investors i ON i.id = l.investor_id
  JOIN users u ON u.id = n.by`;

const SELECT = `f.id, f.policy_area AS "policyArea", f.kind, f.text, ${dateText('n."on"')} AS "on",
  l.id AS "leadId", l.title AS "leadTitle", l.code AS "leadCode", i.id AS "investorId", i.name AS "investorName",
  l.home_region AS "homeRegion", l.industry_code AS "industryCode", l.zone_code AS "zoneCode", u.name AS "byName"`;

/** What investors complain of, wish, ask and praise: within the leads one may read. */
@Injectable()
export class FeedbackQueries {
  constructor(private readonly dataSource: DataSource) {}

  page(actor: Actor, query: FeedbackQuery): Promise<FeedbackPage> {
    const source = {
      select: SELECT,
      from: FROM,
      where: chosen(actor, query),
      id: 'f.id',
      sorts: { on: { sql: 'n."on"', type: 'date' as const } },
      defaultSort: '-on',
    };
    return listPage<FeedbackRow>(this.dataSource.manager, source, query);
  }

  async summary(actor: Actor, query: FeedbackQuery): Promise<FeedbackSummary> {
    const where = chosen(actor, query);
    const counted = <Row>(select: string, rest = ''): Promise<Row[]> =>
      this.dataSource.query(`SELECT ${select} FROM ${FROM} WHERE ${where.toString()} ${rest}`, where.params);
    const [whole] = await counted<{ total: number; companies: number }>(
      `count(*)::int AS total, count(DISTINCT i.id)::int AS companies`,
    );
    const cells = await counted<FeedbackCell>(
      `f.policy_area AS "policyArea", f.kind, count(*)::int AS count, count(DISTINCT i.id)::int AS companies`,
      'GROUP BY f.policy_area, f.kind ORDER BY f.policy_area, f.kind',
    );
    const months = await counted<FeedbackMonth>(
      `${monthText('n."on"')} AS month, f.kind, count(*)::int AS count`,
      'GROUP BY 1, 2 ORDER BY 1, 2',
    );
    return { total: whole!.total, companies: whole!.companies, cells, months };
  }
}

function chosen(actor: Actor, query: FeedbackQuery): Where {
  const where = new Where()
    .when(query.policyArea, 'f.policy_area = ANY(?)')
    .when(query.kind, 'f.kind = ANY(?)')
    .when(query.industryCode, 'l.industry_code = ?')
    .when(query.zoneCode, 'l.zone_code IN (SELECT code FROM zone_descendants WHERE ancestor = ?)')
    .when(query.homeRegion, 'l.home_region = ANY(?)')
    .when(query.from, 'n."on" >= ?::date')
    .when(query.to, 'n."on" <= ?::date');
  if (query.q !== undefined) where.add('f.text ILIKE ? OR i.name ILIKE ?', contains(query.q), contains(query.q));
  return rowFilter(where, actor, 'lead.read', LEAD_ROW);
}
