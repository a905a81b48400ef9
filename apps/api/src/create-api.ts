import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, onRequestHookHandler, onSendHookHandler } from 'fastify';
import helmet from 'helmet';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { ProblemFilter } from '#platform/http/problem.filter.js';
import { readYourWrites } from '#platform/http/read-your-writes.js';
import { tellVersion } from '#platform/http/tell-version.js';
import { validationPipe } from '#platform/http/validation.pipe.js';
import { writeOnce } from '#platform/http/write-once.js';
import { type ApiOptions, AppModule } from './app.module.js';
import { serveApiDocs } from './openapi.js';
import { QuietLogger } from './quiet-logger.js';
import { serveWebApp } from './web-app.js';

/** JSON bodies only; files come as multipart with a limit of their own. */
const BODY_LIMIT_BYTES = 1024 * 1024;

/** The API, complete but not listening. `webFolder` is the built web app, where it is to be served. */
export async function createApi(options: ApiOptions & { webFolder: string | null }): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options), apiAdapter(options.config), {
    logger: new QuietLogger(options.config.logLevel),
    abortOnError: false,
  });
  await configureApi(app, options.config);
  serveApiDocs(app);
  if (options.webFolder !== null) await serveWebApp(app, options.webFolder);
  return app;
}

export function apiAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.trustProxy,
    genReqId: requestId,
    requestTimeout: 120_000,
    keepAliveTimeout: 65_000,
    // A browser keeps its connection open: shutting down waits for answers under way, not for idle connections.
    forceCloseConnections: 'idle',
  });
}

/** Everything between the socket and the controllers. Tests call it on an app with a clock of their own. */
export async function configureApi(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(compress, { threshold: 1024 });
  await app.register(cookie);
  await app.register(multipart, {
    limits: {
      fileSize: config.uploadLimitBytes,
      files: 1,
      fields: 20,
      parts: 21,
      fieldSize: 64 * 1024,
      headerPairs: 50,
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.setReplySerializer(writeOnce);
  fastify.addHook('onRequest', nameTheRequest);
  fastify.addHook('onRequest', protectiveHeaders(config));
  fastify.addHook('preSerialization', tellVersion);
  fastify.addHook('onSend', neverStoreAnswers);
  closeQuietConnections(fastify);
  await readYourWrites(fastify, app.get(ReadDataSource, { strict: false }), config.secureCookies);
  applyHttpRules(app);
}

/**
 * Closing waits for answers under way and for nothing else. An answer that ends meanwhile leaves its connection idle only
 * then, and one that a browser opened in store, without a request so far, never counts as idle: nobody would close them.
 */
function closeQuietConnections(fastify: FastifyInstance): void {
  const { server } = fastify;
  const unused = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage) => unused.delete(socket));
  fastify.addHook('preClose', (done) => {
    const again = setInterval(() => {
      server.closeIdleConnections();
      for (const socket of unused) socket.destroy();
    }, 100);
    server.once('close', () => clearInterval(again));
    done();
  });
}

/** The rules every route lives under; also what the OpenAPI document is made from. */
export function applyHttpRules(app: INestApplication): void {
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validationPipe(app.get(Clock, { strict: false })));
  app.useGlobalFilters(new ProblemFilter());
}

/** A proxy's own request id is kept if it is sane, so that its log and ours can be read together. */
function requestId(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

const nameTheRequest: onRequestHookHandler = (request, reply, done) => {
  void reply.header('X-Request-Id', request.id);
  done();
};

/** What the API answers is somebody's: no cache between us and them may keep it. */
const neverStoreAnswers: onSendHookHandler = (request, reply, _payload, done) => {
  if (request.url.startsWith('/api') && !reply.hasHeader('Cache-Control'))
    void reply.header('Cache-Control', 'no-store');
  done();
};

/** Helmet as it is: its plugin for Fastify works the same headers out anew for every request. */
function protectiveHeaders(config: Config): onRequestHookHandler {
  const write = helmet(helmetOptions(config));
  return (request, reply, done) => write(request.raw, reply.raw, () => done());
}

/** Ant Design writes its styles at run time, hence inline styles; scripts come from us alone. */
function helmetOptions(config: Config) {
  return {
    strictTransportSecurity: config.secureCookies,
    crossOriginEmbedderPolicy: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  };
}
