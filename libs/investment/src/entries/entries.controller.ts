import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { XLSX } from '#access/exports/list-exports.js';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { localeOf } from '#platform/http/problem.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import {
  EntryListQuery,
  EntryPage,
  EntryQuery,
  EntryView,
  GiveVerdict,
  GiveVerdicts,
  InvestmentQuery,
  ProjectEntriesQuery,
  ProjectInvestment,
  ReportEntry,
  VerdictsView,
} from './dto/entry.dto.js';
import { EntryExportService } from './entry-export.service.js';
import { EntriesQuery } from './entries.query.js';
import { GiveVerdictService } from './give-verdict.service.js';
import { ProjectInvestmentQuery } from './project-investment.query.js';
import { ReportEntryService } from './report-entry.service.js';

@ApiTags('investment')
@Controller()
export class EntriesController {
  constructor(
    private readonly reports: ReportEntryService,
    private readonly verdicts: GiveVerdictService,
    private readonly entries: EntriesQuery,
    private readonly investment: ProjectInvestmentQuery,
    private readonly exports: EntryExportService,
  ) {}

  /** Reports a month's whole amount, or restates a verified one. */
  @Permit('entry.report')
  @Post('projects/:id/entries')
  report(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IdempotencyKey() key: string | null,
    @Body() body: ReportEntry,
  ): Promise<EntryView> {
    return this.reports.report(actor, id, key, body);
  }

  @Permit('entry.read')
  @Get('projects/:id/entries')
  ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: ProjectEntriesQuery,
  ): Promise<EntryPage> {
    return this.entries.list(actor, { ...query, projectId: id });
  }

  /** The project's months as they stand. */
  @Permit('entry.read')
  @Get('projects/:id/investment')
  months(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: InvestmentQuery,
  ): Promise<ProjectInvestment> {
    return this.investment.of(actor, id, query.kind ?? 'completed', query.knownAt);
  }

  /** The ledger. */
  @Permit('entry.read')
  @Get('entries')
  list(@CurrentActor() actor: Actor, @Query() query: EntryListQuery): Promise<EntryPage> {
    return this.entries.list(actor, query);
  }

  /** The verifier's queue, longest waiting first. */
  @Permit('entry.verify')
  @Get('entries/pending')
  pending(@CurrentActor() actor: Actor, @Query() query: EntryListQuery): Promise<EntryPage> {
    return this.entries.list(actor, { sort: 'recordedAt', ...query, state: ['pending'] });
  }

  /** The same verdict on several entries: all or none. */
  @Permit('entry.verify')
  @Post('entries/verdicts')
  @HttpCode(200)
  decideMany(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: GiveVerdicts,
  ): Promise<VerdictsView> {
    return this.verdicts.giveMany(actor, key, body);
  }

  /** The ledger as .xlsx, by the same filters and order. Also needs the right to export. */
  @Permit('entry.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get('entries/export')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: EntryListQuery,
    @Headers('accept-language') language: string | undefined,
  ): Promise<StreamableFile> {
    return this.exports.export(actor, query, localeOf(language));
  }

  @Permit('entry.read')
  @Get('entries/:id')
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: EntryQuery,
  ): Promise<EntryView> {
    return this.entries.one(actor, id, knownAt);
  }

  /** Verifies the entry or sends it back. Never by its reporter. */
  @Permit('entry.verify')
  @Post('entries/:id/verdict')
  @HttpCode(200)
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IdempotencyKey() key: string | null,
    @Body() body: GiveVerdict,
  ): Promise<EntryView> {
    return this.verdicts.give(actor, key, id, body);
  }
}
