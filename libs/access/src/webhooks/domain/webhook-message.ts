import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** What changed, in words and codes: kinds, states, dates, names of fields. Never a person's data, never free text. */
export type EventData = Record<string, string | number | boolean | null | readonly string[]>;

export interface WebhookMessage {
  /** The same over all attempts and replays. */
  id: string;
  kind: string;
  occurredAt: Date;
  subject: { id: string; code: string } | null;
  data: EventData;
}

/** https://github.com/standard-webhooks/standard-webhooks: 24 to 64 random bytes, shown as whsec_ and base64. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export const messageIdOf = (deliveryId: string): string => `msg_${deliveryId.replaceAll('-', '')}`;

/** The same bytes whenever it is made: attempts and replays of a message differ in nothing a receiver stores. */
export function bodyOf({ kind, occurredAt, subject, data }: WebhookMessage): string {
  const about = subject === null ? {} : { id: subject.id, code: subject.code };
  return JSON.stringify({ type: kind, timestamp: occurredAt.toISOString(), data: { ...about, ...data } });
}

/** One signature for each secret that holds: while a secret is being changed, either is accepted. */
export function headersOf(id: string, body: string, secrets: readonly string[], at: Date): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Berth-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
