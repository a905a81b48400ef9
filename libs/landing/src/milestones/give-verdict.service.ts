import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { DocumentsService } from '#access/documents/documents.service.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { ruleOf } from '../projects/domain/milestone-kind.js';
import { ProjectChangeListeners } from '../projects/project-change-listeners.js';
import { authorizeProject, lockProject } from '../projects/project-rows.js';
import { StageKeeper } from '../projects/stage-keeper.service.js';
import type { GiveVerdictBody, MilestoneView } from './dto/milestone.dto.js';
import { Milestone, MilestoneVerdict } from './milestone.entity.js';
import { milestoneErrors } from './milestones.errors.js';
import { milestoneView } from './milestones.sql.js';

/** The second pair of eyes: verified, or sent back with a reason. Given once, by somebody else than the reporter. */
@Injectable()
export class GiveMilestoneVerdict {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly stages: StageKeeper,
    private readonly listeners: ProjectChangeListeners,
    private readonly documents: DocumentsService,
  ) {}

  give(actor: Actor, key: string | null, milestoneId: string, body: GiveVerdictBody): Promise<MilestoneView> {
    const once = { actorId: actor.userId, key, action: 'milestone.verdict', body: { milestoneId, ...body } };
    return this.transactions.once(once, async (em) => {
      const projectId = await this.decide(em, actor, milestoneId, body);
      await this.stages.keep(em, actor, projectId, 'milestone');
      return milestoneView(em, milestoneId);
    });
  }

  /** One verdict in the caller's transaction; deriving the stage is the caller's. Returns the project's id. */
  async decide(em: EntityManager, actor: Actor, milestoneId: string, body: GiveVerdictBody): Promise<string> {
    const milestone = await em.findOneBy(Milestone, { id: milestoneId });
    if (milestone === null) throw platformErrors('record.not_found');
    const project = await lockProject(em, milestone.projectId);
    await authorizeProject(em, actor, 'milestone.verify', project);
    this.check(actor, milestone, body);
    await this.enter(em, actor, milestone, body);
    return milestone.projectId;
  }

  /**
   * The verdict itself, in the caller's transaction on a locked project. For a workflow that has asked for its own
   * right and is itself the second pair of eyes, as the admission review is; nobody confirms their own report here either.
   */
  async enter(em: EntityManager, actor: Actor, milestone: Milestone, body: GiveVerdictBody): Promise<void> {
    const { id: milestoneId, kind, effectiveOn, projectId } = milestone;
    assertNotOwn(actor, milestone);
    if (await em.existsBy(MilestoneVerdict, { milestoneId })) throw milestoneErrors('milestone.already_decided');
    const { verdict } = body;
    if (verdict === 'verified') await this.documents.assertEvidence(em, milestone.evidenceFileId);
    const reason = body.reason ?? null;
    await em.insert(MilestoneVerdict, { milestoneId, verdict, reason, by: actor.userId, recordedAt: this.clock.now() });
    const action = verdict === 'verified' ? 'milestone.verified' : 'milestone.sent_back';
    const detail = { milestoneId, kind, effectiveOn, reason };
    await this.audit.record(em, actor, { action, subjectType: 'project', subjectId: projectId, detail });
    await this.listeners.milestone(em, actor, { projectId, milestoneId, kind, effectiveOn, step: verdict });
  }

  private check(actor: Actor, milestone: Milestone, body: GiveVerdictBody): void {
    assertNotOwn(actor, milestone);
    const { verifiedBy } = ruleOf(milestone.kind);
    if (!verifiedBy.some((role) => actor.roles.includes(role))) {
      throw milestoneErrors('milestone.not_yours_to_verify', { roles: verifiedBy.join(', ') });
    }
    if (body.verdict === 'sent_back' && !body.reason) {
      throw platformErrors('request.invalid', { count: 1 }, [{ field: 'reason', code: 'milestone.reason_required' }]);
    }
  }
}

function assertNotOwn(actor: Actor, { reportedBy }: Milestone): void {
  if (reportedBy === actor.userId) throw milestoneErrors('milestone.own_report');
}
