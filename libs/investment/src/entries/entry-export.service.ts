import { Injectable, type StreamableFile } from '@nestjs/common';
import { ListExports } from '#access/exports/list-exports.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import type { Locale } from '#platform/http/problem.js';
import type { EntryListQuery } from './dto/entry.dto.js';
import { entryTable } from './entry-table.js';
import { EntriesQuery } from './entries.query.js';

/** The ledger as an .xlsx. */
@Injectable()
export class EntryExportService {
  constructor(
    private readonly exports: ListExports,
    private readonly query: EntriesQuery,
    private readonly plan: PlanLookup,
  ) {}

  export(actor: Actor, query: EntryListQuery, locale: Locale): Promise<StreamableFile> {
    return this.exports.start(actor, query, {
      noun: 'entry',
      plural: 'entries',
      page: (page: EntryListQuery) => this.query.rows(actor, page),
      table: async (facts) => entryTable(await this.plan.names(locale === 'en' ? 'en' : 'zh'), locale, facts),
    });
  }
}
