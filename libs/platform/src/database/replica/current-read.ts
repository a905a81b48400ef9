import { AsyncLocalStorage } from 'node:async_hooks';

/** What the request being answered may be told: it only reads, and has seen the log up to `since`. */
export interface CurrentRead {
  since: bigint | null;
}

/** Set by `http/read-your-writes.ts` for requests that read. Empty for those that write, and for jobs. */
export const currentRead = new AsyncLocalStorage<CurrentRead>();
