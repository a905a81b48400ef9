import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { Role } from '../../app/session';

export const roles: Role[] = [
  'promotion_officer',
  'zone_manager',
  'verifier',
  'leadership',
  'department',
  'system_admin',
  'security_admin',
  'audit_admin',
];

export type User = Omit<Schemas['UserView'], 'roles'> & { roles: Role[] };
export type Team = Schemas['TeamView'];
export type AuditEvent = Schemas['AuditEventView'];

export function useTeams() {
  return useQuery({ queryKey: ['teams'], queryFn: () => api.get<Team[]>('teams'), staleTime: 60_000 });
}

/** Saves a change to an account and reads the list anew. */
export function useSaveUser(user: User | null, onDone: (saved: User) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Record<string, unknown>) =>
      user === null
        ? api.post<User>('users', body)
        : api.patch<User>(`users/${user.id}`, body, { version: user.version }),
    onSuccess: (saved) => {
      void client.invalidateQueries({ queryKey: ['users'] });
      onDone(saved);
    },
  });
}
