import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { localeOf } from '#platform/http/problem.js';
import { IdempotencyKey } from '#platform/http/request-parts.js';
import {
  DraftChanges,
  DraftChangesQuery,
  DraftsSaved,
  RoundStanding,
  RoundStandingQuery,
  RoundSubmitted,
  RoundTerms,
  RoundView,
  SaveDrafts,
  SetRoundTerm,
  SubmitRound,
} from './dto/round.dto.js';
import { RoundDraftsService } from './round-drafts.service.js';
import { RoundQuery } from './round.query.js';
import { RoundStandingQueries } from './round-standing.query.js';
import { RoundTermsService } from './round-terms.service.js';
import { SubmitRoundService } from './submit-round.service.js';

@ApiTags('monthly round')
@Controller()
export class RoundsController {
  constructor(
    private readonly round: RoundQuery,
    private readonly drafts: RoundDraftsService,
    private readonly submission: SubmitRoundService,
    private readonly standing: RoundStandingQueries,
    private readonly terms: RoundTermsService,
  ) {}

  /** The month's form: one prefilled row for each project the actor reports of, or (without drafts) may read. */
  @Permit('entry.read')
  @Get('rounds/:month')
  form(@CurrentActor() actor: Actor, @Param('month') month: string): Promise<RoundView> {
    return this.round.form(actor, month);
  }

  /** Drafts others (or oneself elsewhere) changed since. */
  @Permit('entry.report')
  @Get('rounds/:month/drafts')
  changes(
    @CurrentActor() actor: Actor,
    @Param('month') month: string,
    @Query() query: DraftChangesQuery,
  ): Promise<DraftChanges> {
    return this.drafts.changes(actor, month, query.since);
  }

  /** Keeps what was typed. Each row is answered for itself; nothing of it counts. */
  @Permit('entry.report')
  @Put('rounds/:month/drafts')
  save(@CurrentActor() actor: Actor, @Param('month') month: string, @Body() body: SaveDrafts): Promise<DraftsSaved> {
    return this.drafts.save(actor, month, body.rows);
  }

  /** Reports these drafts, each in a transaction of its own. Sent again, a version answers with the entry it became. */
  @Permit('entry.report')
  @Post('rounds/:month/submissions')
  @HttpCode(200)
  submit(
    @CurrentActor() actor: Actor,
    @Param('month') month: string,
    @Body() body: SubmitRound,
    @Headers('accept-language') language: string | undefined,
  ): Promise<RoundSubmitted> {
    return this.submission.submit(actor, month, body.rows, localeOf(language));
  }

  /** Who has reported of the month, who owes what, and since when. */
  @Permit('entry.read')
  @Get('rounds/:month/standing')
  standingOf(
    @CurrentActor() actor: Actor,
    @Param('month') month: string,
    @Query() query: RoundStandingQuery,
  ): Promise<RoundStanding> {
    return this.standing.of(actor, month, query);
  }

  /** By which day rounds are due. */
  @Permit('entry.read')
  @Get('round-terms')
  listTerms(): Promise<RoundTerms> {
    return this.terms.list();
  }

  @Permit('round.terms')
  @Put('round-terms')
  setTerm(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: SetRoundTerm,
  ): Promise<RoundTerms> {
    return this.terms.set(actor, key, body);
  }
}
