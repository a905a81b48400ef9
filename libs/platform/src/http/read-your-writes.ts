import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { currentRead } from '../database/replica/current-read.js';
import type { ReadDataSource } from '../database/replica/read-data-source.js';
import { walPosition } from '../database/replica/wal-position.js';

/** How far in the log a session has written. The browser carries the cookie, a program sends the header back. */
const COOKIE = 'berth_position';
const HEADER = 'berth-position';
/** A replica that is further behind than this is not read at all. */
const KEPT_SECONDS = 600;

const READING = new Set(['GET', 'HEAD']);

/**
 * Whoever has written sees it in what they read next, whichever API process and server answers: the answer to a write
 * says where the log stood after it, and a read that brings the place along is not answered from before it.
 */
export async function readYourWrites(fastify: FastifyInstance, reads: ReadDataSource, secure: boolean): Promise<void> {
  const { replica } = reads;
  if (replica === null) return;
  await replica.watch();
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (!READING.has(request.method)) return done();
    currentRead.run({ since: seenBy(request) }, done);
  });
  fastify.addHook('onSend', async (request, reply) => {
    if (READING.has(request.method) || !request.url.startsWith('/api/')) return;
    tellPosition(reply, await reads.position(), secure);
  });
}

function seenBy(request: FastifyRequest): bigint | null {
  const header = request.headers[HEADER];
  return walPosition(typeof header === 'string' ? header : request.cookies[COOKIE]);
}

function tellPosition(reply: FastifyReply, position: string, secure: boolean): void {
  void reply
    .header(HEADER, position)
    .setCookie(COOKIE, position, { path: '/api', httpOnly: true, sameSite: 'strict', secure, maxAge: KEPT_SECONDS });
}
