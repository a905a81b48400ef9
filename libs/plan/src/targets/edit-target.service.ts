import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { firstDayOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { BreakdownQuery } from '../breakdown/breakdown.query.js';
import { DocumentQuery } from '../document/document.query.js';
import { windowProblems } from '../domain/target-window.js';
import { assertHoldsParts } from '../drafts/draft-rules.js';
import { planErrors } from '../plan.errors.js';
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
    private readonly document: DocumentQuery,
    private readonly breakdowns: BreakdownQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async edit(actor: Actor, code: string, version: number, { reason, ...edit }: EditTarget): Promise<TargetView> {
    return this.transactions.run(async (em) => {
      // Held against whoever breaks it down meanwhile.
      await em.query(`SELECT 1 FROM targets WHERE code = $1 FOR UPDATE`, [code]);
      const before = await this.targets.one(code, em);
      const from = edit.windowFrom ?? before.windowFrom;
      const to = edit.windowTo ?? before.windowTo;
      if (!before.active) throw planErrors('plan.target_dropped', { name: before.nameZh });
      const problems = windowProblems(
        { from, to },
        before.draft ? await this.document.period(before.planCode, em) : null,
      );
      if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
      assertHoldsParts({ from, to }, await this.breakdowns.read(code, {}, em));
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
