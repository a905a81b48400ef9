import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { DomainError } from '../../errors/domain-error.js';
import { currentRead } from './current-read.js';
import { BEYOND_ALL } from './wal-position.js';
import { positionOfPrimary, Replica } from './replica.js';

/** Injection token: the replica of DATABASE_REPLICA_URL, or null. */
export const REPLICA = Symbol('REPLICA');

export type Place = 'primary' | 'replica';

/** Errors of the way to the server, not of the question. */
const LOST = /^(08|53|57P|E[A-Z]+$)/;

/**
 * Where lists and totals are read: the replica, if there is one and it holds all that the asking session has written or
 * seen; else, and for jobs and requests that write, the primary. A query class that asks for this one instead of
 * DataSource says so: what it answers may be a moment old.
 */
@Injectable()
export class ReadDataSource implements OnApplicationShutdown {
  constructor(
    private readonly primary: DataSource,
    @Inject(REPLICA) readonly replica: Replica | null,
  ) {}

  /**
   * All statements of `work` go to one server. It only reads: when the replica fails it is done again on the primary, so
   * it begins anew with its conditions. `moment`: what had been recorded by then is asked, and must be there whole.
   */
  async run<T>(work: (em: EntityManager, place: Place) => Promise<T>, moment?: string): Promise<T> {
    const { replica } = this;
    const read = currentRead.getStore();
    if (replica === null || read === undefined || !(await replica.mayServe(read.since, moment)))
      return work(this.primary.manager, 'primary');
    try {
      return await work(replica.manager, 'replica');
    } catch (error) {
      if (error instanceof DomainError) throw error;
      if (isLost(error)) replica.lost();
      return work(this.primary.manager, 'primary');
    }
  }

  query<Rows>(text: string, params: unknown[] = [], moment?: string): Promise<Rows> {
    return this.run((em) => em.query<Rows>(text, params), moment);
  }

  /** Where a session stands that has just written. It succeeded: not knowing where must not fail it. */
  position(): Promise<string> {
    return positionOfPrimary(this.primary).catch(() => BEYOND_ALL);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.replica?.close();
  }
}

function isLost(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code !== 'string' || LOST.test(code);
}
