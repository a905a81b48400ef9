import { PassThrough } from 'node:stream';
import { Injectable, Logger, StreamableFile } from '@nestjs/common';
import { accessErrors } from '#access/access.errors.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { listAll } from '#platform/http/list.js';
import type { Locale } from '#platform/http/problem.js';
import { writeTable } from '#platform/workbook/write-workbook.js';
import type { ProjectFilters } from './dto/project.dto.js';
import { type PlanNames, projectTable } from './project-table.js';
import { ProjectsQuery } from './projects.query.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The list as an .xlsx: the same rows in the same order; memory does not grow with the rows. */
@Injectable()
export class ProjectExportService {
  private readonly logger = new Logger('ProjectExport');

  constructor(
    private readonly transactions: Transactions,
    private readonly query: ProjectsQuery,
    private readonly plan: PlanLookup,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async export(actor: Actor, query: ProjectFilters, locale: Locale): Promise<StreamableFile> {
    if (!actor.can('export')) throw accessErrors('access.forbidden');
    const { cursor: _cursor, limit: _limit, ...filters } = query;
    // Read once before the first byte: a bad sort is still an answer now, and no longer one in the middle of a file.
    const { total } = await this.query.page(actor, { ...filters, limit: 1 });
    await this.transactions.run((em) =>
      this.audit.record(em, actor, {
        action: 'project.exported',
        subjectType: 'project_list',
        subjectId: 'projects',
        detail: { filters, total },
      }),
    );
    const on = this.clock.today();
    const table = projectTable(await this.planNames(locale), locale, { on, total });
    const stream = new PassThrough();
    const rows = listAll((page) => this.query.page(actor, page as ProjectFilters), filters);
    writeTable(stream, { ...table, rows: table.lines(rows) }).catch((error: Error) => {
      // The answer is under way: all that is left is to cut it off, so that half a list is not taken for the whole.
      this.logger.warn(`An export of projects ended early: ${error.message}`);
      stream.destroy(error);
    });
    const name = encodeURIComponent(`${table.sheetName}-${on}.xlsx`);
    const disposition = `attachment; filename="projects.xlsx"; filename*=UTF-8''${name}`;
    return new StreamableFile(stream, { type: XLSX, disposition });
  }

  private async planNames(locale: Locale): Promise<PlanNames> {
    const [industries, segments, zones] = await Promise.all([
      this.plan.industries(true),
      this.plan.segments(true),
      this.plan.zones(true),
    ]);
    const named = [...industries, ...segments, ...zones];
    return new Map(named.map((each) => [each.code, locale === 'en' ? each.nameEn : each.nameZh]));
  }
}
