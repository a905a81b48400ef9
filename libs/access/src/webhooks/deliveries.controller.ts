import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { IdPipe } from '#platform/http/request-parts.js';
import { Actor, CurrentActor } from '../policy/actor.js';
import { Permit } from '../policy/permit.js';
import { DeliveriesQueryService } from './deliveries.query.js';
import { DeliveriesPage, DeliveriesQuery, DeliveryView, Replayed, ReplayFailed } from './dto/webhook.dto.js';
import { ReplayService } from './replay.service.js';

/** What was sent to one endpoint, and sending it again. */
@ApiTags('webhooks')
@Controller('webhooks/:id')
export class DeliveriesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly deliveries: DeliveriesQueryService,
    private readonly replays: ReplayService,
  ) {}

  /** Newest first, of the last thirty days. */
  @Permit('webhook.manage')
  @Get('deliveries')
  page(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: DeliveriesQuery,
  ): Promise<DeliveriesPage> {
    return this.deliveries.page(actor, id, query);
  }

  /** With its body and every attempt. */
  @Permit('webhook.manage')
  @Get('deliveries/:deliveryId')
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('deliveryId', IdPipe) deliveryId: string,
  ): Promise<DeliveryView> {
    return this.deliveries.one(this.dataSource.manager, actor, id, deliveryId);
  }

  /** Sends it again under the same webhook-id. */
  @Permit('webhook.manage')
  @Post('deliveries/:deliveryId/replay')
  @HttpCode(200)
  replay(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('deliveryId', IdPipe) deliveryId: string,
  ): Promise<DeliveryView> {
    return this.replays.replay(actor, id, deliveryId);
  }

  /** Sends again what failed since an instant. */
  @Permit('webhook.manage')
  @Post('replays')
  @HttpCode(200)
  replayFailed(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ReplayFailed,
  ): Promise<Replayed> {
    return this.replays.replayFailed(actor, id, body.since);
  }

  /** Sends a test event at once and tells what came of it. */
  @Permit('webhook.manage')
  @Post('test')
  @HttpCode(200)
  test(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DeliveryView> {
    return this.replays.test(actor, id);
  }
}
