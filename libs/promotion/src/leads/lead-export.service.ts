import { PassThrough, type Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { accessErrors } from '#access/access.errors.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { listAll } from '#platform/http/list.js';
import type { Locale } from '#platform/http/problem.js';
import { writeTable } from '#platform/workbook/write-workbook.js';
import type { LeadListQuery } from './dto/lead-view.dto.js';
import { leadTable, type PlanNames } from './lead-table.js';
import { LeadsQuery } from './leads.query.js';

export interface ExportedFile {
  name: string;
  stream: Readable;
}

/** The list as an .xlsx: the same rows, the same order, the same masks; memory does not grow with the rows. */
@Injectable()
export class LeadExportService {
  private readonly logger = new Logger('LeadExport');

  constructor(
    private readonly transactions: Transactions,
    private readonly query: LeadsQuery,
    private readonly plan: PlanLookup,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async export(actor: Actor, query: LeadListQuery, locale: Locale): Promise<ExportedFile> {
    if (!actor.can('export')) throw accessErrors('access.forbidden');
    // Read once before the first byte: a bad sort is still an answer now, and no longer one in the middle of a file.
    const { cursor: _cursor, limit: _limit, ...filters } = query;
    const { total } = await this.query.page(actor, { ...filters, limit: 1 });
    await this.transactions.run((em) =>
      this.audit.record(em, actor, {
        action: 'lead.exported',
        subjectType: 'lead_list',
        subjectId: 'leads',
        detail: { filters, total },
      }),
    );
    const on = this.clock.today();
    const table = leadTable(await this.planNames(locale), locale, { on, total });
    const stream = new PassThrough();
    const rows = listAll((page) => this.query.page(actor, page as LeadListQuery), filters);
    writeTable(stream, { ...table, rows: table.lines(rows) }).catch((error: Error) => {
      // The answer is under way: all that is left is to cut it off, so that half a list is not taken for the whole.
      this.logger.warn(`An export of leads ended early: ${error.message}`);
      stream.destroy(error);
    });
    return { name: `${table.sheetName}-${on}.xlsx`, stream };
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
