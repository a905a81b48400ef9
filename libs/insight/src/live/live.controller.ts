import type { OutgoingHttpHeaders } from 'node:http';
import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor, type RequestWithActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import type { Authenticated } from '#access/sessions/jwt.strategy.js';
import { LiveQuery } from './dto/live.dto.js';
import { LiveStreams } from './live-streams.js';

/** Who comes by API key has no token that runs out: it shows its key again after so long. */
const LIFE_MS = 15 * 60_000;
/** The browser drops its cookie in the second the token ends: told to renew a moment later, it has to. */
const GRACE_MS = 500;

@ApiTags('insight')
@Controller('live')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  /**
   * Server-sent events: `changed` says what changed ({ id, topic, at }; topic `number`: a total moved), never how much;
   * `hello` opens, `beat` is a sign of life, `renew` asks to come again. Last-Event-ID (or `after`) resumes without a gap.
   */
  @Permit('insight.read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Get()
  async live(
    @CurrentActor() actor: Actor,
    @Query() query: LiveQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: RequestWithActor & { user?: Authenticated },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (request.method === 'HEAD') return void (await reply.type('text/event-stream').send());
    const expiresAt = request.user?.expiresAt.getTime() ?? Date.now() + LIFE_MS;
    const reader = { userId: actor.userId, endsAt: new Date(expiresAt + GRACE_MS), after: lastEventId ?? query.after };
    await this.streams.join(reader, reply.raw, () => {
      reply.hijack();
      return reply.getHeaders() as OutgoingHttpHeaders;
    });
  }
}
