import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineWebhookEvents } from '#access/webhooks/webhook-kinds.js';
import { Webhooks } from '#access/webhooks/webhooks.js';
import type { LeadState } from '../leads/domain/lead-state.js';
import { LeadListeners, type LeadMove } from '../leads/lead-listeners.js';

export const leadEvents = defineWebhookEvents('lead', {
  'lead.logged': { zh: '登记线索', en: 'Lead logged' },
  'lead.edited': { zh: '修改线索', en: 'Lead edited' },
  'lead.interaction_recorded': { zh: '记录联系', en: 'Contact recorded' },
  'lead.screened': { zh: '提交研判', en: 'Lead screened' },
  'lead.accepted': { zh: '受理立项', en: 'Lead accepted' },
  'lead.rejected': { zh: '否决线索', en: 'Lead rejected' },
  'lead.rejection_undone': { zh: '撤销否决', en: 'Rejection taken back' },
  'lead.dormant': { zh: '线索休眠', en: 'Lead dormant' },
  'lead.woken': { zh: '线索重启', en: 'Lead woken' },
  'lead.reassigned': { zh: '转交线索', en: 'Lead reassigned' },
  'lead.merged': { zh: '线索并入另一条', en: 'Lead merged into another' },
  'lead.unmerged': { zh: '撤销合并', en: 'Merge undone' },
});

const REACHED: Record<Exclude<LeadState, 'captured'>, keyof typeof leadEvents> = {
  screening: 'lead.screened',
  accepted: 'lead.accepted',
  rejected: 'lead.rejected',
  dormant: 'lead.dormant',
  merged: 'lead.merged',
};

/** What is taken back puts the lead where it was: its state alone does not tell what happened. */
function eventOf({ from, to }: LeadMove): keyof typeof leadEvents {
  if (from === 'merged') return 'lead.unmerged';
  if (from === 'rejected') return 'lead.rejection_undone';
  return to === 'captured' ? 'lead.woken' : REACHED[to];
}

/**
 * What programs hear of leads: that something changed and which words it changed between. Nothing typed by a person,
 * no name and nothing of another record: whoever may know more asks for it.
 */
@Injectable()
export class TellProgramsOfLeads implements OnModuleInit {
  constructor(
    private readonly listeners: LeadListeners,
    private readonly webhooks: Webhooks,
  ) {}

  onModuleInit(): void {
    this.listeners.register({
      onLogged: (em, _actor, { id, state, source }) => this.webhooks.tell(em, 'lead.logged', id, { state, source }),
      onEdited: (em, _actor, { id }, fields) => this.webhooks.tell(em, 'lead.edited', id, { fields: [...fields] }),
      onInteraction: (em, _actor, { id }, { kind, on }) =>
        this.webhooks.tell(em, 'lead.interaction_recorded', id, { kind, on }),
      onMoved: (em, _actor, { id }, move) =>
        this.webhooks.tell(em, eventOf(move), id, { from: move.from, to: move.to }),
      onReassigned: (em, _actor, { id, ownerId, teamId }, before) =>
        this.webhooks.tell(em, 'lead.reassigned', id, {
          fields: [...(ownerId === before.ownerId ? [] : ['ownerId']), ...(teamId === before.teamId ? [] : ['teamId'])],
        }),
    });
  }
}
