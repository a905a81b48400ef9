import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { DecideReviewService } from './decide-review.service.js';
import {
  DecideReview,
  DeclareInterest,
  GiveOpinion,
  RaiseVeto,
  ReviewClause,
  RuleVeto,
  WriteClause,
} from './dto/review.dto.js';
import { ReviewView } from './dto/review-view.dto.js';
import { JudgeReviewService } from './judge-review.service.js';
import { OfferClausesService } from './offer-clauses.service.js';

/** What is said of a round: interests, opinions, vetoes, clauses, the decision. Each answers with the whole round. */
@ApiTags('reviews')
@Controller()
export class ReviewVerdictsController {
  constructor(
    private readonly judging: JudgeReviewService,
    private readonly deciding: DecideReviewService,
    private readonly clauses: OfferClausesService,
  ) {}

  @Permit('review.judge')
  @Post('reviews/:id/declarations')
  declare(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: DeclareInterest,
  ): Promise<ReviewView> {
    return this.judging.declare(actor, key, id, body);
  }

  @Permit('review.judge')
  @Post('reviews/:id/opinions')
  opine(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: GiveOpinion,
  ): Promise<ReviewView> {
    return this.judging.opine(actor, key, id, body);
  }

  @Permit('review.judge')
  @Post('reviews/:id/vetoes')
  veto(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: RaiseVeto,
  ): Promise<ReviewView> {
    return this.judging.raiseVeto(actor, key, id, body);
  }

  @Permit('review.decide')
  @Post('reviews/:id/vetoes/:vetoId/ruling')
  @HttpCode(200)
  rule(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Param('vetoId', IdPipe) vetoId: string,
    @Body() body: RuleVeto,
  ): Promise<ReviewView> {
    return this.deciding.ruleVeto(actor, key, id, vetoId, body);
  }

  /** On the version seen: nobody decides on what changed meanwhile. */
  @Permit('review.decide')
  @Post('reviews/:id/decision')
  @HttpCode(200)
  decide(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: DecideReview,
  ): Promise<ReviewView> {
    return this.deciding.decide(actor, key, id, version, body);
  }

  @Permit('review.propose')
  @Post('reviews/:id/clauses')
  addClause(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: WriteClause,
  ): Promise<ReviewView> {
    return this.clauses.add(actor, key, id, body);
  }

  /** A new version of the clause, to be reviewed anew. */
  @Permit('review.propose')
  @Patch('offer-clauses/:id')
  editClause(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: WriteClause,
  ): Promise<ReviewView> {
    return this.clauses.edit(actor, id, version, body);
  }

  @Permit('review.propose')
  @Delete('offer-clauses/:id')
  removeClause(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ReviewView> {
    return this.clauses.remove(actor, id, version);
  }

  /** One verdict on one aspect of the version seen. */
  @Permit('review.judge')
  @Post('offer-clauses/:id/verdicts')
  reviewClause(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ReviewClause,
  ): Promise<ReviewView> {
    return this.clauses.review(actor, key, id, version, body);
  }
}
