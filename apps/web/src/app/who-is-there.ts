import { queryOptions } from '@tanstack/react-query';
import { api, giveUpReads, tellSessionEnded } from '../api/client';
import { isProblem } from '../api/problem';
import { meKey } from './me-key';
import { queryClient } from './query-client';
import type { Me } from './session';

/** Whether somebody was signed in here last: a guess at what is wanted next, never a right to anything. */
const SIGNED_IN = 'berth.signedIn';
export const wasSignedIn = (): boolean => localStorage.getItem(SIGNED_IN) !== null;

export const asksWhoIsThere = queryOptions({
  queryKey: meKey,
  queryFn: async () => {
    const known = () => queryClient.getQueryData<Me | null>(meKey);
    try {
      const me = await api.get<Me>('auth/me');
      localStorage.setItem(SIGNED_IN, 'yes');
      // In another window of this browser somebody else has signed in: from here on the page is theirs.
      if (known() != null && known()?.id !== me.id) forgetReads();
      return me;
    } catch (error) {
      if (!isProblem(error) || error.status !== 401) throw error;
      // Whoever has a page open keeps it, and signs in over it.
      const before = known();
      if (before != null) {
        tellSessionEnded();
        return before;
      }
      localStorage.removeItem(SIGNED_IN);
      return null;
    }
  },
  staleTime: 5 * 60_000,
});

/** Whether the browser still speaks for this person: asked before something is sent that nobody presses a button for. */
export async function isStillThere(userId: string): Promise<boolean> {
  try {
    const { id } = await api.get<Me>('auth/me');
    if (id !== userId) void queryClient.invalidateQueries({ queryKey: meKey });
    return id === userId;
  } catch (error) {
    // Nobody is anybody else: what is sent then is refused, and the page asks to sign in.
    return isProblem(error) && error.status === 401;
  }
}

/** What was read for one person is shown to no other, and what was still being read for them is read for nobody. */
export function forgetReads(): void {
  giveUpReads();
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] });
}

/** To the page that asks who is there. */
export async function leave(): Promise<void> {
  // First the page goes, then what it had read; the other way round the page would ask for it all again.
  queryClient.setQueryData(meKey, null);
  await Promise.resolve();
  forgetReads();
}

export async function signOut(): Promise<void> {
  await api.post('auth/logout').catch(() => undefined);
  await leave();
}
