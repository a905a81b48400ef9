import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { IndustriesQuery } from '#plan/industries/industries.query.js';
import { PlanLookup } from '#plan/plan.query.js';
import type { ZoneCheckView } from '#plan/zones/zones.dto.js';
import { ZonesQuery } from '#plan/zones/zones.query.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import type { LeadView } from '../leads/dto/lead-view.dto.js';
import type { Lead } from '../leads/lead.entity.js';
import { LeadDecisionsService, type SeenLead } from '../leads/lead-decisions.service.js';
import { leadErrors } from '../leads/leads.errors.js';
import { LeadsQuery } from '../leads/leads.query.js';
import type { ScreenLead } from './dto/screening.dto.js';
import { majorRuleOf } from './major-lead.js';
import { Screening } from './screening.entity.js';

/**
 * 研判: an opinion, and where the lead would fit. The plan's matrix is advice: a zone it assigns the segment not to may
 * be chosen with a reason. Every opinion stays; the lead carries the latest.
 */
@Injectable()
export class ScreenLeadService {
  constructor(
    private readonly transactions: Transactions,
    private readonly decisions: LeadDecisionsService,
    private readonly leads: LeadsQuery,
    private readonly plan: PlanLookup,
    private readonly zones: ZonesQuery,
    private readonly industries: IndustriesQuery,
    private readonly clock: Clock,
  ) {}

  screen(actor: Actor, key: string | null, seen: SeenLead, body: ScreenLead): Promise<LeadView> {
    const once = { actorId: actor.userId, key, action: 'lead.screen', body: { id: seen.id, ...body } };
    return this.transactions.once(once, async (em) => {
      await this.plan.assertCodes(em, { zoneCode: body.zoneCode });
      await this.decisions.markScreened(em, actor, seen, async (lead) => this.record(em, actor, lead, body));
      return this.leads.view(em, actor, seen.id);
    });
  }

  private async record(em: EntityManager, actor: Actor, lead: Lead, body: ScreenLead) {
    const { opinion, advice = null, zoneCode = null } = body;
    const at = this.clock.now();
    const segment = await this.segmentInUse(em, lead.segmentCode);
    const check = zoneCode === null || segment === null ? null : await this.zones.check(zoneCode, segment, em);
    const overrideReason = check?.verdict === 'elsewhere' ? (body.overrideReason ?? null) : null;
    if (check?.verdict === 'elsewhere' && overrideReason === null) await this.refuse(em, zoneCode, check);
    await em.insert(Screening, {
      leadId: lead.id,
      opinion,
      advice,
      zoneCode,
      segmentCode: lead.segmentCode,
      fitVerdict: check?.verdict ?? null,
      overrideReason,
      chainAction: segment === null ? null : (await this.industries.segment(segment, em)).chainAction,
      major: (await majorRuleOf(em, lead.plannedTotal)) !== null,
      by: actor.userId,
      at,
    });
    const place = zoneCode === null ? {} : { zoneCode };
    return {
      patch: { screeningOpinion: opinion, screenedBy: actor.userId, screenedAt: at, ...place },
      detail: {
        opinion,
        ...place,
        ...(advice === null ? {} : { advice }),
        ...(overrideReason === null ? {} : { overrideReason }),
      },
    };
  }

  /** Of a segment switched off since, the plan says nothing any more. */
  private async segmentInUse(em: EntityManager, code: string | null): Promise<string | null> {
    return (await this.plan.segments(false, em)).some((segment) => segment.code === code) ? code : null;
  }

  private async refuse(em: EntityManager, zoneCode: string | null, { better }: ZoneCheckView): Promise<never> {
    const zone = (await this.plan.zones(false, em)).find((one) => one.code === zoneCode);
    const first = better.slice(0, 3);
    const params = {
      zone: zone?.nameEn ?? '',
      zoneZh: zone?.nameZh ?? '',
      better: first.map((fit) => fit.zoneNameEn).join(', '),
      betterZh: first.map((fit) => fit.zoneNameZh).join('、'),
    };
    throw leadErrors('lead.zone_override_reason', params, [
      { field: 'overrideReason', code: 'lead.zone_override_reason', params },
    ]);
  }
}
