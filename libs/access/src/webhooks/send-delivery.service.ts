import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { Outbound } from '#platform/http/outbound/outbound.js';
import { ComposeDelivery, type DeliveryFacts } from './compose-delivery.service.js';
import { bodyOf, headersOf, type WebhookMessage } from './domain/webhook-message.js';
import { type Outcome, SettleDelivery } from './settle-delivery.service.js';
import { type OffReason, WebhookDelivery } from './webhook.entities.js';
import { TEST_KIND } from './webhook-kinds.js';

/** The specification asks for 15 to 30 seconds; a subscriber that needs longer shall put it in a queue of its own. */
const TIMEOUT_MS = 15_000;
/** As long as one attempt may take; a worker that was killed is taken over from after this. */
const TAKEN_MS = 2 * 60_000;
const MOST_ANSWER_BYTES = 1024;

interface Taken extends DeliveryFacts {
  endpointId: string;
  url: string;
  secret: string;
  formerSecret: string | null;
  formerUntil: Date | null;
  attempts: number;
  nextAt: Date;
  takenUntil: Date | null;
  restUntil: Date | null;
  offReason: OffReason | null;
  removed: boolean;
}

/**
 * Sends one delivery. At least once: what a killed worker had begun is sent again, under the same id, by which the
 * receiver knows a repetition. (Notices to people are the other way round; see SendMessage.)
 */
@Injectable()
export class SendDelivery {
  constructor(
    private readonly transactions: Transactions,
    private readonly compose: ComposeDelivery,
    private readonly outbound: Outbound,
    private readonly settle: SettleDelivery,
    private readonly clock: Clock,
  ) {}

  async run(deliveryId: string): Promise<void> {
    const found = await this.transactions.run(async (em) => {
      const taken = await this.take(em, deliveryId);
      return taken === null ? null : { taken, message: await this.compose.message(em, taken) };
    });
    if (found === null) return;
    const { taken, message } = found;
    if (message === null) return this.withhold(taken);
    const at = this.clock.now();
    const started = performance.now();
    const outcome = await this.post(taken, message, at);
    const durationMs = Math.round(performance.now() - started);
    const { id, endpointId, attempts } = taken;
    await this.settle.run({ id, endpointId, attempts, test: taken.kind === TEST_KIND }, { ...outcome, at, durationMs });
  }

  /** Null: not waiting, not due yet, in another worker's hands, or not to be sent at all. */
  private async take(em: EntityManager, id: string): Promise<Taken | null> {
    const [found]: Taken[] = await em.query(WAITING, [id]);
    const now = this.clock.now();
    if (found === undefined || (found.takenUntil !== null && found.takenUntil > now)) return null;
    const put = (patch: Partial<WebhookDelivery>) =>
      em.update(WebhookDelivery, { id }, { queuedUntil: null, ...patch });
    const test = found.kind === TEST_KIND;
    if (found.removed || (found.offReason !== null && !test)) {
      await put({ state: 'failed' });
      return null;
    }
    // A server that does not answer is asked about once a minute, not once for each of a thousand events.
    const resting = found.restUntil !== null && found.restUntil > now && found.attempts === 0 && !test;
    if (resting || found.nextAt > now) {
      await put(resting ? { nextAt: found.restUntil! } : {});
      return null;
    }
    const attempts = found.attempts + 1;
    await put({ attempts, takenUntil: new Date(now.getTime() + TAKEN_MS) });
    return { ...found, attempts };
  }

  private async post({ url, ...taken }: Taken, message: WebhookMessage, at: Date): Promise<Outcome> {
    const body = bodyOf(message);
    const { secret, formerSecret, formerUntil } = taken;
    const former = formerSecret !== null && formerUntil !== null && formerUntil > at ? [formerSecret] : [];
    const headers = headersOf(message.id, body, [secret, ...former], at);
    try {
      const answer = await this.outbound.post({ url, headers, body, timeoutMs: TIMEOUT_MS });
      return { status: answer.status, problem: null, answer: beginningOf(answer.body) };
    } catch (error) {
      // A refused address may only be a name server that is down: worth the further tries.
      const problem =
        error instanceof DomainError ? error.code : error instanceof Error ? error.message : String(error);
      return { status: null, problem: problem.slice(0, 300), answer: null };
    }
  }

  private async withhold({ id, attempts }: Taken): Promise<void> {
    await this.transactions.run((em) =>
      em.update(WebhookDelivery, { id, attempts, state: 'waiting' }, { state: 'withheld', takenUntil: null }),
    );
  }
}

/** As text the database takes: no NUL. */
function beginningOf(body: string): string {
  return Buffer.from(body, 'utf8').subarray(0, MOST_ANSWER_BYTES).toString('utf8').replaceAll('\u0000', '\ufffd');
}

const WAITING = `
  SELECT d.id, d.endpoint_id AS "endpointId", d.attempts, d.next_at AS "nextAt", d.taken_until AS "takenUntil",
         v.kind, v.subject_type AS "subjectType", v.subject_id AS "subjectId", v.data, v.occurred_at AS "occurredAt",
         e.owner_id AS "ownerId", e.url, e.secret, e.former_secret AS "formerSecret", e.former_until AS "formerUntil",
         e.rest_until AS "restUntil", e.off_reason AS "offReason", e.removed_at IS NOT NULL AS removed
    FROM webhook_deliveries d JOIN webhook_events v ON v.id = d.event_id JOIN webhook_endpoints e ON e.id = d.endpoint_id
   WHERE d.id = $1 AND d.state = 'waiting' FOR UPDATE OF d`;
