import { PassThrough } from 'node:stream';
import { Injectable, Logger, StreamableFile } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { listAll, type ListQuery, type Page } from '#platform/http/list.js';
import { type TableOptions, type TableValue, writeTable } from '#platform/workbook/write-workbook.js';
import { accessErrors } from '../access.errors.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Actor } from '../policy/actor.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How a list looks as a sheet. */
export interface ListTable<Row> extends Omit<TableOptions, 'rows'> {
  lines: (rows: AsyncIterable<Row>) => AsyncIterable<readonly TableValue[]>;
}

export interface ExportFacts {
  /** The day the rows were read. */
  on: string;
  total: number;
}

export interface ExportedList<Row, Query extends ListQuery> {
  /** lead: the trail tells lead.exported of the lead_list. */
  noun: string;
  plural: string;
  page: (query: Query) => Promise<Page<Row>>;
  table: (facts: ExportFacts) => ListTable<Row> | Promise<ListTable<Row>>;
}

/** Stands between the rows of every list and its sheet: a floor above veils there what must not leave the house. */
export type RowsVeil = <Row extends object>(rows: AsyncIterable<Row>) => AsyncIterable<Row>;

/** A list as an .xlsx: the same rows, the same order, the same masks; memory does not grow with the rows. */
@Injectable()
export class ListExports {
  private readonly logger = new Logger('Export');
  private readonly veils: RowsVeil[] = [];

  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  veilBy(veil: RowsVeil): void {
    this.veils.push(veil);
  }

  async start<Row extends object, Query extends ListQuery>(
    actor: Actor,
    query: Query,
    { noun, plural, page, table }: ExportedList<Row, Query>,
  ): Promise<StreamableFile> {
    if (!actor.can('export')) throw accessErrors('access.forbidden');
    // Read once before the first byte: a bad sort is still an answer now, and no longer one in the middle of a file.
    const { cursor: _cursor, limit: _limit, ...filters } = query;
    const { total } = await page({ ...filters, limit: 1 } as Query);
    const about = { subjectType: `${noun}_list`, subjectId: plural, detail: { filters, total } };
    await this.transactions.run((em) => this.audit.record(em, actor, { action: `${noun}.exported`, ...about }));
    const on = this.clock.today();
    const { lines, ...sheet } = await table({ on, total });
    const stream = new PassThrough();
    let rows: AsyncIterable<Row> = listAll((asked) => page(asked as Query), filters);
    for (const veil of this.veils) rows = veil(rows);
    writeTable(stream, { ...sheet, rows: lines(rows) }).catch((error: Error) => {
      // The answer is under way: all that is left is to cut it off, so that half a list is not taken for the whole.
      this.logger.warn(`An export of ${plural} ended early: ${error.message}`);
      stream.destroy(error);
    });
    const name = encodeURIComponent(`${sheet.sheetName}-${on}.xlsx`);
    const disposition = `attachment; filename="${plural}.xlsx"; filename*=UTF-8''${name}`;
    return new StreamableFile(stream, { type: XLSX, disposition });
  }
}
