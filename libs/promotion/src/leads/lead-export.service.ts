import { Injectable, type StreamableFile } from '@nestjs/common';
import { ListExports } from '#access/exports/list-exports.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import type { Locale } from '#platform/http/problem.js';
import type { LeadListQuery } from './dto/lead-view.dto.js';
import { leadTable } from './lead-table.js';
import { writeTable } from '#platform/workbook/write-workbook.js';
import type { LeadFilter } from './lead-list.source.js';
import { leadTable, type PlanNames } from './lead-table.js';
import { LeadsQuery } from './leads.query.js';

/** The list of leads as an .xlsx, masked as it is on the screen. */
@Injectable()
export class LeadExportService {
  constructor(
    private readonly exports: ListExports,
    private readonly query: LeadsQuery,
    private readonly plan: PlanLookup,
  ) {}

  export(actor: Actor, query: LeadListQuery, locale: Locale): Promise<StreamableFile> {
    return this.exports.start(actor, query, {
      noun: 'lead',
      plural: 'leads',
      page: (page: LeadListQuery) => this.query.page(actor, page),
      table: async (facts) => leadTable(await this.plan.names(locale === 'en' ? 'en' : 'zh'), locale, facts),
  async export(actor: Actor, query: LeadFilter, locale: Locale): Promise<ExportedFile> {
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
    const rows = listAll((page) => this.query.page(actor, page as LeadFilter), filters);
    writeTable(stream, { ...table, rows: table.lines(rows) }).catch((error: Error) => {
      // The answer is under way: all that is left is to cut it off, so that half a list is not taken for the whole.
      this.logger.warn(`An export of leads ended early: ${error.message}`);
      stream.destroy(error);
    });
  }
}
