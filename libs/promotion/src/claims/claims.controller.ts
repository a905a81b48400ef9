import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { LeadAsked } from '../leads/dto/lead-view.dto.js';
import { ClaimDisputesService } from './claim-disputes.service.js';
import { ClaimsQuery } from './claims.query.js';
import { ClaimsService } from './claims.service.js';
import {
  ClaimPage,
  ClaimsAsked,
  ClaimStory,
  ClaimTermsView,
  DisputeClaim,
  DisputeView,
  EditClaimTerms,
  ReleaseClaim,
  RuleDispute,
} from './dto/claim.dto.js';
import { ReadClaims } from './read-claims.service.js';

@ApiTags('claims')
@Controller()
export class ClaimsController {
  constructor(
    private readonly claims: ClaimsService,
    private readonly query: ClaimsQuery,
    private readonly reading: ReadClaims,
    private readonly disputes: ClaimDisputesService,
  ) {}

  @Permit('claim.read')
  @Get('claims')
  list(@CurrentActor() actor: Actor, @Query() query: ClaimsAsked): Promise<ClaimPage> {
    return this.query.list(actor, query);
  }

  /** The claims a lead stands or stood on, each with its whole story. */
  @Permit('lead.read')
  @Get('leads/:id/claims')
  ofLead(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: LeadAsked,
  ): Promise<ClaimStory[]> {
    return this.reading.ofLead(actor, id, knownAt);
  }

  @Permit('claim.read')
  @Post('claims/:id/release')
  release(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: ReleaseClaim,
  ): Promise<ClaimStory> {
    return this.claims.release(actor, key, id, body);
  }

  /** One's own disputes; all of them for who rules. */
  @Permit('claim.read')
  @Get('claim-disputes')
  listDisputes(@CurrentActor() actor: Actor, @Query() { knownAt }: LeadAsked): Promise<DisputeView[]> {
    return this.disputes.list(actor, knownAt);
  }

  /** Says that one was first, or that one's project is another. The company as one knows it; the answer stays blind. */
  @Permit('lead.create')
  @Post('claim-disputes')
  dispute(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: DisputeClaim,
  ): Promise<DisputeView> {
    return this.disputes.dispute(actor, key, body);
  }

  @Permit('claim.rule')
  @Post('claim-disputes/:id/ruling')
  rule(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: RuleDispute,
  ): Promise<DisputeView> {
    return this.disputes.rule(actor, key, id, body);
  }

  @Permit('claim.read')
  @Get('claim-terms')
  terms(@Query() { knownAt }: LeadAsked): Promise<ClaimTermsView> {
    return this.claims.terms(knownAt);
  }

  /** How long a first report holds, in days. For claims reported or prolonged from now on. */
  @Permit('claim.rule')
  @Patch('claim-terms')
  editTerms(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: EditClaimTerms,
  ): Promise<ClaimTermsView> {
    return this.claims.editTerms(actor, version, body);
  }
}
