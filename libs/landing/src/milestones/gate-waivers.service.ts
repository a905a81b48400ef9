import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { isOnLadder } from '../projects/domain/project-stage.js';
import type { ProjectView } from '../projects/dto/project-view.dto.js';
import { assertOpen, authorizeProject, lockProject } from '../projects/project-rows.js';
import { ProjectViewQuery } from '../projects/project-view.query.js';
import { projectErrors } from '../projects/projects.errors.js';
import { StageKeeper } from '../projects/stage-keeper.service.js';
import type { WaiveGate } from './dto/milestone.dto.js';
import { GateWaiver } from './milestone.entity.js';
import { milestoneErrors } from './milestones.errors.js';

/** Lets a project pass a gate that lacks something, for a time, on somebody's name. */
@Injectable()
export class GateWaiversService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly stages: StageKeeper,
    private readonly view: ProjectViewQuery,
  ) {}

  waive(actor: Actor, key: string | null, projectId: string, body: WaiveGate): Promise<ProjectView> {
    const once = { actorId: actor.userId, key, action: 'gate.waive', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'gate.waive', project);
      assertOpen(project);
      if (!isOnLadder(project.mode, body.stage)) throw projectErrors('project.not_on_ladder', { stage: body.stage });
      await this.grant(em, actor, projectId, body);
      await this.stages.keep(em, actor, projectId, 'waiver');
      return this.view.of(em, actor, projectId);
    });
  }

  /** In the caller's transaction; rights and the stage are the caller's. */
  async grant(em: EntityManager, actor: Actor, projectId: string, body: WaiveGate): Promise<void> {
    if (body.expiresOn <= this.clock.today()) {
      throw platformErrors('request.invalid', { count: 1 }, [{ field: 'expiresOn', code: 'waiver.expiry_past' }]);
    }
    await em.insert(GateWaiver, { projectId, ...body, approvedBy: actor.userId, recordedAt: this.clock.now() });
    await this.audit.record(em, actor, {
      action: 'gate.waived',
      subjectType: 'project',
      subjectId: projectId,
      detail: { ...body },
    });
  }

  /** The gap is filled, or the waiver is taken back before its time. */
  close(actor: Actor, key: string | null, projectId: string, waiverId: string): Promise<ProjectView> {
    const once = { actorId: actor.userId, key, action: 'gate.waiver_close', body: { projectId, waiverId } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'gate.waive', project);
      const waiver = await em.findOneBy(GateWaiver, { id: waiverId, projectId });
      if (waiver === null) throw platformErrors('record.not_found');
      const closed = { closedAt: this.clock.now(), closedBy: actor.userId };
      const result = await em.update(GateWaiver, { id: waiverId, closedAt: IsNull() }, closed);
      if (result.affected !== 1) throw milestoneErrors('waiver.closed');
      const detail = { stage: waiver.stage, waiverId };
      await this.audit.record(em, actor, {
        action: 'gate.waiver_closed',
        subjectType: 'project',
        subjectId: projectId,
        detail,
      });
      await this.stages.keep(em, actor, projectId, 'waiver');
      return this.view.of(em, actor, projectId);
    });
  }
}
