import { statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Vite puts a hash of the content into the names under assets/: such a file never changes. */
const HASHED = /^assets\//;

const NOT_BUILT =
  'The web app is not built yet. Run "npm run build:web", or "npm start", which builds what is stale.\n';

/** Serves the built web app; every path that names no file is a page of the app, which routes in the browser. */
export async function serveWebApp(app: NestFastifyApplication, root: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  // The build has laid a compressed file beside each (apps/web/vite.config.ts).
  await app.register(fastifyStatic, { root, serve: false, preCompressed: true });
  fastify.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request);
    if (path === null || path === 'api' || path.startsWith('api/')) return reply.callNotFound();
    if (isFile(join(root, path)))
      return reply.header('Cache-Control', cacheRule(path)).sendFile(path, { cacheControl: false });
    if (HASHED.test(path) || /\.\w{1,8}$/.test(path)) return reply.callNotFound();
    if (!isFile(join(root, 'index.html'))) return reply.status(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    return reply.header('Cache-Control', 'no-cache').sendFile('index.html', { cacheControl: false });
  });
}

function cacheRule(path: string): string {
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The path without its leading slash; null when it tries to leave the folder or is not valid. */
function pathOf(request: FastifyRequest): string | null {
  try {
    const path = normalize(decodeURIComponent(request.url.split('?')[0] ?? '/')).replace(/^[/\\]+/, '');
    return path.includes('\0') || path.startsWith('..') ? null : path;
  } catch {
    return null;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
