import { Injectable, type StreamableFile } from '@nestjs/common';
import { ListExports } from '#access/exports/list-exports.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import type { Locale } from '#platform/http/problem.js';
import type { ProjectFilters } from './dto/project.dto.js';
import { projectTable } from './project-table.js';
import { ProjectsQuery } from './projects.query.js';

/** The list of projects as an .xlsx. */
@Injectable()
export class ProjectExportService {
  constructor(
    private readonly exports: ListExports,
    private readonly query: ProjectsQuery,
    private readonly plan: PlanLookup,
  ) {}

  export(actor: Actor, query: ProjectFilters, locale: Locale): Promise<StreamableFile> {
    return this.exports.start(actor, query, {
      noun: 'project',
      plural: 'projects',
      page: (page: ProjectFilters) => this.query.page(actor, page),
      table: async (facts) => projectTable(await this.plan.names(locale === 'en' ? 'en' : 'zh'), locale, facts),
    });
  }
}
