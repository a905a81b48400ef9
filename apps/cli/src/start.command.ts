import { Client } from 'pg';
import { type Config, loadConfig } from '#platform/config/config.js';
import { migrateDatabase } from '#platform/database/migrate.js';
import { openDatabase } from '#platform/database/open-database.js';
import type { ProcessLife } from '#platform/process/run-process.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#access/sessions/demo-accounts.js';
import { migrationOptions } from '../../api/src/database-options.js';
import { startApi } from '../../api/src/start-api.js';
import { serveHealth } from '../../worker/src/serve-health.js';
import { startWorker } from '../../worker/src/start-worker.js';
import { playSampleApart } from './sample-world.js';

export interface StartOptions {
  only?: 'api' | 'worker';
  /** `npm start`, the try-it command: the demo mode is on unless the environment or the database says otherwise. */
  tryOut?: boolean;
}

/** Everything in one process, or one of the two alone. */
export async function start(life: ProcessLife, options: StartOptions): Promise<void> {
  const asked = tryOutConfig(options);
  const databaseUrl = await openDatabase(asked, life, { join: options.only !== undefined });
  await migrateDatabase(migrationOptions(asked, databaseUrl));
  if (options.only === 'worker') {
    await serveHealth(life, asked, await startWorker(life, asked, databaseUrl));
    return say('The worker runs. Stop it with Ctrl-C.');
  }
  const realOffice = await isRealOffice(databaseUrl);
  const config = realOffice && demoWasNotAskedFor() ? { ...asked, demo: false, sampleData: false } : asked;
  const { url } = await startApi(life, config, databaseUrl, options.only !== 'api');
  if (config.sampleData && options.only !== 'api') await playSampleApart(life, databaseUrl);
  say(await welcome(config, url, databaseUrl));
}

const demoWasNotAskedFor = () => (process.env['BERTH_DEMO'] ?? '').trim() === '';

/** Fictional data must never slip into somebody's own server because a variable was forgotten. */
function tryOutConfig(options: StartOptions): Config {
  const config = loadConfig();
  if (options.tryOut !== true || config.databaseUrl !== null || !demoWasNotAskedFor()) return config;
  return loadConfig({ ...process.env, BERTH_DEMO: '1' });
}

/** Accounts, and none of them a demo account: this data folder is at work. */
async function isRealOffice(databaseUrl: string): Promise<boolean> {
  const { accounts, demo } = await countAccounts(databaseUrl);
  return accounts > 0 && demo === 0;
}

async function countAccounts(databaseUrl: string): Promise<{ accounts: number; demo: number }> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const counted = await client.query<{ accounts: number; demo: number }>(
      'SELECT count(*)::int AS accounts, count(*) FILTER (WHERE is_demo)::int AS demo FROM users',
    );
    return counted.rows[0] ?? { accounts: 0, demo: 0 };
  } finally {
    await client.end();
  }
}

async function welcome(config: Config, url: string, databaseUrl: string): Promise<string> {
  const lines = ['', `  Berth 泊位 is ready:  ${url}`, ''];
  if (config.demo) {
    lines.push(`  Demo accounts, all with the password ${DEMO_PASSWORD}:`);
    for (const { username, name, role } of DEMO_ACCOUNTS)
      lines.push(`    ${username.padEnd(12)} ${role.padEnd(18)} ${name}`);
    lines.push('', '  Without the sample world: BERTH_SAMPLE=0 npm start. For real work: BERTH_DEMO=0 npm start,');
    lines.push('  with a fresh BERTH_DATA_DIR, and npm run cli -- user create-admin.');
    if (!isLoopback(config.host)) lines.push(`  Careful: everybody who reaches ${config.host} can use these accounts.`);
  } else if ((await countAccounts(databaseUrl)).accounts === 0) {
    lines.push('  There is no account yet. Make the first administrators:');
    lines.push('    npm run cli -- user create-admin NAME --role system_admin     (keeps the accounts)');
    lines.push('    npm run cli -- user create-admin NAME --role security_admin   (grants the roles)');
  }
  if (config.databaseUrl === null) lines.push(`  Data: ${config.dataDir}`);
  lines.push('  Stop with Ctrl-C.', '');
  return lines.join('\n');
}

const isLoopback = (host: string) => host === '::1' || host === 'localhost' || host.startsWith('127.');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
