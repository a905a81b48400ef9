import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { DocumentsService } from '#access/documents/documents.service.js';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { authorizeProject, findProject } from '../projects/project-rows.js';
import type { ObligationStepKind } from './domain/obligation.js';
import { verdictRefusal } from './domain/obligation.js';
import type { JudgeObligation, ObligationStory, ReportObligation, WaiveObligation } from './dto/obligation.dto.js';
import { Obligation, ObligationStep } from './obligation.entities.js';
import { obligationErrors } from './obligations.errors.js';
import { ObligationsQuery } from './obligations.query.js';

export type NewObligation = Pick<
  Obligation,
  'projectId' | 'side' | 'kind' | 'text' | 'dueOn' | 'source' | 'sourceId'
> & { amount?: string | null };

/** Promises of both sides: set by a workflow, reported kept with proof, answered by somebody else. */
@Injectable()
export class ObligationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: ObligationsQuery,
    private readonly documents: DocumentsService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction; rights are the caller's. */
  async add(em: EntityManager, actor: Actor, wanted: NewObligation): Promise<void> {
    const { projectId, side, kind, text, dueOn, source, sourceId } = wanted;
    const row = { projectId, side, kind, text, dueOn, source, sourceId, amount: wanted.amount ?? null };
    const inserted = await em.insert(Obligation, { ...row, setBy: actor.userId, recordedAt: this.clock.now() });
    const obligationId = String(inserted.identifiers[0]?.['id']);
    await this.tell(em, actor, 'obligation.set', projectId, { obligationId, side, text, dueOn });
  }

  report(actor: Actor, key: string | null, id: string, body: ReportObligation): Promise<ObligationStory> {
    const once = { actorId: actor.userId, key, action: 'obligation.report', body: { id, ...body } };
    return this.transactions.once(once, async (em) => {
      const obligation = await this.lock(em, actor, 'obligation.report', id);
      if (obligation.state !== 'open') throw obligationErrors('obligation.closed');
      if (obligation.reportedBy !== null) throw obligationErrors('obligation.reported');
      await this.documents.assertCitable(em, actor, body.proofFileId, 'proofFileId');
      await em.update(Obligation, { id }, { reportedBy: actor.userId });
      await this.step(em, actor, obligation, 'reported', body.note, body.proofFileId);
      return this.query.story(em, actor, id);
    });
  }

  judge(actor: Actor, key: string | null, id: string, body: JudgeObligation): Promise<ObligationStory> {
    const once = { actorId: actor.userId, key, action: 'obligation.judge', body: { id, ...body } };
    return this.transactions.once(once, async (em) => {
      const obligation = await this.lock(em, actor, 'obligation.verify', id);
      const { verdict, reason = null } = body;
      const refused = verdictRefusal(obligation, verdict, actor.userId, this.clock.today());
      if (refused !== null) throw obligationErrors(refused);
      if (verdict !== 'kept' && reason === null) {
        const problem = { field: 'reason', code: 'obligation.reason_required' };
        throw platformErrors('request.invalid', { count: 1 }, [problem]);
      }
      const state = verdict === 'sent_back' ? 'open' : verdict;
      await em.update(Obligation, { id }, { state, reportedBy: null });
      await this.step(em, actor, obligation, verdict, reason);
      return this.query.story(em, actor, id);
    });
  }

  waive(actor: Actor, key: string | null, id: string, body: WaiveObligation): Promise<ObligationStory> {
    const once = { actorId: actor.userId, key, action: 'obligation.waive', body: { id, ...body } };
    return this.transactions.once(once, async (em) => {
      const obligation = await this.lock(em, actor, 'obligation.waive', id);
      if (obligation.state !== 'open') throw obligationErrors('obligation.closed');
      await this.release(em, actor, obligation, body.reason);
      return this.query.story(em, actor, id);
    });
  }

  /** Nothing is owed any more. In the caller's transaction; rights are the caller's. */
  async release(em: EntityManager, actor: Actor, obligation: Obligation, reason: string): Promise<void> {
    await em.update(Obligation, { id: obligation.id }, { state: 'waived', reportedBy: null });
    await this.step(em, actor, obligation, 'waived', reason);
  }

  /** It goes on under another project, with its whole story. */
  async move(em: EntityManager, actor: Actor, { id, side, text }: Obligation, projectId: string): Promise<void> {
    await em.update(Obligation, { id }, { projectId });
    await this.tell(em, actor, 'obligation.moved', projectId, { obligationId: id, side, text });
  }

  private async lock(em: EntityManager, actor: Actor, permission: Permission, id: string): Promise<Obligation> {
    const obligation = await em.findOne(Obligation, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (obligation === null) throw platformErrors('record.not_found');
    await authorizeProject(em, actor, permission, await findProject(em, obligation.projectId));
    return obligation;
  }

  private async step(
    em: EntityManager,
    actor: Actor,
    { id, projectId, side, text }: Obligation,
    kind: ObligationStepKind,
    note: string | null,
    proofFileId: string | null = null,
  ): Promise<void> {
    const recordedAt = this.clock.now();
    await em.insert(ObligationStep, { obligationId: id, kind, note, proofFileId, by: actor.userId, recordedAt });
    await this.tell(em, actor, `obligation.${kind}`, projectId, { obligationId: id, side, text, reason: note });
  }

  private tell(
    em: EntityManager,
    actor: Actor,
    action: string,
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'project', subjectId, detail });
  }
}
