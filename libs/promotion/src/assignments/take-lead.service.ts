import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { addDays } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { LeadView } from '../leads/dto/lead-view.dto.js';
import type { Lead } from '../leads/lead.entity.js';
import { LeadListeners } from '../leads/lead-listeners.js';
import { LeadsQuery } from '../leads/leads.query.js';
import { lockLead } from '../leads/leads.service.js';
import { PoolTerms } from './assignment.entities.js';
import { assignmentErrors } from './assignments.errors.js';
import { refusalToTake } from './domain/fair-taking.js';
import type { EditPoolTerms, PoolTermsView } from './dto/assignment.dto.js';
import { HandOver } from './hand-over.js';

/** Somebody takes up a lead from the pool, within the limits that keep it fair. */
@Injectable()
export class TakeLead {
  constructor(
    private readonly transactions: Transactions,
    private readonly handOver: HandOver,
    private readonly listeners: LeadListeners,
    private readonly query: LeadsQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The lead starts again from the front, with a claim of its own; refused when somebody else holds one by now. */
  take(actor: Actor, key: string | null, leadId: string): Promise<LeadView> {
    const request = { actorId: actor.userId, key, action: 'lead.take', body: { leadId } };
    return this.transactions.once(request, async (em) => {
      // One taking of a person after the other: two at once would both pass the same count.
      await em.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`pool:${actor.userId}`]);
      const lead = await lockLead(em, leadId);
      if (lead.state !== 'dormant') throw assignmentErrors('pool.not_in_pool');
      await this.refuseUnfair(em, actor, lead);
      const to = { ownerId: actor.userId, teamId: actor.teamId };
      const patch = { state: 'captured' as const, pooledOn: null };
      const taken = await this.handOver.hand(em, actor, lead, to, { kind: 'taken', note: null, patch });
      await this.listeners.moved(em, actor, taken, { from: 'dormant', to: 'captured', detail: {} });
      return this.query.view(em, actor, leadId);
    });
  }

  editTerms(actor: Actor, version: number, body: EditPoolTerms): Promise<PoolTermsView> {
    return this.transactions.run(async (em) => {
      const before = await em.findOneByOrFail(PoolTerms, { code: 'standard' });
      const { patch, changes } = changesOf(before, body);
      const result = await em.update(PoolTerms, { code: 'standard', version }, { ...patch, version: version + 1 });
      if (result.affected !== 1) throw platformErrors('record.stale');
      const about = { subjectType: 'pool_terms', subjectId: 'standard', detail: { changes } };
      await this.audit.record(em, actor, { action: 'pool.terms_edited', ...about });
      const { mostOpen, mostTakenWeekly, ownRestDays } = { ...before, ...patch };
      return { mostOpen, mostTakenWeekly, ownRestDays, version: version + 1 };
    });
  }

  private async refuseUnfair(em: EntityManager, actor: Actor, lead: Lead): Promise<void> {
    const terms = await em.findOneByOrFail(PoolTerms, { code: 'standard' });
    const today = this.clock.today();
    const [facts]: { open: number; takenThisWeek: number }[] = await em.query(
      `SELECT (SELECT count(*)::int FROM leads WHERE owner_id = $1 AND state IN ('captured', 'screening')) AS open,
              (SELECT count(*)::int FROM lead_handovers WHERE to_owner_id = $1 AND kind = 'taken'
                  AND (recorded_at AT TIME ZONE 'Asia/Shanghai')::date > $2::date) AS "takenThisWeek"`,
      [actor.userId, addDays(today, -7)],
    );
    const letGoOn = lead.ownerId === actor.userId ? lead.pooledOn : null;
    const refusal = refusalToTake(terms, { ...facts!, letGoOn, today });
    if (refusal === null) return;
    const params = {
      'pool.too_many_open': { most: terms.mostOpen },
      'pool.too_many_taken': { most: terms.mostTakenWeekly },
      'pool.own_lead': { days: terms.ownRestDays },
    };
    throw assignmentErrors(refusal, params[refusal]);
  }
}
