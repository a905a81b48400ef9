import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { Notices } from '#access/notices/notices.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { LeadListeners } from '../leads/lead-listeners.js';
import { Lead } from '../leads/lead.entity.js';
import { type HandoverKind, LeadHandover } from './assignment.entities.js';
import { assignmentErrors } from './assignments.errors.js';

export interface NewOwner {
  ownerId: string;
  teamId: string | null;
}

interface HandingOver {
  kind: HandoverKind;
  note: string | null;
  patch?: Partial<Lead>;
}

/** Of the news to the new owner; the version is the one the handing over made. */
const handedKey = ({ id, version }: Pick<Lead, 'id' | 'version'>): string => `lead.handed-${id}-${version}`;

/** The one way a lead changes hands: row, record, history, and who follows leads. The caller holds the lock and asked for the right. */
@Injectable()
export class HandOver {
  constructor(
    private readonly listeners: LeadListeners,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async hand(em: EntityManager, actor: Actor, lead: Lead, to: NewOwner, how: HandingOver): Promise<Lead> {
    const { kind, note, patch } = how;
    const now = this.clock.now();
    const result = await em.update(
      Lead,
      { id: lead.id, version: lead.version },
      { ...patch, ...to, version: lead.version + 1, updatedAt: now },
    );
    if (result.affected !== 1) throw platformErrors('record.stale');
    await keepStates(em, 'leads', [lead.id], now);
    const record = { leadId: lead.id, kind, fromOwnerId: lead.ownerId, toOwnerId: to.ownerId, note };
    await em.insert(LeadHandover, { ...record, by: actor.userId, recordedAt: now });
    const detail = { from: lead.ownerId, to: to.ownerId, kind, ...(note ? { note } : {}) };
    await this.audit.record(em, actor, { action: 'lead.handed_over', subjectType: 'lead', subjectId: lead.id, detail });
    const after = await em.findOneByOrFail(Lead, { id: lead.id });
    await this.listeners.reassigned(em, actor, after, { ownerId: lead.ownerId, teamId: lead.teamId });
    if (to.ownerId !== actor.userId) {
      const about = { kind: 'lead.handed_to_you', subjectType: 'lead', subjectId: lead.id };
      await this.notices.tell(em, {
        ...about,
        userId: to.ownerId,
        params: { by: actor.name },
        dedupeKey: handedKey(after),
      });
    }
    return after;
  }

  /** A handing over that was a slip: the lead goes back, and the news of it leaves the inbox of who had it meanwhile. */
  async takeBack(em: EntityManager, actor: Actor, lead: Lead, from: NewOwner): Promise<Lead> {
    await this.newOwner(em, from.ownerId);
    await this.notices.withdraw(em, handedKey(lead), lead.ownerId);
    return this.hand(em, actor, lead, from, { kind: 'reassigned', note: null });
  }

  /** An active officer or manager, with the team leads go to. */
  async newOwner(em: EntityManager, ownerId: string, field = 'toOwnerId'): Promise<NewOwner> {
    const rows: NewOwner[] = await em.query(
      `SELECT u.id AS "ownerId", u.team_id AS "teamId" FROM users u
        WHERE u.id = $1 AND u.status = 'active' AND EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id
              AND r.role IN ('promotion_officer', 'zone_manager'))`,
      [ownerId],
    );
    if (rows[0] !== undefined) return rows[0];
    throw assignmentErrors('assignment.not_an_officer', {}, [{ field, code: 'assignment.not_an_officer' }]);
  }
}
