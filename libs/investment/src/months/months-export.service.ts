import { Injectable } from '@nestjs/common';
import { accessErrors } from '#access/access.errors.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Transactions } from '#platform/database/transactions.js';
import type { MonthsExport } from './dto/month.dto.js';
import { MonthsQuery } from './months.query.js';

/** The chain as a file. Every export asks for the right to it and is on the trail. */
@Injectable()
export class MonthsExportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly months: MonthsQuery,
    private readonly audit: AuditTrail,
  ) {}

  async export(actor: Actor): Promise<MonthsExport> {
    if (!actor.can('export')) throw accessErrors('access.forbidden');
    const exported = await this.months.export();
    const detail = { total: exported.closes.length };
    await this.transactions.run((em) =>
      this.audit.record(em, actor, {
        action: 'month.exported',
        subjectType: 'month_list',
        subjectId: 'months',
        detail,
      }),
    );
    return exported;
  }
}
