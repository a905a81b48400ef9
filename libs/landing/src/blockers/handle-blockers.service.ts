import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { DocumentsService } from '#access/documents/documents.service.js';
import type { Actor } from '#access/policy/actor.js';
import { accessErrors } from '#access/access.errors.js';
import { addWorkingDays } from '#plan/calendar/domain/working-days.js';
import { WorkingCalendar } from '#plan/calendar/working-calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { type ProjectStatus, STATUS_RULES } from '../projects/domain/project-status.js';
import { assertOpen, authorizeProject, lockProject } from '../projects/project-rows.js';
import { Project } from '../projects/project.entity.js';
import { Blocker, BlockerKind, BlockerStepRow } from './blocker.entities.js';
import { blockerErrors } from './blockers.errors.js';
import { BlockersQuery } from './blockers.query.js';
import { BlockerTeller } from './blocker-teller.js';
import {
  type ActionRule,
  BLOCKER_RULES,
  BLOCKER_STATE_NAMES,
  type BlockerAction,
  type StatusStep,
} from './domain/blocker.js';
import type { BlockerView, RaiseBlocker, TakeBlockerStep } from './dto/blocker.dto.js';

const invalid = (field: string, code: string) => platformErrors('request.invalid', { count: 1 }, [{ field, code }]);

/** A request to a department, from being raised to being confirmed by who asked. Every step is a row. */
@Injectable()
export class HandleBlockersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: BlockersQuery,
    private readonly teller: BlockerTeller,
    private readonly calendar: WorkingCalendar,
    private readonly documents: DocumentsService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  raise(actor: Actor, key: string | null, projectId: string, body: RaiseBlocker): Promise<BlockerView> {
    const once = { actorId: actor.userId, key, action: 'blocker.raise', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'blocker.raise', project);
      assertOpen(project);
      const id = await this.raiseIn(em, actor, project, body);
      return this.query.view(em, actor, id);
    });
  }

  /** In the transaction of a use case that has locked the project and asked for the right. */
  async raiseIn(em: EntityManager, actor: Actor, project: Project, body: RaiseBlocker): Promise<string> {
    const kind = await em.findOneBy(BlockerKind, { code: body.kindCode, active: true });
    if (kind === null) throw invalid('kindCode', 'blocker.kind_unknown');
    const teamId = body.teamId ?? kind.teamId;
    if (teamId === null) throw invalid('teamId', 'blocker.team_missing');
    await this.assertTeam(em, teamId);
    const { kindCode, title, detail = null } = body;
    const on = this.clock.today();
    const dueOn = await this.dueFrom(em, on, kind.days);
    const projectId = project.id;
    const asked = { projectId, kindCode, title, detail, teamId, requestedBy: actor.userId, requestedOn: on, dueOn };
    const inserted = await em.insert(Blocker, asked);
    const blocker = await em.findOneByOrFail(Blocker, { id: String(inserted.identifiers[0]?.['id']) });
    await this.write(em, actor, blocker, 'request', { text: detail, fileId: body.fileId ?? null });
    await this.standStill(em, actor, blocker, project.status);
    await this.teller.tellDesk(em, blocker, 'asked');
    return blocker.id;
  }

  step(
    actor: Actor,
    key: string | null,
    id: string,
    version: number | null,
    body: TakeBlockerStep,
  ): Promise<BlockerView> {
    const once = { actorId: actor.userId, key, action: 'blocker.step', body: { id, ...body } };
    return this.transactions.once(once, async (em) => {
      const blocker = await this.lock(em, id);
      const rule = BLOCKER_RULES[body.action];
      await this.authorize(em, actor, blocker, rule);
      if (version !== null && blocker.version !== version) throw platformErrors('record.stale');
      this.check(blocker, rule, body);
      const after = await this.move(em, blocker, body);
      await this.write(em, actor, after, body.action, { text: body.text ?? null, fileId: body.fileId ?? null });
      if (body.action === 'reopen') {
        const { status } = await em.findOneByOrFail(Project, { id: after.projectId });
        await this.standStill(em, actor, after, status);
      }
      await this.tell(em, blocker, after, body);
      return this.query.view(em, actor, id);
    });
  }

  /** Overdue by time itself: raised to a leader once for each due day. The caller's transaction and lock. */
  async escalateOverdue(em: EntityManager, id: string): Promise<void> {
    const blocker = await this.lock(em, id);
    const project = await em.findOneByOrFail(Project, { id: blocker.projectId });
    if (!STATUS_RULES[project.status].clocks) return;
    const today = this.clock.today();
    const waits = blocker.state === 'requested' || blocker.state === 'accepted';
    if (!waits || blocker.dueOn >= today || blocker.overdueToldOn !== null) return;
    await em.update(Blocker, { id }, { overdueToldOn: today, escalatedOn: today, version: blocker.version + 1 });
    const after = await em.findOneByOrFail(Blocker, { id });
    await this.write(em, null, after, 'escalate', { text: null, fileId: null });
    await this.teller.tellDesk(em, after, 'overdue');
    await this.teller.tellLeaders(em, after);
  }

  /** The project first, as everywhere: two ways of locking would wait for each other. */
  private async lock(em: EntityManager, id: string): Promise<Blocker> {
    const found = await em.findOneBy(Blocker, { id });
    if (found === null) throw platformErrors('record.not_found');
    await lockProject(em, found.projectId);
    const blocker = await em.findOneByOrFail(Blocker, { id });
    // Moved to another project while we waited: whoever asks again finds it there.
    if (blocker.projectId !== found.projectId) throw platformErrors('record.stale');
    return blocker;
  }

  /** Who may not even see it learns nothing of it; who sees it from the other side is told that it is not theirs. */
  private async authorize(em: EntityManager, actor: Actor, blocker: Blocker, rule: ActionRule): Promise<void> {
    const seen = await this.query.one(actor, blocker.id, em);
    const project = await lockProject(em, seen.projectId);
    const sides = await this.query.sidesOf(em, actor, {
      teamId: blocker.teamId,
      officerId: project.officerId,
      projectTeamId: project.teamId,
      zoneCode: project.zoneCode,
    });
    if (!sides.includes(rule.by)) throw accessErrors('access.forbidden');
  }

  private check(blocker: Blocker, rule: ActionRule, body: TakeBlockerStep): void {
    if (!rule.from.includes(blocker.state)) {
      const { zh: stateZh, en: state } = BLOCKER_STATE_NAMES[blocker.state];
      throw blockerErrors('blocker.not_now', { state, stateZh });
    }
    if (rule.text && !body.text) throw invalid('text', 'blocker.text_missing');
    if (body.action !== 'hand_over') return;
    if (!body.teamId) throw invalid('teamId', 'blocker.team_missing');
    if (body.teamId === blocker.teamId) throw invalid('teamId', 'blocker.same_team');
  }

  private async move(em: EntityManager, blocker: Blocker, { action, teamId }: TakeBlockerStep): Promise<Blocker> {
    const state = BLOCKER_RULES[action].to ?? blocker.state;
    const today = this.clock.today();
    const patch: Partial<Blocker> = { state, version: blocker.version + 1 };
    if (action === 'hand_over' && teamId) {
      await this.assertTeam(em, teamId);
      patch.teamId = teamId;
    }
    // A request that starts again has its whole term; handing over gives none.
    if (action === 'reopen') {
      const kind = await em.findOneByOrFail(BlockerKind, { code: blocker.kindCode });
      patch.dueOn = await this.dueFrom(em, today, kind.days);
      patch.overdueToldOn = null;
    }
    if (action === 'escalate') patch.escalatedOn = today;
    patch.closedOn =
      state === 'confirmed' || state === 'refused' || state === 'withdrawn' ? (blocker.closedOn ?? today) : null;
    await em.update(Blocker, { id: blocker.id }, patch);
    return em.findOneByOrFail(Blocker, { id: blocker.id });
  }

  /** In the caller's transaction and under the project's lock. */
  async write(
    em: EntityManager,
    actor: Actor | null,
    blocker: Blocker,
    action: BlockerAction | StatusStep | 'request',
    {
      on = this.clock.today(),
      ...said
    }: { text: string | null; fileId: string | null; on?: string; corrects?: string },
  ): Promise<void> {
    if (said.fileId !== null && actor !== null) await this.documents.assertCitable(em, actor, said.fileId, 'fileId');
    const { id: blockerId, teamId, dueOn } = blocker;
    const at = { by: actor?.userId ?? null, on, recordedAt: this.clock.now() };
    await em.insert(BlockerStepRow, { blockerId, action, teamId, dueOn, ...said, ...at });
    const detail = { blockerId, title: blocker.title, text: said.text };
    const subject = { subjectType: 'project', subjectId: blocker.projectId };
    await this.audit.record(em, actor, { action: `blocker.${action}`, ...subject, detail });
  }

  /** Asked of a project that is laid aside: it may be worked on, but its days begin when the project is taken up. */
  private async standStill(em: EntityManager, actor: Actor, blocker: Blocker, status: ProjectStatus): Promise<void> {
    if (!STATUS_RULES[status].clocks) await this.write(em, actor, blocker, 'pause', { text: null, fileId: null });
  }

  private async tell(
    em: EntityManager,
    before: Blocker,
    after: Blocker,
    { action, text = null }: TakeBlockerStep,
  ): Promise<void> {
    await this.teller.silence(em, before, ['asked', 'solved', 'refused']);
    if (after.state !== 'requested' && after.state !== 'accepted')
      await this.teller.silence(em, before, ['overdue', 'escalated']);
    if (action === 'hand_over' || action === 'reopen') await this.teller.tellDesk(em, after, 'asked');
    if (action === 'solve') await this.teller.tell(em, after, 'solved', after.requestedBy);
    if (action === 'refuse') await this.teller.tell(em, after, 'refused', after.requestedBy, text);
    if (action === 'escalate') await this.teller.tellLeaders(em, after);
  }

  private async assertTeam(em: EntityManager, teamId: string): Promise<void> {
    const found: unknown[] = await em.query(`SELECT 1 FROM teams WHERE id = $1 AND active`, [teamId]);
    if (found.length === 0) throw invalid('teamId', 'blocker.team_unfit');
  }

  private async dueFrom(em: EntityManager, on: string, days: number): Promise<string> {
    return addWorkingDays(on, days, await this.calendar.exceptions(em));
  }
}
