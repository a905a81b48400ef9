import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, VersionSeen } from '#platform/http/request-parts.js';
import { ChangeOwnerService } from '../owners/change-owner.service.js';
import { ChangeOwner } from '../owners/dto/owner.dto.js';
import { ProjectQuery } from '../projects/dto/project.dto.js';
import { ProjectView } from '../projects/dto/project-view.dto.js';
import { ChildrenQuery } from './children.query.js';
import { ChildProjects, OpenChild } from './dto/child.dto.js';
import { OpenChildService } from './open-child.service.js';

/** What a project grows into, and to whom it goes. */
@ApiTags('projects')
@Controller('projects/:id')
export class GrowthController {
  constructor(
    private readonly children: ChildrenQuery,
    private readonly opener: OpenChildService,
    private readonly owners: ChangeOwnerService,
  ) {}

  /** Its phases and expansions, of those the reader may read, with their sums. */
  @Permit('project.read')
  @Get('children')
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<ChildProjects> {
    return this.children.of(actor, id, knownAt);
  }

  /** Opens a phase (part of this project, not counted again) or an expansion after full capacity (counted). */
  @Permit('project.create')
  @Post('children')
  open(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: OpenChild,
  ): Promise<ProjectView> {
    return this.opener.open(actor, key, id, body, version);
  }

  /** Another investor owns the project from a month on. */
  @Permit('project.status')
  @Post('owner')
  @HttpCode(200)
  changeOwner(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: ChangeOwner,
  ): Promise<ProjectView> {
    return this.owners.change(actor, key, id, body, version);
  }
}
