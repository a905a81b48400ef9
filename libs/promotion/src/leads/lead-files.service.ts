import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { DocumentsService } from '#access/documents/documents.service.js';
import { FileCitations } from '#access/documents/file-citations.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { LeadView } from './dto/lead-view.dto.js';
import { LeadFile } from './lead-file.entity.js';
import { LEAD_ROW } from './lead-list.source.js';
import { LeadListeners } from './lead-listeners.js';
import { leadErrors } from './leads.errors.js';
import { LeadsQuery } from './leads.query.js';
import { lockLead } from './leads.service.js';

/** More papers than this on one lead is an archive, not a lead. */
const MOST = 50;

/** Papers kept with a lead. A card carries a person's details: it opens to who may edit the lead, as the details do. */
@Injectable()
export class LeadFilesService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: LeadsQuery,
    private readonly documents: DocumentsService,
    private readonly citations: FileCitations,
    private readonly listeners: LeadListeners,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.citations.register({
      from: 'lead_files lf JOIN leads l ON l.id = lf.lead_id AND lf.removed_at IS NULL',
      file: 'lf.file_id',
      permission: 'lead.edit',
      replace: 'lead.edit',
      columns: LEAD_ROW,
    });
    this.listeners.register({
      onLogged: async (em, actor, lead, body) => {
        for (const fileId of new Set(body.fileIds ?? [])) await this.add(em, actor, lead.id, fileId, 'fileIds');
      },
    });
  }

  /** Putting back what was taken off is adding it again. */
  attach(actor: Actor, key: string | null, leadId: string, fileId: string): Promise<LeadView> {
    const request = { actorId: actor.userId, key, action: 'lead.attach', body: { leadId, fileId } };
    return this.transactions.once(request, async (em) => {
      await this.authorize(em, actor, leadId);
      await this.add(em, actor, leadId, fileId, 'fileId');
      return this.query.view(em, actor, leadId);
    });
  }

  takeOff(actor: Actor, leadId: string, fileId: string): Promise<LeadView> {
    return this.transactions.run(async (em) => {
      await this.authorize(em, actor, leadId);
      const kept = await em.findOneBy(LeadFile, { leadId, fileId });
      if (kept === null) throw platformErrors('record.not_found');
      if (kept.removedAt === null) {
        await em.update(LeadFile, { leadId, fileId }, { removedAt: this.clock.now(), removedBy: actor.userId });
        await this.record(em, actor, leadId, 'lead.file_removed', fileId);
      }
      return this.query.view(em, actor, leadId);
    });
  }

  private async authorize(em: EntityManager, actor: Actor, leadId: string): Promise<void> {
    await authorizeRow(em, actor, 'lead.edit', await lockLead(em, leadId), 'lead.read');
  }

  private async add(em: EntityManager, actor: Actor, leadId: string, fileId: string, field: string): Promise<void> {
    const kept = await em.findOneBy(LeadFile, { leadId, fileId });
    if (kept !== null && kept.removedAt === null) return;
    // What was taken off opens to nobody by this lead any more: putting it back is for who took it off, or who brought it.
    if (kept?.removedBy !== actor.userId) await this.documents.assertCitable(em, actor, fileId, field);
    const count = await em.countBy(LeadFile, { leadId });
    if (kept === null && count >= MOST) throw leadErrors('lead.too_many_files', { most: MOST });
    if (kept === null) await em.insert(LeadFile, { leadId, fileId, addedBy: actor.userId, addedAt: this.clock.now() });
    else await em.update(LeadFile, { leadId, fileId }, { removedAt: null, removedBy: null });
    await this.record(em, actor, leadId, 'lead.file_added', fileId);
  }

  private async record(
    em: EntityManager,
    actor: Actor,
    leadId: string,
    action: AuditAction,
    fileId: string,
  ): Promise<void> {
    await this.audit.record(em, actor, { action, subjectType: 'lead', subjectId: leadId, detail: { fileId } });
  }
}
