import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { XLSX } from '#access/exports/list-exports.js';
import { attachedWorkbook, TakesWorkbook } from '#access/imports/workbook-parts.js';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { ListQuery } from '#platform/http/list.js';
import { IdPipe, IfMatch } from '#platform/http/request-parts.js';
import {
  AnswerImport,
  ImportPage,
  ImportRowPage,
  ImportRowsQuery,
  ImportVerdictResult,
  ImportView,
  VerifyImport,
} from './dto/project-import.dto.js';
import { ledgerTemplate } from './domain/project-ledger-template.js';
import { MarkedWorkbook } from './marked-workbook.service.js';
import { ImportLookups } from './import-lookups.service.js';
import { ProjectImportsQuery } from './project-imports.query.js';
import { ProjectImportsService } from './project-imports.service.js';
import { VerifyImportService } from './verify-import.service.js';

@ApiTags('project-imports')
@Controller('project-imports')
export class ProjectImportsController {
  constructor(
    private readonly imports: ProjectImportsService,
    private readonly query: ProjectImportsQuery,
    private readonly verification: VerifyImportService,
    private readonly marked: MarkedWorkbook,
    private readonly lookups: ImportLookups,
  ) {}

  /** Sends a ledger (.xlsx, .csv). It is read by a job; nothing is loaded yet. */
  @Permit('import.load')
  @TakesWorkbook()
  @Post()
  upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportView> {
    return this.imports.receive(actor, request);
  }

  @Permit('project.import')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<ImportPage> {
    return this.query.list(actor, query);
  }

  /** An empty ledger with the columns we understand best, an example row and the words allowed. */
  @Permit('project.import')
  @ApiProduces(XLSX)
  @Get('template')
  async template(): Promise<StreamableFile> {
    return attachedWorkbook('项目台账模板.xlsx', await ledgerTemplate(await this.lookups.read()));
  }

  /** Progress, what was understood, open questions, and the sums of the dry run. */
  @Permit('project.import')
  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ImportView> {
    return this.query.one(actor, id);
  }

  @Permit('project.import')
  @Get(':id/rows')
  rows(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: ImportRowsQuery,
  ): Promise<ImportRowPage> {
    return this.query.rows(actor, id, query);
  }

  /** Answers and corrections; the workbook is then read again with them. */
  @Permit('import.load')
  @Patch(':id/answers')
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: AnswerImport,
  ): Promise<ImportView> {
    return this.imports.answer(actor, id, version, body);
  }

  /** Loads the good rows as a job, each once. */
  @Permit('import.load')
  @HttpCode(202)
  @Post(':id/load')
  load(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ImportView> {
    return this.imports.load(actor, id);
  }

  /** Stops reading or loading; what is loaded stays. */
  @Permit('import.load')
  @HttpCode(200)
  @Post(':id/cancellation')
  cancel(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ImportView> {
    return this.imports.cancel(actor, id);
  }

  /** The same workbook with the bad cells marked and explained. */
  @Permit('project.import')
  @ApiProduces(XLSX)
  @Get(':id/marked-workbook')
  async markedWorkbook(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.marked.of(actor, id);
    return attachedWorkbook(name, bytes);
  }

  /** Verifies every milestone of the import at once; gaps of history are waived until the day given. */
  @Permit('import.verify')
  @HttpCode(200)
  @Post(':id/verdict')
  verify(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: VerifyImport,
  ): Promise<ImportVerdictResult> {
    return this.verification.verify(actor, id, body);
  }
}
