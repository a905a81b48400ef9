import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { LiveStream, message, UNSENT_BYTES } from './live-stream.js';

const LATER = () => new Date(Date.now() + 60_000);

describe('one open answer', () => {
  let server: Server;
  let raw: ServerResponse;
  let reader: IncomingMessage;
  let gone: { times: number };
  let stream: LiveStream;

  beforeEach(async () => {
    const mine = { times: 0 };
    gone = mine;
    const opened = new Promise<void>((resolve) => {
      server = createServer((_, response) => {
        raw = response;
        stream = new LiveStream(response, {}, 'someone', LATER(), () => (mine.times += 1));
        resolve();
      }).listen(0, '127.0.0.1');
    });
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const answered = new Promise<IncomingMessage>((resolve) => {
      get({ port, host: '127.0.0.1', agent: false }, resolve).on('error', () => undefined);
    });
    await opened;
    reader = await answered;
    reader.on('error', () => undefined);
  });
  afterEach(async () => {
    reader.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  it('lets go of a reader that does not read, and never keeps more than a bound for it', async () => {
    const text = message('changed', { topic: 'number', filling: 'x'.repeat(4_000) });
    let kept = 0;
    for (let sent = 0; sent < 20_000 && !raw.destroyed; sent += 1) {
      stream.send(text);
      kept = Math.max(kept, raw.writableLength);
      if (sent % 50 === 0) await sleep(1);
    }
    expect(raw.destroyed).toBe(true);
    expect(kept).toBeLessThan(UNSENT_BYTES + 2 * text.length);
    await sleep(20);
    expect(gone.times).toBe(1);
  });

  it('keeps one that reads', async () => {
    let bytes = 0;
    reader.on('data', (chunk: Buffer) => (bytes += chunk.length));
    const text = message('changed', { topic: 'number' }, '1:1:');
    for (let sent = 0; sent < 2_000; sent += 1) {
      stream.send(text);
      if (sent % 50 === 0) await sleep(1);
    }
    await sleep(50);
    expect(bytes).toBeGreaterThanOrEqual(2_000 * text.length);
    expect([raw.destroyed, gone.times]).toEqual([false, 0]);
  });

  it('says nothing after its end', async () => {
    reader.resume();
    stream.end();
    stream.end();
    stream.send('data: late\n\n');
    await sleep(50);
    expect(gone.times).toBe(1);
  });
});
