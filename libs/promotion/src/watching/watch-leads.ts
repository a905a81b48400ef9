import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WatchesService } from '#access/discussion/watches.service.js';
import { defineNotices } from '#access/notices/notice-kinds.js';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { type SubjectKind, type SubjectName, Subjects } from '#access/subjects/subjects.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { LEAD_STATE_NAMES } from '../leads/domain/lead-state.js';
import type { Lead } from '../leads/lead.entity.js';
import {
  type LeadHolder,
  type LeadListener,
  LeadListeners,
  type LeadMove,
  type RecordedInteraction,
  type Told,
} from '../leads/lead-listeners.js';
import { hungOnAt } from '../merges/moved-since.sql.js';

export const leadNotices = defineNotices({
  'watch.lead_moved': {
    topic: 'watch',
    zh: '{{by}} 将线索“{{subject}}”转为“{{to}}”',
    en: '{{by}} moved the lead “{{subject}}” to {{to}}',
  },
  'watch.lead_edited': {
    topic: 'watch',
    zh: '{{by}} 修改了线索“{{subject}}”',
    en: '{{by}} edited the lead “{{subject}}”',
  },
  'watch.lead_interaction': {
    topic: 'watch',
    zh: '{{by}} 为线索“{{subject}}”记了一次联系',
    en: '{{by}} recorded a contact on the lead “{{subject}}”',
  },
  'watch.lead_reassigned': {
    topic: 'watch',
    zh: '{{by}} 将线索“{{subject}}”转交他人跟进',
    en: '{{by}} handed the lead “{{subject}}” to somebody else',
  },
});

/** Leads as a subject, and their watchers as listeners. */
@Injectable()
export class WatchLeads implements SubjectKind, LeadListener, OnModuleInit {
  readonly type = 'lead';

  constructor(
    private readonly subjects: Subjects,
    private readonly listeners: LeadListeners,
    private readonly watches: WatchesService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
    this.listeners.register(this);
  }

  path(id: string): string {
    return `/leads/${id}`;
  }

  readable(em: EntityManager, actor: Actor, ids: readonly string[]): Promise<SubjectName[]> {
    const columns = { owner: 'l.owner_id', team: 'l.team_id', zone: 'l.zone_code' };
    const where = rowFilter(new Where().add('l.id = ANY(?::uuid[])', ids), actor, 'lead.read', columns);
    return em.query(`SELECT l.id, l.code, l.title AS name FROM leads l WHERE ${where.toString()}`, where.params);
  }

  hungOnAt(comment: string, record: string, moment: string): string {
    return hungOnAt({ kind: 'lead', table: 'comments', column: 'subject_id' }, comment, record, moment);
  }

  async onLogged(em: EntityManager, _actor: Actor, lead: Lead): Promise<void> {
    await this.watches.follow(em, lead.ownerId, 'lead', lead.id);
  }

  async onMoved(em: EntityManager, actor: Actor, lead: Lead, { to }: LeadMove): Promise<void> {
    const { zh, en } = LEAD_STATE_NAMES[to];
    await this.tell(em, actor, lead, 'watch.lead_moved', { params: { toZh: zh, toEn: en } });
  }

  /** Somebody who fills in a lead field by field makes one notice an hour, not twenty. */
  async onEdited(em: EntityManager, actor: Actor, lead: Lead, _: readonly string[], how: Told): Promise<void> {
    if (how.imported === true) return;
    const hour = this.clock.now().toISOString().slice(0, 13);
    await this.tell(em, actor, lead, 'watch.lead_edited', { key: `edited-${lead.id}-${actor.userId}-${hour}` });
  }

  async onInteraction(em: EntityManager, actor: Actor, lead: Lead, interaction: RecordedInteraction): Promise<void> {
    if (interaction.imported === true) return;
    await this.tell(em, actor, lead, 'watch.lead_interaction', { key: `interaction-${interaction.id}` });
  }

  async onReassigned(em: EntityManager, actor: Actor, lead: Lead, before: LeadHolder): Promise<void> {
    if (lead.ownerId === before.ownerId) return;
    await this.watches.follow(em, lead.ownerId, 'lead', lead.id);
    await this.tell(em, actor, lead, 'watch.lead_reassigned', { except: [lead.ownerId] });
  }

  private async tell(
    em: EntityManager,
    actor: Actor,
    lead: Lead,
    kind: keyof typeof leadNotices,
    more: { params?: Record<string, string>; key?: string; except?: string[] },
  ): Promise<void> {
    await this.watches.changed(em, actor, { subjectType: 'lead', subjectId: lead.id, kind, ...more });
  }
}
