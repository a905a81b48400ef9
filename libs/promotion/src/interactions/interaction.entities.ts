import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { InteractionKind } from './domain/interaction-kind.js';

/** A contact that took place. Append-only: what was said is not rewritten. */
@Entity('lead_interactions')
@Index(['leadId', 'on'])
@Check('lead_interactions_kind_check', `kind IN ('meeting', 'call', 'visit', 'wechat', 'other')`)
export class LeadInteraction {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Lead') @Column('uuid') leadId: string;
  @Column('text') kind: InteractionKind;
  /** The day it took place. */
  @Column('date') on: string;
  @Column('text') summary: string;
  @ForeignKey('User') @Column('uuid') by: string;
  /** When we learned of it. */
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
}

export const interactionEntities = [LeadInteraction];
