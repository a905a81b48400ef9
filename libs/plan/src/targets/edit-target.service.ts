import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { firstDayOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { keepTargetVersions } from './target-versions.js';
import { Target } from './target.entity.js';
import type { EditTarget, TargetView } from './targets.dto.js';
import { TargetsQuery } from './targets.query.js';

/** Changes a target by a new version; the one before stays readable for ever. */
@Injectable()
export class EditTargetService {
  constructor(
    private readonly transactions: Transactions,
    private readonly targets: TargetsQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async edit(actor: Actor, code: string, version: number, { reason, ...edit }: EditTarget): Promise<TargetView> {
    return this.transactions.run(async (em) => {
      const before = await this.targets.one(code, em);
      const from = edit.windowFrom ?? before.windowFrom;
      const to = edit.windowTo ?? before.windowTo;
      if (from > to) {
        const problem = { field: 'windowTo', code: 'plan.window_reversed' };
        throw platformErrors('request.invalid', { count: 1 }, [problem]);
      }
      // TypeORM leaves out what is undefined; none of these can be cleared, so null counts as absent too.
      const at = this.clock.now();
      const patch = {
        nameZh: edit.nameZh ?? undefined,
        nameEn: edit.nameEn ?? undefined,
        basisZh: edit.basisZh ?? undefined,
        basisEn: edit.basisEn ?? undefined,
        amount: edit.amount ?? undefined,
        windowFrom: firstDayOf(from),
        windowTo: firstDayOf(to),
        version: version + 1,
        editedAt: at,
      };
      const { affected } = await em.update(Target, { code, version }, patch);
      if (affected !== 1) throw platformErrors('record.stale');
      await keepTargetVersions(em, { reason, by: actor.userId, at });
      const after = await this.targets.one(code, em);
      await this.audit.record(em, actor, {
        action: 'target.edited',
        subjectType: 'target',
        subjectId: code,
        detail: { reason, version: after.version, amountBefore: before.amount, amount: after.amount },
      });
      return after;
    });
  }
}
