import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { planErrors } from '../plan.errors.js';
import { deriveChainActions } from './derive-chain-actions.js';
import type { EditSegment, SegmentView } from './industries.dto.js';
import { IndustriesQuery } from './industries.query.js';
import { Segment } from './segment.entity.js';

/** The office says what has to be done about a segment, or leaves it to the rule again. */
@Injectable()
export class EditSegmentService {
  constructor(
    private readonly transactions: Transactions,
    private readonly industries: IndustriesQuery,
    private readonly audit: AuditTrail,
  ) {}

  edit(actor: Actor, code: string, version: number, edit: EditSegment): Promise<SegmentView> {
    const { chainAction, reason = null } = edit;
    if (chainAction !== null && reason === null)
      throw platformErrors('request.invalid', { count: 1 }, [{ field: 'reason', code: 'field.required' }]);
    return this.transactions.run(async (em) => {
      const before = await em.findOneBy(Segment, { code, active: true });
      if (before === null) throw planErrors('plan.segment_not_found', { code });
      const set = chainAction === null ? null : ('set' as const);
      const patch = { chainAction, chainActionBasis: set, chainActionReason: set && reason, version: version + 1 };
      const { affected } = await em.update(Segment, { code, version }, patch);
      if (affected !== 1) throw platformErrors('record.stale');
      if (chainAction === null) await deriveChainActions(em);
      const after = await this.industries.segment(code, em);
      await this.audit.record(em, actor, {
        action: 'segment.edited',
        subjectType: 'segment',
        subjectId: code,
        detail: { from: before.chainAction, to: after.chainAction, basis: after.chainActionBasis, reason },
      });
      return after;
    });
  }
}
