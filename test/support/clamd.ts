import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The test file every scanner knows (eicar.org), put together here so that no scanner takes this source for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface ScannerAddress {
  host: string;
  port: number;
}

/** clamd's side of INSTREAM: takes the chunks, answers at the empty one. */
export class FakeClamd {
  /** Sizes of what it was sent. */
  readonly scanned: number[] = [];
  /** The next answers, first come first served; then what it finds. `null` hangs up. */
  readonly answers: (string | null)[] = [];

  private constructor(
    private readonly server: Server,
    readonly address: ScannerAddress,
  ) {}

  static async open(port = 0): Promise<FakeClamd> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const fake = new FakeClamd(server, { host: '127.0.0.1', port: (server.address() as AddressInfo).port });
    server.on('connection', (socket) => fake.take(socket));
    return fake;
  }

  private take(socket: Socket): void {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      const content = contentOf(received);
      if (content === null) return;
      const answer = this.answers.length > 0 ? this.answers.shift() : find(content);
      if (answer === null || answer === undefined) return void socket.destroy();
      this.scanned.push(content.length);
      socket.end(`${answer}\0`);
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const find = (content: Buffer): string => (content.includes(EICAR) ? 'stream: Eicar-Test FOUND' : 'stream: OK');

/** Null: not all of it is there yet. */
function contentOf(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (received.length < command.length) return null;
  if (received.toString('latin1', 0, command.length) !== command) throw new Error('no INSTREAM');
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const CLAMD = '/usr/sbin/clamd';
export const clamdInstalled = existsSync(CLAMD);

/** The real one with a single signature of our own. Gives back what ends it. */
export async function realClamd(port: number): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-clamd-'));
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'test.ndb'), `Berth-Test:0:*:${Buffer.from(EICAR).toString('hex')}\n`, { mode: 0o644 });
  const settings = [
    'Foreground yes',
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    `DatabaseDirectory ${folder}`,
    'StreamMaxLength 5M',
  ];
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`, { mode: 0o644 });
  const child = spawn(CLAMD, ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  for (let attempt = 0; attempt < 300 && !(await answers(port)); attempt += 1) await sleep(100);
  return async () => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const say = (there: boolean) => {
      socket.destroy();
      resolve(there);
    };
    socket.once('connect', () => socket.write('zPING\0'));
    socket.once('data', () => say(true));
    socket.once('error', () => say(false));
    socket.once('close', () => say(false));
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
