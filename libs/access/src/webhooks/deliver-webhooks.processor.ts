import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { SEND_DELIVERY } from './delivery-queue.js';
import { FanOut } from './fan-out.service.js';
import { SendDelivery } from './send-delivery.service.js';
import { SweepWebhooks } from './sweep-webhooks.service.js';
import { FAN_OUT } from './webhooks.js';

export const SWEEP_WEBHOOKS = 'webhooks.sweep';
export const PURGE_WEBHOOKS = 'webhooks.purge';

/** The jobs behind the webhooks. */
@Injectable()
export class DeliverWebhooks implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly fanOut: FanOut,
    private readonly send: SendDelivery,
    private readonly sweep: SweepWebhooks,
  ) {}

  onModuleInit(): void {
    this.registry.register(FAN_OUT, ({ eventId }) => this.fanOut.run(eventId ?? ''));
    this.registry.register(SEND_DELIVERY, ({ deliveryId }) => this.send.run(deliveryId ?? ''));
    this.registry.schedule(SWEEP_WEBHOOKS, '* * * * *', () => this.sweep.run());
    this.registry.schedule(PURGE_WEBHOOKS, '40 3 * * *', () => this.sweep.purge());
  }
}
