import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { LEAD_STATE_NAMES, type LeadState, mayMove, TAKEN_BACK_TO } from './domain/lead-state.js';
import type { RejectLead, RestLead, TakeBackRejection } from './dto/lead.dto.js';
import type { LeadView } from './dto/lead-view.dto.js';
import { Lead } from './lead.entity.js';
import { leadErrors } from './leads.errors.js';
import { LeadListeners } from './lead-listeners.js';
import { LeadsQuery } from './leads.query.js';
import { lockLead } from './leads.service.js';

/** One step of a lead's life: where to, under which right, what is written beside it, how history calls it. */
interface Step {
  to: LeadState;
  permission: Permission;
  action: AuditAction;
  patch?: Partial<Lead>;
  /** Takes a decision back instead of going onward. */
  back?: true;
  detail?: Record<string, unknown>;
  /** What only the lead itself decides. */
  judge?: (lead: Lead) => Promise<Pick<Step, 'patch' | 'detail'>>;
}

/** Which lead, and the version the actor has seen of it where that is known: nobody decides on what changed meanwhile. */
export interface SeenLead {
  id: string;
  version?: number | null;
}

/** What becomes of a lead. Every step goes through the transition table and leaves a line in the history. */
@Injectable()
export class LeadDecisionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: LeadsQuery,
    private readonly listeners: LeadListeners,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * 研判: the opinion without which nobody accepts or rejects. Called inside the transaction that writes it; `judge` sees
   * the lead once the actor may screen it, and says what is written beside it.
   */
  markScreened(
    em: EntityManager,
    actor: Actor,
    seen: SeenLead,
    judge: (lead: Lead) => Promise<Pick<Step, 'patch' | 'detail'>>,
  ): Promise<Lead> {
    return this.move(em, actor, seen, { to: 'screening', permission: 'lead.screen', action: 'lead.screened', judge });
  }

  reject(actor: Actor, key: string | null, seen: SeenLead, body: RejectLead): Promise<LeadView> {
    return this.once(actor, key, 'lead.reject', seen, body, async (em) => {
      await this.move(em, actor, seen, {
        to: 'rejected',
        permission: 'lead.decide',
        action: 'lead.rejected',
        patch: { rejectReason: body.reason, decidedBy: actor.userId, decidedAt: this.clock.now() },
        detail: { reason: body.reason },
      });
    });
  }

  /** A rejection that was a slip: back to the screening it was decided on, with what it had ended. */
  takeBackRejection(
    actor: Actor,
    key: string | null,
    seen: SeenLead,
    { reason }: TakeBackRejection,
  ): Promise<LeadView> {
    return this.once(actor, key, 'lead.take_back_rejection', seen, { reason }, async (em) => {
      await this.move(em, actor, seen, {
        to: 'screening',
        back: true,
        permission: 'lead.decide',
        action: 'lead.rejection_undone',
        patch: { rejectReason: null, decidedBy: null, decidedAt: null },
        judge: ({ rejectReason, decidedAt }) =>
          Promise.resolve({ detail: { reason, rejectReason, rejectedAt: decidedAt?.toISOString() ?? null } }),
      });
    });
  }

  rest(actor: Actor, key: string | null, seen: SeenLead, body: RestLead): Promise<LeadView> {
    return this.once(
      actor,
      key,
      'lead.rest',
      seen,
      body,
      async (em) => void (await this.layToRest(em, actor, seen, body)),
    );
  }

  /** Nothing is heard any more: the lead rests until somebody takes it up again. In the caller's transaction. */
  layToRest(em: EntityManager, actor: Actor, seen: SeenLead, { reason }: RestLead): Promise<Lead> {
    return this.move(em, actor, seen, {
      to: 'dormant',
      permission: 'lead.edit',
      action: 'lead.dormant',
      patch: { handoverNote: reason ?? null, pooledOn: this.clock.today() },
      detail: reason ? { reason } : {},
    });
  }

  /**
   * A resting that was a slip: back to where the lead stood, its opinion with it, step by step through the table. In the
   * caller's transaction.
   */
  async takeBackRest(
    em: EntityManager,
    actor: Actor,
    seen: SeenLead,
    before: Pick<Lead, 'state' | 'handoverNote'>,
  ): Promise<Lead> {
    const again = { permission: 'lead.edit', detail: { takenBack: true } } as const;
    const patch = { pooledOn: null, handoverNote: before.handoverNote };
    const woken = await this.move(em, actor, seen, { ...again, to: 'captured', action: 'lead.woken', patch });
    if (before.state !== 'screening') return woken;
    const detail = { ...again.detail, opinion: woken.screeningOpinion };
    return this.move(em, actor, { id: seen.id }, { ...again, to: 'screening', action: 'lead.screened', detail });
  }

  /** A resting lead starts again from the front. */
  wake(actor: Actor, key: string | null, seen: SeenLead): Promise<LeadView> {
    return this.once(actor, key, 'lead.wake', seen, {}, async (em) => {
      await this.move(em, actor, seen, {
        to: 'captured',
        permission: 'lead.edit',
        action: 'lead.woken',
        patch: { pooledOn: null },
      });
    });
  }

  /**
   * The lead has become a project. Called inside the transaction that opens the project, which alone knows it.
   * Needs lead.decide on the lead and a screening opinion. Returns the lead as it now stands.
   */
  async markAccepted(em: EntityManager, actor: Actor, leadId: string, version?: number | null): Promise<Lead> {
    return this.move(
      em,
      actor,
      { id: leadId, version },
      {
        to: 'accepted',
        permission: 'lead.decide',
        action: 'lead.accepted',
        patch: { decidedBy: actor.userId, decidedAt: this.clock.now() },
      },
    );
  }

  private once(
    actor: Actor,
    key: string | null,
    action: string,
    { id }: SeenLead,
    body: object,
    work: (em: EntityManager) => Promise<void>,
  ): Promise<LeadView> {
    return this.transactions.once({ actorId: actor.userId, key, action, body: { id, ...body } }, async (em) => {
      await work(em);
      return this.query.view(em, actor, id);
    });
  }

  private async move(em: EntityManager, actor: Actor, { id, version }: SeenLead, step: Step): Promise<Lead> {
    const lead = await lockLead(em, id);
    await authorizeRow(em, actor, step.permission, lead, 'lead.read');
    if (typeof version === 'number' && lead.version !== version) throw platformErrors('record.stale');
    refuseMove(lead.state, step);
    const judged = await step.judge?.(lead);
    const patch = {
      ...step.patch,
      ...judged?.patch,
      state: step.to,
      version: lead.version + 1,
      updatedAt: this.clock.now(),
    };
    const result = await em.update(Lead, { id, state: lead.state, version: lead.version }, patch);
    if (result.affected !== 1) throw platformErrors('record.stale');
    await keepStates(em, 'leads', [id], this.clock.now());
    const detail = { from: lead.state, to: step.to, ...step.detail, ...judged?.detail };
    await this.audit.record(em, actor, { action: step.action, subjectType: 'lead', subjectId: id, detail });
    const after = await em.findOneByOrFail(Lead, { id });
    await this.listeners.moved(em, actor, after, { from: lead.state, to: step.to, detail });
    return after;
  }
}

function refuseMove(from: LeadState, { to, back }: Step): void {
  if (back === true ? TAKEN_BACK_TO[from] === to : mayMove(from, to)) return;
  throw leadErrors('lead.transition_refused', {
    from,
    to,
    fromZh: LEAD_STATE_NAMES[from].zh,
    toZh: LEAD_STATE_NAMES[to].zh,
  });
}
