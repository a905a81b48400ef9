import type { EntityManager } from 'typeorm';
import type { Transactions } from '#platform/database/transactions.js';

/** Carries the answer of a dry run out of the transaction it must not leave behind. */
class RolledBack<T> extends Error {
  constructor(readonly answer: T) {
    super('rolled back');
  }
}

/** Does the work for real and takes it back: a preview that cannot differ from what it foretells. */
export async function dryRun<T>(transactions: Transactions, work: (em: EntityManager) => Promise<T>): Promise<T> {
  try {
    await transactions.run(async (em) => {
      throw new RolledBack(await work(em));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.answer as T;
    throw error;
  }
  throw new Error('A dry run always throws');
}
