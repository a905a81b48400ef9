import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { accessErrors } from '../access.errors.js';
import { SessionsService } from './sessions.service.js';

/** User name and password. Resolves to the user's id. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly sessions: SessionsService) {
    super({ passReqToCallback: true });
  }

  async validate(request: FastifyRequest, username: unknown, password: unknown): Promise<{ userId: string }> {
    if (!isCredential(username, 100) || !isCredential(password, 200)) throw accessErrors('access.bad_credentials');
    const origin = { ip: request.ip, requestId: String(request.id) };
    return { userId: await this.sessions.checkPassword(username, password, origin) };
  }
}

/** The guard runs before any validation of the body: whatever cannot be a credential is a wrong one. */
function isCredential(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length <= max && !value.includes('\u0000');
}
