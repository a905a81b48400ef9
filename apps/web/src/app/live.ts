import { useEffect, useSyncExternalStore } from 'react';
import { api } from '../api/client';
import { queryClient } from './query-client';

/**
 * One line to the server per page that is looked at: it says what changed, and the page asks again with its own rights.
 * The browser's own EventSource carries it: the session's cookie goes along, and there is nothing to parse. A page in the
 * background hangs up (a browser has six connections per server for all its tabs) and resumes where it stopped.
 */

/** What is asked again when a topic moves. */
const KEYS: Record<string, readonly (readonly string[])[]> = {
  number: [
    ['insight', 'progress'],
    ['insight', 'parts'],
    ['insight', 'screen'],
  ],
};

/** The server gives a sign of life every 15 s. */
const SILENCE_MS = 40_000;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;
/** A verifier goes through the queue: the figures follow at once, then no oftener than this. */
const GAP_MS = 700;

let source: EventSource | null = null;
let lastId: string | null = null;
let attempts = 0;
let retry: ReturnType<typeof setTimeout> | undefined;
let watchdog: ReturnType<typeof setTimeout> | undefined;
let users = 0;
/** Since when nobody tells us; null while somebody does. */
let lostSince: number | null = null;
const watchers = new Set<() => void>();

function setLost(since: number | null): void {
  if (lostSince === since) return;
  lostSince = since;
  watchers.forEach((tell) => tell());
}

async function askAgain(topic: string): Promise<void> {
  await Promise.all(
    (KEYS[topic] ?? []).map(async (queryKey) => {
      // An answer under way for the first time is not asked anew, and may have been read before the change.
      const underWay = queryClient.isFetching({ queryKey }) > 0;
      await queryClient.invalidateQueries({ queryKey });
      if (underWay) await queryClient.invalidateQueries({ queryKey });
    }),
  );
}

const waiting = new Set<string>();
let pause: ReturnType<typeof setTimeout> | undefined;

function changed(topic: string): void {
  waiting.add(topic);
  if (pause === undefined) flush();
}

function flush(): void {
  pause = undefined;
  if (waiting.size === 0) return;
  for (const topic of waiting) void askAgain(topic);
  waiting.clear();
  pause = setTimeout(flush, GAP_MS);
}

function alive(): void {
  attempts = 0;
  setLost(null);
  clearTimeout(watchdog);
  watchdog = setTimeout(again, SILENCE_MS);
}

function hangUp(): void {
  source?.close();
  source = null;
  clearTimeout(retry);
  clearTimeout(watchdog);
}

function connect(): void {
  hangUp();
  if (users === 0 || document.hidden) return;
  const line = new EventSource(`/api/live${lastId === null ? '' : `?after=${encodeURIComponent(lastId)}`}`);
  source = line;
  const hear = (event: string, act: (message: MessageEvent<string>) => void) =>
    line.addEventListener(event, (message: MessageEvent<string>) => {
      if (message.lastEventId !== '') lastId = message.lastEventId;
      alive();
      act(message);
    });
  hear('hello', ({ data }) => {
    if (!(JSON.parse(data) as { resumed: boolean }).resumed) Object.keys(KEYS).forEach(changed);
  });
  hear('changed', ({ data }) => changed((JSON.parse(data) as { topic: string }).topic));
  hear('beat', () => undefined);
  hear('renew', again);
  line.onerror = again;
  watchdog = setTimeout(again, SILENCE_MS);
}

/** After a pause, a different one for each: not all walls at once. A session that ran out is renewed on the way. */
function again(): void {
  hangUp();
  if (users === 0 || document.hidden) return;
  setLost(lostSince ?? Date.now());
  const patience = RETRY_MS[Math.min(attempts, RETRY_MS.length - 1)] ?? 1_000;
  attempts += 1;
  retry = setTimeout(
    () => {
      api.get('auth/me').then(connect, again);
    },
    patience * (0.5 + Math.random() / 2),
  );
}

function seen(): void {
  if (document.hidden) hangUp();
  else if (source === null) connect();
}

function backOnline(): void {
  attempts = 0;
  connect();
}

/** Keeps the line open while the component stands. */
export function useLive(wanted = true): void {
  useEffect(() => {
    if (!wanted) return;
    users += 1;
    if (users === 1) {
      document.addEventListener('visibilitychange', seen);
      window.addEventListener('online', backOnline);
      window.addEventListener('offline', again);
      connect();
    }
    return () => {
      users -= 1;
      if (users > 0) return;
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', backOnline);
      window.removeEventListener('offline', again);
      hangUp();
      lastId = null;
      setLost(null);
    };
  }, [wanted]);
}

/** Since when (epoch milliseconds) the page is not told of changes; null while it is. */
export function useLiveLostSince(): number | null {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => lostSince,
  );
}
