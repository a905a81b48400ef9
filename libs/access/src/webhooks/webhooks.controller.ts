import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { Actor, CurrentActor } from '../policy/actor.js';
import { Permit } from '../policy/permit.js';
import { AddWebhook, EditWebhook, NewWebhook, WebhookKindView, WebhookView } from './dto/webhook.dto.js';
import { EndpointsQuery } from './endpoints.query.js';
import { EndpointsService } from './endpoints.service.js';

/** Where one’s own programs are told of events. */
@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly endpoints: EndpointsService,
    private readonly query: EndpointsQuery,
  ) {}

  @Permit('webhook.manage')
  @Get()
  own(@CurrentActor() actor: Actor): Promise<WebhookView[]> {
    return this.query.own(actor);
  }

  /** What can be subscribed to. */
  @Permit('webhook.manage')
  @Get('kinds')
  kinds(): WebhookKindView[] {
    return this.query.kinds();
  }

  /** The answer shows the signing secret, this once. */
  @Permit('webhook.manage')
  @Post()
  add(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: AddWebhook,
  ): Promise<NewWebhook> {
    return this.endpoints.add(actor, key, body);
  }

  @Permit('webhook.manage')
  @Patch(':id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditWebhook,
  ): Promise<WebhookView> {
    return this.endpoints.edit(actor, id, version, body);
  }

  @Permit('webhook.manage')
  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.endpoints.remove(actor, id);
  }

  @Permit('webhook.manage')
  @Post(':id/restoration')
  @HttpCode(200)
  restore(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<WebhookView> {
    return this.endpoints.restore(actor, id);
  }

  /** A new signing secret, shown this once; the one before signs along for 24 hours. */
  @Permit('webhook.manage')
  @Post(':id/secret')
  @HttpCode(200)
  rotate(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<NewWebhook> {
    return this.endpoints.rotate(actor, id);
  }
}
