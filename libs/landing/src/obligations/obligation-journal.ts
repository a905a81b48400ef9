import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { Clock } from '#platform/clock/clock.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { Project } from '../projects/project.entity.js';
import { authorizeProject, lockProject } from '../projects/project-rows.js';
import { StageKeeper } from '../projects/stage-keeper.service.js';
import type { ObligationStepKind, TermChange } from './domain/obligation.js';
import { Obligation, ObligationStep } from './obligation.entities.js';

export interface StepFacts {
  note: string | null;
  proofFileId?: string | null;
  /** In the unit of its kind: reported, or found kept in part. */
  amount?: string | null;
  changes?: TermChange[] | null;
}

/** Opens an obligation for a step and writes the step: its row, the project's history, and the stage it may move. */
@Injectable()
export class ObligationJournal {
  constructor(
    private readonly audit: AuditTrail,
    private readonly stages: StageKeeper,
    private readonly clock: Clock,
  ) {}

  /** The project first, as everywhere: two ways of locking would wait for each other. */
  async open(
    em: EntityManager,
    actor: Actor,
    permission: Permission,
    id: string,
  ): Promise<{ obligation: Obligation; project: Project }> {
    const found = await em.findOneBy(Obligation, { id });
    if (found === null) throw platformErrors('record.not_found');
    const project = await lockProject(em, found.projectId);
    await authorizeProject(em, actor, permission, project);
    return { obligation: await em.findOneByOrFail(Obligation, { id }), project };
  }

  async step(
    em: EntityManager,
    actor: Actor,
    { id, projectId, side, text }: Obligation,
    kind: ObligationStepKind,
    { note, proofFileId = null, amount = null, changes = null }: StepFacts,
  ): Promise<void> {
    const by = { by: actor.userId, recordedAt: this.clock.now() };
    await em.insert(ObligationStep, { obligationId: id, kind, note, proofFileId, amount, changes, ...by });
    const detail = { obligationId: id, side, text, reason: note, ...(changes === null ? {} : { changes }) };
    await this.tell(em, actor, `obligation.${kind}`, projectId, detail);
    await this.stages.keep(em, actor, projectId, 'obligation');
  }

  tell(
    em: EntityManager,
    actor: Actor,
    action: AuditAction,
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'project', subjectId, detail });
  }

  keepStage(em: EntityManager, actor: Actor, projectId: string): Promise<void> {
    return this.stages.keep(em, actor, projectId, 'obligation');
  }
}
