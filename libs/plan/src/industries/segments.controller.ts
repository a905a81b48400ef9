import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IfMatch } from '#platform/http/request-parts.js';
import { CodePipe } from '../code.pipe.js';
import { EditSegmentService } from './edit-segment.service.js';
import { EditSegment, SegmentView } from './industries.dto.js';

@ApiTags('plan')
@Controller('plan/segments')
export class SegmentsController {
  constructor(private readonly editor: EditSegmentService) {}

  /** Sets the chain action 强链/补链/建链 with its reason; null leaves it to the rule again. */
  @Permit('plan.manage')
  @Patch(':code')
  edit(
    @CurrentActor() actor: Actor,
    @Param('code', CodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: EditSegment,
  ): Promise<SegmentView> {
    return this.editor.edit(actor, code, version, body);
  }
}
