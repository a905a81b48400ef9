import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { useMoment } from './moment';
import { asksWhoIsThere } from './who-is-there';

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
