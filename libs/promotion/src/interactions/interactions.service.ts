import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { LeadListeners } from '../leads/lead-listeners.js';
import { lockLead, refuseClosed } from '../leads/leads.service.js';
import type { InteractionView, LogInteraction } from './dto/interaction.dto.js';
import { LeadInteraction } from './interaction.entities.js';
import { InteractionsQuery } from './interactions.query.js';

/** Calls, visits and messages with the people behind a lead: facts, written once. */
@Injectable()
export class InteractionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: InteractionsQuery,
    private readonly listeners: LeadListeners,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  log(actor: Actor, key: string | null, leadId: string, body: LogInteraction): Promise<InteractionView> {
    if (body.on > this.clock.today()) {
      throw platformErrors('request.invalid', { count: 1 }, [{ field: 'on', code: 'field.future' }]);
    }
    const request = { actorId: actor.userId, key, action: 'lead.interact', body: { leadId, ...body } };
    return this.transactions.once(request, async (em) => {
      const lead = await lockLead(em, leadId);
      await authorizeRow(em, actor, 'lead.edit', lead, 'lead.read');
      refuseClosed(lead);
      const { kind, on, summary } = body;
      const fact = { leadId, kind, on, summary, by: actor.userId, recordedAt: this.clock.now() };
      const inserted = await em.insert(LeadInteraction, fact);
      const id = String(inserted.identifiers[0]?.['id']);
      const detail = { interactionId: id, kind, on, summary: excerpt(summary) };
      await this.audit.record(em, actor, {
        action: 'lead.interaction_recorded',
        subjectType: 'lead',
        subjectId: leadId,
        detail,
      });
      await this.listeners.interaction(em, actor, lead, { id, kind, on });
      return this.query.one(em, id);
    });
  }
}

const EXCERPT = 120;

/** History tells the gist; the whole text stands in the interaction. */
function excerpt(text: string): string {
  const characters = [...text];
  return characters.length <= EXCERPT ? text : `${characters.slice(0, EXCERPT).join('')}…`;
}
