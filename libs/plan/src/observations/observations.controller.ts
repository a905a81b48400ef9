import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { localeOf } from '#platform/http/problem.js';
import { IdempotencyKey, IfMatch } from '#platform/http/request-parts.js';
import { CodePipe, YearPipe } from '../code.pipe.js';
import { CommentEvaluationService } from './comment-evaluation.service.js';
import {
  CommentsAsked,
  EvaluationCommentView,
  ObservationView,
  PasteAnswer,
  PasteObservations,
  RecordObservation,
  WriteEvaluationComment,
} from './observation.dto.js';
import { ObservationsQuery } from './observations.query.js';
import { PasteObservationsService } from './paste-observations.service.js';
import { RecordObservationService } from './record-observation.service.js';

@ApiTags('plan')
@Controller('plan/periods/:plan')
export class ObservationsController {
  constructor(
    private readonly query: ObservationsQuery,
    private readonly recorder: RecordObservationService,
    private readonly paster: PasteObservationsService,
    private readonly commenter: CommentEvaluationService,
  ) {}

  /** States the value of one period, as written in its source; what stands is replaced by naming it, with a reason. */
  @Permit('observation.record')
  @Post('indicators/:code/observations')
  record(
    @CurrentActor() actor: Actor,
    @Param('plan', CodePipe) plan: string,
    @Param('code', CodePipe) code: string,
    @IdempotencyKey() key: string | null,
    @Body() body: RecordObservation,
  ): Promise<ObservationView> {
    return this.recorder.record(actor, plan, code, key, body);
  }

  /** Rows pasted from Excel: a dry run marks what is wrong, the real run writes all rows or none. */
  @Permit('observation.record')
  @Post('observation-pastes')
  @HttpCode(200)
  paste(
    @CurrentActor() actor: Actor,
    @Param('plan', CodePipe) plan: string,
    @Headers('accept-language') language: string | undefined,
    @Body() body: PasteObservations,
  ): Promise<PasteAnswer> {
    return this.paster.paste(actor, plan, body, localeOf(language));
  }

  /** Every version of a comment, newest first. */
  @Permit('target.read')
  @Get('indicators/:code/comments/:year')
  comments(
    @Param('plan', CodePipe) plan: string,
    @Param('code', CodePipe) code: string,
    @Param('year', YearPipe) year: number,
    @Query() { knownAt }: CommentsAsked,
  ): Promise<EvaluationCommentView[]> {
    return this.query.commentVersions(plan, year, code, knownAt);
  }

  /** Writes the comment anew (If-Match: the version seen, 0 for the first). */
  @Permit('evaluation.comment')
  @Put('indicators/:code/comments/:year')
  comment(
    @CurrentActor() actor: Actor,
    @Param('plan', CodePipe) plan: string,
    @Param('code', CodePipe) code: string,
    @Param('year', YearPipe) year: number,
    @IfMatch() version: number,
    @Body() { text }: WriteEvaluationComment,
  ): Promise<EvaluationCommentView> {
    return this.commenter.write(actor, { plan, code, year, version }, text);
  }
}
