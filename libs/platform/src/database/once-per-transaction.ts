import type { EntityManager } from 'typeorm';

const reads = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Settings a use case asks for again and again, read once while its transaction lasts: somebody who writes hundreds of
 * records in one of them asks for the same terms and calendars each time. Outside of a transaction nothing is kept.
 */
export function oncePerTransaction<T>(em: EntityManager, what: string, read: () => Promise<T>): Promise<T> {
  if (em.queryRunner?.isTransactionActive !== true) return read();
  const known = reads.get(em) ?? new Map<string, Promise<unknown>>();
  reads.set(em, known);
  const before = known.get(what);
  if (before !== undefined) return before as Promise<T>;
  const reading = read();
  known.set(what, reading);
  return reading;
}
