import { Controller, Get, Headers, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { XLSX } from '#access/exports/list-exports.js';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { CodePipe } from '#plan/code.pipe.js';
import { localeOf } from '#platform/http/problem.js';
import { ComparePlansQuery } from './compare-plans.query.js';
import { ComputedQuery } from './computed.query.js';
import {
  ComparisonQuery,
  CountedProjects,
  CountedQuery,
  Evaluation,
  EvaluationExportQuery,
  EvaluationQuery,
  IndicatorSeries,
  PlanComparison,
  SeriesQuery,
} from './dto/evaluation.dto.js';
import { EvaluationExportService } from './evaluation-export.service.js';
import { EvaluationQueries } from './evaluation.query.js';

@ApiTags('insight')
@Controller('insight')
export class EvaluationController {
  constructor(
    private readonly query: EvaluationQueries,
    private readonly computed: ComputedQuery,
    private readonly exporter: EvaluationExportService,
    private readonly comparer: ComparePlansQuery,
  ) {}

  /** 中期 / 终期评估: each indicator's target, actual, rate by the right rule, result and comment. */
  @Permit('target.read')
  @Get('evaluation')
  evaluation(@Query() query: EvaluationQuery): Promise<Evaluation> {
    return this.query.read(query);
  }

  /** The same as an .xlsx in the layout of the plan's own table. */
  @Permit('export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get('evaluation/export')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: EvaluationExportQuery,
    @Headers('accept-language') language: string | undefined,
  ): Promise<StreamableFile> {
    return this.exporter.export(actor, query, localeOf(language));
  }

  /** What an indicator was from period to period: printed, stated, computed, and every revision. */
  @Permit('target.read')
  @Get('indicators/:plan/:code')
  series(
    @Param('plan', CodePipe) plan: string,
    @Param('code', CodePipe) code: string,
    @Query() { knownAt }: SeriesQuery,
  ): Promise<IndicatorSeries> {
    return this.query.series(plan, code, knownAt);
  }

  /** Two plans side by side: old target, what was reached, new target, change. */
  @Permit('target.read')
  @Get('plan-comparison')
  compare(@Query() { plan, against }: ComparisonQuery): Promise<PlanComparison> {
    return this.comparer.compare(plan, against);
  }

  /** Opens a computed count: the projects behind one year of it, or behind the years up to it. */
  @Permit('target.read')
  @Get('computed/:code/projects')
  async projects(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Query() { year, from, knownAt }: CountedQuery,
  ): Promise<CountedProjects> {
    const items = await this.computed.projects(actor, code, { from: from ?? year, to: year }, knownAt);
    return { items, total: items.length };
  }
}
