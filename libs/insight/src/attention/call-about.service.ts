import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { addDays } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { AttentionCall } from './attention-call.entity.js';
import { AttentionQueries } from './attention.query.js';
import type { CallAbout } from './dto/attention.dto.js';

const AT_MOST_DAYS = 366;

/** "Called; remind me again on …": off the reader's own list until then, with a word that stays. */
@Injectable()
export class CallAboutService {
  constructor(
    private readonly transactions: Transactions,
    private readonly attention: AttentionQueries,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  call(actor: Actor, key: string | null, body: CallAbout): Promise<void> {
    const { rule, subjectId, remindOn, note } = body;
    const today = this.clock.today();
    if (remindOn <= today || remindOn > addDays(today, AT_MOST_DAYS)) {
      const params = { from: addDays(today, 1), to: addDays(today, AT_MOST_DAYS) };
      const problem = { field: 'remindOn', code: 'attention.remind_on_invalid', params };
      throw platformErrors('request.invalid', { count: 1 }, [problem]);
    }
    return this.transactions.once({ actorId: actor.userId, key, action: 'attention.call', body }, async (em) => {
      // What the reader may not read, and what is settled meanwhile, is the same to the reader: not there.
      const matter = (await this.attention.matters(em, actor)).find(
        (each) => each.rule === rule && each.subjectId === subjectId,
      );
      if (matter === undefined) throw platformErrors('record.not_found');
      const recordedAt = this.clock.now();
      await em.insert(AttentionCall, { userId: actor.userId, rule, subjectId, remindOn, note, recordedAt });
      await this.audit.record(em, actor, {
        action: 'attention.called',
        subjectType: matter.projectId === null ? 'lead' : 'project',
        subjectId: matter.projectId ?? matter.leadId ?? subjectId,
        detail: { rule, remindOn, note },
      });
    });
  }
}
