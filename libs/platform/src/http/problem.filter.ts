import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain-error.js';
import { platformErrors } from '../errors/platform.errors.js';
import { databaseProblem } from '../database/database-problem.js';
import { localeOf, problemOf } from './problem.js';

/** Everything thrown becomes problem+json with a stable code; only the unexpected is logged with its stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = toDomainError(thrown);
    if (error.code === 'server.internal') {
      this.logger.error(
        `${request.id} ${request.method} ${request.url}`,
        thrown instanceof Error ? thrown.stack : thrown,
      );
    }
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const problem = problemOf(error, localeOf(request.headers['accept-language']), String(request.id));
    if (error.definition.status === 429 && typeof error.params['retryAfterSeconds'] === 'number') {
      void reply.header('Retry-After', String(error.params['retryAfterSeconds']));
    }
    void reply
      .status(problem.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .send(JSON.stringify(problem));
  }
}

export function toDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  const fromDatabase = databaseProblem(thrown);
  if (fromDatabase !== null) return fromDatabase;
  const status = thrown instanceof HttpException ? thrown.getStatus() : fastifyStatus(thrown);
  switch (status) {
    case 400:
      return platformErrors('request.malformed');
    case 404:
    case 405:
      return platformErrors('request.not_found');
    case 413:
      return platformErrors('request.too_large', { limitMb: 1 });
    case 415:
      return platformErrors('request.unsupported_media');
    case 429:
      return platformErrors('request.too_many');
    default:
      return platformErrors('server.internal');
  }
}

/** Fastify's own errors (bad JSON, body too large, unknown media type) carry a statusCode. */
function fastifyStatus(thrown: unknown): number | null {
  if (typeof thrown !== 'object' || thrown === null || !('statusCode' in thrown)) return null;
  return typeof thrown.statusCode === 'number' ? thrown.statusCode : null;
}
