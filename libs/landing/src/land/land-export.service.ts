import { PassThrough } from 'node:stream';
import { Injectable, Logger, StreamableFile } from '@nestjs/common';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { listAll } from '#platform/http/list.js';
import type { Locale } from '#platform/http/problem.js';
import { writeCsv } from '#platform/workbook/write-csv.js';
import { writeTable } from '#platform/workbook/write-workbook.js';
import type { LandExportQuery, LandUnitFilters } from './dto/land-unit.dto.js';
import { landTable } from './land-table.js';
import { LandUnitsQuery } from './land-units.query.js';

const FORMATS = {
  xlsx: { write: writeTable, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { write: writeCsv, type: 'text/csv; charset=utf-8' },
} as const;

/** The list as a file: the same rows, the same order; memory does not grow with the rows. */
@Injectable()
export class LandExportService {
  private readonly logger = new Logger('LandExport');

  constructor(
    private readonly transactions: Transactions,
    private readonly query: LandUnitsQuery,
    private readonly plan: PlanLookup,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async export(actor: Actor, query: LandExportQuery, locale: Locale): Promise<StreamableFile> {
    const { cursor: _cursor, limit: _limit, format = 'xlsx', ...filters } = query;
    // Read once before the first byte: a bad sort is still an answer now, and no longer one in the middle of a file.
    const { total } = await this.query.page({ ...filters, limit: 1 });
    const detail = { filters, format, total };
    const about = { subjectType: 'land_list', subjectId: 'land', detail };
    await this.transactions.run((em) => this.audit.record(em, actor, { action: 'land.exported', ...about }));
    const on = this.clock.today();
    const zones = await this.plan.zones(true);
    const names = new Map(zones.map((zone) => [zone.code, locale === 'en' ? zone.nameEn : zone.nameZh]));
    const table = landTable(names, locale, { on, total });
    const stream = new PassThrough();
    const rows = listAll((page) => this.query.page(page as LandUnitFilters), filters);
    FORMATS[format].write(stream, { ...table, rows: table.lines(rows) }).catch((error: Error) => {
      // The answer is under way: all that is left is to cut it off, so that half a list is not taken for the whole.
      this.logger.warn(`An export of land ended early: ${error.message}`);
      stream.destroy(error);
    });
    const name = encodeURIComponent(`${table.sheetName}-${on}.${format}`);
    const disposition = `attachment; filename="land.${format}"; filename*=UTF-8''${name}`;
    return new StreamableFile(stream, { type: FORMATS[format].type, disposition });
  }
}
