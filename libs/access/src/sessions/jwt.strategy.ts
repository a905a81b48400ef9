import { createSecretKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { Actor } from '../policy/actor.js';
import { ActorsQuery } from './actors.query.js';
import { ACCESS_COOKIE, cookieOf } from './cookies.js';
import { jwtSecret } from './jwt-secret.js';
import type { AccessClaims } from './tokens.js';

export interface Authenticated {
  actor: Actor;
  mustChangePassword: boolean;
  /** When the token runs out: a stream that is let in by it ends then. */
  expiresAt: Date;
}

/** Bearer token for programs, httpOnly cookie for the browser. passport-jwt asks for a request of its own shape. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    private readonly actors: ActorsQuery,
    @Inject(CONFIG) config: Config,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromExtractors([
        ExtractJwt.fromAuthHeaderAsBearerToken(),
        (request) => cookieOf(request as unknown as FastifyRequest, ACCESS_COOKIE) ?? null,
      ]),
      // A key, not a text: of a text every verification would first try whether it is a public key.
      secretOrKey: createSecretKey(jwtSecret(config), 'utf8') as unknown as Buffer,
      algorithms: ['HS256'],
      passReqToCallback: true,
    });
  }

  async validate(request: FastifyRequest, claims: AccessClaims & { exp: number }): Promise<Authenticated | null> {
    const facts = await this.actors.find(claims.sub);
    if (facts === null) return null;
    return {
      actor: new Actor(facts, { ip: request.ip, requestId: String(request.id) }),
      mustChangePassword: facts.mustChangePassword,
      expiresAt: new Date(claims.exp * 1000),
    };
  }
}
