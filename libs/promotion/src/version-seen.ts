import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { platformErrors } from '#platform/errors/platform.errors.js';

/** The version the client has seen, from If-Match, where a step may also be taken without naming it. */
export const VersionSeen = createParamDecorator((_: unknown, context: ExecutionContext): number | null => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) return null;
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header);
  if (match === null) throw platformErrors('request.if_match_required');
  return Number(match[1]);
});
