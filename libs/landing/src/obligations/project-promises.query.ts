import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { ratio } from '#platform/money/money.js';
import { CompletedInvestment } from '../lights/completed-investment.js';
import { STATUS_RULES } from '../projects/domain/project-status.js';
import { authorizeProject, findProject, rowOf } from '../projects/project-rows.js';
import { proposedFrom } from './domain/agreement-terms.js';
import { keptRate } from './domain/obligation.js';
import { OBLIGATION_SIDES } from './domain/obligation-kind.js';
import type { CheckedPromise, ProjectPromises, SideKept } from './dto/obligation.dto.js';
import { termsSetFor } from './obligation-rows.js';
import { obligationsAt } from './obligations-then.sql.js';
import type { Obligation } from './obligation.entities.js';

type Standing = Pick<
  Obligation,
  'id' | 'side' | 'kind' | 'text' | 'amount' | 'state' | 'reportedBy' | 'reportedAmount' | 'keptAmount' | 'atCapacity'
>;

const STANDING = `ob.id, ob.side, ob.kind, ob.text, ob.amount, ob.state, ob.reported_by AS "reportedBy",
  ob.reported_amount AS "reportedAmount", ob.kept_amount AS "keptAmount", ob.at_capacity AS "atCapacity"`;

/** A project's promises in one look: how each side keeps its own, what is not set yet, and the check at capacity. */
@Injectable()
export class ProjectPromisesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly completed: CompletedInvestment,
  ) {}

  /** With a moment: as it was known then, and nothing may be set. */
  async of(actor: Actor, projectId: string, knownAt?: string): Promise<ProjectPromises> {
    const em = this.dataSource.manager;
    const project = await findProject(em, projectId);
    await authorizeProject(em, actor, 'project.read', project);
    const where = new Where().add(`ob.project_id = ?::uuid AND ob.state <> 'withdrawn'`, projectId);
    const from = obligationsAt(where.moment(knownAt), 'today.project_id = $1::uuid');
    const standing: Standing[] = await em.query(
      `SELECT ${STANDING} FROM ${from} WHERE ${where.toString()} ORDER BY ob.due_on, ob.id`,
      where.params,
    );
    const completed = (await this.completed.of(em, [projectId], knownAt)).get(projectId) ?? '0.00';
    const now = knownAt === undefined;
    return {
      sides: OBLIGATION_SIDES.map((side) => sideOf(side, standing)),
      proposed: now ? proposedFrom(project, await termsSetFor(em, projectId)) : [],
      check: standing.filter(({ atCapacity }) => atCapacity).map((obligation) => checked(obligation, completed)),
      maySet:
        now && STATUS_RULES[project.status].open && (await reachesRow(em, actor, 'obligation.set', rowOf(project))),
    };
  }
}

function sideOf(side: SideKept['side'], standing: readonly Standing[]): SideKept {
  const own = standing.filter((obligation) => obligation.side === side);
  const judged = own.filter(({ state }) => state === 'kept' || state === 'partly' || state === 'broken').length;
  return { side, count: own.length, judged, rate: keptRate(own) };
}

/** What is completed stands in the ledger, verified month by month; the rest is what a verdict or a report says. */
function checked(obligation: Standing, completed: string): CheckedPromise {
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
