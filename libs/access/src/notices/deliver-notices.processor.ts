import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { GATHER_NOTICES, GatherNotices, SEND_MESSAGE } from './gather-notices.service.js';
import { ROUTE_NOTICE } from './notices.js';
import { RouteNotice } from './route-notice.service.js';
import { SendMessage } from './send-message.service.js';
import { SweepNotices } from './sweep-notices.service.js';

export const SWEEP_NOTICES = 'notices.sweep';

/** The jobs behind the notices. */
@Injectable()
export class DeliverNotices implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly route: RouteNotice,
    private readonly gather: GatherNotices,
    private readonly send: SendMessage,
    private readonly sweep: SweepNotices,
  ) {}

  onModuleInit(): void {
    this.registry.register(ROUTE_NOTICE, ({ noticeId }) => this.route.run(noticeId ?? ''));
    this.registry.register(GATHER_NOTICES, ({ userId }) => this.gather.run(userId ?? ''));
    this.registry.register(SEND_MESSAGE, ({ messageId }) => this.send.run(messageId ?? ''));
    this.registry.schedule(SWEEP_NOTICES, '* * * * *', () => this.sweep.run());
  }
}
