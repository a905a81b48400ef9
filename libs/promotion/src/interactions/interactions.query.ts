import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Lead } from '../leads/lead.entity.js';
import type { InteractionView } from './dto/interaction.dto.js';

@Injectable()
export class InteractionsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async ofLead(actor: Actor, leadId: string): Promise<InteractionView[]> {
    const em = this.dataSource.manager;
    const lead = await em.findOneBy(Lead, { id: leadId });
    if (lead === null) throw platformErrors('record.not_found');
    await authorizeRow(em, actor, 'lead.read', lead, 'lead.read');
    return this.latest(em, leadId, null);
  }

  async one(em: EntityManager, id: string): Promise<InteractionView> {
    const rows: InteractionView[] = await em.query(`${INTERACTIONS} WHERE n.id = $1`, [id]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return rows[0];
  }

  /** Newest first. Who may read the lead is the caller's question. */
  latest(em: EntityManager, leadId: string, limit: number | null): Promise<InteractionView[]> {
    return em.query(`${INTERACTIONS} WHERE n.lead_id = $1 ORDER BY n."on" DESC, n.recorded_at DESC, n.id LIMIT $2`, [
      leadId,
      limit,
    ]);
  }
}

const INTERACTIONS = `
  SELECT n.id, n.kind, n."on"::text AS "on", n.summary, n.by AS "byId", u.name AS "byName",
         ${instantText('n.recorded_at')} AS "recordedAt"
    FROM lead_interactions n JOIN users u ON u.id = n.by`;
