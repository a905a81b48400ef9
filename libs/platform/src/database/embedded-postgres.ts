import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { folderProblem, postgresOutputProblem, StartError } from '../errors/start-error.js';
import { postgresPath } from './embedded/binaries.js';
import {
  type Cluster,
  createCluster,
  lastLines,
  resetPassword,
  SUPERUSER,
  stopServer,
  takeOver,
} from './embedded/cluster.js';
import { freePort, type KeptState, newPassword, readState, writeState } from './embedded/kept-state.js';
import { locateCluster } from './embedded/locate.js';
import { exists } from './embedded/place.js';
import { ProcessLock } from './embedded/process-lock.js';
import { commandEnv } from './embedded/run-command.js';

export interface EmbeddedOptions {
  dataDir: string;
  /** For tests: nothing is synced to disk, and stop() removes the whole data folder. */
  ephemeral?: boolean;
  /** Called when the server ends although nobody stopped it. */
  onUnexpectedEnd?: (reason: StartError) => void;
}

/** Another process holds the data folder. */
export class AlreadyRunning extends StartError {}

const DATABASE = 'berth';
const START_PATIENCE_MS = 60_000;

/**
 * A real PostgreSQL from an npm package, run as our child: no service to install, data under the data folder.
 * We drive initdb and postgres ourselves because the package's own wrapper can place neither binaries nor data
 * where another user can reach them, which root needs.
 */
export class EmbeddedPostgres {
  private stopping = false;

  private constructor(
    private readonly options: EmbeddedOptions,
    private readonly cluster: Cluster,
    private readonly lock: ProcessLock,
    private readonly server: ChildProcess,
    private readonly guard: ChildProcess | null,
    readonly port: number,
    readonly password: string,
  ) {
    server.once('exit', () => void this.ended());
  }

  static async start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
    try {
      await mkdir(options.dataDir, { recursive: true, mode: 0o755 });
      const dataDir = await realpath(options.dataDir);
      const lock = await ProcessLock.take(dataDir);
      if (typeof lock === 'number') {
        throw new AlreadyRunning(
          `Berth is already running on ${dataDir} (process ${lock}). Stop it first, or set BERTH_DATA_DIR to another folder.`,
        );
      }
      try {
        return await startLocked({ ...options, dataDir }, lock);
      } catch (error) {
        await lock.release();
        throw error;
      }
    } catch (error) {
      throw folderProblem(error, options.dataDir);
    }
  }

  /** Starts the server on a located cluster and waits until it answers. */
  static async launch(
    options: EmbeddedOptions,
    cluster: Cluster,
    lock: ProcessLock,
    port: number,
    password: string,
  ): Promise<EmbeddedPostgres> {
    await keepLastLog(cluster);
    const server = spawnServer(options, cluster, port);
    const guard = guardAgainstOwnDeath(server);
    try {
      await untilReady(server, cluster);
    } catch (error) {
      dismiss(guard);
      if (server.pid !== undefined && server.exitCode === null) await stopServer(server.pid);
      throw error;
    }
    return new EmbeddedPostgres(options, cluster, lock, server, guard, port, password);
  }

  get url(): string {
    return this.urlOf(DATABASE);
  }

  /** The URL of a server that another process runs. */
  static urlFrom({ port, password }: Pick<KeptState, 'port' | 'password'>, database = DATABASE): string {
    return `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  }

  urlOf(database: string): string {
    return EmbeddedPostgres.urlFrom(this, database);
  }

  get pid(): number {
    return this.server.pid ?? 0;
  }

  /** Fast shutdown: open sessions are cut, everything is written, the next start needs no recovery. */
  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    dismiss(this.guard);
    if (this.server.exitCode === null && this.server.signalCode === null && this.server.pid !== undefined) {
      const gone = new Promise((resolve) => this.server.once('exit', resolve));
      await Promise.all([stopServer(this.server.pid), gone]);
    }
    await this.lock.release();
    if (this.options.ephemeral === true) {
      await rm(this.cluster.folder, { recursive: true, force: true });
      await rm(this.options.dataDir, { recursive: true, force: true });
    }
  }

  /** At once and without tidying up; the next start recovers from the log. For the second Ctrl-C. */
  kill(): void {
    this.stopping = true;
    dismiss(this.guard);
    if (this.server.exitCode === null) this.server.kill('SIGQUIT');
  }

  private async ended(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    dismiss(this.guard);
    await this.lock.release();
    const output = await logTail(this.cluster);
    const reason =
      postgresOutputProblem(output, this.cluster.folder) ??
      new StartError(`The database server ended by itself (log: ${logPath(this.cluster)}).`);
    this.options.onUnexpectedEnd?.(reason);
  }
}

async function startLocked(options: EmbeddedOptions, lock: ProcessLock): Promise<EmbeddedPostgres> {
  const kept = await readState(options.dataDir);
  const cluster = await locateCluster(options.dataDir, kept);
  const password = kept?.password ?? newPassword();
  if (await exists(join(cluster.data, 'PG_VERSION'))) {
    await takeOver(cluster.data);
    if (kept === null) await resetPassword(cluster, password);
  } else {
    await createCluster(cluster, password, options.ephemeral !== true);
  }
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? (kept?.port ?? null) : null);
    await writeState(options.dataDir, { port, password, folder: cluster.folder });
    try {
      const postgres = await EmbeddedPostgres.launch(options, cluster, lock, port, password);
      await makeDatabase(postgres);
      return postgres;
    } catch (error) {
      if (attempt === 3 || !(error instanceof PortTaken)) throw error;
    }
  }
}

/** Somebody took the port between our look and the server's. */
class PortTaken extends StartError {}

function spawnServer(options: EmbeddedOptions, cluster: Cluster, port: number): ChildProcess {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.ephemeral === true && {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_wal_size: '4GB',
      wal_level: 'minimal',
      max_wal_senders: '0',
      autovacuum: 'off',
    }),
  };
  const args = [
    '-D',
    cluster.data,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const log = openSync(logPath(cluster), 'wx', 0o600);
  try {
    // A session of its own: Ctrl-C must reach us, who then stop the server last, and not the server directly.
    return spawn(postgresPath(cluster.binaries), args, {
      cwd: '/',
      detached: true,
      env: commandEnv(),
      stdio: ['ignore', log, log],
      ...cluster.runAs,
    });
  } finally {
    closeSync(log);
  }
}

/** A shell that waits on a pipe from us: when we die, however it happens, the pipe closes and it stops the server. */
function guardAgainstOwnDeath(server: ChildProcess): ChildProcess | null {
  if (process.platform === 'win32' || server.pid === undefined) return null;
  const guard = spawn('/bin/sh', ['-c', 'read -r word || kill -INT "$0"', String(server.pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  if ('unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref();
  return guard;
}

function dismiss(guard: ChildProcess | null): void {
  guard?.stdin?.end('done\n');
}

/** The server writes its state into postmaster.pid; asking it over TCP would fail and be logged until it is ready. */
async function untilReady(server: ChildProcess, cluster: Cluster): Promise<void> {
  let spawnError: Error | null = null;
  server.once('error', (error) => (spawnError = error));
  const until = Date.now() + START_PATIENCE_MS;
  for (;;) {
    if (spawnError !== null || server.exitCode !== null || server.signalCode !== null)
      throw await startProblem(cluster, spawnError);
    const lines = (await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (lines[0] === String(server.pid) && lines[7]?.trim() === 'ready') return;
    if (Date.now() > until)
      throw new StartError(
        `The database server did not become ready within ${START_PATIENCE_MS / 1000} s; see ${logPath(cluster)}.`,
      );
    await sleep(15);
  }
}

async function startProblem(cluster: Cluster, spawnError: Error | null): Promise<Error> {
  if (spawnError !== null) return new StartError(`The database server cannot be run: ${spawnError.message}`);
  const output = await logTail(cluster);
  if (/could not bind .*Address already in use|could not create any TCP\/IP sockets/i.test(output))
    return new PortTaken('The database server found no free port on 127.0.0.1.');
  return (
    postgresOutputProblem(output, cluster.folder) ??
    new StartError(`The database server did not start: ${lastLines(output)} (log: ${logPath(cluster)})`)
  );
}

function logPath(cluster: Cluster): string {
  return join(cluster.folder, 'postgres.log');
}

/** Each run writes its own log, so that the reason for a failure is never read from an older run. */
async function keepLastLog(cluster: Cluster): Promise<void> {
  await rename(logPath(cluster), `${logPath(cluster)}.1`).catch(() => undefined);
}

async function logTail(cluster: Cluster): Promise<string> {
  const file = await open(logPath(cluster), 'r').catch(() => null);
  if (file === null) return '';
  try {
    const { size } = await file.stat();
    const length = Math.min(size, 4000);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString();
  } finally {
    await file.close();
  }
}

async function makeDatabase(postgres: EmbeddedPostgres): Promise<void> {
  const client = new Client({ connectionString: postgres.urlOf('postgres') });
  try {
    await client.connect();
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    await client.end().catch(() => undefined);
    await postgres.stop();
    throw error;
  }
  await client.end();
}
