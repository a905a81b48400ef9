import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { DataSource } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { assertStrongPassword, hashPassword } from '#access/sessions/password.js';
import { UsersService } from '#access/users/users.service.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { StartError } from '#platform/errors/start-error.js';
import type { ProcessLife } from '#platform/process/run-process.js';
import { openContext } from './context.js';

export const ADMIN_ROLES = ['system_admin', 'security_admin', 'audit_admin'] as const;
export type AdminRole = (typeof ADMIN_ROLES)[number];

interface PasswordOptions {
  /** Read the password from standard input instead of making one. */
  passwordStdin?: boolean;
}

/** The first accounts of an office; later ones are made on the screen. */
export async function createAdmin(
  life: ProcessLife,
  username: string,
  options: PasswordOptions & { role: AdminRole; name?: string },
): Promise<void> {
  const password = await passwordOf(options);
  const { app } = await openContext(life);
  const body = { username, name: options.name ?? username, password: password.text, roles: [options.role] };
  await inSentences(() => app.get(UsersService, { strict: false }).create(null, body));
  tell(username, password, `The account ${username} (${options.role}) is made.`);
}

/** For whoever is locked out: a new password, to be changed at the next login, and every session ended. */
export async function resetPassword(life: ProcessLife, username: string, options: PasswordOptions): Promise<void> {
  const password = await passwordOf(options);
  const { app } = await openContext(life);
  await inSentences(async () => assertStrongPassword(password.text, username));
  const passwordHash = await hashPassword(password.text);
  const audit = app.get(AuditTrail, { strict: false });
  await app.get(DataSource).transaction(async (em) => {
    const [updated]: [{ id: string }[], number] = await em.query(
      `UPDATE users SET password_hash = $2, must_change_password = true, failed_logins = 0, locked_until = NULL,
              version = version + 1, updated_at = now()
        WHERE username = $1 RETURNING id`,
      [username, passwordHash],
    );
    const user = updated[0];
    if (user === undefined) throw new StartError(`There is no account "${username}".`);
    await em.query('UPDATE refresh_tokens SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL', [user.id]);
    const detail = { fields: ['password'], by: 'command line' };
    await audit.record(em, null, { action: 'user.edited', subjectType: 'user', subjectId: user.id, detail });
  });
  tell(username, password, `The password of ${username} is set; every session of the account is ended.`);
}

interface Password {
  text: string;
  made: boolean;
}

async function passwordOf(options: PasswordOptions): Promise<Password> {
  if (options.passwordStdin !== true) return { text: `${randomBytes(9).toString('base64url')}-7a`, made: true };
  const lines = createInterface({ input: process.stdin, terminal: false });
  for await (const line of lines) return { text: line, made: false };
  throw new StartError('No password came on standard input.');
}

function tell(username: string, password: Password, done: string): void {
  process.stdout.write(`${done}\n`);
  if (password.made)
    process.stdout.write(`Password, shown only now and changed at the first login: ${password.text}\n`);
  process.stdout.write(`Sign in as ${username}.\n`);
}

/** A refused rule is told as its English text, not as a stack. */
async function inSentences<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) throw new StartError(error.message);
    throw error;
  }
}
