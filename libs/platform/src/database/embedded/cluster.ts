import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresOutputProblem, StartError } from '../../errors/start-error.js';
import { EMBEDDED_MAJOR, initdbPath, postgresPath } from './binaries.js';
import { exists } from './place.js';
import { commandOf, isAlive } from './process-lock.js';
import { type RunAs, runCommand } from './run-command.js';

export const SUPERUSER = 'berth';

/** A cluster on disk together with the binaries and the user that run it. */
export interface Cluster {
  /** Holds `cluster` (PGDATA) and, when they had to be copied, the binaries. */
  folder: string;
  data: string;
  binaries: string;
  runAs: RunAs | null;
}

/** Makes the cluster beside its final place and moves it there when complete: a crash leaves no half cluster. */
export async function createCluster(cluster: Cluster, password: string, sync: boolean): Promise<void> {
  const partial = `${cluster.data}.part`;
  const passwordFile = join(cluster.folder, 'initdb-password');
  await rm(partial, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (cluster.runAs !== null) await chown(passwordFile, cluster.runAs.uid, cluster.runAs.gid);
  const common = [
    '-D',
    partial,
    '-U',
    SUPERUSER,
    `--pwfile=${passwordFile}`,
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--no-instructions',
  ];
  // pg_trgm asks the C library, not ICU, which characters are letters: under plain C no Chinese word has a trigram.
  const collation = ['--locale-provider=icu', '--icu-locale=zh-Hans-CN', '--locale=C'];
  const ctypes = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C'];
  try {
    let output = '';
    for (const ctype of ctypes) {
      const args = [...common, ...collation, `--lc-ctype=${ctype}`, ...(sync ? [] : ['--no-sync'])];
      const done = await runCommand(initdbPath(cluster.binaries), args, cluster.runAs);
      output = done.output;
      if (done.code === 0) return await rename(partial, cluster.data);
      await rm(partial, { recursive: true, force: true });
      if (!/invalid locale name/.test(output)) break;
    }
    throw (
      postgresOutputProblem(output, cluster.folder) ??
      new StartError(`The database could not be made in ${cluster.folder}: ${lastLines(output)}`)
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

export async function refuseOtherVersion(data: string): Promise<void> {
  const version = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  if (version === String(EMBEDDED_MAJOR)) return;
  throw new StartError(
    `The database in ${data} was made by PostgreSQL ${version}; this Berth carries PostgreSQL ${EMBEDDED_MAJOR}. ` +
      'Make a backup with the Berth that wrote it ("npm run cli -- backup"), start with an empty BERTH_DATA_DIR and restore it there.',
  );
}

/**
 * Stops a server that a crashed Berth left running on this cluster, and clears what it left behind.
 * Only called under the process lock, so no living Berth owns it.
 */
export async function takeOver(data: string): Promise<'clean' | 'stopped an orphan' | 'recovers'> {
  const pidFile = join(data, 'postmaster.pid');
  if (!(await exists(pidFile))) return 'clean';
  const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0]);
  if (isServerOf(pid, data)) {
    await stopServer(pid);
    return 'stopped an orphan';
  }
  // Sessions that outlived their server notice within a moment; starting over them would be refused.
  await sleep(200);
  await rm(pidFile, { force: true });
  return 'recovers';
}

/** The id may long belong to another program, or to a server of a copy of this folder. */
function isServerOf(pid: number, data: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false;
  const command = commandOf(pid);
  return command !== null && command.includes('postgres') && command.includes(data);
}

/** Fast shutdown: sessions are cut, everything is written, the next start needs no recovery. */
export async function stopServer(pid: number): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ];
  for (const [signal, patience] of steps) {
    signalProcess(pid, signal);
    const until = Date.now() + patience;
    while (Date.now() < until) {
      if (!isAlive(pid)) return;
      await sleep(20);
    }
  }
  throw new StartError(`The database server (process ${pid}) does not stop. End it by hand and start again.`);
}

export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return;
    throw new StartError(
      `The database server (process ${pid}) was left running by another user. Stop it as that user and start again.`,
    );
  }
}

/** When the kept password is lost, the owner of the files sets a new one: single-user mode asks for none. */
export async function resetPassword(cluster: Cluster, password: string): Promise<void> {
  const sql = `ALTER ROLE ${SUPERUSER} PASSWORD '${password.replaceAll("'", "''")}'\n`;
  const done = await runCommand(
    postgresPath(cluster.binaries),
    ['--single', '-D', cluster.data, 'postgres'],
    cluster.runAs,
    sql,
  );
  if (done.code === 0) return;
  throw (
    postgresOutputProblem(done.output, cluster.folder) ??
    new StartError(`The database in ${cluster.folder} cannot be opened: ${lastLines(done.output)}`)
  );
}

export function lastLines(output: string): string {
  return output.trim().split('\n').slice(-3).join(' ').trim();
}
