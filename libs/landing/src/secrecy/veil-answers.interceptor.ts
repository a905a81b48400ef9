import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import type { Actor, RequestWithActor } from '#access/policy/actor.js';
import { type Secret, veil } from './domain/veil.js';
import { SecretsQuery, type Standing } from './secrets.query.js';

/**
 * The door every answer passes. On the way in it says which confidential projects the person is let into, so that
 * statements can ask; on the way out what speaks of one is veiled, or for who is let in given its true name.
 */
@Injectable()
export class VeilAnswers implements NestInterceptor<unknown, unknown> {
  constructor(private readonly secrets: SecretsQuery) {}

  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const { actor } = request;
    if (actor === undefined) return next.handle();
    const standing = await this.secrets.standing(actor);
    if (standing.length === 0) return next.handle();
    actor.letInto(standing.filter(({ privy }) => privy).map(({ projectId }) => projectId));
    const about = idsIn(request);
    return next.handle().pipe(mergeMap((body) => this.shown(actor, standing, about, body)));
  }

  private async shown(
    actor: Actor,
    standing: readonly Standing[],
    about: readonly string[],
    body: unknown,
  ): Promise<unknown> {
    if (typeof body !== 'object' || body === null || body instanceof StreamableFile) return body;
    const everywhere = actor.can('audit.read');
    const text = JSON.stringify(body);
    const spoken = standing.filter(
      ({ projectId, code, codeName, privy }) =>
        (everywhere && !privy) ||
        [projectId, code, codeName].some((word) => text.includes(word) || about.includes(word)),
    );
    if (spoken.length === 0) return body;
    const secrets = await this.secrets.secrets(spoken, { papers: everywhere });
    const shown = veil(body, secrets, { about, everywhere });
    await this.noteLooks(actor, spoken, secrets, shown);
    return shown;
  }

  /** Of who is let in by the glass alone: that a true name is about to be read. */
  private async noteLooks(
    actor: Actor,
    spoken: readonly Standing[],
    secrets: readonly Secret[],
    shown: unknown,
  ): Promise<void> {
    if (spoken.every(({ openingId }) => openingId === null)) return;
    const text = JSON.stringify(shown);
    for (const { projectId, openingId } of spoken) {
      const secret = secrets.find((one) => one.projectId === projectId);
      if (openingId === null || secret === undefined || !text.includes(JSON.stringify(secret.trueName).slice(1, -1)))
        continue;
      await this.secrets.noteRead(actor, projectId, openingId);
    }
  }
}

/** Ids in the address: `/projects/:id/…`, `?projectId=…`. */
function idsIn({ params, query }: RequestWithActor): string[] {
  return [params, query].flatMap((part) =>
    Object.values((part ?? {}) as Record<string, unknown>).filter((value) => typeof value === 'string'),
  );
}
