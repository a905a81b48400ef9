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
import type { EntryListQuery } from './dto/entry.dto.js';
import { EntriesQuery } from './entries.query.js';
import { entryTable, type PlanNames } from './entry-table.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The ledger as .xlsx: the same rows in the same order; memory does not grow with the rows. */
@Injectable()
export class EntryExportService {
  private readonly logger = new Logger('EntryExport');

  constructor(
    private readonly transactions: Transactions,
    private readonly entries: EntriesQuery,
    private readonly plan: PlanLookup,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async export(actor: Actor, query: EntryListQuery, locale: Locale): Promise<StreamableFile> {
    if (!actor.can('export')) throw accessErrors('access.forbidden');
    const { cursor: _cursor, limit: _limit, ...filters } = query;
    // Read once before the first byte: a bad sort is still an answer now, and no longer one in the middle of a file.
    const { total } = await this.entries.rows(actor, { ...filters, limit: 1 });
    await this.transactions.run((em) =>
      this.audit.record(em, actor, {
        action: 'entry.exported',
        subjectType: 'entry_list',
        subjectId: 'entries',
        detail: { filters, total },
      }),
    );
    const on = this.clock.today();
    const table = entryTable(await this.planNames(locale), locale, { on, total });
    const stream = new PassThrough();
    const rows = listAll((page) => this.entries.rows(actor, page as EntryListQuery), filters);
    writeTable(stream, { ...table, rows: table.lines(rows) }).catch((error: Error) => {
      // The answer is under way: all that is left is to cut it off, so that half a list is not taken for the whole.
      this.logger.warn(`An export of entries ended early: ${error.message}`);
      stream.destroy(error);
    });
    const name = encodeURIComponent(`${table.sheetName}-${on}.xlsx`);
    return new StreamableFile(stream, {
      type: XLSX,
      disposition: `attachment; filename="entries.xlsx"; filename*=UTF-8''${name}`,
    });
  }

  private async planNames(locale: Locale): Promise<PlanNames> {
    const [industries, zones] = await Promise.all([this.plan.industries(true), this.plan.zones(true)]);
    return new Map([...industries, ...zones].map((each) => [each.code, locale === 'en' ? each.nameEn : each.nameZh]));
  }
}
