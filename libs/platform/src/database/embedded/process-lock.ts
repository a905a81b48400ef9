import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One Berth per data folder. The lock names a process by id *and* start time, so a reused id cannot fake it. */
export class ProcessLock {
  private constructor(private readonly path: string) {}

  /** Returns the lock, or the id of the living process that holds it. */
  static async take(folder: string): Promise<ProcessLock | number> {
    const path = join(folder, 'berth.lock');
    const mine = join(folder, `berth.lock.${randomUUID()}`);
    await writeFile(mine, `${process.pid} ${startedAt(process.pid) ?? ''}\n`, { mode: 0o600 });
    try {
      for (;;) {
        try {
          await link(mine, path); // atomic: fails if the lock is there
          return new ProcessLock(path);
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
        }
        const holder = await readFile(path, 'utf8').catch(() => null);
        if (holder === null) continue;
        const pid = livingHolder(holder);
        if (pid !== null) return pid;
        await removeStale(path, holder);
      }
    } finally {
      await rm(mine, { force: true });
    }
  }

  async release(): Promise<void> {
    await rm(this.path, { force: true });
  }
}

function livingHolder(content: string): number | null {
  const [pidText = '', ...rest] = content.trim().split(' ');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  const recorded = rest.join(' ');
  const actual = startedAt(pid);
  return actual === null || recorded === '' || actual === recorded ? pid : null;
}

/** Two starters may find the same stale lock: whoever moved away a fresh one by mistake puts it back. */
async function removeStale(path: string, expected: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8').catch(() => expected)) !== expected)
    await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function ps(pid: number, column: string): string | null {
  if (process.platform === 'win32') return null;
  try {
    const text = execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] });
    return text.toString().trim() || null;
  } catch {
    return null;
  }
}

function proc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}

function startedAt(pid: number): string | null {
  const stat = proc(pid, 'stat');
  // The command in field 2 may hold spaces, so count from the last parenthesis: field 22 is the start time.
  if (stat !== null) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  return ps(pid, 'lstart');
}

/** The command line of a process, to tell a PostgreSQL from an unrelated process that got its old id. */
export function commandOf(pid: number): string | null {
  return proc(pid, 'cmdline')?.replaceAll('\0', ' ') ?? ps(pid, 'command');
}
