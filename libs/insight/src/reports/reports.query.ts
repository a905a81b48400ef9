import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { spanName } from './domain/report-period.js';
import type {
  ReportListQuery,
  ReportPage,
  ReportView,
  ReportScheduleList,
  ReportScheduleView,
} from './dto/report.dto.js';
import { RUN_COLUMNS, SCHEDULE_COLUMNS } from './report-rows.js';

type Row = Omit<ReportView, 'spanZh' | 'spanEn'>;

const COLUMNS = `
  r.id, r.template_code AS "templateCode", r.template_version AS "templateVersion", t.kind, t.period, t.title_zh AS "titleZh",
  t.title_en AS "titleEn", ${dateText('r.period_from')} AS "periodFrom", ${dateText('r.period_to')} AS "periodTo", r.unit,
  r.language, ${instantText('r.known_at')} AS "knownAt", u.name AS "ownerName", r.schedule_id IS NOT NULL AS scheduled, r.state,
  r.snapshot_sha256 AS "snapshotSha256", r.file_sha256 AS "fileSha256", f.name AS "fileName", f.size::integer AS "fileSize",
  ${instantText('r.created_at')} AS "createdAt", ${instantText('r.finished_at')} AS "finishedAt"`;
const FROM = `report_runs r JOIN report_templates t ON t.code = r.template_code AND t.version = r.template_version
  JOIN users u ON u.id = r.owner_id LEFT JOIN files f ON f.id = r.file_id`;

@Injectable()
export class ReportsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, query: ReportListQuery): Promise<ReportPage> {
    const where = rowFilter(new Where(), actor, 'report.read', RUN_COLUMNS)
      .when(query.kind, 't.kind = ?')
      .when(query.period, 't.period = ?')
      .when(query.templateCode, 'r.template_code = ?');
    const page = await listPage<Row>(
      this.dataSource.manager,
      {
        select: COLUMNS,
        from: FROM,
        where,
        id: 'r.id',
        sorts: {
          createdAt: { sql: 'r.created_at', type: 'timestamptz' },
          periodFrom: { sql: 'r.period_from', type: 'date' },
        },
        defaultSort: '-createdAt',
      },
      query,
    );
    return { ...page, items: page.items.map(shown) };
  }

  async one(actor: Actor, id: string): Promise<ReportView> {
    const where = rowFilter(new Where(), actor, 'report.read', RUN_COLUMNS).add('r.id = ?::uuid', id);
    const rows: Row[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where.toString()}`,
      where.params,
    );
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return shown(rows[0]);
  }

  async schedules(actor: Actor): Promise<ReportScheduleList> {
    return { items: await this.scheduleRows(actor) };
  }

  async schedule(actor: Actor, id: string): Promise<ReportScheduleView> {
    const [row] = await this.scheduleRows(actor, id);
    if (row === undefined) throw platformErrors('record.not_found');
    return row;
  }

  private scheduleRows(actor: Actor, id?: string): Promise<ReportScheduleView[]> {
    const where = rowFilter(new Where(), actor, 'report.read', SCHEDULE_COLUMNS).when(id, 's.id = ?::uuid');
    const me = where.param(actor.userId);
    return this.dataSource.query(
      `SELECT s.id, s.template_code AS "templateCode", t.title_zh AS "titleZh", t.title_en AS "titleEn", t.period, s.unit,
              s.language, s.day, s.hour, s.tell_leadership AS "tellLeadership", s.active, u.name AS "ownerName",
              s.owner_id = ${me}::uuid AS mine, s.version
         FROM report_schedules s JOIN users u ON u.id = s.owner_id
         JOIN LATERAL (SELECT * FROM report_templates v WHERE v.code = s.template_code ORDER BY v.version DESC LIMIT 1) t ON TRUE
        WHERE ${where.toString()} ORDER BY s.active DESC, t.sort, s.id`,
      where.params,
    );
  }
}

function shown(row: Row): ReportView {
  const { zh: spanZh, en: spanEn } = spanName(row.period, { from: row.periodFrom, to: row.periodTo });
  return { ...row, spanZh, spanEn };
}
