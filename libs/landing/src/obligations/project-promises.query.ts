import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { ratio } from '#platform/money/money.js';
import { CompletedInvestment } from '../lights/completed-investment.js';
import { STATUS_RULES } from '../projects/domain/project-status.js';
import { authorizeProject, findProject, rowOf } from '../projects/project-rows.js';
import { proposedFrom } from './domain/agreement-terms.js';
import { keptRate } from './domain/obligation.js';
import { OBLIGATION_SIDES } from './domain/obligation-kind.js';
import type { CheckedPromise, ProjectPromises, SideKept } from './dto/obligation.dto.js';
import { termsSetFor } from './obligation-rows.js';
import { Obligation } from './obligation.entities.js';

/** A project's promises in one look: how each side keeps its own, what is not set yet, and the check at capacity. */
@Injectable()
export class ProjectPromisesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly completed: CompletedInvestment,
  ) {}

  async of(actor: Actor, projectId: string): Promise<ProjectPromises> {
    const em = this.dataSource.manager;
    const project = await findProject(em, projectId);
    await authorizeProject(em, actor, 'project.read', project);
    const obligations = await em.find(Obligation, { where: { projectId }, order: { dueOn: 'ASC', id: 'ASC' } });
    const standing = obligations.filter(({ state }) => state !== 'withdrawn');
    const completed = (await this.completed.of(em, [projectId])).get(projectId) ?? '0.00';
    return {
      sides: OBLIGATION_SIDES.map((side) => sideOf(side, standing)),
      proposed: proposedFrom(project, await termsSetFor(em, projectId)),
      check: standing.filter(({ atCapacity }) => atCapacity).map((obligation) => checked(obligation, completed)),
      maySet: STATUS_RULES[project.status].open && (await reachesRow(em, actor, 'obligation.set', rowOf(project))),
    };
  }
}

function sideOf(side: SideKept['side'], standing: readonly Obligation[]): SideKept {
  const own = standing.filter((obligation) => obligation.side === side);
  const judged = own.filter(({ state }) => state === 'kept' || state === 'partly' || state === 'broken').length;
  return { side, count: own.length, judged, rate: keptRate(own) };
}

/** What is completed stands in the ledger, verified month by month; the rest is what a verdict or a report says. */
function checked(obligation: Obligation, completed: string): CheckedPromise {
  const { id: obligationId, kind, text, amount: promised, state, reportedBy, keptAmount, reportedAmount } = obligation;
  const [actual, actualFrom] =
    kind === 'investment'
      ? ([completed, 'ledger'] as const)
      : keptAmount !== null
        ? ([keptAmount, 'verdict'] as const)
        : ([reportedAmount, reportedAmount === null ? null : 'report'] as const);
  const rate = promised === null || actual === null ? null : ratio(actual, promised, 4);
  return { obligationId, kind, text, promised, actual, actualFrom, rate, state, reported: reportedBy !== null };
}
