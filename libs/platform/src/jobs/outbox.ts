import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Promises a job in the caller's transaction: it runs if, and only if, that transaction commits. */
@Injectable()
export class Outbox {
  async add(em: EntityManager, job: string, payload: Record<string, string>): Promise<void> {
    await em.query(`INSERT INTO outbox_messages (job, payload) VALUES ($1, $2)`, [job, JSON.stringify(payload)]);
  }
}
