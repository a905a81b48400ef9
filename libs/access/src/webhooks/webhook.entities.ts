import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { EventData } from './domain/webhook-message.js';

/** Why it is off: by its owner, by an administrator, its server said 410, it failed for days. */
export const OFF_REASONS = ['owner', 'administrator', 'gone', 'failing'] as const;
export type OffReason = (typeof OFF_REASONS)[number];

/** Where a person wants to be told of events. Its secret signs; whoever has it can pretend to be us. */
@Entity('webhook_endpoints')
@Index(['ownerId'])
@Check('webhook_endpoints_off_check', `off_reason IN ('owner', 'administrator', 'gone', 'failing')`)
export class WebhookEndpoint {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('User') @Column('uuid') ownerId: string;
  @Column('text') url: string;
  @Column('text') description: string;
  @Column('text', { array: true }) kinds: string[];
  @Column('text') secret: string;
  /** The one before, which signs along until `formerUntil`. */
  @Column('text', { nullable: true }) formerSecret: string | null;
  @Column('timestamptz', { nullable: true }) formerUntil: Date | null;
  /** Null: on. */
  @Column('text', { nullable: true }) offReason: OffReason | null;
  @Column('timestamptz', { nullable: true }) offSince: Date | null;
  /** Since then no attempt has succeeded. */
  @Column('timestamptz', { nullable: true }) failingSince: Date | null;
  /** It did not answer: nothing new is sent there before this instant. */
  @Column('timestamptz', { nullable: true }) restUntil: Date | null;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}

/** Something that happened, written with it. Facts of the change only: no name of a person, no phone, no text. */
@Entity('webhook_events')
@Index(['occurredAt'])
export class WebhookEvent {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') kind: string;
  @Column('text') subjectType: string;
  @Column('uuid') subjectId: string;
  @Column('jsonb', { default: {} }) data: EventData;
  @Column('timestamptz') occurredAt: Date;
}

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed', 'withheld'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One event on its way to one endpoint. Its id is the message's, over all attempts and replays. */
@Entity('webhook_deliveries')
@Unique(['endpointId', 'eventId'])
@Index(['endpointId', 'createdAt', 'id'])
@Index(['eventId'])
@Index('webhook_deliveries_open_idx', ['nextAt'], { where: `state = 'waiting'` })
@Check('webhook_deliveries_state_check', `state IN ('waiting', 'delivered', 'failed', 'withheld')`)
export class WebhookDelivery {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('WebhookEndpoint') @Column('uuid') endpointId: string;
  @ForeignKey('WebhookEvent') @Column('uuid') eventId: string;
  @Column('text', { default: 'waiting' }) state: DeliveryState;
  /** Of this round; a replay begins another. */
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz') nextAt: Date;
  /** A job for it stands in the queue; the sweep leaves it alone until then. */
  @Column('timestamptz', { nullable: true }) queuedUntil: Date | null;
  /** One worker is sending it; after this instant another may. */
  @Column('timestamptz', { nullable: true }) takenUntil: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) deliveredAt: Date | null;
}

/** One attempt and what came of it. */
@Entity('webhook_attempts')
@Index(['deliveryId', 'id'])
export class WebhookAttempt {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('WebhookDelivery', { onDelete: 'CASCADE' }) @Column('uuid') deliveryId: string;
  @Column('timestamptz') at: Date;
  @Column('integer') durationMs: number;
  /** Null: there was no answer. */
  @Column('integer', { nullable: true }) status: number | null;
  /** What stood in the way, when there was no answer. */
  @Column('text', { nullable: true }) problem: string | null;
  /** The beginning of the answer. */
  @Column('text', { nullable: true }) answer: string | null;
}

export const webhookEntities = [WebhookEndpoint, WebhookEvent, WebhookDelivery, WebhookAttempt];
