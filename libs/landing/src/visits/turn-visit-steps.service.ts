import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { RaiseBlocker } from '../blockers/dto/blocker.dto.js';
import { HandleBlockersService } from '../blockers/handle-blockers.service.js';
import type { SetObligation } from '../obligations/dto/obligation.dto.js';
import { SetObligationsService } from '../obligations/set-obligations.service.js';
import type { Project } from '../projects/project.entity.js';
import { assertOpen, authorizeProject, lockProject } from '../projects/project-rows.js';
import type { ProjectVisits } from './dto/visit.dto.js';
import { VisitRecord, VisitStep } from './visit.entities.js';
import { visitErrors } from './visits.errors.js';
import { VisitsQuery } from './visits.query.js';

/** What was promised on a visit becomes a request to a department, or an obligation: once. */
@Injectable()
export class TurnVisitStepsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: VisitsQuery,
    private readonly blockers: HandleBlockersService,
    private readonly obligations: SetObligationsService,
  ) {}

  intoBlocker(actor: Actor, key: string | null, stepId: string, body: RaiseBlocker): Promise<ProjectVisits> {
    const once = { actorId: actor.userId, key, action: 'visit.step_blocker', body: { stepId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await this.open(em, actor, stepId, 'blocker.raise');
      const blockerId = await this.blockers.raiseIn(em, actor, project, body);
      await em.update(VisitStep, { id: stepId }, { blockerId });
      return this.query.inside(em, actor, project);
    });
  }

  intoObligation(actor: Actor, key: string | null, stepId: string, body: SetObligation): Promise<ProjectVisits> {
    const once = { actorId: actor.userId, key, action: 'visit.step_obligation', body: { stepId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await this.open(em, actor, stepId, 'obligation.set');
      const source = { source: 'visit' as const, sourceId: stepId };
      const obligationId = await this.obligations.setIn(em, actor, project, body, source);
      await em.update(VisitStep, { id: stepId }, { obligationId });
      return this.query.inside(em, actor, project);
    });
  }

  private async open(em: EntityManager, actor: Actor, stepId: string, permission: Permission): Promise<Project> {
    const found = await em.findOneBy(VisitStep, { id: stepId });
    if (found === null) throw platformErrors('record.not_found');
    const { projectId } = await em.findOneByOrFail(VisitRecord, { id: found.recordId });
    const project = await lockProject(em, projectId);
    await authorizeProject(em, actor, permission, project);
    assertOpen(project);
    const { blockerId, obligationId } = await em.findOneByOrFail(VisitStep, { id: stepId });
    if (blockerId !== null || obligationId !== null) throw visitErrors('visit.step_taken');
    return project;
  }
}
