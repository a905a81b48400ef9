import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { CodePipe } from '#plan/code.pipe.js';
import { IdempotencyKey, IdPipe, IfMatch, VersionSeen } from '#platform/http/request-parts.js';
import { ProjectQuery } from '../projects/dto/project.dto.js';
import { BlockersQuery } from './blockers.query.js';
import {
  BlockerFilters,
  BlockerPage,
  BlockerReference,
  BlockerView,
  DepartmentLoad,
  EditBlockerKind,
  RaiseBlocker,
  TakeBlockerStep,
} from './dto/blocker.dto.js';
import { EditBlockerKindService } from './edit-blocker-kind.service.js';
import { HandleBlockersService } from './handle-blockers.service.js';

@ApiTags('blockers')
@Controller()
export class BlockersController {
  constructor(
    private readonly query: BlockersQuery,
    private readonly handling: HandleBlockersService,
    private readonly kinds: EditBlockerKindService,
  ) {}

  /** Of projects the reader reaches, and what lies with the reader's own department; the soonest due first. */
  @Permit('blocker.read')
  @Get('blockers')
  list(@CurrentActor() actor: Actor, @Query() query: BlockerFilters): Promise<BlockerPage> {
    return this.query.list(actor, query);
  }

  /** By department: what is open and overdue, and the days projects have waited for it. */
  @Permit('blocker.read')
  @Get('blockers/load')
  load(@CurrentActor() actor: Actor, @Query() { knownAt }: ProjectQuery): Promise<DepartmentLoad[]> {
    return this.query.load(actor, knownAt);
  }

  @Permit('blocker.read')
  @Get('blockers/:id')
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<BlockerView> {
    return this.query.one(actor, id, undefined, knownAt);
  }

  @Permit('project.read')
  @Get('projects/:id/blockers')
  ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<BlockerView[]> {
    return this.query.ofProject(actor, id, knownAt);
  }

  @Permit('blocker.raise')
  @Post('projects/:id/blockers')
  raise(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: RaiseBlocker,
  ): Promise<BlockerView> {
    return this.handling.raise(actor, key, id, body);
  }

  /** The next step: the department's (accept, hand over, solve, refuse) or the requester's. An If-Match must be current. */
  @Permit('blocker.read')
  @HttpCode(200)
  @Post('blockers/:id/steps')
  step(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: TakeBlockerStep,
  ): Promise<BlockerView> {
    return this.handling.step(actor, key, id, version, body);
  }

  /** Kinds with their due days and usual departments, and the departments in use. */
  @Permit('blocker.read')
  @Get('blocker-kinds')
  reference(@Query() { knownAt }: ProjectQuery): Promise<BlockerReference> {
    return this.query.reference(undefined, knownAt);
  }

  @Permit('blocker.manage')
  @Patch('blocker-kinds/:code')
  editKind(
    @CurrentActor() actor: Actor,
    @Param('code', CodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: EditBlockerKind,
  ): Promise<BlockerReference> {
    return this.kinds.edit(actor, code, version, body);
  }
}
