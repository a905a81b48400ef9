import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { ROUTE_NOTICE } from './notices.js';

/** Decides by which other channels a notice leaves. */
@Injectable()
export class RouteNotice implements OnModuleInit {
  constructor(private readonly registry: JobRegistry) {}

  onModuleInit(): void {
    this.registry.register(ROUTE_NOTICE, () => Promise.resolve());
  }
}
