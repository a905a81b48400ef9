import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#platform/config/config.js';
import { EtagInterceptor } from '#platform/http/etag.interceptor.js';
import { ProblemFilter } from '#platform/http/problem.filter.js';
import { validationPipe } from '#platform/http/validation.pipe.js';
import { type ApiOptions, AppModule } from './app.module.js';
import { serveApiDocs } from './openapi.js';
import { serveWebApp } from './web-app.js';

const BODY_LIMIT = 1024 * 1024;
const LEVELS: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];

export function loggerOf(config: Config): ConsoleLogger | false {
  if (config.logLevel === 'silent') return false;
  return new ConsoleLogger({ logLevels: LEVELS.slice(0, LEVELS.indexOf(config.logLevel) + 1) });
}

/** Builds the HTTP application without listening. `webFolder` is the built web app, if it is to be served. */
export async function createApi(options: ApiOptions & { webFolder?: string }): Promise<NestFastifyApplication> {
  const { config } = options;
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: config.trustProxy, genReqId: () => randomUUID() });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options), adapter, {
    logger: loggerOf(config),
    abortOnError: false,
  });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: { fileSize: config.uploadLimitBytes, files: 1, fields: 10, fieldSize: 10_000 } });
  await app.register(fastifyCompress, { threshold: 1024 });
  await app.register(fastifyHelmet, { contentSecurityPolicy: { directives: contentSecurityPolicy(config) } });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new EtagInterceptor());
  serveApiDocs(app);
  if (options.webFolder !== undefined) await serveWebApp(app, options.webFolder);
  return app;
}

/** Everything from ourselves; Ant Design writes style elements, charts and previews use data: and blob: images. */
function contentSecurityPolicy(config: Config): Record<string, string[] | null> {
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    fontSrc: ["'self'", 'data:'],
    frameSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: config.secureCookies ? [] : null,
  };
}
