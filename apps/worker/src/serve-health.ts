import { once } from 'node:events';
import http from 'node:http';
import { DataSource } from 'typeorm';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '#platform/config/config.js';
import { StartError } from '#platform/errors/start-error.js';
import type { ProcessLife } from '#platform/process/run-process.js';
import { VERSION } from '../../api/src/version.js';

/** `GET /api/health` of a job process that runs apart, for its service manager: the one thing it answers. */
export async function serveHealth(life: ProcessLife, config: Config, worker: INestApplicationContext): Promise<void> {
  if (config.workerPort === null) return;
  const dataSource = worker.get(DataSource);
  const server = http.createServer((request, response) => {
    if (request.url !== '/api/health') {
      response.writeHead(404).end();
      return;
    }
    void dataSource.query('SELECT 1').then(
      () => answer(response, 200, 'ok'),
      () => answer(response, 503, 'failing'),
    );
  });
  server.listen(config.workerPort, config.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { message } = error as Error;
    throw new StartError(
      `The worker cannot answer on port ${config.workerPort} of ${config.host} (WORKER_PORT): ${message}`,
    );
  }
  server.on('error', (error) => life.fail(error));
  life.onStop('health', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
}

function answer(response: http.ServerResponse, status: number, database: 'ok' | 'failing'): void {
  const uptimeSeconds = Math.floor(process.uptime());
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ status: database, database, uptimeSeconds, version: VERSION }));
}
