import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Lead } from '../leads/lead.entity.js';
import { ClaimsQuery } from './claims.query.js';
import type { ClaimStory } from './dto/claim.dto.js';

/** Who may read a lead reads its claims. */
@Injectable()
export class ReadClaims {
  constructor(
    private readonly dataSource: DataSource,
    private readonly query: ClaimsQuery,
  ) {}

  async ofLead(actor: Actor, leadId: string, knownAt?: string): Promise<ClaimStory[]> {
    const em = this.dataSource.manager;
    const lead = await em.findOneBy(Lead, { id: leadId });
    if (lead === null) throw platformErrors('record.not_found');
    await authorizeRow(em, actor, 'lead.read', lead, 'lead.read');
    return this.query.ofLead(em, actor, leadId, knownAt);
  }
}
