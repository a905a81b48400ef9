import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { keptAt, unchanged } from '#platform/database/kept-states.sql.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Lead } from '../leads/lead.entity.js';
import type { InteractionView } from './dto/interaction.dto.js';
import { ofLeadAt } from './interactions-then.sql.js';

@Injectable()
export class InteractionsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async ofLead(actor: Actor, leadId: string, knownAt?: string): Promise<InteractionView[]> {
    const em = this.dataSource.manager;
    const lead = await em.findOneBy(Lead, { id: leadId });
    if (lead === null) throw platformErrors('record.not_found');
    await authorizeRow(em, actor, 'lead.read', lead, 'lead.read');
    return this.latest(em, leadId, null, knownAt);
  }

  async one(em: EntityManager, id: string): Promise<InteractionView> {
    const rows: InteractionView[] = await em.query(`${interactions(null)} WHERE n.id = $1`, [id]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return rows[0];
  }

  /** Newest first. Who may read the lead is the caller's question. */
  latest(em: EntityManager, leadId: string, limit: number | null, knownAt?: string): Promise<InteractionView[]> {
    const where = new Where([leadId, limit]);
    const moment = where.moment(knownAt);
    return em.query(
      `${interactions(moment)} WHERE ${ofLeadAt('$1', moment)}
        ORDER BY n."on" DESC, n.recorded_at DESC, n.id LIMIT $2`,
      where.params,
    );
  }
}

const OURS = `
  SELECT jsonb_agg(jsonb_build_object('id', p.user_id, 'name', pu.name) ORDER BY p.position)
    FROM interaction_people p JOIN users pu ON pu.id = p.user_id WHERE p.interaction_id = n.id`;

const THEIRS = `
  SELECT jsonb_agg(jsonb_build_object('contactId', p.contact_id, 'name', COALESCE(p.name, c.name),
                                      'title', COALESCE(p.title, c.title)) ORDER BY p.position)
    FROM interaction_people p LEFT JOIN contacts c ON c.id = p.contact_id
   WHERE p.interaction_id = n.id AND p.user_id IS NULL`;

const FEEDBACK = `
  SELECT jsonb_agg(jsonb_build_object('id', f.id, 'policyArea', f.policy_area, 'kind', f.kind, 'text', f.text)
                   ORDER BY f.position)
    FROM interaction_feedback f WHERE f.interaction_id = n.id`;

const FILES = `
  SELECT jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type) ORDER BY f.name, f.id)
    FROM interaction_files x JOIN files f ON f.id = x.file_id WHERE x.interaction_id = n.id`;

const nextStep = (moment: MomentSql): string => `
  SELECT jsonb_build_object('taskId', k.id, 'title', k.title, 'dueOn', k.due_on, 'ownerId', k.owner_id,
                            'ownerName', o.name, 'state', k.state)
    FROM ${keptAt('tasks', 'k', moment, ['interaction_id'])} JOIN users o ON o.id = k.owner_id WHERE k.${unchanged('interaction_id', moment)} = n.id`;

const interactions = (moment: MomentSql): string => `
  SELECT n.id, n.kind, n."on"::text AS "on", n.summary, n.themes,
         COALESCE((${OURS}), '[]') AS ours, COALESCE((${THEIRS}), '[]') AS theirs,
         COALESCE((${FEEDBACK}), '[]') AS feedback, COALESCE((${FILES}), '[]') AS files,
         (${nextStep(moment)}) AS "nextStep", n.by AS "byId", u.name AS "byName",
         ${instantText('n.recorded_at')} AS "recordedAt", n.corrects_id AS "correctsId",
         n.correction_reason AS "correctionReason", n.withdraws,
         (SELECT r.id FROM lead_interactions r WHERE r.corrects_id = n.id AND ${knownBy('r', moment)}) AS "correctedById"
    FROM lead_interactions n JOIN users u ON u.id = n.by`;
