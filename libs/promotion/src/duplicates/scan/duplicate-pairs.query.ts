import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { InvestorSight } from '../../claims/investor-sight.js';
import { countReachedLeads } from '../../investors/count-reached-leads.js';
import { SAME } from '../domain/same-company.js';
import type { LatestScan, PairCompany, PairPage, PairQuery, PairRow, ScanView } from './dto/scan.dto.js';

const company = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'uscc', ${alias}.uscc, 'createdAt', ${instantText(`${alias}.created_at`)})`;

const SCAN = `
  SELECT s.id, s.state, CASE WHEN s.state = 'done' THEN 100 WHEN s.total = 0 THEN 0
              ELSE LEAST(99, 100 * s.looked / s.total) END AS progress,
         u.name AS "requestedByName", ${instantText('s.requested_at')} AS "requestedAt",
         ${instantText('s.finished_at')} AS "finishedAt"
    FROM duplicate_scans s JOIN users u ON u.id = s.requested_by`;

@Injectable()
export class DuplicatePairs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sight: InvestorSight,
  ) {}

  async latest(): Promise<LatestScan> {
    const rows: ScanView[] = await this.dataSource.query(`${SCAN} ORDER BY s.requested_at DESC, s.id LIMIT 1`);
    return { scan: rows[0] ?? null };
  }

  async scan(id: string): Promise<ScanView> {
    const rows: ScanView[] = await this.dataSource.query(`${SCAN} WHERE s.id = $1`, [id]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return rows[0];
  }

  /** A pair is told only to who may know both: of others' claims not even the number of pairs. */
  async list(actor: Actor, query: PairQuery): Promise<PairPage> {
    const em = this.dataSource.manager;
    const where = new Where()
      .add('x.merged_into_id IS NULL AND y.merged_into_id IS NULL')
      .add('d.state = ?', query.state ?? 'open')
      .add('d.score >= ?', query.minScore ?? SAME);
    this.sight.narrow(where, actor, 'x.id');
    this.sight.narrow(where, actor, 'y.id');
    const source = {
      select: `d.id, ${company('x')} AS one, ${company('y')} AS other, d.score, d.reasons, d.state, d.reason,
               u.name AS "dismissedByName", ${instantText('d.dismissed_at')} AS "dismissedAt"`,
      from: `duplicate_pairs d JOIN investors x ON x.id = d.one_id JOIN investors y ON y.id = d.other_id
             LEFT JOIN users u ON u.id = d.dismissed_by`,
      where,
      id: 'd.id',
      sorts: { score: { sql: 'd.score', type: 'integer' as const } },
      defaultSort: '-score',
    };
    const page = await listPage<PairRow>(em, source, query);
    const ids = page.items.flatMap(({ one, other }) => [one.id, other.id]);
    const counts = await countReachedLeads(em, actor, ids);
    const counted = (each: PairCompany) => ({ ...each, leadCount: counts.get(each.id) ?? 0 });
    return { ...page, items: page.items.map((row) => ({ ...row, one: counted(row.one), other: counted(row.other) })) };
  }
}
