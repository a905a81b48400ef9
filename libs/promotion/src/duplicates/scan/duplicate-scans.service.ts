import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { InvestorSight } from '../../claims/investor-sight.js';
import { SCAN_FOR_DUPLICATES } from './scan-for-duplicates.processor.js';
import { DuplicatePair, DuplicateScan } from './scan.entities.js';

/** Asking for a scan, stopping it, and saying of a pair that it is two. */
@Injectable()
export class DuplicateScansService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sight: InvestorSight,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** One at a time: the database refuses a second. */
  start(actor: Actor, key: string | null): Promise<void> {
    const request = { actorId: actor.userId, key, action: 'duplicates.scan', body: {} };
    return this.transactions.once(request, async (em) => {
      const inserted = await em.insert(DuplicateScan, { requestedBy: actor.userId, requestedAt: this.clock.now() });
      const scanId = String(inserted.identifiers[0]?.['id']);
      await this.outbox.add(em, SCAN_FOR_DUPLICATES, { scanId });
      const about = { subjectType: 'duplicate_scan', subjectId: scanId };
      await this.audit.record(em, actor, { action: 'duplicates.scan_begun', ...about, detail: {} });
    });
  }

  /** What it has found by then stays. */
  cancel(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(async (em) => {
      const scan = await em.findOne(DuplicateScan, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (scan === null) throw platformErrors('record.not_found');
      const active = { id, state: In(['queued', 'running']) };
      const result = await em.update(DuplicateScan, active, { state: 'cancelled', finishedAt: this.clock.now() });
      if (result.affected !== 1) return;
      const about = { subjectType: 'duplicate_scan', subjectId: id };
      await this.audit.record(em, actor, { action: 'duplicates.scan_cancelled', ...about, detail: {} });
    });
  }

  /** From now on neither this scan nor a later one brings the pair up again. */
  sayDifferent(actor: Actor, id: string, reason: string): Promise<void> {
    const dismissed = { state: 'different' as const, reason, dismissedBy: actor.userId, dismissedAt: this.clock.now() };
    return this.judge(actor, id, 'duplicates.said_different', dismissed);
  }

  reopen(actor: Actor, id: string): Promise<void> {
    const open = { state: 'open' as const, reason: null, dismissedBy: null, dismissedAt: null };
    return this.judge(actor, id, 'duplicates.reopened', open);
  }

  private judge(actor: Actor, id: string, action: AuditAction, judged: Partial<DuplicatePair>): Promise<void> {
    return this.transactions.run(async (em) => {
      const pair = await em.findOne(DuplicatePair, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (pair === null || !(await this.knowsBoth(em, actor, pair))) throw platformErrors('record.not_found');
      if (pair.state === judged.state) return;
      await em.update(DuplicatePair, { id }, judged);
      const { oneId, otherId } = pair;
      const detail = { oneId, otherId, ...(judged.reason ? { reason: judged.reason } : {}) };
      await this.audit.record(em, actor, { action, subjectType: 'duplicate_pair', subjectId: id, detail });
    });
  }

  private async knowsBoth(em: EntityManager, actor: Actor, { oneId, otherId }: DuplicatePair): Promise<boolean> {
    return (await this.sight.known(em, actor, [oneId, otherId])).size === 2;
  }
}
