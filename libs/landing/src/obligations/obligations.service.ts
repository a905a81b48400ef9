import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DocumentsService } from '#access/documents/documents.service.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { add } from '#platform/money/money.js';
import { keptAmount, partProblem, verdictRefusal } from './domain/obligation.js';
import { obligationRule } from './domain/obligation-kind.js';
import type { JudgeObligation, ObligationStory, ReportObligation, WaiveObligation } from './dto/obligation.dto.js';
import { Obligation, ObligationStep } from './obligation.entities.js';
import { ObligationJournal } from './obligation-journal.js';
import { obligationErrors } from './obligations.errors.js';
import { ObligationsQuery } from './obligations.query.js';

const invalid = (field: string, code: string) => platformErrors('request.invalid', { count: 1 }, [{ field, code }]);

/** Promises of both sides: reported kept with proof, answered by somebody else. */
@Injectable()
export class ObligationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: ObligationsQuery,
    private readonly documents: DocumentsService,
    private readonly journal: ObligationJournal,
    private readonly clock: Clock,
  ) {}

  report(actor: Actor, key: string | null, id: string, body: ReportObligation): Promise<ObligationStory> {
    const once = { actorId: actor.userId, key, action: 'obligation.report', body: { id, ...body } };
    return this.transactions.once(once, async (em) => {
      const { obligation } = await this.journal.open(em, actor, 'obligation.report', id);
      if (obligation.state !== 'open') throw obligationErrors('obligation.closed');
      if (obligation.reportedBy !== null) throw obligationErrors('obligation.reported');
      const amount = body.amount == null ? null : add(body.amount);
      if (amount !== null && obligation.amount === null) throw invalid('amount', 'obligation.not_measured');
      await this.documents.assertCitable(em, actor, body.proofFileId, 'proofFileId');
      await this.move(em, obligation, { reportedBy: actor.userId, reportedAmount: amount });
      await this.journal.step(em, actor, obligation, 'reported', { ...body, amount });
      return this.query.story(em, actor, id);
    });
  }

  judge(actor: Actor, key: string | null, id: string, body: JudgeObligation): Promise<ObligationStory> {
    const once = { actorId: actor.userId, key, action: 'obligation.judge', body: { id, ...body } };
    return this.transactions.once(once, async (em) => {
      const { obligation } = await this.journal.open(em, actor, 'obligation.verify', id);
      const { verdict, reason = null } = body;
      const refused = verdictRefusal(obligation, verdict, actor.userId, this.clock.today());
      if (refused !== null) throw obligationErrors(refused);
      if (verdict !== 'kept' && reason === null) throw invalid('reason', 'obligation.reason_required');
      const part = this.partOf(obligation, body);
      if (verdict === 'kept' || verdict === 'partly') await this.assertProof(em, id);
      const kept = keptAmount(verdict, obligation, part);
      const state = verdict === 'sent_back' ? 'open' : verdict;
      await this.move(em, obligation, { state, reportedBy: null, reportedAmount: null, keptAmount: kept });
      await this.journal.step(em, actor, obligation, verdict, { note: reason, amount: kept });
      return this.query.story(em, actor, id);
    });
  }

  waive(actor: Actor, key: string | null, id: string, body: WaiveObligation): Promise<ObligationStory> {
    const once = { actorId: actor.userId, key, action: 'obligation.waive', body: { id, ...body } };
    return this.transactions.once(once, async (em) => {
      const { obligation } = await this.journal.open(em, actor, 'obligation.waive', id);
      if (obligation.state !== 'open') throw obligationErrors('obligation.closed');
      await this.release(em, actor, obligation, body.reason);
      return this.query.story(em, actor, id);
    });
  }

  /** Nothing is owed any more. In the caller's transaction; rights are the caller's. */
  async release(em: EntityManager, actor: Actor, obligation: Obligation, reason: string): Promise<void> {
    await this.move(em, obligation, { state: 'waived', reportedBy: null, reportedAmount: null });
    await this.journal.step(em, actor, obligation, 'waived', { note: reason });
  }

  /** It goes on under another project, with its whole story. */
  async handOver(em: EntityManager, actor: Actor, obligation: Obligation, projectId: string): Promise<void> {
    await this.move(em, obligation, { projectId });
    const { id, side, text } = obligation;
    await this.journal.tell(em, actor, 'obligation.moved', projectId, { obligationId: id, side, text });
    await this.journal.keepStage(em, actor, projectId);
  }

  private partOf({ amount, kind }: Obligation, { verdict, amount: said }: JudgeObligation): string | null {
    const part = said == null ? null : add(said);
    if (verdict !== 'partly') {
      if (part !== null) throw invalid('amount', 'obligation.amount_unasked');
      return null;
    }
    const problem = partProblem(amount, part);
    if (problem !== null) throw invalid('amount', problem);
    if (part !== null && obligationRule(kind).unit === 'people' && !part.endsWith('.00'))
      throw invalid('amount', 'obligation.whole_people');
    return part;
  }

  /** What is confirmed rests on a proof that has passed the scan. */
  private async assertProof(em: EntityManager, obligationId: string): Promise<void> {
    const [last] = await em.find(ObligationStep, {
      where: { obligationId, kind: 'reported' },
      order: { id: 'DESC' },
      take: 1,
    });
    await this.documents.assertEvidence(em, last?.proofFileId ?? null);
  }

  private async move(em: EntityManager, { id, version }: Obligation, patch: Partial<Obligation>): Promise<void> {
    await em.update(Obligation, { id }, { ...patch, version: version + 1 });
  }
}
