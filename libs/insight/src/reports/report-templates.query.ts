import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { REPORT_FIELDS, type ReportField } from './domain/report-fields.js';
import type { TemplateColumn } from './domain/report-snapshot.js';
import { BRIEF_SECTIONS, sectionName } from './domain/tell-brief.js';
import type { ReportTemplateList, ReportTemplateVersions, ReportTemplateView } from './dto/report-template.dto.js';

type Row = Omit<ReportTemplateView, 'columns'> & { columns: TemplateColumn[] };

const COLUMNS = `
  t.code, t.version, t.kind, t.period, t.title_zh AS "titleZh", t.title_en AS "titleEn", t.grouping, t.sheets,
  t.key_list_only AS "keyListOnly", t.columns, t.sections, t.unit, t.active, t.reason, u.name AS "setByName",
  ${instantText('t.recorded_at')} AS "recordedAt",
  (SELECT count(*)::integer FROM report_schedules s WHERE s.template_code = t.code AND s.active) AS schedules`;
const FROM = `report_templates t LEFT JOIN users u ON u.id = t.set_by`;

/** What reports look like, now and before. */
@Injectable()
export class ReportTemplatesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The version in force of each. */
  async list(): Promise<ReportTemplateList> {
    const rows: Row[] = await this.dataSource.query(
      `SELECT * FROM (SELECT DISTINCT ON (t.code) t.sort, ${COLUMNS} FROM ${FROM} ORDER BY t.code, t.version DESC) c
        ORDER BY c.sort, c.code`,
    );
    const fields = Object.entries(REPORT_FIELDS).map(([field, { zh, en, kind }]) => {
      return { field: field as ReportField, zh, en, kind };
    });
    const sections = BRIEF_SECTIONS.map((code) => ({ code, ...sectionName(code) }));
    return { items: rows.map(shown), fields, sections };
  }

  async versions(code: string): Promise<ReportTemplateVersions> {
    const rows: Row[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE t.code = $1 ORDER BY t.version DESC`,
      [code],
    );
    if (rows.length === 0) throw platformErrors('record.not_found');
    return { items: rows.map(shown) };
  }

  async one(code: string): Promise<ReportTemplateView> {
    return (await this.versions(code)).items[0]!;
  }
}

function shown({ columns, ...row }: Row & { sort?: number }): ReportTemplateView {
  const { sort: _sort, ...rest } = row;
  const told = columns.map(({ field, zh, en, width }) => {
    return { field, headerZh: zh, headerEn: en, width, money: REPORT_FIELDS[field].kind === 'money' };
  });
  return { ...rest, columns: told };
}
