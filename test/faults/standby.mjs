import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort, undo } from './berth.mjs';

/**
 * A real streaming replica of an embedded server. The npm package brings no pg_basebackup: the data folder is copied
 * between pg_backup_start and pg_backup_stop, which is what pg_basebackup does, and the log makes good what was torn.
 */
export async function startStandby(t, primary, dataDir) {
  const { locateCluster } = await import('../../libs/platform/src/database/embedded/locate.ts');
  const { postgresPath } = await import('../../libs/platform/src/database/embedded/binaries.ts');
  const { readState } = await import('../../libs/platform/src/database/embedded/kept-state.ts');
  const { commandEnv } = await import('../../libs/platform/src/database/embedded/run-command.ts');
  const cluster = await locateCluster(dataDir, await readState(dataDir));
  const data = join(cluster.folder, 'standby');
  await copyRunning(primary, cluster, data);
  const port = await freePort();
  const settings = [
    `primary_conninfo=host=127.0.0.1 port=${primary.port} user=berth password=${primary.password} application_name=standby`,
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'hot_standby=on',
  ];
  const child = spawn(postgresPath(cluster.binaries), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    cwd: '/',
    env: commandEnv(),
    stdio: 'ignore',
    ...cluster.runAs,
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const kill = async () => {
    child.kill('SIGQUIT');
    await gone;
  };
  undo(t, async () => {
    await kill();
    await rm(data, { recursive: true, force: true });
  });
  const url = Object.assign(new URL(primary.url), { port: String(port) }).href;
  return { url, kill, ask: await reach(url, t) };
}

async function copyRunning(primary, cluster, data) {
  const client = new pg.Client({ connectionString: primary.url });
  await client.connect();
  await client.query(`SELECT pg_backup_start('standby', fast => true)`);
  await mkdir(data, { mode: 0o700 });
  const left = new Set(['postmaster.pid', 'postmaster.opts', 'pg_wal', 'pg_stat_tmp']);
  for (const name of await readdir(cluster.data)) {
    if (!left.has(name)) await cp(join(cluster.data, name), join(data, name), { recursive: true });
  }
  await mkdir(join(data, 'pg_wal'));
  const { rows } = await client.query(`SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)`);
  await client.end();
  await writeFile(join(data, 'backup_label'), rows[0].labelfile);
  await writeFile(join(data, 'standby.signal'), '');
  if (cluster.runAs !== null) await own(data, cluster.runAs);
}

async function own(folder, { uid, gid }) {
  const done = spawn('chown', ['-R', `${uid}:${gid}`, folder], { stdio: 'ignore' });
  await new Promise((resolve) => done.once('exit', resolve));
}

async function reach(url, t) {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url, application_name: 'looks on' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      undo(t, () => client.end().catch(() => undefined));
      return async (sql, params) => (await client.query(sql, params)).rows;
    } catch (error) {
      if (attempt > 200) throw error;
      await sleep(50);
    }
  }
}
