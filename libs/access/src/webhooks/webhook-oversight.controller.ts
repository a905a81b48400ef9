import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdPipe } from '#platform/http/request-parts.js';
import { Actor, CurrentActor } from '../policy/actor.js';
import { Permit } from '../policy/permit.js';
import { OverseenWebhooksPage, OverseenWebhooksQuery, SwitchWebhook } from './dto/webhook.dto.js';
import { EndpointsQuery } from './endpoints.query.js';
import { EndpointsService } from './endpoints.service.js';

/** Everybody's endpoints, for those who look after the house. */
@ApiTags('webhooks')
@Controller('overseen-webhooks')
export class WebhookOversightController {
  constructor(
    private readonly endpoints: EndpointsService,
    private readonly query: EndpointsQuery,
  ) {}

  /** Where to, whose, how it goes; never what is sent. */
  @Permit('webhook.oversee')
  @Get()
  list(@Query() query: OverseenWebhooksQuery): Promise<OverseenWebhooksPage> {
    return this.query.overseen(query);
  }

  /** Off until an administrator switches it on again; its owner is told. */
  @Permit('webhook.oversee')
  @Put(':id/switch')
  @HttpCode(204)
  turn(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: SwitchWebhook): Promise<void> {
    return this.endpoints.oversee(actor, id, body.on);
  }
}
