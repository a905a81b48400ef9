import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { Transactions } from '#platform/database/transactions.js';
import { LeadDecisionsService } from '#promotion/leads/lead-decisions.service.js';
import type { ConvertLead } from './dto/project.dto.js';
import type { ProjectView } from './dto/project-view.dto.js';
import { OpenProjectService } from './open-project.service.js';
import { ProjectViewQuery } from './project-view.query.js';

/** Accepts a lead: the project opens in negotiation and the lead learns of it, both or neither. */
@Injectable()
export class ConvertLeadService {
  constructor(
    private readonly transactions: Transactions,
    private readonly leads: LeadDecisionsService,
    private readonly opener: OpenProjectService,
    private readonly view: ProjectViewQuery,
  ) {}

  convert(
    actor: Actor,
    key: string | null,
    leadId: string,
    body: ConvertLead,
    version: number | null = null,
  ): Promise<ProjectView> {
    const once = { actorId: actor.userId, key, action: 'lead.convert', body: { leadId, ...body } };
    return this.transactions.once(once, async (em) => {
      const lead = await this.leads.markAccepted(em, actor, leadId, version);
      const id = await this.opener.open(em, actor, {
        name: body.name ?? lead.title,
        investorId: lead.investorId,
        leadId,
        zoneCode: body.zoneCode,
        mode: body.mode,
        industryCode: lead.industryCode,
        segmentCode: lead.segmentCode,
        officerId: lead.ownerId,
        teamId: lead.teamId,
        fields: { plannedTotal: body.plannedTotal, needs: body.needs },
        firstMeeting: { on: body.firstMeetingOn, note: body.meetingNote },
      });
      return this.view.of(em, actor, id);
    });
  }
}
