import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdPipe } from '#platform/http/request-parts.js';
import { ProjectQuery } from '#landing/projects/dto/project.dto.js';
import {
  KeyListMembership,
  KeyListPage,
  KeyListQuery,
  ProjectKeyList,
  SetKeyListMembership,
} from './dto/key-list.dto.js';
import { KeyListQueries } from './key-list.query.js';
import { KeyListService } from './key-list.service.js';

@ApiTags('key list')
@Controller()
export class KeyListController {
  constructor(
    private readonly service: KeyListService,
    private readonly queries: KeyListQueries,
  ) {}

  /** The key-industry projects of one year, each with what it completed in that year. */
  @Permit('entry.read')
  @Get('key-list')
  list(@CurrentActor() actor: Actor, @Query() query: KeyListQuery): Promise<KeyListPage> {
    return this.queries.list(actor, query);
  }

  /** The years of one project: on the list or taken off it, by whom and why. */
  @Permit('entry.read')
  @Get('projects/:id/key-list')
  ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<ProjectKeyList> {
    return this.queries.ofProject(actor, id, knownAt);
  }

  /** Puts the project on the year's list or takes it off. Idempotent. */
  @Permit('keylist.manage')
  @Put('projects/:id/key-list/:year')
  set(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('year') year: string,
    @Body() body: SetKeyListMembership,
  ): Promise<KeyListMembership> {
    return this.service.set(actor, id, year, body);
  }
}
