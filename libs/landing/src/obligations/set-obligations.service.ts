import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { type Change, changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { add } from '#platform/money/money.js';
import { isAbove } from '../projects/domain/project-stage.js';
import type { Project } from '../projects/project.entity.js';
import { assertOpen, authorizeProject, lockProject } from '../projects/project-rows.js';
import { proposedFrom } from './domain/agreement-terms.js';
import { checkedAtCapacity, termProblems, type Terms } from './domain/obligation-kind.js';
import type { TermChange } from './domain/obligation.js';
import type { ChangeObligation, ObligationStory, SetObligation, WithdrawObligation } from './dto/obligation.dto.js';
import { Obligation } from './obligation.entities.js';
import { ObligationJournal } from './obligation-journal.js';
import { termsSetFor } from './obligation-rows.js';
import { obligationErrors } from './obligations.errors.js';
import { ObligationsQuery } from './obligations.query.js';

const wordOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const inWords = ({ field, from, to }: Change): TermChange => ({ field, from: wordOf(from), to: wordOf(to) });

export type NewObligation = Pick<Obligation, 'side' | 'kind' | 'text' | 'dueOn' | 'source' | 'sourceId'> &
  Partial<Pick<Obligation, 'amount' | 'teamId' | 'term'>>;

/** Sets the promises of both sides: by hand, from the agreement or by a workflow; changes and withdraws them. */
@Injectable()
export class SetObligationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: ObligationsQuery,
    private readonly journal: ObligationJournal,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction on a project it has locked; rights and deriving the stage are the caller's. */
  async add(em: EntityManager, actor: Actor, project: Project, wanted: NewObligation): Promise<string> {
    const inserted = await em.insert(Obligation, {
      ...wanted,
      projectId: project.id,
      atCapacity: checkedAtCapacity(wanted, isAbove('at_capacity', project.stage)),
      setBy: actor.userId,
      recordedAt: this.clock.now(),
    });
    const obligationId = String(inserted.identifiers[0]?.['id']);
    const { side, text, dueOn } = wanted;
    await this.journal.tell(em, actor, 'obligation.set', project.id, { obligationId, side, text, dueOn });
    return obligationId;
  }

  set(actor: Actor, key: string | null, projectId: string, body: SetObligation): Promise<ObligationStory> {
    const once = { actorId: actor.userId, key, action: 'obligation.set', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await this.settable(em, actor, projectId);
      const id = await this.setIn(em, actor, project, body, { source: 'by_hand', sourceId: projectId });
      return this.query.story(em, actor, id);
    });
  }

  /** Checked and kept, in the transaction of a use case that has asked for the right. */
  async setIn(
    em: EntityManager,
    actor: Actor,
    project: Project,
    body: SetObligation,
    source: Pick<Obligation, 'source' | 'sourceId'>,
  ): Promise<string> {
    const { side, kind, text, dueOn } = body;
    const terms = { side, kind, amount: body.amount == null ? null : add(body.amount), teamId: body.teamId ?? null };
    await this.check(em, terms);
    const id = await this.add(em, actor, project, { ...terms, text, dueOn, ...source });
    await this.journal.keepStage(em, actor, project.id);
    return id;
  }

  /** One click: what the agreement promises and is not set yet. A second click finds nothing left. */
  fromAgreement(actor: Actor, key: string | null, projectId: string): Promise<ObligationStory[]> {
    const once = { actorId: actor.userId, key, action: 'obligation.from_agreement', body: { projectId } };
    return this.transactions.once(once, async (em) => {
      const project = await this.settable(em, actor, projectId);
      const proposed = proposedFrom(project, await termsSetFor(em, projectId));
      for (const terms of proposed) {
        const source = { source: 'agreement' as const, sourceId: projectId };
        await this.add(em, actor, project, { side: 'investor', ...terms, ...source });
      }
      if (proposed.length > 0) await this.journal.keepStage(em, actor, projectId);
      return this.query.storiesOf(em, actor, project);
    });
  }

  change(actor: Actor, id: string, seen: number, { reason, ...body }: ChangeObligation): Promise<ObligationStory> {
    return this.transactions.run(async (em) => {
      const { obligation, project } = await this.changeable(em, actor, id);
      if (obligation.version !== seen) throw platformErrors('record.stale');
      const amount = typeof body.amount === 'string' ? { amount: add(body.amount) } : {};
      const { patch, changes } = changesOf(obligation, { ...body, ...amount });
      if (changes.length === 0) return this.query.story(em, actor, id);
      const after = { ...obligation, ...patch };
      await this.check(em, after);
      const below = obligation.atCapacity || isAbove('at_capacity', project.stage);
      const next = { atCapacity: checkedAtCapacity(after, below), version: obligation.version + 1 };
      await em.update(Obligation, { id }, { ...patch, ...next });
      await this.journal.step(em, actor, after, 'changed', { note: reason, changes: changes.map(inWords) });
      return this.query.story(em, actor, id);
    });
  }

  withdraw(actor: Actor, key: string | null, id: string, body: WithdrawObligation): Promise<ObligationStory> {
    const once = { actorId: actor.userId, key, action: 'obligation.withdraw', body: { id, ...body } };
    return this.transactions.once(once, async (em) => {
      const { obligation } = await this.changeable(em, actor, id);
      await em.update(Obligation, { id }, { state: 'withdrawn', version: obligation.version + 1 });
      await this.journal.step(em, actor, obligation, 'withdrawn', { note: body.reason });
      return this.query.story(em, actor, id);
    });
  }

  private async settable(em: EntityManager, actor: Actor, projectId: string): Promise<Project> {
    const project = await lockProject(em, projectId);
    await authorizeProject(em, actor, 'obligation.set', project);
    assertOpen(project);
    return project;
  }

  /** What a review has decided is not changed by who works the project, nor what is reported or answered. */
  private async changeable(em: EntityManager, actor: Actor, id: string) {
    const open = await this.journal.open(em, actor, 'obligation.set', id);
    const { state, reportedBy, source } = open.obligation;
    if (source === 'review_condition') throw obligationErrors('obligation.of_review');
    if (state !== 'open') throw obligationErrors('obligation.closed');
    if (reportedBy !== null) throw obligationErrors('obligation.reported');
    return open;
  }

  private async check(em: EntityManager, terms: Terms): Promise<void> {
    const problems = termProblems(terms);
    if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
    if (terms.teamId === null) return;
    const team: unknown[] = await em.query(`SELECT 1 FROM teams WHERE id = $1 AND active`, [terms.teamId]);
    if (team.length === 0) {
      const problem = { field: 'teamId', code: 'obligation.team_unknown' };
      throw platformErrors('request.invalid', { count: 1 }, [problem]);
    }
  }
}
