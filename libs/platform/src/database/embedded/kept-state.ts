import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** What the embedded server remembers between starts, in `<data folder>/postgres.json`, readable by its owner only. */
export interface KeptState {
  /** Kept so that a psql or a bookmark goes on working; another one is taken when it is in use. */
  port: number;
  password: string;
  /** The folder of the cluster: usually inside the data folder, elsewhere when the server's user cannot enter that. */
  folder: string;
}

export async function readState(dataDir: string): Promise<KeptState | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8'));
    return isState(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      return null;
    throw error;
  }
}

function isState(value: unknown): value is KeptState {
  if (typeof value !== 'object' || value === null) return false;
  if (!('port' in value && 'password' in value && 'folder' in value)) return false;
  return typeof value.port === 'number' && typeof value.password === 'string' && typeof value.folder === 'string';
}

export async function writeState(dataDir: string, state: KeptState): Promise<void> {
  const path = join(dataDir, 'postgres.json');
  await writeFile(`${path}.part`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  // Root may start somebody else's Berth once: the owner of the folder must still be able to read this afterwards.
  const owner = await stat(dataDir);
  if (process.getuid?.() === 0 && owner.uid !== 0) await chown(`${path}.part`, owner.uid, owner.gid);
  await rename(`${path}.part`, path);
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** `preferred` if nobody listens there, else any free loopback port. */
export async function freePort(preferred: number | null): Promise<number> {
  if (preferred !== null && (await listens(preferred)) !== null) return preferred;
  const port = await listens(0);
  if (port === null) throw new Error('No free port on 127.0.0.1');
  return port;
}

function listens(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}
