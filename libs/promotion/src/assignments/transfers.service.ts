import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { accessErrors } from '#access/access.errors.js';
import { Notices } from '#access/notices/notices.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow, reachesRow } from '#access/policy/row-scope.js';
import { managersOf } from '#access/users/managers-of.js';
import { PlanLookup } from '#plan/plan.query.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { lockLead, refuseClosed } from '../leads/leads.service.js';
import { LeadTransfer } from './assignment.entities.js';
import { assignmentErrors } from './assignments.errors.js';
import type { AcceptTransfer, ProposeTransfer, RefuseTransfer, TransferView } from './dto/assignment.dto.js';
import { HandOver } from './hand-over.js';
import { transfersAt } from './transfers.sql.js';

type Row = Omit<TransferView, 'mayAnswer' | 'mayWithdraw'> & { proposedBy: string };

/** A lead offered to another zone, and that zone's answer. What is offered is shown to who may answer. */
@Injectable()
export class TransfersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly plan: PlanLookup,
    private readonly handOver: HandOver,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  propose(actor: Actor, key: string | null, leadId: string, body: ProposeTransfer): Promise<TransferView> {
    const request = { actorId: actor.userId, key, action: 'lead.transfer', body: { leadId, ...body } };
    return this.transactions.once(request, async (em) => {
      await this.plan.assertCodes(em, { zoneCode: body.zoneCode });
      const lead = await lockLead(em, leadId);
      await authorizeRow(em, actor, 'lead.edit', lead, 'lead.read');
      refuseClosed(lead);
      if (lead.zoneCode === body.zoneCode) throw assignmentErrors('transfer.same_zone');
      const inserted = await em.insert(LeadTransfer, {
        leadId,
        fromZoneCode: lead.zoneCode,
        toZoneCode: body.zoneCode,
        note: body.note,
        proposedBy: actor.userId,
        proposedAt: this.clock.now(),
      });
      const id = String(inserted.identifiers[0]?.['id']);
      for (const { userId } of await managersOf(em, body.zoneCode)) {
        const about = { kind: 'transfer.proposed', subjectType: 'lead', subjectId: leadId };
        await this.notices.tell(em, { ...about, userId, dedupeKey: `transfer.proposed-${id}` });
      }
      return this.one(em, actor, id);
    });
  }

  accept(actor: Actor, key: string | null, id: string, body: AcceptTransfer): Promise<TransferView> {
    return this.answer(actor, key, id, 'accepted', null, async (em, transfer) => {
      const lead = await lockLead(em, transfer.leadId);
      refuseClosed(lead);
      const to = await this.handOver.newOwner(em, body.ownerId ?? actor.userId, 'ownerId');
      const patch = { zoneCode: transfer.toZoneCode };
      await this.handOver.hand(em, actor, lead, to, { kind: 'transferred', note: transfer.note, patch });
    });
  }

  refuse(actor: Actor, key: string | null, id: string, body: RefuseTransfer): Promise<TransferView> {
    return this.answer(actor, key, id, 'refused', body.reason, async () => undefined);
  }

  withdraw(actor: Actor, key: string | null, id: string): Promise<TransferView> {
    return this.answer(actor, key, id, 'withdrawn', null, async () => undefined);
  }

  /** Open ones first: those the actor proposed and those offered to the actor's zones. Of a past moment as it stood. */
  async list(actor: Actor, knownAt?: string): Promise<TransferView[]> {
    const em = this.dataSource.manager;
    const all = actor.scopes('lead.assign').includes('all');
    const where = new Where([all, actor.userId, [...actor.zoneCodes]]);
    const rows: Row[] = await em.query(
      `${transfersAt(where.moment(knownAt))} WHERE $1 OR x.proposed_by = $2
           OR x.to_zone_code IN (SELECT code FROM zone_descendants WHERE ancestor = ANY($3))
        ORDER BY (x.state <> 'proposed'), x.proposed_at DESC, x.id LIMIT 200`,
      where.params,
    );
    const views: TransferView[] = [];
    for (const row of rows) views.push(await this.shown(em, actor, row, knownAt === undefined));
    return views;
  }

  private answer(
    actor: Actor,
    key: string | null,
    id: string,
    state: 'accepted' | 'refused' | 'withdrawn',
    answer: string | null,
    work: (em: EntityManager, transfer: LeadTransfer) => Promise<void>,
  ): Promise<TransferView> {
    const request = { actorId: actor.userId, key, action: `transfer.${state}`, body: { id, answer } };
    return this.transactions.once(request, async (em) => {
      const transfer = await em.findOne(LeadTransfer, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (transfer === null) throw platformErrors('record.not_found');
      const mine = transfer.proposedBy === actor.userId;
      const answers = await mayAnswer(em, actor, transfer.toZoneCode);
      if (!mine && !answers) throw platformErrors('record.not_found');
      if (state === 'withdrawn' ? !mine : !answers) throw accessErrors('access.forbidden');
      if (transfer.state !== 'proposed') throw assignmentErrors('transfer.answered');
      await work(em, transfer);
      await em.update(LeadTransfer, { id }, { state, answer, answeredBy: actor.userId, answeredAt: this.clock.now() });
      if (state !== 'withdrawn' && !mine) {
        const about = { kind: `transfer.${state}`, subjectType: 'lead', subjectId: transfer.leadId };
        const params: Record<string, string> = answer === null ? {} : { reason: answer };
        await this.notices.tell(em, {
          ...about,
          params,
          userId: transfer.proposedBy,
          dedupeKey: `transfer.${state}-${id}`,
        });
      }
      return this.one(em, actor, id);
    });
  }

  private async one(em: EntityManager, actor: Actor, id: string): Promise<TransferView> {
    const rows: Row[] = await em.query(`${transfersAt(null)} WHERE x.id = $1`, [id]);
    return this.shown(em, actor, rows[0]!);
  }

  private async shown(em: EntityManager, actor: Actor, { proposedBy, ...row }: Row, now = true): Promise<TransferView> {
    const open = now && row.state === 'proposed';
    return {
      ...row,
      mayAnswer: open && (await mayAnswer(em, actor, row.toZoneCode)),
      mayWithdraw: open && proposedBy === actor.userId,
    };
  }
}

/** Who answers for the zone: its manager, or leadership. A lead's owner does not answer an own offer by owning it. */
function mayAnswer(em: EntityManager, actor: Actor, zoneCode: string): Promise<boolean> {
  return reachesRow(em, actor, 'lead.assign', { ownerId: null, teamId: null, zoneCode });
}
