import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { MissingKeeper } from '../missing/missing-keeper.js';
import { deriveStage } from './domain/derive-stage.js';
import { ProjectChangeListeners } from './project-change-listeners.js';
import { ProjectFactsQuery } from './project-facts.query.js';
import { ProjectStageLog, type StageCause } from './project-histories.entity.js';
import { findProject } from './project-rows.js';
import { Project } from './project.entity.js';

/**
 * Derives the stage again in the transaction of the fact that may have moved it, and logs the move. What the next rung
 * lacks follows from the same facts, and is written down with them.
 */
@Injectable()
export class StageKeeper {
  constructor(
    private readonly facts: ProjectFactsQuery,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly listeners: ProjectChangeListeners,
    private readonly missing: MissingKeeper,
  ) {}

  /** The caller holds the project's lock and has written its fact. */
  async keep(em: EntityManager, actor: Actor | null, projectId: string, cause: StageCause): Promise<void> {
    await this.derive(em, actor, projectId, cause);
    await this.listeners.factKept(em, projectId);
  }

  private async derive(em: EntityManager, actor: Actor | null, projectId: string, cause: StageCause): Promise<void> {
    const project = await findProject(em, projectId);
    const facts = await this.facts.of(em, project);
    const answer = deriveStage(facts);
    await this.missing.keep(em, [{ projectId, facts, stage: answer.stage }]);
    const now = this.clock.now();
    await em.update(Project, { id: projectId }, { stage: answer.stage, stageSince: answer.since, updatedAt: now });
    if (answer.stage === project.stage) return;
    await em.insert(ProjectStageLog, {
      projectId,
      fromStage: project.stage,
      toStage: answer.stage,
      cause,
      causeMilestoneId: answer.milestoneId,
      effectiveOn: answer.since,
      actorId: actor?.userId ?? null,
      recordedAt: now,
    });
    await this.audit.record(em, actor, {
      action: 'project.stage_changed',
      subjectType: 'project',
      subjectId: projectId,
      detail: { from: project.stage, to: answer.stage, effectiveOn: answer.since, cause },
    });
    await this.listeners.stageMoved(em, actor, { projectId, from: project.stage, to: answer.stage });
  }
}
