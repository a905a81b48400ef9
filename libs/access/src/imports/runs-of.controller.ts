import { Body, Get, HttpCode, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { XLSX } from '../exports/list-exports.js';
import { Actor, CurrentActor } from '../policy/actor.js';
import { Permit } from '../policy/permit.js';
import type { Permission } from '../policy/policy.js';
import { AnswerRun, RunRowPage, RunRowsQuery, RunView } from './dto/import-run.dto.js';
import { ImportRunsQuery } from './import-runs.query.js';
import { ImportRunsService } from './import-runs.service.js';
import { MarkRun } from './mark-run.service.js';
import { attachedWorkbook } from './workbook-parts.js';

/**
 * The routes of one import after its workbook came in, the same for every kind, for whoever has the kind's right. What
 * is taken in, listed and handed out as a template is the kind's own controller, which extends this one.
 */
export function runsOf(permission: Permission) {
  class RunsOfController {
    constructor(
      protected readonly runs: ImportRunsService,
      protected readonly query: ImportRunsQuery,
      protected readonly marked: MarkRun,
    ) {}

    /** Progress, what was understood, open questions, and the sums of the dry run. */
    @Permit(permission)
    @Get(':id')
    one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RunView> {
      return this.query.one(actor, id);
    }

    @Permit(permission)
    @Get(':id/rows')
    rows(
      @CurrentActor() actor: Actor,
      @Param('id', IdPipe) id: string,
      @Query() query: RunRowsQuery,
    ): Promise<RunRowPage> {
      return this.query.rows(actor, id, query);
    }

    /** Answers and corrections; the workbook is then read again with them. */
    @Permit(permission)
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
    @Permit(permission)
    @HttpCode(202)
    @Post(':id/load')
    load(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RunView> {
      return this.runs.load(actor, id);
    }

    /** Stops reading or loading; what is loaded stays. */
    @Permit(permission)
    @HttpCode(200)
    @Post(':id/cancellation')
    cancel(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RunView> {
      return this.runs.cancel(actor, id);
    }

    /** The rows with problems, the bad cells marked and explained: to be put right and sent again. */
    @Permit(permission)
    @ApiProduces(XLSX)
    @Get(':id/marked-workbook')
    async markedWorkbook(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
      const { name, stream } = await this.marked.of(actor, id);
      return attachedWorkbook(name, stream);
    }
  }
  return RunsOfController;
}
