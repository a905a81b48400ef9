import { Controller, Get, Headers, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ListExports, XLSX } from '#access/exports/list-exports.js';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { PlanLookup } from '#plan/plan.query.js';
import { localeOf } from '#platform/http/problem.js';
import { FeedbackPage, FeedbackQuery, FeedbackSummary } from './dto/feedback.dto.js';
import { feedbackTable } from './feedback-table.js';
import { FeedbackQueries } from './feedback.query.js';

/** What do investors complain of? */
@ApiTags('feedback')
@Controller('feedback')
export class FeedbackController {
  constructor(
    private readonly query: FeedbackQueries,
    private readonly exports: ListExports,
    private readonly plan: PlanLookup,
  ) {}

  /** The latest first. */
  @Permit('lead.read')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: FeedbackQuery): Promise<FeedbackPage> {
    return this.query.page(actor, query);
  }

  /** Counts by policy and kind, and by month, of the same filters. */
  @Permit('lead.read')
  @Get('summary')
  summary(@CurrentActor() actor: Actor, @Query() query: FeedbackQuery): Promise<FeedbackSummary> {
    return this.query.summary(actor, query);
  }

  /** The list as .xlsx, by the same filters and order. Also needs the right to export. */
  @Permit('lead.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get('export')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: FeedbackQuery,
    @Headers('accept-language') language: string | undefined,
  ): Promise<StreamableFile> {
    const locale = localeOf(language);
    return this.exports.start(actor, query, {
      noun: 'feedback',
      plural: 'feedback',
      page: (page: FeedbackQuery) => this.query.page(actor, page),
      table: async (facts) => feedbackTable(await this.plan.names(locale === 'en' ? 'en' : 'zh'), locale, facts),
    });
  }
}
