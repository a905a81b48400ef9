import { Controller, Get, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { XLSX } from '#access/exports/list-exports.js';
import { RunPage, RunView } from '#access/imports/dto/import-run.dto.js';
import { ImportRunsQuery } from '#access/imports/import-runs.query.js';
import { ImportRunsService } from '#access/imports/import-runs.service.js';
import { MarkRun } from '#access/imports/mark-run.service.js';
import { runsOf } from '#access/imports/runs-of.controller.js';
import { attachedWorkbook, TakesWorkbook } from '#access/imports/workbook-parts.js';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { ListQuery } from '#platform/http/list.js';
import { LEAD_IMPORT_KINDS, LeadImportChoice } from './dto/lead-import.dto.js';
import { LeadImportsService } from './lead-imports.service.js';

/** Lists of leads and records of talks, from the private Excel into the house. Everybody sees their own imports. */
@ApiTags('lead-imports')
@Controller('lead-imports')
export class LeadImportsController extends runsOf('lead.import') {
  constructor(
    private readonly imports: LeadImportsService,
    runs: ImportRunsService,
    query: ImportRunsQuery,
    marked: MarkRun,
  ) {
    super(runs, query, marked);
  }

  /** Sends a workbook (.xlsx, .csv). It is read by a job; nothing is loaded yet. */
  @Permit('lead.import')
  @TakesWorkbook()
  @Post()
  upload(
    @CurrentActor() actor: Actor,
    @Query() { kind }: LeadImportChoice,
    @Req() request: FastifyRequest,
  ): Promise<RunView> {
    return this.imports.receive(actor, kind, request);
  }

  @Permit('lead.import')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<RunPage> {
    return this.query.list(actor, LEAD_IMPORT_KINDS, query);
  }

  /** A blank workbook with the columns understood best, an example row and the words allowed. */
  @Permit('lead.import')
  @ApiProduces(XLSX)
  @Get('template')
  async template(@Query() { kind }: LeadImportChoice): Promise<StreamableFile> {
    const { name, bytes } = await this.imports.template(kind);
    return attachedWorkbook(name, bytes);
  }
}
