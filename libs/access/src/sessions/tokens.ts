import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';

export interface AccessClaims {
  sub: string;
}

/** Makes and reads tokens. An access token is a signed JWT; a refresh token is 256 random bits known only by hash. */
@Injectable()
export class Tokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  access(userId: string): Promise<string> {
    return this.jwt.signAsync({ sub: userId } satisfies AccessClaims, {
      expiresIn: `${this.config.accessTokenMinutes}m`,
    });
  }

  newRefresh(): { token: string; hash: string; expiresAt: Date } {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(this.clock.now().getTime() + this.config.refreshTokenDays * 86_400_000);
    return { token, hash: hashRefresh(token), expiresAt };
  }
}

export function hashRefresh(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
