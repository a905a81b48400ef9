import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Promises a job in the caller's transaction: it runs if, and only if, that transaction commits. */
@Injectable()
export class Outbox {
  /** `notBefore` is for moments; what shall happen in an hour or a day stands in a table of its own and is swept. */
  async add(em: EntityManager, job: string, payload: Record<string, string>, notBefore?: Date): Promise<void> {
    await em.query(`INSERT INTO outbox_messages (job, payload, not_before) VALUES ($1, $2, $3)`, [
      job,
      JSON.stringify(payload),
      notBefore ?? null,
    ]);
  }

  /** The same job for many, in their order. */
  async addMany(em: EntityManager, job: string, payloads: readonly Record<string, string>[]): Promise<void> {
    await em.query(`INSERT INTO outbox_messages (job, payload) SELECT $1, p FROM jsonb_array_elements($2::jsonb) p`, [
      job,
      JSON.stringify(payloads),
    ]);
  }
}
