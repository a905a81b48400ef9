import type { Role } from '../../policy/role.js';

const ADMINISTRATORS: readonly Role[] = ['system_admin', 'security_admin', 'audit_admin'];

/** 三员分立 (MLPS): an administrator holds that one role and no other, business roles least of all. */
export function mayBeCombined(roles: readonly Role[]): boolean {
  const distinct = new Set(roles);
  return distinct.size <= 1 || ADMINISTRATORS.every((administrator) => !distinct.has(administrator));
}
