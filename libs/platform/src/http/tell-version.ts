import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

/** A body that carries a `version` gets it as its ETag, for the If-Match of the next edit. */
@Injectable()
export class EtagInterceptor implements NestInterceptor<unknown, unknown> {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body) => {
        if (typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number') {
          void reply.header('ETag', `"${body.version}"`);
        }
        return body;
      }),
    );
  }
}
