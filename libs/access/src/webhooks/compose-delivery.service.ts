import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActorsQuery } from '../sessions/actors.query.js';
import { Subjects } from '../subjects/subjects.js';
import { type EventData, messageIdOf, type WebhookMessage } from './domain/webhook-message.js';
import { TEST_KIND } from './webhook-kinds.js';

/** What of an event and its delivery the message is made of. */
export interface DeliveryFacts {
  id: string;
  ownerId: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  data: EventData;
  occurredAt: Date;
}

/** The message as the endpoint's owner may have it at this moment: asked at every attempt, and when the log is read. */
@Injectable()
export class ComposeDelivery {
  constructor(
    private readonly actors: ActorsQuery,
    private readonly subjects: Subjects,
  ) {}

  /** Null: the owner, the right or the record is no longer theirs. */
  async message(em: EntityManager, facts: DeliveryFacts): Promise<WebhookMessage | null> {
    const [owner] = await this.actors.among(em, [facts.ownerId]);
    if (owner === undefined || !owner.can('webhook.manage')) return null;
    const { id, kind, subjectType, subjectId, data, occurredAt } = facts;
    const message = { id: messageIdOf(id), kind, occurredAt, data };
    if (kind === TEST_KIND) return { ...message, subject: null };
    const name = (await this.subjects.names(em, owner, subjectType, [subjectId])).get(subjectId);
    return name === undefined ? null : { ...message, subject: { id: name.id, code: name.code } };
  }
}
