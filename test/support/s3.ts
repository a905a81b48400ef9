import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { S3Config } from '#platform/config/s3-config.js';
import { freePort } from './clamd.js';
import { SignatureGate } from './signature-gate.js';

export interface S3Server {
  config: S3Config;
  /** Where it keeps its objects. */
  folder: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A server of its own, over a folder of its own, behind a gate that checks signatures. */
export async function s3Server(): Promise<S3Server> {
  const bin = s3rver();
  if (bin === null) throw new Error('s3rver is not installed: see s3Installed');
  const folder = await mkdtemp(join(tmpdir(), 'berth-s3-'));
  await mkdir(join(folder, 'berth-files'));
  const port = await freePort();
  const gate = await SignatureGate.open(port, 'S3RVER');
  const { endpoint } = gate;
  let stop: () => Promise<void> = () => Promise.resolve();
  const start = async () => {
    const args = [bin, '-d', folder, '-a', '127.0.0.1', '-p', String(port), '-s', '--no-vhost-buckets'];
    const child = spawn(process.execPath, [...args, '--configure-bucket', 'berth-files'], { stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    stop = () => (child.kill(), ended);
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if (
        // The server itself: the gate before it answers whether it is there or not.
        await fetch(`http://127.0.0.1:${port}`).then(
          () => true,
          () => false,
        )
      )
        return;
      await sleep(100);
    }
    throw new Error('the S3 server did not start');
  };
  await start();
  return {
    config: { endpoint, bucket: 'berth-files', region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    folder,
    start,
    stop: () => stop(),
    close: async () => {
      await stop();
      gate.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const s3Installed = (): boolean => s3rver() !== null;

function s3rver(): string | null {
  try {
    const manifest = createRequire(fileURLToPath(import.meta.url)).resolve('s3rver/package.json');
    const bin = join(dirname(manifest), 'bin', 's3rver.js');
    return existsSync(bin) ? bin : null;
  } catch {
    return null;
  }
}
