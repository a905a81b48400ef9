import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Notices } from '#access/notices/notices.js';
import { addDays } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { ClaimsKeeper } from './claims-keeper.js';
import './claims.notices.js';
import { lockClaim } from './claims.service.js';
import { hasLapsed } from './domain/claim.js';

/** A claim that lapsed longer ago is no news: the job stood still, or the record came from an old list. */
const NEWS_DAYS = 14;

/** Nightly: silence costs a claim; before that its holder is warned, once for each last day. */
@Injectable()
export class LapseSilentClaims implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly keeper: ClaimsKeeper,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('promotion.lapse-silent-claims', '10 0 * * *', () => this.run());
  }

  /** Claim by claim, each in its own transaction: a second run finds nothing left to do. */
  async run(): Promise<void> {
    const { warnDays } = await this.keeper.terms(this.dataSource.manager);
    const due: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM claims WHERE state = 'held' AND until <= $1::date ORDER BY until, id`,
      [addDays(this.clock.today(), warnDays)],
    );
    for (const { id } of due) await this.lapseOrWarn(id);
  }

  private lapseOrWarn(id: string): Promise<void> {
    return this.transactions.run(async (em) => {
      const claim = await lockClaim(em, id);
      if (claim.state !== 'held') return;
      const lapsed = hasLapsed(claim.until, this.clock.today());
      if (lapsed) await this.keeper.end(em, null, claim, 'lapsed', null);
      if (claim.leadId === null || claim.until < addDays(this.clock.today(), -NEWS_DAYS)) return;
      await this.notices.tell(em, {
        userId: claim.holderId,
        kind: lapsed ? 'claim.lapsed' : 'claim.lapsing',
        subjectType: 'lead',
        subjectId: claim.leadId,
        params: { until: claim.until },
        dedupeKey: `claim.${lapsed ? 'lapsed' : 'lapsing'}-${claim.id}-${claim.until}`,
      });
    });
  }
}
