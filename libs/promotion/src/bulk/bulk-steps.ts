import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WatchesService } from '#access/discussion/watches.service.js';
import type { Actor } from '#access/policy/actor.js';
import { HandOver, type NewOwner } from '../assignments/hand-over.js';
import { ReassignLeadsService } from '../assignments/reassign-leads.service.js';
import type { LeadSource } from '../leads/domain/lead-source.js';
import { LeadDecisionsService } from '../leads/lead-decisions.service.js';
import type { Lead } from '../leads/lead.entity.js';
import { LeadsService } from '../leads/leads.service.js';
import type { BulkAction, BulkValues } from './domain/bulk-act.js';

/** What stood there before; null when nothing had to change. */
export type Before = Record<string, unknown> | null;

interface BulkStep {
  /** The caller holds the row and has asked for the right. */
  apply(em: EntityManager, actor: Actor, lead: Lead, values: BulkValues): Promise<Before>;
  /** The row is as the step left it. Who did it takes it back, even out of a zone or hand no longer theirs. */
  revert(em: EntityManager, actor: Actor, lead: Lead, before: NonNullable<Before>): Promise<void>;
}

/** Each bulk action, done to one lead by the same use cases as by hand, and its way back. */
@Injectable()
export class BulkSteps {
  readonly steps: Record<BulkAction, BulkStep> = {
    hand_over: {
      apply: async (em, actor, lead, { toOwnerId, note }) => {
        const after = await this.reassigning.giveTo(em, actor, lead, { toOwnerId: toOwnerId ?? '', note });
        return after.version === lead.version ? null : { ownerId: lead.ownerId, teamId: lead.teamId };
      },
      revert: async (em, actor, lead, before) => {
        await this.handOver.takeBack(em, actor, lead, before as unknown as NewOwner);
      },
    },
    set_zone: this.edit(['zoneCode'], ({ zoneCode }) => ({ zoneCode })),
    set_industry: this.edit(['industryCode', 'segmentCode'], ({ industryCode, segmentCode = null }) => ({
      industryCode,
      segmentCode,
    })),
    set_source: this.edit(['source'], ({ source }) => ({ source: source as LeadSource })),
    rest: {
      apply: async (em, actor, lead, { reason }) => {
        await this.decisions.layToRest(em, actor, lead, { reason });
        return { state: lead.state, handoverNote: lead.handoverNote };
      },
      revert: async (em, actor, lead, before) => {
        await this.decisions.takeBackRest(em, actor, lead, before as unknown as Pick<Lead, 'state' | 'handoverNote'>);
      },
    },
    watch: {
      apply: async (em, actor, { id }) =>
        (await this.watches.keep(em, actor, 'lead', id, true)) ? { watching: false } : null,
      revert: async (em, actor, { id }) => void (await this.watches.keep(em, actor, 'lead', id, false)),
    },
  };

  constructor(
    private readonly leads: LeadsService,
    private readonly decisions: LeadDecisionsService,
    private readonly reassigning: ReassignLeadsService,
    private readonly handOver: HandOver,
    private readonly watches: WatchesService,
  ) {}

  private edit(fields: readonly (keyof Lead)[], patch: (values: BulkValues) => Partial<Lead>): BulkStep {
    return {
      apply: async (em, actor, lead, values) => {
        const after = await this.leads.editIn(em, actor, lead, patch(values) as object);
        return after.version === lead.version ? null : Object.fromEntries(fields.map((field) => [field, lead[field]]));
      },
      revert: async (em, actor, lead, before) => void (await this.leads.editIn(em, actor, lead, before)),
    };
  }
}
