import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { ProjectQuery } from '../projects/dto/project.dto.js';
import { AttachMinutes, NamePanel, ProposeReview, ReviewListQuery, WithdrawReview } from './dto/review.dto.js';
import { JudgeChoice, ProjectReviews, ProposalPreview, ReviewPage, ReviewView } from './dto/review-view.dto.js';
import { NamePanelService } from './name-panel.service.js';
import { ProposeReviewService } from './propose-review.service.js';
import { ReviewViewQuery } from './review-view.query.js';
import { ReviewsQuery } from './reviews.query.js';

/** A round of admission review: read, proposed, convened. */
@ApiTags('reviews')
@Controller()
export class ReviewsController {
  constructor(
    private readonly proposals: ProposeReviewService,
    private readonly panels: NamePanelService,
    private readonly lists: ReviewsQuery,
    private readonly pages: ReviewViewQuery,
  ) {}

  /** What waits for the reader; with list=all every round they may read. */
  @Permit('review.read')
  @Get('reviews')
  list(@CurrentActor() actor: Actor, @Query() query: ReviewListQuery): Promise<ReviewPage> {
    return this.lists.list(actor, query);
  }

  @Permit('review.read')
  @Get('reviews/:id')
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<ReviewView> {
    return this.pages.read(actor, id, knownAt);
  }

  @Permit('project.read')
  @Get('projects/:id/reviews')
  ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<ProjectReviews> {
    return knownAt === undefined ? this.pages.ofProject(actor, id) : this.pages.ofProjectThen(actor, id, knownAt);
  }

  /** Opens a round as a draft: the first, or the next after one that was returned, rejected or withdrawn. */
  @Permit('review.propose')
  @Post('projects/:id/reviews')
  propose(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: ProposeReview,
  ): Promise<ReviewView> {
    return this.proposals.propose(actor, key, id, body);
  }

  /** What the figures come to, while they are typed; nothing is saved. */
  @Permit('review.propose')
  @Post('projects/:id/review-preview')
  @HttpCode(200)
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ProposeReview,
  ): Promise<ProposalPreview> {
    return this.pages.preview(actor, id, body.facts);
  }

  @Permit('review.propose')
  @Patch('reviews/:id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ProposeReview,
  ): Promise<ReviewView> {
    return this.proposals.edit(actor, id, version, body);
  }

  /** Freezes the facts and the version of the criteria. */
  @Permit('review.propose')
  @Post('reviews/:id/submission')
  @HttpCode(200)
  submit(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ReviewView> {
    return this.proposals.submit(actor, key, id, version);
  }

  @Permit('review.propose')
  @Post('reviews/:id/withdrawal')
  @HttpCode(200)
  withdraw(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: WithdrawReview,
  ): Promise<ReviewView> {
    return this.proposals.withdraw(actor, key, id, body);
  }

  /** Who may be named. */
  @Permit('review.convene')
  @Get('reviews/:id/judges')
  judges(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<JudgeChoice[]> {
    return this.panels.choices(actor, id);
  }

  /** The whole list of reviewers as it shall be. */
  @Permit('review.convene')
  @Put('reviews/:id/panel')
  panel(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: NamePanel,
  ): Promise<ReviewView> {
    return this.panels.name(actor, key, id, version, body);
  }

  @Permit('review.convene')
  @Put('reviews/:id/minutes')
  minutes(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: AttachMinutes,
  ): Promise<ReviewView> {
    return this.panels.attachMinutes(actor, key, id, body);
  }
}
