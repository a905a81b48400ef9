import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { versionSeen } from '#platform/http/request-parts.js';
import { CodePipe } from '../code.pipe.js';

/** One thing of a draft, as its editor saw it. */
export interface InDraft {
  plan: string;
  code: string;
  version: number;
}

const codes = new CodePipe();

const inPath =
  (name: string): ParameterDecorator =>
  (target, key) =>
    key !== undefined &&
    ApiParam({ name, schema: { type: 'string' } })(target, key, Object.getOwnPropertyDescriptor(target, key)!);

/** What a step is about: plan and code of the path, and the version of If-Match. */
export const SeenInDraft = createParamDecorator(
  (_: unknown, context: ExecutionContext): InDraft => {
    const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<'plan' | 'code', string> }>>();
    return { plan: codes.transform(params.plan), code: codes.transform(params.code), version: versionSeen(context) };
  },
  [inPath('plan'), inPath('code')],
);
