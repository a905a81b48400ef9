import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { api, tellSessionEnded } from '../api/client';
import { isProblem } from '../api/problem';
import { meKey } from './me-key';
import { useMoment } from './moment';
import { queryClient } from './query-client';

export type Role =
  | 'promotion_officer'
  | 'zone_manager'
  | 'verifier'
  | 'leadership'
  | 'department'
  | 'system_admin'
  | 'security_admin'
  | 'audit_admin';

export interface Me {
  id: string;
  username: string;
  name: string;
  roles: Role[];
  team: { id: string; code: string; nameZh: string; nameEn: string } | null;
  zoneCodes: string[];
  permissions: string[];
  mustChangePassword: boolean;
  demo: boolean;
}

const MeContext = createContext<Me | null>(null);

/** Whether somebody was signed in here last: a guess at what is wanted next, never a right to anything. */
const SIGNED_IN = 'berth.signedIn';
export const wasSignedIn = (): boolean => localStorage.getItem(SIGNED_IN) !== null;

export const asksWhoIsThere = queryOptions({
  queryKey: meKey,
  queryFn: async () => {
    try {
      const me = await api.get<Me>('auth/me');
      localStorage.setItem(SIGNED_IN, 'yes');
      return me;
    } catch (error) {
      if (!isProblem(error) || error.status !== 401) throw error;
      // Whoever has a page open keeps it, and signs in over it.
      const known = queryClient.getQueryData<Me | null>(meKey);
      if (known != null) {
        tellSessionEnded();
        return known;
      }
      localStorage.removeItem(SIGNED_IN);
      return null;
    }
  },
  staleTime: 5 * 60_000,
});

/** Who is signed in: undefined while asking, null when nobody is. */
export const useMeQuery = () => useQuery(asksWhoIsThere);

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('useMe outside the signed-in part');
  return me;
}

/** What only looks. The past is looked at; nothing is done in it. */
const onlyLooks = (permission: string): boolean => /\.(read|desk)$/.test(permission) || permission === 'export';

/**
 * `const can = useCan(); can('lead.create')` — true when any of the permissions is held. While a past moment is shown
 * nobody holds one that acts, so that no page offers a button for it.
 */
export function useCan(): (...permissions: string[]) => boolean {
  const me = useMe();
  const now = useMoment() === null;
  return (...permissions) =>
    permissions.some((permission) => me.permissions.includes(permission) && (now || onlyLooks(permission)));
}

export async function signOut(): Promise<void> {
  await api.post('auth/logout').catch(() => undefined);
  // First the page goes, then what it had read; the other way round the page would ask for it all again.
  queryClient.setQueryData(meKey, null);
  await Promise.resolve();
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] });
}
