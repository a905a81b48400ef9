import { readFile, stat } from 'node:fs/promises';
import { StartError } from '../../errors/start-error.js';
import { type RunAs, runCommand } from './run-command.js';

/**
 * PostgreSQL refuses to run as root, so as root it runs as another user: the owner of the data there already is,
 * else `postgres`, else a user made for it, else `nobody`. null: run as ourselves.
 */
export async function serverUser(existingData: string | null): Promise<RunAs | null> {
  if (process.getuid?.() !== 0) return null;
  if (existingData !== null) {
    const owner = await stat(existingData);
    if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  return (await knownUser('postgres')) ?? (await makeUser()) ?? (await knownUser('nobody')) ?? refuse();
}

async function knownUser(name: string): Promise<RunAs | null> {
  const uid = await runCommand('id', ['-u', name], null);
  const gid = await runCommand('id', ['-g', name], null);
  if (uid.code !== 0 || gid.code !== 0) return fromPasswd(name);
  return { uid: Number(uid.output.trim()), gid: Number(gid.output.trim()) };
}

async function fromPasswd(name: string): Promise<RunAs | null> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const line = passwd.split('\n').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

/** Debian and Red Hat have useradd; Alpine has busybox's adduser. */
async function makeUser(): Promise<RunAs | null> {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ];
  for (const [program, args] of ways) {
    const made = await runCommand(program, args, null);
    if (made.code === 0) return knownUser('postgres');
  }
  return null;
}

function refuse(): never {
  throw new StartError(
    'PostgreSQL does not run as root, and no other user could be found or made. Start Berth as an ordinary user, or set DATABASE_URL.',
  );
}
