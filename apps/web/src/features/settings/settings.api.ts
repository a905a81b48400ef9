import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
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

export interface User {
  id: string;
  username: string;
  name: string;
  email: string | null;
  phone: string | null;
  status: 'active' | 'disabled';
  teamId: string | null;
  teamNameZh: string | null;
  teamNameEn: string | null;
  roles: Role[];
  zoneCodes: string[];
  locked: boolean;
  mustChangePassword: boolean;
  version: number;
}

export interface Team {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  active: boolean;
}

export interface AuditEvent {
  id: string;
  at: string;
  actorName: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: Record<string, unknown>;
  ip: string | null;
}

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
