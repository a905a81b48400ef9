import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IfMatch } from '#platform/http/request-parts.js';
import { CodePipe } from '../code.pipe.js';
import { IndicatorView, PeriodView } from '../document/document.dto.js';
import { TargetView } from '../targets/targets.dto.js';
import { AddToDraftService } from './add-to-draft.service.js';
import {
  AddDraftIndicator,
  AddDraftTarget,
  AdoptPlan,
  CopyPlan,
  DraftCopied,
  DraftStep,
  DroppedFromDraft,
  EditDraftIndicator,
} from './draft.dto.js';
import { DraftsService } from './drafts.service.js';
import { DropFromDraftService } from './drop-from-draft.service.js';
import { type InDraft, SeenInDraft } from './in-draft.js';

@ApiTags('plan')
@Controller('plan/periods/:plan')
export class DraftsController {
  constructor(
    private readonly service: DraftsService,
    private readonly adder: AddToDraftService,
    private readonly drops: DropFromDraftService,
  ) {}

  /** Begins the draft of a period with the indicators and targets of another plan. */
  @Permit('plan.manage')
  @Post('draft')
  copy(
    @CurrentActor() actor: Actor,
    @Param('plan', CodePipe) plan: string,
    @Body() body: CopyPlan,
  ): Promise<DraftCopied> {
    return this.service.copy(actor, plan, body);
  }

  @Permit('plan.manage')
  @Patch('indicators/:code')
  edit(
    @CurrentActor() actor: Actor,
    @SeenInDraft() at: InDraft,
    @Body() body: EditDraftIndicator,
  ): Promise<IndicatorView> {
    return this.service.edit(actor, at, body);
  }

  /** What was taken out of the draft and can be taken back. */
  @Permit('plan.manage')
  @Get('dropped')
  listDropped(@Param('plan', CodePipe) plan: string): Promise<DroppedFromDraft> {
    return this.drops.dropped(plan);
  }

  @Permit('plan.manage')
  @Post('indicators')
  addIndicator(
    @CurrentActor() actor: Actor,
    @Param('plan', CodePipe) plan: string,
    @Body() body: AddDraftIndicator,
  ): Promise<IndicatorView> {
    return this.adder.indicator(actor, plan, body);
  }

  /** Takes an indicator out of the draft, unless a target stands for it. */
  @Permit('plan.manage')
  @Post('indicators/:code/drop')
  @HttpCode(200)
  dropIndicator(
    @CurrentActor() actor: Actor,
    @SeenInDraft() at: InDraft,
    @Body() body: DraftStep,
  ): Promise<IndicatorView> {
    return this.drops.dropIndicator(actor, at, body);
  }

  @Permit('plan.manage')
  @Post('indicators/:code/restoration')
  @HttpCode(200)
  restoreIndicator(
    @CurrentActor() actor: Actor,
    @SeenInDraft() at: InDraft,
    @Body() body: DraftStep,
  ): Promise<IndicatorView> {
    return this.drops.restoreIndicator(actor, at, body);
  }

  @Permit('plan.manage')
  @Post('targets')
  addTarget(
    @CurrentActor() actor: Actor,
    @Param('plan', CodePipe) plan: string,
    @Body() body: AddDraftTarget,
  ): Promise<TargetView> {
    return this.adder.target(actor, plan, body);
  }

  /** Takes a target out of the draft, unless it is broken down: its parts would belong to nothing. */
  @Permit('plan.manage')
  @Post('targets/:code/drop')
  @HttpCode(200)
  dropTarget(@CurrentActor() actor: Actor, @SeenInDraft() at: InDraft, @Body() body: DraftStep): Promise<TargetView> {
    return this.drops.dropTarget(actor, at, body);
  }

  @Permit('plan.manage')
  @Post('targets/:code/restoration')
  @HttpCode(200)
  restoreTarget(
    @CurrentActor() actor: Actor,
    @SeenInDraft() at: InDraft,
    @Body() body: DraftStep,
  ): Promise<TargetView> {
    return this.drops.restoreTarget(actor, at, body);
  }

  /** Puts a drafted plan in force. */
  @Permit('plan.adopt')
  @Post('adoption')
  @HttpCode(200)
  adopt(
    @CurrentActor() actor: Actor,
    @Param('plan', CodePipe) plan: string,
    @IfMatch() version: number,
    @Body() body: AdoptPlan,
  ): Promise<PeriodView> {
    return this.service.adopt(actor, plan, version, body);
  }
}
