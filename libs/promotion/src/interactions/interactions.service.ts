import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { FileCitations } from '#access/documents/file-citations.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { Lead } from '../leads/lead.entity.js';
import { LEAD_ROW } from '../leads/lead-list.source.js';
import { LeadListeners, type Told } from '../leads/lead-listeners.js';
import { lockLead, refuseClosed } from '../leads/leads.service.js';
import { interactionProblems } from './domain/interaction-problems.js';
import type { InteractionView, LogInteraction } from './dto/interaction.dto.js';
import { InteractionsQuery } from './interactions.query.js';
import { WriteInteraction } from './write-interaction.js';

/** Calls, visits and messages with the people behind a lead: facts, written once. */
@Injectable()
export class InteractionsService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: InteractionsQuery,
    private readonly writing: WriteInteraction,
    private readonly listeners: LeadListeners,
    private readonly citations: FileCitations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Minutes name people: like the cards of a lead they open to who may edit it. */
  onModuleInit(): void {
    this.citations.register({
      from: `interaction_files x JOIN lead_interactions n ON n.id = x.interaction_id JOIN leads l ON l.id = n.lead_id`,
      file: 'x.file_id',
      permission: 'lead.edit',
      replace: 'lead.edit',
      columns: LEAD_ROW,
    });
  }

  log(actor: Actor, key: string | null, leadId: string, body: LogInteraction): Promise<InteractionView> {
    assertSound(body, this.clock.today());
    const request = { actorId: actor.userId, key, action: 'lead.interact', body: { leadId, ...body } };
    return this.transactions.once(request, async (em) => {
      const lead = await openLead(em, actor, leadId);
      const id = await this.logIn(em, actor, lead, body);
      return this.query.one(em, id);
    });
  }

  /** In the caller's transaction, on an open lead the caller has locked and may edit. */
  async logIn(em: EntityManager, actor: Actor, lead: Lead, body: LogInteraction, how: Told = {}): Promise<string> {
    const id = await this.writing.write(em, actor, lead, body);
    const { kind, on, summary } = body;
    await this.audit.record(em, actor, {
      action: 'lead.interaction_recorded',
      subjectType: 'lead',
      subjectId: lead.id,
      detail: { interactionId: id, kind, on, summary: excerpt(summary) },
    });
    await this.listeners.interaction(em, actor, lead, { id, kind, on, ...how });
    return id;
  }
}

/** The lead, locked, for whoever may write down what was said about it. */
export async function openLead(em: EntityManager, actor: Actor, leadId: string): Promise<Lead> {
  const lead = await lockLead(em, leadId);
  await authorizeRow(em, actor, 'lead.edit', lead, 'lead.read');
  refuseClosed(lead);
  return lead;
}

export function assertSound(body: LogInteraction, today: string): void {
  const problems = interactionProblems(body, today);
  if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
}

const EXCERPT = 120;

/** History tells the gist; the whole text stands in the interaction. */
export function excerpt(text: string): string {
  const characters = [...text];
  return characters.length <= EXCERPT ? text : `${characters.slice(0, EXCERPT).join('')}…`;
}
