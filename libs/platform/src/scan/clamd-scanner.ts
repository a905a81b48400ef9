import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';

export type ScanAnswer = { clean: true } | { clean: false; finding: string };

/** The scanner cannot say: it is away, busy, or set to smaller files than ours. Nothing is known of the file. */
export class ScannerProblem extends Error {
  override readonly name = 'ScannerProblem';
}

const PATIENCE_MS = 120_000;

/** Asks clamd over TCP by its INSTREAM command (man clamd): chunks with their length in front, an empty one at the end. */
@Injectable()
export class ClamdScanner {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get configured(): boolean {
    return this.config.clamav !== null;
  }

  async scan(content: Readable): Promise<ScanAnswer> {
    const { clamav } = this.config;
    if (clamav === null) throw new ScannerProblem('No scanner is configured');
    const socket = connect({ ...clamav, timeout: PATIENCE_MS });
    socket.on('timeout', () => socket.destroy(new Error('no answer in time')));
    const answer = answerOf(socket);
    answer.catch(() => undefined); // awaited below, once everything is sent
    try {
      await send(socket, content).catch(async (error: unknown) => {
        // It says why before it hangs up on a file it will have no more of.
        if ((await answer.catch(() => '')) === '') throw error;
      });
      return understand(await answer);
    } catch (error) {
      content.destroy();
      if (error instanceof ScannerProblem) throw error;
      throw new ScannerProblem(
        `${clamav.host}:${clamav.port}: ${error instanceof Error ? error.message : String(error)}`,
      );
    } finally {
      socket.destroy();
    }
  }
}

async function send(socket: Socket, content: Readable): Promise<void> {
  await once(socket, 'connect');
  socket.write('zINSTREAM\0');
  for await (const chunk of content) {
    const part = chunk as Buffer;
    if (part.length === 0) continue; // would end the stream
    // It answers early and hangs up when it will have no more of this file.
    if (socket.readableEnded || !socket.writable) break;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    socket.write(length);
    if (!socket.write(part)) await Promise.race([once(socket, 'drain'), once(socket, 'end')]);
  }
  if (socket.writable) socket.write(Buffer.alloc(4));
}

async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) {
    text += (chunk as Buffer).toString('utf8');
    if (text.includes('\0')) break;
  }
  return text.replace(/\0.*$/s, '').trim();
}

function understand(answer: string): ScanAnswer {
  if (/^stream: OK$/.test(answer)) return { clean: true };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return { clean: false, finding: found.slice(0, 200) };
  throw new ScannerProblem(
    answer === '' ? 'clamd hung up without an answer' : `clamd answers: ${answer.slice(0, 200)}`,
  );
}
