import { applyDecorators } from '@nestjs/common';
import {
  FieldRule,
  Flag,
  FromText,
  isInstant,
  ListOf,
  OneOf,
  Optional,
  Text,
  WhenGiven,
  Whole,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { DELIVERY_STATES, type DeliveryState, type OffReason } from '../webhook.entities.js';
import { isWebhookKind } from '../webhook-kinds.js';

const Kinds = (): PropertyDecorator =>
  applyDecorators(
    FieldRule('webhook.kinds', (value) => !Array.isArray(value) || value.length > 0),
    ListOf('field.invalid', isWebhookKind, 100),
  ) as PropertyDecorator;

export class WebhookKindView {
  kind: string;
  nameZh: string;
  nameEn: string;
  /** What it is about: lead, project. */
  subjectType: string;
}

export class AddWebhook {
  /** https, reachable on the internet; others only where the operator has allowed them. */
  @Text({ max: 1000 }) url: string;
  /** What listens there. */
  @Text({ max: 100 }) description: string;
  /** Of GET /api/webhooks/kinds. */
  @Kinds() kinds: string[];
}

export class EditWebhook {
  @WhenGiven() @Text({ max: 1000 }) url?: string;
  @WhenGiven() @Text({ max: 100 }) description?: string;
  @WhenGiven() @Kinds() kinds?: string[];
  @WhenGiven() @Flag() on?: boolean;
}

/** How it has gone in the last seven days. */
export class WebhookHealth {
  delivered: number;
  failed: number;
  waiting: number;
}

export class WebhookView {
  id: string;
  url: string;
  description: string;
  kinds: string[];
  on: boolean;
  /** Why it is off. */
  offReason: OffReason | null;
  offSince: string | null;
  /** Since then nothing has been taken. */
  failingSince: string | null;
  /** The former secret signs along until then. */
  formerUntil: string | null;
  lately: WebhookHealth;
  createdAt: string;
  version: number;
}

export class NewWebhook extends WebhookView {
  /** whsec_…, this once; null when the same request is sent again. */
  secret: string | null;
}

export class DeliveriesQuery {
  @Optional() @Text({ max: 500 }) cursor?: string;
  @Optional() @FromText('number') @Whole({ min: 1, max: 100 }) limit?: number;
  @Optional() @OneOf(DELIVERY_STATES) state?: DeliveryState;
}

export class DeliverySubject {
  type: string;
  id: string;
  code: string;
  /** Its page. */
  path: string;
}

export class DeliveryRow {
  id: string;
  /** The webhook-id header, the same over all attempts. */
  messageId: string;
  kind: string;
  kindZh: string;
  kindEn: string;
  /** Absent for a test, and for what one may no longer read. */
  subject: DeliverySubject | null;
  state: DeliveryState;
  attempts: number;
  createdAt: string;
  /** When it is tried next, while it waits. */
  nextAt: string | null;
  deliveredAt: string | null;
  lastStatus: number | null;
  lastProblem: string | null;
}

export class DeliveriesPage {
  items: DeliveryRow[];
  nextCursor: string | null;
  total: number;
}

export class AttemptView {
  at: string;
  durationMs: number;
  /** Null: there was no answer. */
  status: number | null;
  problem: string | null;
  /** The first KB of what it answered. */
  answer: string | null;
}

export class DeliveryView extends DeliveryRow {
  /** The body as sent; null for what one may no longer read. */
  payload: string | null;
  /** Newest first. */
  log: AttemptView[];
}

export class ReplayFailed {
  /** Everything that failed and happened since this instant, e.g. 2026-03-10T02:00:00Z. */
  @FieldRule('webhook.instant', isInstant) since: string;
}

export class Replayed {
  count: number;
}

export class OverseenWebhooksQuery extends ListQuery {}

/** Another person's endpoint: where to, whose, how it goes. Its path may hold a secret and is not shown. */
export class OverseenWebhook {
  id: string;
  ownerId: string;
  ownerName: string;
  origin: string;
  description: string;
  kinds: string[];
  on: boolean;
  offReason: OffReason | null;
  failingSince: string | null;
  createdAt: string;
  version: number;
}

export class OverseenWebhooksPage {
  items: OverseenWebhook[];
  nextCursor: string | null;
  total: number;
}

export class SwitchWebhook {
  @Flag() on: boolean;
}
