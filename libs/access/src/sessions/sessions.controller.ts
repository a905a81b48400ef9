import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { Actor, CurrentActor } from '../policy/actor.js';
import { Public, SignedIn } from '../policy/permit.js';
import { accessErrors } from '../access.errors.js';
import { clearSessionCookies, cookieOf, REFRESH_COOKIE, setSessionCookies } from './cookies.js';
import { ChangePassword, DemoAccount, Login, Me, SignedInSession } from './dto/session.dto.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.js';
import { LocalGuard } from './local.guard.js';
import { MeQuery } from './me.query.js';
import { type Session, SessionsService } from './sessions.service.js';

const originOf = (request: FastifyRequest) => ({ ip: request.ip, requestId: String(request.id) });

@ApiTags('auth')
@Controller('auth')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly me: MeQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Signs in with user name and password. Sets two httpOnly cookies and answers with a bearer token. */
  @Public()
  @UseGuards(ThrottlerGuard, LocalGuard)
  @HttpCode(200)
  @Post('login')
  async login(
    @Body() _body: Login,
    @Req() request: FastifyRequest & { user: { userId: string } },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInSession> {
    return this.answer(await this.sessions.open(request.user.userId, originOf(request)), reply);
  }

  /** Exchanges the refresh cookie for a new pair. Each refresh token works once. */
  @Public()
  @HttpCode(200)
  @Post('refresh')
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInSession> {
    const token = cookieOf(request, REFRESH_COOKIE);
    if (token === undefined) throw accessErrors('access.sign_in');
    return this.answer(await this.sessions.renew(token, originOf(request)), reply);
  }

  /** Ends this login everywhere it was renewed. */
  @Public()
  @HttpCode(204)
  @Post('logout')
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(cookieOf(request, REFRESH_COOKIE));
    clearSessionCookies(reply);
  }

  @SignedIn({ keys: true })
  @Get('me')
  whoAmI(@CurrentActor() actor: Actor): Promise<Me> {
    return this.me.of(actor);
  }

  @SignedIn()
  @HttpCode(204)
  @Post('password')
  changePassword(@CurrentActor() actor: Actor, @Body() body: ChangePassword): Promise<void> {
    return this.sessions.changePassword(actor, body.current, body.next);
  }

  /** The accounts of the demo mode; an empty list everywhere else. */
  @Public()
  @Get('demo-accounts')
  demoAccounts(): DemoAccount[] {
    if (!this.config.demo) return [];
    return DEMO_ACCOUNTS.map(({ username, name, role }) => ({ username, password: DEMO_PASSWORD, name, role }));
  }

  private async answer(session: Session, reply: FastifyReply): Promise<SignedInSession> {
    setSessionCookies(reply, session, this.config);
    return { user: await this.me.of(session.actor), accessToken: session.accessToken };
  }
}
