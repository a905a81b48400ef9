import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { MakeReport, PrintedReport, ReportListQuery, ReportPage, ReportView } from './dto/report.dto.js';
import { HandOutReport } from './hand-out-report.service.js';
import { ReportsQuery } from './reports.query.js';
import { ReportsService } from './reports.service.js';

/** 报表: ledgers and briefs, archived with the figures they were made from. */
@ApiTags('reports')
@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly query: ReportsQuery,
    private readonly archive: HandOutReport,
  ) {}

  /** Reports made and being made, newest first. */
  @Permit('report.read')
  @Get('reports')
  list(@CurrentActor() actor: Actor, @Query() query: ReportListQuery): Promise<ReportPage> {
    return this.query.list(actor, query);
  }

  /** Asks for a report of the projects one may read; a job makes it. */
  @Permit('report.make')
  @Post('reports')
  @HttpCode(202)
  async make(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: MakeReport,
  ): Promise<ReportView> {
    return this.query.one(actor, await this.reports.make(actor, key, body));
  }

  @Permit('report.read')
  @Get('reports/:id')
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReportView> {
    return this.query.one(actor, id);
  }

  /** The .xlsx or .docx as it was made: the same bytes each time. */
  @Permit('export')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get('reports/:id/file')
  file(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.archive.file(actor, id);
  }

  /** The same report for a page to print, from the same figures. */
  @Permit('export')
  @ApiOkResponse({ type: PrintedReport })
  @Get('reports/:id/print')
  print(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.archive.page(actor, id);
  }
}
