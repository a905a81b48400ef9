import { Injectable, type StreamableFile } from '@nestjs/common';
import { ListExports } from '#access/exports/list-exports.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import type { Locale } from '#platform/http/problem.js';
import type { LeadFilter } from './lead-list.source.js';
import { leadTable } from './lead-table.js';
import { LeadsQuery } from './leads.query.js';

/** The list of leads as an .xlsx, masked as it is on the screen. */
@Injectable()
export class LeadExportService {
  constructor(
    private readonly exports: ListExports,
    private readonly query: LeadsQuery,
    private readonly plan: PlanLookup,
  ) {}

  export(actor: Actor, query: LeadFilter, locale: Locale): Promise<StreamableFile> {
    return this.exports.start(actor, query, {
      noun: 'lead',
      plural: 'leads',
      page: (page: LeadFilter) => this.query.page(actor, page),
      table: async (facts) => leadTable(await this.plan.names(locale === 'en' ? 'en' : 'zh'), locale, facts),
    });
  }
}
