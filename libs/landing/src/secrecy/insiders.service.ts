import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { Notices } from '#access/notices/notices.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { authorizeProject, lockProject } from '../projects/project-rows.js';
import type { Project } from '../projects/project.entity.js';
import type { LetIn, SecrecyView, TakeOff } from './dto/secrecy.dto.js';
import { ProjectInsider } from './secrecy.entities.js';
import { secrecyErrors } from './secrecy.errors.js';
import { SecrecyQuery } from './secrecy.query.js';
import { listedNow } from './secrecy.sql.js';
import { standingSecret } from './secret-fields.js';
import './secrecy.notices.js';

type Held = Pick<Project, 'id' | 'officerId' | 'leaderId' | 'agentId'> & { secretId: string };

/** The need-to-know list 知情人名单. */
@Injectable()
export class InsidersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: SecrecyQuery,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  letIn(actor: Actor, key: string | null, projectId: string, body: LetIn): Promise<SecrecyView> {
    const once = { actorId: actor.userId, key, action: 'project.let_in', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const { project, held } = await this.held(em, actor, projectId);
      if (body.userId === actor.userId && !actor.isLetInto(projectId)) throw secrecyErrors('secrecy.not_oneself');
      if (body.until && body.until < this.clock.today()) throw invalid('until', 'secrecy.until_past');
      if (!(await this.list(em, actor, held, body))) throw secrecyErrors('secrecy.by_office');
      return this.query.of(em, actor, project);
    });
  }

  takeOff(actor: Actor, key: string | null, projectId: string, userId: string, body: TakeOff): Promise<SecrecyView> {
    const once = { actorId: actor.userId, key, action: 'project.take_off', body: { projectId, userId, ...body } };
    return this.transactions.once(once, async (em) => {
      const { project, held } = await this.held(em, actor, projectId);
      const [row]: { listed: boolean | null; name: string }[] = await em.query(
        `SELECT ${listedNow('u.id', '$3')} AS listed, u.name FROM project_secrets s, users u WHERE s.id = $1 AND u.id = $2`,
        [held.secretId, userId, this.clock.today()],
      );
      if (row?.listed !== true) throw secrecyErrors('secrecy.not_listed');
      await this.write(em, actor, held, { userId, until: null, reason: body.reason, listed: false });
      await this.record(em, actor, projectId, 'project.insider_removed', { name: row.name, reason: body.reason });
      return this.query.of(em, actor, project);
    });
  }

  /** In the caller's transaction. False: knows it by office, so there is nothing to list. */
  async list(em: EntityManager, actor: Actor, held: Held, body: LetIn): Promise<boolean> {
    const { userId, reason } = body;
    const until = body.until ?? null;
    const people: { name: string }[] = await em.query(`SELECT name FROM users WHERE id = $1 AND status = 'active'`, [
      userId,
    ]);
    if (people[0] === undefined) throw invalid('userId', 'secrecy.person_unfit');
    if ([held.officerId, held.leaderId, held.agentId].includes(userId)) return false;
    const id = await this.write(em, actor, held, { userId, until, reason, listed: true });
    await this.record(em, actor, held.id, 'project.insider_added', { name: people[0].name, until, reason });
    if (userId === actor.userId) return true;
    const subject = { subjectType: 'project', subjectId: held.id, dedupeKey: `secrecy.let_in-${id}` };
    await this.notices.tell(em, { userId, kind: 'secrecy.let_in', ...subject });
    return true;
  }

  private async held(em: EntityManager, actor: Actor, projectId: string): Promise<{ project: Project; held: Held }> {
    const project = await lockProject(em, projectId);
    await authorizeProject(em, actor, 'project.secrecy', project);
    if (!project.confidential) throw secrecyErrors('secrecy.not_confidential');
    return { project, held: { ...project, secretId: (await standingSecret(em, projectId)).id } };
  }

  private async write(
    em: EntityManager,
    actor: Actor,
    { secretId }: Held,
    { userId, until, reason, listed }: LetIn & { listed: boolean },
  ): Promise<string> {
    const row = { secretId, userId, listed, untilOn: until ?? null, reason };
    const inserted = await em.insert(ProjectInsider, { ...row, by: actor.userId, recordedAt: this.clock.now() });
    return String(inserted.identifiers[0]?.['id']);
  }

  private record(
    em: EntityManager,
    actor: Actor,
    subjectId: string,
    action: AuditAction,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'project', subjectId, detail });
  }
}

const invalid = (field: string, code: string) => platformErrors('request.invalid', { count: 1 }, [{ field, code }]);
