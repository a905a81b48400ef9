import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { businessDate, Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { Notices } from '../notices/notices.js';
import { expiryNoticeKey } from './api-keys.service.js';

export const REMIND_OF_KEYS = 'api-keys.remind';
const WARNING_DAYS = 7;

/** A program that stops because its key ran out is noticed by nobody; its owner hears of it a week before, once. */
@Injectable()
export class RemindWhenKeysExpire implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.schedule(REMIND_OF_KEYS, '0 9 * * *', () => this.run());
  }

  private async run(): Promise<void> {
    const now = this.clock.now();
    const keys: { id: string; ownerId: string; name: string; expiresAt: Date }[] = await this.dataSource.query(
      `SELECT id, owner_id AS "ownerId", name, expires_at AS "expiresAt" FROM api_keys
        WHERE revoked_at IS NULL AND expires_at > $1 AND expires_at <= $2 AND created_at < expires_at - $3::interval`,
      [now, new Date(now.getTime() + WARNING_DAYS * 86_400_000), `${WARNING_DAYS} days`],
    );
    for (const { id, ownerId, name, expiresAt } of keys) {
      await this.transactions.run((em) =>
        this.notices.tell(em, {
          userId: ownerId,
          kind: 'api_key.expiring',
          subjectType: 'api_key',
          subjectId: id,
          params: { name, on: businessDate(expiresAt) },
          dedupeKey: expiryNoticeKey(id),
        }),
      );
    }
  }
}
