import { Global, Module } from '@nestjs/common';
import { ComposeDelivery } from './compose-delivery.service.js';
import { DeliverWebhooks } from './deliver-webhooks.processor.js';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveriesQueryService } from './deliveries.query.js';
import { DeliveryQueue } from './delivery-queue.js';
import { EndpointSwitch } from './endpoint-switch.js';
import { EndpointsQuery } from './endpoints.query.js';
import { EndpointsService } from './endpoints.service.js';
import { FanOut } from './fan-out.service.js';
import { ReplayService } from './replay.service.js';
import { SendDelivery } from './send-delivery.service.js';
import { SettleDelivery } from './settle-delivery.service.js';
import { SweepWebhooks } from './sweep-webhooks.service.js';
import { WebhookOversightController } from './webhook-oversight.controller.js';
import { WebhooksController } from './webhooks.controller.js';
import { Webhooks } from './webhooks.js';
import './webhooks.notices.js';

/** Telling programs of events. Every floor may tell, so it is there for all. */
@Global()
@Module({
  controllers: [WebhooksController, DeliveriesController, WebhookOversightController],
  providers: [
    Webhooks,
    EndpointsQuery,
    EndpointsService,
    EndpointSwitch,
    FanOut,
    DeliveryQueue,
    ComposeDelivery,
    SendDelivery,
    SettleDelivery,
    SweepWebhooks,
    DeliveriesQueryService,
    ReplayService,
    DeliverWebhooks,
  ],
  exports: [Webhooks],
})
export class WebhooksModule {}
