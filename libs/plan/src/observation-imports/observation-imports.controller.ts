import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AnswerRun, RunPage, RunRowPage, RunRowsQuery, RunView } from '#access/imports/dto/import-run.dto.js';
import { ImportRunsQuery } from '#access/imports/import-runs.query.js';
import { ImportRunsService } from '#access/imports/import-runs.service.js';
import { MarkRun } from '#access/imports/mark-run.service.js';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { ListQuery } from '#platform/http/list.js';
import { IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { ObservationImportChoice } from './dto/observation-import.dto.js';
import { ObservationImportsService } from './observation-imports.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const attached = (name: string): { type: string; disposition: string } => ({
  type: XLSX,
  disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
});

/** Tables of what indicators were, from Excel into their series. Everybody sees their own imports. */
@ApiTags('observation-imports')
@Controller('observation-imports')
export class ObservationImportsController {
  constructor(
    private readonly imports: ObservationImportsService,
    private readonly runs: ImportRunsService,
    private readonly query: ImportRunsQuery,
    private readonly marked: MarkRun,
  ) {}

  /** Sends a workbook (.xlsx, .csv). It is read by a job; nothing is loaded yet. */
  @Permit('observation.record')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
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
    return new StreamableFile(bytes, attached(name));
  }

  /** Progress, what was understood, open questions, and the sums of the dry run. */
  @Permit('observation.record')
  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RunView> {
    return this.query.one(actor, id);
  }

  @Permit('observation.record')
  @Get(':id/rows')
  rows(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: RunRowsQuery,
  ): Promise<RunRowPage> {
    return this.query.rows(actor, id, query);
  }

  /** Answers and corrections; the workbook is then read again with them. */
  @Permit('observation.record')
  @Patch(':id/answers')
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: AnswerRun,
  ): Promise<RunView> {
    return this.runs.answer(actor, id, version, body);
  }

  /** Loads the good rows as a job, each once. */
  @Permit('observation.record')
  @HttpCode(202)
  @Post(':id/load')
  load(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RunView> {
    return this.runs.load(actor, id);
  }

  /** Stops reading or loading; what is loaded stays. */
  @Permit('observation.record')
  @HttpCode(200)
  @Post(':id/cancellation')
  cancel(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RunView> {
    return this.runs.cancel(actor, id);
  }

  /** The rows with problems, the bad cells marked and explained: to be put right and sent again. */
  @Permit('observation.record')
  @ApiProduces(XLSX)
  @Get(':id/marked-workbook')
  async markedWorkbook(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const { name, stream } = await this.marked.of(actor, id);
    return new StreamableFile(stream, attached(name));
  }
}
