import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { keyTextIn } from '../api-keys/domain/key-text.js';
import { KeyAdmission } from '../api-keys/key-admission.js';
import { accessErrors } from '../access.errors.js';
import type { RequestWithActor } from '../policy/actor.js';
import { ADMISSION, type Admission } from '../policy/permit.js';
import { ACCESS_COOKIE, cookieOf } from './cookies.js';
import type { Authenticated } from './jwt.strategy.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Stands before every route: reads what the route declares and lets in, or throws. No declaration, no entry. */
@Injectable()
export class AdmissionGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: KeyAdmission,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const admission = this.reflector.getAllAndOverride<Admission | undefined>(ADMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (admission === undefined) throw accessErrors('access.forbidden');
    if (admission.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<RequestWithActor & { user?: Authenticated }>();
    const key = keyTextIn(request.headers.authorization);
    if (key !== null) {
      request.actor = await this.keys.admit(key, request, admission);
      return true;
    }
    assertSameSite(request);
    await super.canActivate(context);
    const { user } = request;
    if (user === undefined) throw accessErrors('access.sign_in');
    request.actor = user.actor;
    if (admission.kind === 'signed-in') return true;
    if (user.mustChangePassword) throw accessErrors('access.password_change_required');
    if (!user.actor.can(admission.permission)) throw accessErrors('access.forbidden');
    return true;
  }

  override handleRequest<T>(error: unknown, user: T | false | null): T {
    if (error instanceof Error) throw error;
    if (user === null || user === false) throw accessErrors('access.sign_in');
    return user;
  }
}

/** SameSite=Strict keeps foreign sites from sending our cookies; browsers that name the origin are checked as well. */
function assertSameSite(request: RequestWithActor): void {
  if (SAFE_METHODS.has(request.method) || cookieOf(request, ACCESS_COOKIE) === undefined) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw accessErrors('access.cross_site');
}
