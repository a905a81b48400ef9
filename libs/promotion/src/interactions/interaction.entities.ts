import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { InteractionKind, InteractionTheme } from './domain/interaction-kind.js';
import type { FeedbackKind, PolicyArea } from './domain/policy-feedback.js';

const THEMES = `'land', 'plant', 'policy', 'funding', 'talent', 'permits', 'market', 'technology', 'price', 'supply_chain', 'other'`;
const POLICY_AREAS = `'land', 'tax', 'subsidy', 'talent', 'permits', 'energy', 'environment', 'finance', 'logistics', 'other'`;
const CORRECTION_CHECK = `
          (corrects_id IS NULL) = (correction_reason IS NULL) AND (corrects_id IS NOT NULL OR NOT withdraws)
          AND corrects_id <> id`;

/**
 * A contact that took place. Append-only: what was said is not rewritten. A mistake is put right by a new row that
 * points to the one it corrects; the view standing_interactions holds those that count.
 */
@Entity('lead_interactions')
@Unique(['correctsId'])
@Index(['leadId', 'on'])
@Check('lead_interactions_kind_check', `kind IN ('call', 'visit', 'reception', 'event', 'wechat', 'meeting', 'other')`)
@Check('lead_interactions_themes_check', `themes <@ ARRAY[${THEMES}]`)
@Check('lead_interactions_correction_check', CORRECTION_CHECK)
export class LeadInteraction {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Lead') @Column('uuid') leadId: string;
  @Column('text') kind: InteractionKind;
  /** The day it took place. */
  @Column('date') on: string;
  @Column('text') summary: string;
  @Column('text', { array: true, default: [] }) themes: InteractionTheme[];
  @ForeignKey('User') @Column('uuid') by: string;
  /** When we learned of it. */
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
  @ForeignKey('LeadInteraction') @Column('uuid', { nullable: true }) correctsId: string | null;
  @Column('text', { nullable: true }) correctionReason: string | null;
  /** It only takes the other back: nothing of the kind took place. */
  @Column('boolean', { default: false }) withdraws: boolean;
}

/** Who took part: a colleague, a contact of the company, or somebody known by name alone. Append-only. */
@Entity('interaction_people')
@Check(
  'interaction_people_who_check',
  `num_nonnulls(user_id, contact_id, name) = 1 AND (title IS NULL OR name IS NOT NULL)`,
)
export class InteractionPerson {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('LeadInteraction') @Index() @Column('uuid') interactionId: string;
  @Column('integer') position: number;
  @ForeignKey('User') @Column('uuid', { nullable: true }) userId: string | null;
  @ForeignKey('Contact') @Index() @Column('uuid', { nullable: true }) contactId: string | null;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) title: string | null;
}

/** What the firm says of our policies. Append-only. */
@Entity('interaction_feedback')
@Check('interaction_feedback_policy_area_check', `policy_area IN (${POLICY_AREAS})`)
@Check('interaction_feedback_kind_check', `kind IN ('complaint', 'request', 'question', 'praise')`)
export class InteractionFeedback {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('LeadInteraction') @Index() @Column('uuid') interactionId: string;
  @Column('integer') position: number;
  @Column('text') policyArea: PolicyArea;
  @Column('text') kind: FeedbackKind;
  @Column('text') text: string;
}

/** A paper of a contact: minutes, a brochure. Append-only. */
@Entity('interaction_files')
@Index(['fileId'])
export class InteractionFile {
  @ForeignKey('LeadInteraction') @PrimaryColumn('uuid') interactionId: string;
  @ForeignKey('FileRecord') @PrimaryColumn('uuid') fileId: string;
}

export const interactionEntities = [LeadInteraction, InteractionPerson, InteractionFeedback, InteractionFile];
