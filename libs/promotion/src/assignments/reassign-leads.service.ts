import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow, rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { isClosed } from '../leads/domain/lead-state.js';
import { LEAD_ROW } from '../leads/lead-list.source.js';
import { leadErrors } from '../leads/leads.errors.js';
import type { Lead } from '../leads/lead.entity.js';
import { lockLead } from '../leads/leads.service.js';
import { LEAD_STATE_NAMES } from '../leads/domain/lead-state.js';
import { assignmentErrors } from './assignments.errors.js';
import type { OfficerChoice, ReassignAnswer, ReassignLeads, ReassignOutcome } from './dto/assignment.dto.js';
import { HandOver } from './hand-over.js';

const MOST = 500;

/** Leads handed to somebody: one, some, or all of a leaver. Each in its own transaction, each with its outcome. */
@Injectable()
export class ReassignLeadsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly handOver: HandOver,
  ) {}

  async reassign(actor: Actor, body: ReassignLeads): Promise<ReassignAnswer> {
    const chosen = (body.leadIds ?? []).length > 0;
    if (chosen === !!body.fromOwnerId) {
      throw platformErrors('request.invalid', { count: 1 }, [{ field: 'leadIds', code: 'field.required' }]);
    }
    await this.handOver.newOwner(this.dataSource.manager, body.toOwnerId);
    const leads = await this.chosen(actor, body);
    const outcomes: ReassignOutcome[] = [];
    for (const { id, title } of leads) outcomes.push({ leadId: id, title, problem: await this.one(actor, id, body) });
    return { done: outcomes.filter(({ problem }) => problem === null).length, outcomes };
  }

  /** To the team the rule names, there to who carries least. */
  async byRule(actor: Actor, leadId: string): Promise<ReassignAnswer> {
    const lead = await this.dataSource.query(`SELECT title FROM leads WHERE id = $1`, [leadId]);
    const title = (lead as { title: string }[])[0]?.title ?? '';
    await this.transactions.run(async (em) => {
      const locked = await lockLead(em, leadId);
      await authorizeRow(em, actor, 'lead.assign', locked, 'lead.read');
      if (isClosed(locked.state)) throw closed(locked.state);
      const ownerId = await this.leastLoaded(em, locked.industryCode, locked.segmentCode);
      const to = await this.handOver.newOwner(em, ownerId);
      if (to.ownerId !== locked.ownerId)
        await this.handOver.hand(em, actor, locked, to, { kind: 'by_rule', note: null });
    });
    return { done: 1, outcomes: [{ leadId, title, problem: null }] };
  }

  /** Whom leads can be handed to, who carries least first. */
  choices(): Promise<OfficerChoice[]> {
    return this.dataSource.query(
      `SELECT u.id, u.name, t.name_zh AS "teamNameZh", t.name_en AS "teamNameEn",
              (SELECT count(*)::int FROM leads l WHERE l.owner_id = u.id AND l.state IN ('captured', 'screening')) AS open
         FROM users u LEFT JOIN teams t ON t.id = u.team_id
        WHERE u.status = 'active' AND EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id
              AND r.role IN ('promotion_officer', 'zone_manager'))
        ORDER BY open, u.name COLLATE "zh-x-icu", u.id LIMIT 500`,
    );
  }

  private chosen(actor: Actor, { leadIds, fromOwnerId }: ReassignLeads): Promise<{ id: string; title: string }[]> {
    const where = new Where();
    if (fromOwnerId) where.add(`l.owner_id = ?::uuid AND l.state IN ('captured', 'screening', 'dormant')`, fromOwnerId);
    else where.add('l.id = ANY(?::uuid[])', leadIds ?? []);
    rowFilter(where, actor, 'lead.read', LEAD_ROW);
    return this.dataSource.query(
      `SELECT l.id, l.title FROM leads l WHERE ${where.toString()} ORDER BY l.created_at, l.id LIMIT ${MOST}`,
      where.params,
    );
  }

  /** What is wrong, in a code; null when it is done. */
  private async one(actor: Actor, leadId: string, body: ReassignLeads): Promise<string | null> {
    try {
      await this.transactions.run(async (em) => {
        const lead = await lockLead(em, leadId);
        await authorizeRow(em, actor, 'lead.assign', lead, 'lead.read');
        await this.giveTo(em, actor, lead, body);
      });
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  /** In the transaction that holds the lead's row; whether the actor may, the caller has asked. */
  async giveTo(
    em: EntityManager,
    actor: Actor,
    lead: Lead,
    { toOwnerId, note }: Pick<ReassignLeads, 'toOwnerId' | 'note'>,
  ): Promise<Lead> {
    if (isClosed(lead.state)) throw closed(lead.state);
    const to = await this.handOver.newOwner(em, toOwnerId);
    if (lead.ownerId === to.ownerId) return lead;
    return this.handOver.hand(em, actor, lead, to, { kind: 'reassigned', note: note ?? null });
  }

  private async leastLoaded(em: EntityManager, industry: string | null, segment: string | null): Promise<string> {
    const rows: { id: string }[] = await em.query(
      `WITH rule AS (SELECT team_id FROM assignment_rules WHERE industry_code = $1
                        AND (segment_code IS NULL OR segment_code = $2) ORDER BY segment_code NULLS LAST LIMIT 1)
       SELECT u.id FROM users u JOIN rule ON rule.team_id = u.team_id
        WHERE u.status = 'active' AND EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role = 'promotion_officer')
        ORDER BY (SELECT count(*) FROM leads l WHERE l.owner_id = u.id AND l.state IN ('captured', 'screening')), u.id LIMIT 1`,
      [industry, segment],
    );
    if (rows[0] === undefined) throw assignmentErrors('assignment.no_rule');
    return rows[0].id;
  }
}

const closed = (state: keyof typeof LEAD_STATE_NAMES) =>
  leadErrors('lead.closed', { state, stateZh: LEAD_STATE_NAMES[state].zh });
