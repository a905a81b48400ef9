import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { accessErrors } from '#access/access.errors.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import { firstDayOf, monthOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { PlacementsService } from '../projects/placements.service.js';
import { assertOpen, assertSeen, authorizeProject, lockProject } from '../projects/project-rows.js';
import type { Project } from '../projects/project.entity.js';
import { projectErrors } from '../projects/projects.errors.js';
import { answerRefusal, isStale, type TransferAnswer } from './domain/transfer.js';
import type { ProjectTransferView, ProposeProjectTransfer } from './dto/transfer.dto.js';
import { ProjectTransfer } from './transfer.entities.js';
import { TransferTeller } from './transfer-teller.js';
import { transferErrors } from './transfers.errors.js';
import { TransfersQuery } from './transfers.query.js';

/** A project offered to another zone, and that zone's answer. The months follow in the transaction of the acceptance. */
@Injectable()
export class TransfersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly placements: PlacementsService,
    private readonly query: TransfersQuery,
    private readonly teller: TransferTeller,
    private readonly plan: PlanLookup,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  propose(
    actor: Actor,
    key: string | null,
    projectId: string,
    body: ProposeProjectTransfer,
    version: number | null = null,
  ): Promise<ProjectTransferView> {
    const once = { actorId: actor.userId, key, action: 'project_transfer.propose', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'project.transfer', project);
      assertSeen(project, version);
      assertOpen(project);
      await this.check(em, project, body);
      const { zoneCode: toZoneCode, fromMonth, reason } = body;
      const asked = { projectId, fromZoneCode: project.zoneCode, toZoneCode, fromMonth: firstDayOf(fromMonth), reason };
      const by = { proposedBy: actor.userId, proposedAt: this.clock.now() };
      const inserted = await em.insert(ProjectTransfer, { ...asked, ...by });
      const transfer = await em.findOneByOrFail(ProjectTransfer, { id: String(inserted.identifiers[0]?.['id']) });
      await this.record(em, actor, 'proposed', transfer, { reason });
      await this.teller.offered(em, transfer);
      return this.query.one(em, actor, transfer.id);
    });
  }

  /** Moves the months from the proposed one on, as a direct change of zone does. */
  accept(actor: Actor, key: string | null, id: string, answer: string | null): Promise<ProjectTransferView> {
    return this.answer(actor, key, id, 'accepted', answer, async (em, transfer, project) => {
      assertOpen(project);
      const fromMonth = monthOf(transfer.fromMonth);
      const heldInMonth = await this.placements.zoneOf(em, project.id, fromMonth);
      if (isStale(transfer.fromZoneCode, { zoneCode: project.zoneCode, heldInMonth })) {
        throw transferErrors('project_transfer.stale');
      }
      const { toZoneCode: zoneCode, reason } = transfer;
      await this.placements.place(em, actor, project, { zoneCode, fromMonth, reason });
    });
  }

  decline(actor: Actor, key: string | null, id: string, answer: string): Promise<ProjectTransferView> {
    return this.answer(actor, key, id, 'declined', answer);
  }

  withdraw(actor: Actor, key: string | null, id: string): Promise<ProjectTransferView> {
    return this.answer(actor, key, id, 'withdrawn', null);
  }

  /** The project has ended: there is nothing to hand over. In the caller's transaction and under its lock. */
  async lapse(em: EntityManager, actor: Actor, projectId: string, reason: string): Promise<void> {
    const open = await em.findOneBy(ProjectTransfer, { projectId, state: 'proposed' });
    if (open !== null) await this.close(em, actor, open, 'withdrawn', reason);
  }

  private answer(
    actor: Actor,
    key: string | null,
    id: string,
    answer: TransferAnswer,
    text: string | null,
    work?: (em: EntityManager, transfer: ProjectTransfer, project: Project) => Promise<void>,
  ): Promise<ProjectTransferView> {
    const once = { actorId: actor.userId, key, action: `project_transfer.${answer}`, body: { id, text } };
    return this.transactions.once(once, async (em) => {
      const found = await em.findOneBy(ProjectTransfer, { id });
      if (found === null) throw platformErrors('record.not_found');
      // The project first, as everywhere.
      const project = await lockProject(em, found.projectId);
      const seen = await this.query.one(em, actor, id);
      const transfer = await em.findOneByOrFail(ProjectTransfer, { id });
      const refusal = answerRefusal(transfer.state, answer, await this.query.sideOf(em, actor, transfer));
      if (refusal === 'access.forbidden') throw accessErrors(refusal);
      if (refusal !== null) throw transferErrors(refusal);
      await work?.(em, transfer, project);
      return this.close(em, actor, transfer, answer, text).then((closed) => ({ ...seen, ...closed }));
    });
  }

  private async close(
    em: EntityManager,
    actor: Actor,
    transfer: ProjectTransfer,
    state: TransferAnswer,
    answer: string | null,
  ): Promise<Partial<ProjectTransferView>> {
    const decidedAt = this.clock.now();
    await em.update(ProjectTransfer, { id: transfer.id }, { state, answer, decidedBy: actor.userId, decidedAt });
    await this.record(em, actor, state, transfer, { answer });
    await this.teller.answered(em, actor, transfer, state, answer);
    const said = { state, answer, decidedByName: actor.name, decidedAt: decidedAt.toISOString() };
    return { ...said, mayAnswer: false, mayWithdraw: false };
  }

  private async check(em: EntityManager, project: Project, { zoneCode, fromMonth }: ProposeProjectTransfer) {
    const invalid = (code: string, params = {}) =>
      platformErrors('request.invalid', { count: 1 }, [{ field: 'fromMonth', code, params }]);
    await this.plan.assertCodes(em, { zoneCode });
    if (zoneCode === project.zoneCode) throw projectErrors('project.same_zone');
    if (await em.existsBy(ProjectTransfer, { projectId: project.id, state: 'proposed' })) {
      throw transferErrors('project_transfer.open');
    }
    if (fromMonth > monthOf(this.clock.today())) throw invalid('field.future');
    const since = await this.placements.heldSince(em, project.id);
    if (fromMonth < since) throw invalid('project_transfer.before_last_move', { month: since });
  }

  private record(
    em: EntityManager,
    actor: Actor,
    step: 'proposed' | TransferAnswer,
    { projectId, fromZoneCode: from, toZoneCode: to, fromMonth }: ProjectTransfer,
    said: Record<string, string | null>,
  ): Promise<void> {
    const detail = { from, to, fromMonth: monthOf(fromMonth), ...said };
    const about = { subjectType: 'project', subjectId: projectId, detail };
    return this.audit.record(em, actor, { action: `project.transfer_${step}`, ...about });
  }
}
