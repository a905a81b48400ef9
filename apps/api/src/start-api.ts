import { join } from 'node:path';
import { isIPv6 } from 'node:net';
import type { Config } from '#platform/config/config.js';
import { StartError } from '#platform/errors/start-error.js';
import type { ProcessLife } from '#platform/process/run-process.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from './create-api.js';
import { prepareWorld } from './prepare-world.js';
import { projectRoot } from './project-root.js';

export interface RunningApi {
  app: NestFastifyApplication;
  url: string;
}

/** Opens the HTTP server on a migrated database. Stops with the process. */
export async function startApi(
  life: ProcessLife,
  config: Config,
  databaseUrl: string,
  withWorker: boolean,
): Promise<RunningApi> {
  const webFolder = join(projectRoot(), 'dist', 'web');
  const app = await createApi({ config, databaseUrl, withWorker, webFolder });
  life.onStop('API', () => app.close());
  await prepareWorld(app, config);
  await listen(app, config);
  return { app, url: urlOf(app, config) };
}

async function listen(app: NestFastifyApplication, config: Config): Promise<void> {
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    throw listenProblem(error, config);
  }
}

function listenProblem(error: unknown, { host, port }: Config): unknown {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} on ${host} is in use by another program. Stop that, or choose another port: PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return new StartError(
        `This user may not open port ${port} on ${host}. Choose a port above 1023 with the PORT variable.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`${host} is no address of this machine. Set HOST to one, or leave it out for 127.0.0.1.`);
    default:
      return error;
  }
}

/** The address a person types: 0.0.0.0 and :: are no such thing. */
function urlOf(app: NestFastifyApplication, config: Config): string {
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}
