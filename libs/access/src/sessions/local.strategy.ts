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
    if (typeof username !== 'string' || typeof password !== 'string' || username.length > 100 || password.length > 200) {
      throw accessErrors('access.bad_credentials');
    }
    const origin = { ip: request.ip, requestId: String(request.id) };
    return { userId: await this.sessions.checkPassword(username, password, origin) };
  }
}
