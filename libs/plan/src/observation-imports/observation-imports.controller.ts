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
import { ObservationImportChoice } from './dto/observation-import.dto.js';
import { ObservationImportsService } from './observation-imports.service.js';

/** Tables of what indicators were, from Excel into their series. Everybody sees their own imports. */
@ApiTags('observation-imports')
@Controller('observation-imports')
export class ObservationImportsController extends runsOf('observation.record') {
  constructor(
    private readonly imports: ObservationImportsService,
    runs: ImportRunsService,
    query: ImportRunsQuery,
    marked: MarkRun,
  ) {
    super(runs, query, marked);
  }

  /** Sends a workbook (.xlsx, .csv). It is read by a job; nothing is loaded yet. */
  @Permit('observation.record')
  @TakesWorkbook()
  @Post()
  upload(
    @CurrentActor() actor: Actor,
    @Query() { kind }: ObservationImportChoice,
    @Req() request: FastifyRequest,
  ): Promise<RunView> {
    return this.imports.receive(actor, kind, request);
  }

  @Permit('observation.record')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<RunPage> {
    return this.imports.list(actor, query);
  }

  /** A blank workbook with the columns understood best, an example row and the words allowed. */
  @Permit('observation.record')
  @ApiProduces(XLSX)
  @Get('template')
  async template(@Query() { kind }: ObservationImportChoice): Promise<StreamableFile> {
    const { name, bytes } = await this.imports.template(kind);
    return attachedWorkbook(name, bytes);
  }
}
