import { createStore, del, entries, set } from 'idb-keyval';
import { useSyncExternalStore } from 'react';
import { api } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { isStillThere } from '../../app/who-is-there';

/** What could not be sent for want of a connection. It waits in the browser's own database, photos included. */
export interface Unsent {
  /** Sent as Idempotency-Key: whatever the connection does, it arrives once. */
  key: string;
  userId: string;
  /** What the list calls it. */
  title: string;
  path: string;
  body: Record<string, unknown>;
  papers: { name: string; blob: Blob }[];
  savedAt: string;
  /** The form it came from, to be filled again when the API refuses it. */
  draft: unknown;
  /** Why the API refused it; null while it has not been asked. */
  problem: string | null;
}

const store = createStore('berth-unsent', 'items');
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('berth-unsent') : null;
const listeners = new Set<() => void>();
let items: readonly Unsent[] = [];

async function reload(): Promise<void> {
  const all = await entries<string, Unsent>(store).catch(() => []);
  items = all.map(([, item]) => item).sort((a, b) => a.savedAt.localeCompare(b.savedAt));
  listeners.forEach((tell) => tell());
}

async function changed(): Promise<void> {
  await reload();
  channel?.postMessage('changed');
}

channel?.addEventListener('message', () => void reload());
void reload();

export function useUnsent(userId: string): readonly Unsent[] {
  const all = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => items,
  );
  return all.filter((item) => item.userId === userId);
}

export async function keepUnsent(item: Omit<Unsent, 'savedAt' | 'problem'>): Promise<void> {
  await set(item.key, { ...item, savedAt: new Date().toISOString(), problem: null }, store);
  await changed();
}

export async function dropUnsent(key: string): Promise<void> {
  await del(key, store);
  await changed();
}

export async function putBackUnsent(item: Unsent): Promise<void> {
  await set(item.key, item, store);
  await changed();
}

async function sendOne(item: Unsent): Promise<void> {
  const fileIds: string[] = [];
  for (const { name, blob } of item.papers) {
    const stored = await api.upload<{ id: string }>('files', new File([blob], name, { type: blob.type }));
    fileIds.push(stored.id);
  }
  const body = fileIds.length === 0 ? item.body : { ...item.body, fileIds };
  await api.post(item.path, body, { idempotencyKey: item.key });
}

/** Whether trying again later may help: no connection, no session, too many at once, the server's own trouble. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return true;
  return error.status === 0 || error.status === 401 || error.status === 429 || error.status >= 500;
}

/**
 * Sends what waits, oldest first, in one tab at a time, and in nobody else's name. What the API refuses stays with its reason.
 * Returns how many arrived.
 */
export async function sendUnsent(userId: string): Promise<number> {
  const run = async () => {
    if (!(await isStillThere(userId))) return 0;
    let sent = 0;
    for (const item of items.filter((each) => each.userId === userId && each.problem === null)) {
      try {
        await sendOne(item);
      } catch (error) {
        if (mayPass(error)) break;
        await set(item.key, { ...item, problem: (error as ProblemError).title }, store);
        continue;
      }
      await del(item.key, store);
      sent += 1;
    }
    await changed();
    return sent;
  };
  if (!('locks' in navigator)) return run();
  return navigator.locks.request('berth-unsent', { ifAvailable: true }, (lock) => (lock === null ? 0 : run()));
}
