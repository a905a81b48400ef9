import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import type { ProcessLife } from '#platform/process/run-process.js';
import { projectRoot } from '../../api/src/project-root.js';
import { SAMPLE_LOADED } from './sample/load-sample.js';

/**
 * Plays the sample world in a process of its own: it has its own idea of what time it is. The first time this takes
 * some seconds; later it finds the world there. A failure leaves Berth usable, without it.
 */
export async function playSampleApart(life: ProcessLife, databaseUrl: string): Promise<void> {
  if (await isThere(databaseUrl)) return;
  const main = join(projectRoot(), 'dist', 'apps', 'cli', 'src', 'main.js');
  const env = { ...process.env, DATABASE_URL: databaseUrl, BERTH_DEMO: '1', BERTH_SAMPLE: '1' };
  const child = spawn(process.execPath, [main, 'sample'], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  life.onStop('sample world', () => void child.kill('SIGTERM'));
  await new Promise((resolve) => child.on('close', resolve));
}

async function isThere(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM audit_events WHERE action = $1 LIMIT 1', [SAMPLE_LOADED]);
    return found.rows.length > 0;
  } finally {
    await client.end();
  }
}
