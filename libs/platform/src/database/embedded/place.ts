import { createHash } from 'node:crypto';
import { chown, cp, lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '../../errors/start-error.js';
import { type Binaries, postgresPath } from './binaries.js';
import { type RunAs, runCommand } from './run-command.js';

/** Where root puts the database when the clone lies in a folder that the server's user cannot enter. */
const OUTSIDE = ['/var/lib/berth', '/var/tmp/berth'];

/** A folder that the server's user owns and can reach: `wanted`, or one outside, named after the data folder. */
export async function reachableFolder(wanted: string, dataDir: string, runAs: RunAs | null): Promise<string> {
  await mkdir(wanted, { recursive: true, mode: 0o700 });
  if (runAs === null) return wanted;
  await chown(wanted, runAs.uid, runAs.gid);
  if (await mayWrite(wanted, runAs)) return wanted;
  for (const base of OUTSIDE) {
    const folder = join(base, nameFor(dataDir));
    if (!(await makeOwned(base, folder, runAs))) continue;
    if (await mayWrite(folder, runAs)) return folder;
  }
  throw new StartError(
    `The user that PostgreSQL runs as (uid ${runAs.uid}) can enter neither ${wanted} nor ${OUTSIDE.join(' nor ')}. ` +
      'Set BERTH_DATA_DIR to a folder that every user can enter.',
  );
}

/** The binaries where the server's user can run them: in place, or copied beside the data. */
export async function runnableBinaries(binaries: Binaries, folder: string, runAs: RunAs | null): Promise<string> {
  const tried = await runCommand(postgresPath(binaries.root), ['--version'], runAs);
  if (tried.code === 0 && (await mayRead(binaries.root, runAs))) return binaries.root;
  if (runAs === null) throw cannotRun(binaries.root, tried.output);
  const copy = join(folder, `postgresql-${binaries.version}`);
  if (!(await exists(copy))) {
    const partial = `${copy}.part`;
    await rm(partial, { recursive: true, force: true });
    await cp(binaries.root, partial, { recursive: true, verbatimSymlinks: true });
    await giveTo(partial, runAs);
    await rename(partial, copy);
  }
  const again = await runCommand(postgresPath(copy), ['--version'], runAs);
  if (again.code !== 0) throw cannotRun(copy, again.output);
  return copy;
}

function cannotRun(root: string, output: string): StartError {
  const reason = output.trim().split('\n')[0] ?? '';
  return new StartError(
    `The PostgreSQL that comes with Berth (${postgresPath(root)}) does not run on this system: ${reason} ` +
      'It needs glibc 2.17 or newer on Linux. Set DATABASE_URL to a PostgreSQL 15 or newer instead.',
  );
}

/** Gives a whole tree to the server's user; symlinks are left as they are. */
export async function giveTo(folder: string, runAs: RunAs): Promise<void> {
  await chown(folder, runAs.uid, runAs.gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await giveTo(path, runAs);
    else if (entry.isFile()) await chown(path, runAs.uid, runAs.gid);
  }
}

/** Asks the system rather than the mode bits: ACLs, mounts and security modules have a say as well. */
async function mayWrite(folder: string, runAs: RunAs): Promise<boolean> {
  return (await runCommand('/bin/sh', ['-c', 'cd "$0" && test -w . && test -x .', folder], runAs)).code === 0;
}

async function mayRead(root: string, runAs: RunAs | null): Promise<boolean> {
  if (runAs === null) return true;
  return (
    (
      await runCommand(
        '/bin/sh',
        ['-c', 'test -r "$0/share" && test -r "$0/lib" && ls "$0/share" "$0/lib"', root],
        runAs,
      )
    ).code === 0
  );
}

/** /var/tmp is everybody's: a folder of that name made by somebody else is not used. */
async function makeOwned(base: string, folder: string, runAs: RunAs): Promise<boolean> {
  try {
    if ((await lstat(dirname(base))).isDirectory()) await mkdir(base, { mode: 0o755 });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) return false;
  }
  try {
    const found = await lstat(base);
    if (!found.isDirectory() || found.uid !== 0) return false;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chown(folder, runAs.uid, runAs.gid);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOSPC')) throw error;
    return false;
  }
}

/** Whether `folder` is the place outside that belongs to this data folder, and not to one it was copied from. */
export function outsideFolderOf(dataDir: string, folder: string): boolean {
  return OUTSIDE.some((base) => folder === join(base, nameFor(dataDir)));
}

function nameFor(dataDir: string): string {
  return createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
