import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { Lead } from '../leads/lead.entity.js';
import { LeadListeners } from '../leads/lead-listeners.js';
import { TasksKeeper } from '../tasks/tasks-keeper.js';
import type { CorrectInteraction, InteractionView, WithdrawInteraction } from './dto/interaction.dto.js';
import { LeadInteraction } from './interaction.entities.js';
import { interactionErrors } from './interactions.errors.js';
import { InteractionsQuery } from './interactions.query.js';
import { assertSound, excerpt, openLead } from './interactions.service.js';
import { WriteInteraction } from './write-interaction.js';

/** Which contact of which lead. */
export interface InteractionOf {
  leadId: string;
  id: string;
}

/** A mistake in what was written down is put right by a new row with a reason; the old one stays readable and counts nowhere. */
@Injectable()
export class CorrectInteractionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: InteractionsQuery,
    private readonly writing: WriteInteraction,
    private readonly tasks: TasksKeeper,
    private readonly listeners: LeadListeners,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  correct(actor: Actor, key: string | null, of: InteractionOf, body: CorrectInteraction): Promise<InteractionView> {
    assertSound(body, this.clock.today());
    const { reason, ...said } = body;
    return this.replace(actor, key, of, body, async (em, lead) => {
      const correction = { correctsId: of.id, correctionReason: reason };
      const id = await this.writing.write(em, actor, lead, said, correction);
      const { kind, on, summary } = body;
      const detail = { kind, on, reason, summary: excerpt(summary) };
      return { id, action: 'lead.interaction_corrected', detail, stands: { id, kind, on } };
    });
  }

  /** Nothing of the kind took place: written on the wrong lead, written twice. */
  withdraw(actor: Actor, key: string | null, of: InteractionOf, body: WithdrawInteraction): Promise<InteractionView> {
    return this.replace(actor, key, of, body, async (em, lead, { kind, on }) => {
      const fact = { leadId: lead.id, kind, on, summary: '', by: actor.userId, recordedAt: this.clock.now() };
      const correction = { correctsId: of.id, correctionReason: body.reason, withdraws: true };
      const inserted = await em.insert(LeadInteraction, { ...fact, ...correction });
      const id = String(inserted.identifiers[0]?.['id']);
      return { id, action: 'lead.interaction_withdrawn', detail: { kind, on, reason: body.reason }, stands: null };
    });
  }

  private replace(
    actor: Actor,
    key: string | null,
    of: InteractionOf,
    body: CorrectInteraction | WithdrawInteraction,
    write: (em: EntityManager, lead: Lead, wrong: LeadInteraction) => Promise<Replacement>,
  ): Promise<InteractionView> {
    const request = { actorId: actor.userId, key, action: 'lead.interaction_correct', body: { ...of, ...body } };
    return this.transactions.once(request, async (em) => {
      const lead = await openLead(em, actor, of.leadId);
      const wrong = await em.findOneBy(LeadInteraction, { id: of.id, leadId: lead.id });
      if (wrong === null) throw platformErrors('record.not_found');
      const corrected = await em.existsBy(LeadInteraction, { correctsId: wrong.id });
      if (corrected || wrong.withdraws) throw interactionErrors('interaction.corrected');
      // What was promised goes with it; what still holds is promised anew by the correction.
      await this.tasks.dropOf(em, actor, { interactionId: wrong.id }, body.reason);
      const { id, action, detail, stands } = await write(em, lead, wrong);
      const about = { subjectType: 'lead', subjectId: lead.id };
      await this.audit.record(em, actor, {
        action,
        ...about,
        detail: { interactionId: id, correctsId: wrong.id, ...detail },
      });
      await this.listeners.corrected(em, actor, lead, { id: wrong.id, kind: wrong.kind, on: wrong.on });
      if (stands !== null) await this.listeners.interaction(em, actor, lead, stands);
      return this.query.one(em, id);
    });
  }
}

interface Replacement {
  id: string;
  action: AuditAction;
  detail: Record<string, unknown>;
  /** The contact that takes the place of the wrong one; null when none took place. */
  stands: Pick<LeadInteraction, 'id' | 'kind' | 'on'> | null;
}
