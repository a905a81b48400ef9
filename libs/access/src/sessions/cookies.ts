import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';
import type { Session } from './sessions.service.js';

export const ACCESS_COOKIE = 'berth_access';
export const REFRESH_COOKIE = 'berth_refresh';
const REFRESH_PATH = '/api/auth';

export function cookieOf(request: FastifyRequest, name: string): string | undefined {
  return request.cookies[name];
}

/** Both tokens where no script can read them and no other site can send them. */
export function setSessionCookies(reply: FastifyReply, session: Session, config: Config): void {
  const common = { httpOnly: true, sameSite: 'strict', secure: config.secureCookies } as const;
  void reply
    .setCookie(ACCESS_COOKIE, session.accessToken, { ...common, path: '/api', maxAge: config.accessTokenMinutes * 60 })
    .setCookie(REFRESH_COOKIE, session.refreshToken, {
      ...common,
      path: REFRESH_PATH,
      expires: session.refreshExpiresAt,
    });
}

export function clearSessionCookies(reply: FastifyReply): void {
  void reply.clearCookie(ACCESS_COOKIE, { path: '/api' }).clearCookie(REFRESH_COOKIE, { path: REFRESH_PATH });
}
