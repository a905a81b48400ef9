import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { platformErrors } from '../errors/platform.errors.js';

/** Who sent what under which key. The key belongs to the sender: two people may use the same one. */
export interface Once {
  actorId: string;
  /** From the Idempotency-Key header; null runs without protection. */
  key: string | null;
  /** Name of the use case, e.g. `lead.log`. */
  action: string;
  body: unknown;
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const ATTEMPTS = 4;

function isRetryable(thrown: unknown): boolean {
  if (!(thrown instanceof QueryFailedError)) return false;
  const { code } = thrown.driverError as { code?: string };
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}

/** Opens transactions. Whoever takes part in one receives its EntityManager as an argument. */
@Injectable()
export class Transactions {
  private readonly afterwards = new WeakMap<EntityManager, Set<() => void>>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction; a deadlock or serialization failure is tried again. */
  async run<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      let afterwards: Set<() => void> | undefined;
      try {
        const result = await this.dataSource.transaction(async (em) => {
          this.afterwards.set(em, (afterwards = new Set()));
          return work(em);
        });
        afterwards?.forEach((act) => act());
        return result;
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * 20 * Math.random()));
      }
    }
  }

  /**
   * Runs when, and only if, the transaction of `em` has committed; the same act once. Nobody waits for it and it may be
   * lost with the process: for hints alone. What must happen goes into the outbox.
   */
  afterCommit(em: EntityManager, act: () => void): void {
    this.afterwards.get(em)?.add(act);
  }

  /**
   * As `run`, but the same key sent again returns the first answer without doing the work twice.
   * The key is written in the work's own transaction: either both stand or neither does.
   */
  async once<T>(request: Once, work: (em: EntityManager) => Promise<T>): Promise<T> {
    if (request.key === null) return this.run(work);
    const fingerprint = createHash('sha256').update(JSON.stringify(request.body)).digest('hex');
    return this.run(async (em) => {
      const first = await this.claim(em, request, fingerprint);
      if (first !== null) return first.answer as T;
      const answer = await work(em);
      await em.query(`UPDATE idempotency_keys SET answer = $4 WHERE actor_id = $1 AND action = $2 AND key = $3`, [
        request.actorId,
        request.action,
        request.key,
        JSON.stringify(answer ?? null),
      ]);
      return answer;
    });
  }

  /** Null when we are first; otherwise the stored answer. A concurrent twin waits here on the unique key. */
  private async claim(em: EntityManager, request: Once, fingerprint: string): Promise<{ answer: unknown } | null> {
    const inserted: unknown[] = await em.query(
      `INSERT INTO idempotency_keys (actor_id, action, key, fingerprint) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING key`,
      [request.actorId, request.action, request.key, fingerprint],
    );
    if (inserted.length > 0) return null;
    const [stored]: { fingerprint: string; answer: unknown }[] = await em.query(
      `SELECT fingerprint, answer FROM idempotency_keys WHERE actor_id = $1 AND action = $2 AND key = $3`,
      [request.actorId, request.action, request.key],
    );
    if (stored === undefined || stored.fingerprint !== fingerprint) throw platformErrors('idempotency.key_reused');
    return { answer: stored.answer };
  }
}
