import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * Whoever holds a connection and asks the pool for another waits for ever once all do: ten at the same route and the
 * whole office stands still. In specs it is an error at once, also where only one person asks.
 */
export function forbidSecondConnections(dataSource: DataSource): void {
  const underWay = new AsyncLocalStorage<true>();
  const transaction = dataSource.transaction.bind(dataSource) as (...parts: unknown[]) => Promise<unknown>;
  dataSource.transaction = ((...parts: unknown[]) => {
    const work = parts.pop() as (em: EntityManager) => Promise<unknown>;
    return transaction(...parts, (em: EntityManager) => underWay.run(true, () => work(em)));
  }) as DataSource['transaction'];
  const createQueryRunner = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    if (underWay.getStore() === true) throw new Error('asks for a second connection within a transaction');
    return createQueryRunner(mode);
  };
}
