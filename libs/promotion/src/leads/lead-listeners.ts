import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import type { LogLead } from './dto/lead.dto.js';
import type { InteractionKind } from '../interactions/domain/interaction-kind.js';
import type { LeadState } from './domain/lead-state.js';
import type { Lead } from './lead.entity.js';

/** A lead about to be written: the investor is resolved, nothing of the lead itself stands yet. */
export interface LeadBeingLogged {
  investor: { id: string; name: string };
  owner: LeadHolder;
  title: string;
  body: LogLead;
}

export interface LeadMove {
  from: LeadState;
  to: LeadState;
  detail: Record<string, unknown>;
}

export interface Told {
  /** One of many that came in a workbook: no news to those who follow the lead. */
  imported?: true;
}

export interface RecordedInteraction extends Told {
  id: string;
  kind: InteractionKind;
  on: string;
}

export interface LeadHolder {
  ownerId: string;
  teamId: string | null;
}

/** What a neighbour of the leads may want to follow. Each is called inside the transaction that holds the lead's row. */
export interface LeadListener {
  /** Before the lead is written; refuses it by throwing. */
  onLogging?(em: EntityManager, actor: Actor, lead: LeadBeingLogged): Promise<void>;
  onLogged?(em: EntityManager, actor: Actor, lead: Lead, body: LogLead): Promise<void>;
  onEdited?(em: EntityManager, actor: Actor, lead: Lead, fields: readonly string[], how: Told): Promise<void>;
  onMoved?(em: EntityManager, actor: Actor, lead: Lead, move: LeadMove): Promise<void>;
  onInteraction?(em: EntityManager, actor: Actor, lead: Lead, interaction: RecordedInteraction): Promise<void>;
  /** A contact has proved wrong; what takes its place, if anything, follows as an interaction. */
  onCorrected?(em: EntityManager, actor: Actor, lead: Lead, wrong: RecordedInteraction): Promise<void>;
  onReassigned?(em: EntityManager, actor: Actor, lead: Lead, before: LeadHolder): Promise<void>;
}

/**
 * The seam around a lead. Claims, service clocks, reminders and webhooks follow leads; leads know none of them. Who
 * wants to follow registers when its module starts.
 */
@Injectable()
export class LeadListeners {
  private readonly listeners: LeadListener[] = [];

  register(listener: LeadListener): void {
    this.listeners.push(listener);
  }

  async logging(em: EntityManager, actor: Actor, lead: LeadBeingLogged): Promise<void> {
    for (const listener of this.listeners) await listener.onLogging?.(em, actor, lead);
  }

  async logged(em: EntityManager, actor: Actor, lead: Lead, body: LogLead): Promise<void> {
    for (const listener of this.listeners) await listener.onLogged?.(em, actor, lead, body);
  }

  async edited(em: EntityManager, actor: Actor, lead: Lead, fields: readonly string[], how: Told = {}): Promise<void> {
    for (const listener of this.listeners) await listener.onEdited?.(em, actor, lead, fields, how);
  }

  async moved(em: EntityManager, actor: Actor, lead: Lead, move: LeadMove): Promise<void> {
    for (const listener of this.listeners) await listener.onMoved?.(em, actor, lead, move);
  }

  async interaction(em: EntityManager, actor: Actor, lead: Lead, interaction: RecordedInteraction): Promise<void> {
    for (const listener of this.listeners) await listener.onInteraction?.(em, actor, lead, interaction);
  }

  async corrected(em: EntityManager, actor: Actor, lead: Lead, wrong: RecordedInteraction): Promise<void> {
    for (const listener of this.listeners) await listener.onCorrected?.(em, actor, lead, wrong);
  }

  async reassigned(em: EntityManager, actor: Actor, lead: Lead, before: LeadHolder): Promise<void> {
    for (const listener of this.listeners) await listener.onReassigned?.(em, actor, lead, before);
  }
}
