import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JobRegistry } from './job-registry.js';

/**
 * Nightly: forgets idempotency keys after 7 days, dispatched outbox rows after 30, told changes after one, and counts of
 * requests after their window.
 */
@Injectable()
export class HousekeepingProcessor implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('platform.housekeeping', '30 3 * * *', () => this.run());
  }

  private async run(): Promise<void> {
    await this.dataSource.query(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '7 days'`);
    await this.dataSource.query(`DELETE FROM outbox_messages WHERE dispatched_at < now() - interval '30 days'`);
    // The newest stays: by it who asks again knows that nothing in between is gone.
    await this.dataSource.query(
      `DELETE FROM live_changes WHERE recorded_at < now() - interval '1 day' AND id < (SELECT max(id) FROM live_changes)`,
    );
    await this.dataSource.query(`DELETE FROM rate_counts WHERE window_ends < now()`);
  }
}
