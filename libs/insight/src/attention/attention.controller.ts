import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey } from '#platform/http/request-parts.js';
import { AttentionQueries } from './attention.query.js';
import { CallAboutService } from './call-about.service.js';
import { AttentionAsked, AttentionList, CallAbout } from './dto/attention.dto.js';

@ApiTags('insight')
@Controller('insight/attention')
export class AttentionController {
  constructor(
    private readonly queries: AttentionQueries,
    private readonly calls: CallAboutService,
  ) {}

  /** 本周要过问: what to call about this week, with the reason in one sentence each, and how it was ranked. */
  @Permit('insight.read')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() { knownAt }: AttentionAsked): Promise<AttentionList> {
    return this.queries.list(actor, knownAt);
  }

  /** Called about a matter: off the reader's list until a day. */
  @Permit('insight.read')
  @HttpCode(204)
  @Post('calls')
  call(@CurrentActor() actor: Actor, @IdempotencyKey() key: string | null, @Body() body: CallAbout): Promise<void> {
    return this.calls.call(actor, key, body);
  }
}
