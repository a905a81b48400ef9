import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { Actor, CurrentActor } from '../policy/actor.js';
import { Permit } from '../policy/permit.js';
import { ApiKeysQuery } from './api-keys.query.js';
import { ApiKeysService } from './api-keys.service.js';
import {
  ApiKeyView,
  KeyScopeView,
  MakeApiKey,
  NewApiKey,
  OverseenKeysPage,
  OverseenKeysQuery,
} from './dto/api-key.dto.js';

/** Personal keys for programs: everybody's own, and the security administrator's view of all. */
@ApiTags('api-keys')
@Controller('api-keys')
export class ApiKeysController {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly query: ApiKeysQuery,
  ) {}

  @Permit('api_key.own')
  @Get()
  own(@CurrentActor() actor: Actor): Promise<ApiKeyView[]> {
    return this.query.own(actor);
  }

  /** What a key may be given. */
  @Permit('api_key.own')
  @Get('scopes')
  scopes(@CurrentActor() actor: Actor): KeyScopeView[] {
    return this.keys.scopes(actor);
  }

  /** The answer shows the key, this once. */
  @Permit('api_key.own')
  @Post()
  make(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: MakeApiKey,
  ): Promise<NewApiKey> {
    return this.keys.make(actor, key, body);
  }

  /** Takes it out of use at once and for good. */
  @Permit('api_key.own')
  @Post(':id/revocation')
  @HttpCode(200)
  revoke(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ApiKeyView> {
    return this.keys.revokeOwn(actor, id);
  }

  /** Everybody's keys, without their secrets. */
  @Permit('api_key.oversee')
  @Get('overseen')
  overseen(@Query() query: OverseenKeysQuery): Promise<OverseenKeysPage> {
    return this.query.overseen(query);
  }

  /** Takes anybody's key out of use; its owner is told. */
  @Permit('api_key.oversee')
  @Post('overseen/:id/revocation')
  @HttpCode(200)
  revokeAny(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ApiKeyView> {
    return this.keys.revokeAny(actor, id);
  }
}
