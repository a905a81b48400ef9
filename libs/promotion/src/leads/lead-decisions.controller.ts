import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdPipe, IdempotencyKey, VersionSeen } from '#platform/http/request-parts.js';
import { RejectLead, RestLead, TakeBackRejection } from './dto/lead.dto.js';
import { LeadView } from './dto/lead-view.dto.js';
import { LeadDecisionsService } from './lead-decisions.service.js';

/** Steps of a lead's life. An If-Match, where sent, must name the version as it stands. */
@ApiTags('leads')
@Controller('leads/:id')
export class LeadDecisionsController {
  constructor(private readonly decisions: LeadDecisionsService) {}

  @Permit('lead.decide')
  @Post('rejection')
  @HttpCode(200)
  reject(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: RejectLead,
  ): Promise<LeadView> {
    return this.decisions.reject(actor, key, { id, version }, body);
  }

  /** A rejection that was a slip: the lead stands in screening again, if nobody has claimed the idea meanwhile. */
  @Permit('lead.decide')
  @Post('rejection/withdrawal')
  @HttpCode(200)
  takeBackRejection(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: TakeBackRejection,
  ): Promise<LeadView> {
    return this.decisions.takeBackRejection(actor, key, { id, version }, body);
  }

  /** Puts the lead to rest. */
  @Permit('lead.edit')
  @Post('dormancy')
  @HttpCode(200)
  rest(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: RestLead,
  ): Promise<LeadView> {
    return this.decisions.rest(actor, key, { id, version }, body);
  }

  /** Takes a resting lead up again. */
  @Permit('lead.edit')
  @Post('awakening')
  @HttpCode(200)
  wake(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
  ): Promise<LeadView> {
    return this.decisions.wake(actor, key, { id, version });
  }
}
