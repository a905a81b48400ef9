import { hash, verify } from '@node-rs/argon2';
import { accessErrors } from '../access.errors.js';

/** OWASP's argon2id setting: 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The beginnings of the lists every attacker starts with; length does the rest. */
const COMMON = /^(?:password|passw0rd|qwerty|letmein|admin|123456|111111|abc123|iloveyou|lianyungang)/i;

export function assertStrongPassword(password: string, username: string): void {
  const characters = new Set(password.toLowerCase());
  const weak =
    password.length < 10 ||
    password.length > 200 ||
    characters.size < 5 ||
    COMMON.test(password) ||
    password.toLowerCase().includes(username.toLowerCase());
  if (weak) throw accessErrors('access.password_weak', {}, [{ field: 'next', code: 'access.password_weak' }]);
}

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

export async function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  try {
    return await verify(passwordHash, password);
  } catch {
    return false;
  }
}

/** Verified against when there is no such user, so that an unknown name takes as long as a wrong password. */
let decoy: Promise<string> | null = null;

export async function spendAsLongAsAMatch(password: string): Promise<void> {
  decoy ??= hashPassword('no such user, same time');
  await passwordMatches(await decoy, password);
}
