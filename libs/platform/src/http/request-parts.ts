import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { platformErrors } from '../errors/platform.errors.js';
import { isUuid } from './fields.js';

function header(context: ExecutionContext, name: string): string | undefined {
  const value = context.switchToHttp().getRequest<FastifyRequest>().headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function versionOf(given: string): number {
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(given);
  if (match === null) throw platformErrors('request.if_match_required');
  return Number(match[1]);
}

/** The version the client has seen, from If-Match: "7". Without it an edit is refused (428). */
export const versionSeen = (context: ExecutionContext): number => versionOf(header(context, 'if-match') ?? '');

export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext) => versionSeen(context));

/** The same where a step may also be taken without naming the version seen. */
export const VersionSeen = createParamDecorator((_: unknown, context: ExecutionContext): number | null => {
  const given = header(context, 'if-match');
  return given === undefined ? null : versionOf(given);
});

/** Idempotency-Key of a create or posting; null when the client sent none. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  const key = header(context, 'idempotency-key');
  if (key === undefined) return null;
  if (!/^[\w-]{8,100}$/.test(key)) throw platformErrors('idempotency.key_invalid');
  return key;
});

/** A path id. What is not a UUID cannot name a record, so it is simply not found. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw platformErrors('record.not_found');
    return value.toLowerCase();
  }
}
