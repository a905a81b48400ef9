import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { Notices } from '#access/notices/notices.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { authorizeProject, lockProject } from '../projects/project-rows.js';
import type { Project } from '../projects/project.entity.js';
import type { BreakGlass, SecrecyView } from './dto/secrecy.dto.js';
import { ProjectOpening } from './secrecy.entities.js';
import { secrecyErrors } from './secrecy.errors.js';
import { openingHours } from './secrecy-rules.service.js';
import { SecrecyQuery } from './secrecy.query.js';
import { standingSecret } from './secret-fields.js';
import './secrecy.notices.js';

const HOUR = 60 * 60 * 1000;

/** 紧急查看: who may read a project looks behind its code name for some hours, and everybody concerned knows at once. */
@Injectable()
export class BreakGlassService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: SecrecyQuery,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  open(actor: Actor, key: string | null, projectId: string, { reason }: BreakGlass): Promise<SecrecyView> {
    const once = { actorId: actor.userId, key, action: 'project.break_glass', body: { projectId, reason } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'project.break_glass', project);
      if (!project.confidential) throw secrecyErrors('secrecy.not_confidential');
      if (actor.isLetInto(projectId)) throw secrecyErrors('secrecy.insider_already');
      const openedAt = this.clock.now();
      const endsAt = new Date(openedAt.getTime() + (await openingHours(em)) * HOUR);
      const { id: secretId } = await standingSecret(em, projectId);
      const inserted = await em.insert(ProjectOpening, { secretId, userId: actor.userId, reason, openedAt, endsAt });
      const openingId = String(inserted.identifiers[0]?.['id']);
      const detail = { openingId, reason, endsAt: endsAt.toISOString() };
      const about = { subjectType: 'project', subjectId: projectId, detail };
      await this.audit.record(em, actor, { action: 'project.glass_broken', ...about });
      await this.tell(em, actor, project, openingId, reason);
      return this.query.of(em, actor, project);
    });
  }

  private async tell(
    em: EntityManager,
    actor: Actor,
    { id, officerId, leaderId }: Project,
    openingId: string,
    reason: string,
  ): Promise<void> {
    for (const userId of new Set([officerId, leaderId])) {
      if (userId === null) continue;
      const subject = { subjectType: 'project', subjectId: id, dedupeKey: `secrecy.opened-${openingId}` };
      const params = { by: actor.name, reason };
      await this.notices.tell(em, { userId, kind: 'secrecy.opened', ...subject, params, urgency: 'urgent' });
    }
  }
}
