import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { knownBy } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { LeadsQuery } from '../leads/leads.query.js';
import type { HandoverView, LeadHandsView, OfferView } from './dto/lead-hands.dto.js';
import { transfersAt } from './transfers.sql.js';

/** Through whose hands a lead went, for who may read it: now, or as of a past moment. */
@Injectable()
export class LeadHands {
  constructor(
    private readonly dataSource: DataSource,
    private readonly leads: LeadsQuery,
  ) {}

  async of(actor: Actor, leadId: string, knownAt?: string): Promise<LeadHandsView> {
    await this.leads.one(actor, leadId, knownAt);
    const where = new Where([leadId]);
    const moment = where.moment(knownAt);
    const handovers: HandoverView[] = await this.dataSource.query(
      `SELECT h.id, h.kind, f.name AS "fromName", t.name AS "toName", h.note, b.name AS "byName",
              ${instantText('h.recorded_at')} AS at
         FROM lead_handovers h JOIN users f ON f.id = h.from_owner_id JOIN users t ON t.id = h.to_owner_id
         JOIN users b ON b.id = h.by
        WHERE h.lead_id = $1 AND ${knownBy('h', moment)} ORDER BY h.recorded_at DESC, h.id LIMIT 200`,
      where.params,
    );
    const offers: OfferView[] = await this.dataSource.query(
      `SELECT o.id, o."fromZoneCode", o."toZoneCode", o.note, o.state, o."proposedByName", o."proposedAt", o.answer,
              o."answeredByName"
         FROM (${transfersAt(moment)} WHERE x.lead_id = $1) o ORDER BY o."proposedAt" DESC, o.id`,
      where.params,
    );
    return { handovers, offers };
  }
}
