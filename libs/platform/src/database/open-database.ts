import { realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config/config.js';
import { StartError } from '../errors/start-error.js';
import type { ProcessLife } from '../process/run-process.js';
import { readState } from './embedded/kept-state.js';
import { AlreadyRunning, EmbeddedPostgres } from './embedded-postgres.js';
import { reachServer } from './reach-server.js';

export interface OpenOptions {
  /** Use the embedded server that another process of this data folder already runs, instead of refusing to start. */
  join: boolean;
}

const JOIN_PATIENCE_MS = 15_000;

/** The URL of the database in use: DATABASE_URL, or the embedded server, which stops with this process. */
export async function openDatabase(config: Config, life: ProcessLife, options: OpenOptions): Promise<string> {
  if (config.databaseUrl !== null) {
    await (await reachServer(config.databaseUrl)).end();
    return config.databaseUrl;
  }
  try {
    const postgres = await EmbeddedPostgres.start({
      dataDir: config.dataDir,
      onUnexpectedEnd: (reason) => life.fail(reason),
    });
    life.onStop(
      'database',
      () => postgres.stop(),
      () => postgres.kill(),
    );
    return postgres.url;
  } catch (error) {
    if (!(error instanceof AlreadyRunning) || !options.join) throw error;
    return joined(config.dataDir);
  }
}

/** The other process may be starting its server this very moment. */
async function joined(dataDir: string): Promise<string> {
  const folder = await realpath(dataDir);
  const until = Date.now() + JOIN_PATIENCE_MS;
  for (;;) {
    const kept = await readState(folder);
    const url = kept === null ? null : EmbeddedPostgres.urlFrom(kept);
    try {
      if (url !== null) {
        await (await reachServer(url)).end();
        return url;
      }
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    if (Date.now() > until) throw new StartError(`Another Berth holds ${folder}, but its database does not answer.`);
    await sleep(200);
  }
}
