import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IfMatch } from '#platform/http/request-parts.js';
import { CodePipe } from '../code.pipe.js';
import { IndicatorView, PeriodView } from '../document/document.dto.js';
import { AdoptPlan, CopyPlan, DraftCopied, EditDraftIndicator } from './draft.dto.js';
import { DraftsService } from './drafts.service.js';

@ApiTags('plan')
@Controller('plan/periods/:plan')
export class DraftsController {
  constructor(private readonly service: DraftsService) {}

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
    @Param('plan', CodePipe) plan: string,
    @Param('code', CodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: EditDraftIndicator,
  ): Promise<IndicatorView> {
    return this.service.edit(actor, { plan, code, version }, body);
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
