import { Injectable } from '@nestjs/common';
import { accessErrors } from '#access/access.errors.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { MergeView } from './dto/merge.dto.js';
import { Merge } from './merge.entity.js';
import { mergeErrors } from './merges.errors.js';
import { MergesQuery } from './merges.query.js';
import { UndoInvestorMerge } from './undo-investor-merge.service.js';
import { UndoLeadMerge } from './undo-lead-merge.service.js';

/** A merge taken back, at any time after it. */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: MergesQuery,
    private readonly investors: UndoInvestorMerge,
    private readonly leads: UndoLeadMerge,
    private readonly clock: Clock,
  ) {}

  async undo(actor: Actor, key: string | null, id: string): Promise<MergeView> {
    const once = { actorId: actor.userId, key, action: 'merge.undo', body: { id } };
    const { done, kind, targetId } = await this.transactions.once(once, async (em) => {
      const merge = await em.findOne(Merge, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (merge === null) throw platformErrors('record.not_found');
      const ofLeads = merge.kind === 'lead';
      if (!actor.can(ofLeads ? 'lead.merge' : 'investor.merge')) throw accessErrors('access.forbidden');
      const { kind, targetId } = merge;
      if (merge.undoneAt !== null) return { done: null, kind, targetId };
      await (ofLeads ? this.leads : this.investors).undo(em, actor, merge);
      await em.update(Merge, { id }, { undoneAt: this.clock.now(), undoneBy: actor.userId });
      return { done: await this.query.view(em, actor, id), kind, targetId };
    });
    if (done !== null) return done;
    // Only who may see the records learns that it was undone: to others it is not found.
    await this.query.of(actor, kind, targetId);
    throw mergeErrors('merge.undone');
  }
}
