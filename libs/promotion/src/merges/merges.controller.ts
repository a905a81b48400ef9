import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { LeadAsked } from '../leads/dto/lead-view.dto.js';
import { MergeInto, MergePreview, MergePreviewQuery, MergeView } from './dto/merge.dto.js';
import { InvestorMergesService } from './investor-merges.service.js';
import { LeadMergesService } from './lead-merges.service.js';
import { MergesQuery } from './merges.query.js';
import { UndoMerge } from './undo-merge.service.js';

/** Two records that are one: seen before it is done, and taken back when it was wrong. */
@ApiTags('merges')
@Controller()
export class MergesController {
  constructor(
    private readonly investors: InvestorMergesService,
    private readonly leads: LeadMergesService,
    private readonly undoing: UndoMerge,
    private readonly query: MergesQuery,
  ) {}

  /** What merging this company into the other would move and fill. Changes nothing. */
  @Permit('investor.merge')
  @Get('investors/:id/merge-preview')
  previewInvestor(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: MergePreviewQuery,
  ): Promise<MergePreview> {
    return this.investors.preview(actor, id, query.into);
  }

  /** Merges this company into `intoId`. */
  @Permit('investor.merge')
  @Post('investors/:id/merge')
  mergeInvestor(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: MergeInto,
  ): Promise<MergeView> {
    return this.investors.merge(actor, key, { id, version }, body);
  }

  @Permit('investor.read')
  @Get('investors/:id/merges')
  ofInvestor(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: LeadAsked,
  ): Promise<MergeView[]> {
    return this.query.of(actor, 'investor', id, knownAt);
  }

  @Permit('lead.merge')
  @Get('leads/:id/merge-preview')
  previewLead(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: MergePreviewQuery,
  ): Promise<MergePreview> {
    return this.leads.preview(actor, id, query.into);
  }

  /** Merges this lead into `intoId`, a lead of the same company. */
  @Permit('lead.merge')
  @Post('leads/:id/merge')
  mergeLead(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: MergeInto,
  ): Promise<MergeView> {
    return this.leads.merge(actor, key, { id, version }, body);
  }

  @Permit('lead.read')
  @Get('leads/:id/merges')
  ofLead(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: LeadAsked,
  ): Promise<MergeView[]> {
    return this.query.of(actor, 'lead', id, knownAt);
  }

  /** Takes a merge back: exactly the rows it moved return, and what was written since stays where it belongs. */
  @Permit('lead.merge')
  @Post('merges/:id/undo')
  @HttpCode(200)
  undo(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
  ): Promise<MergeView> {
    return this.undoing.undo(actor, key, id);
  }
}
